package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A managed identity that was given to a resource.
 *
 * @param principalId the identity's object id; set by the service
 * @param clientId the identity's application id; set by the service
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record UserAssignedIdentity(
    @Nullable String principalId, @Nullable String clientId, UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<UserAssignedIdentity> SCHEMA =
      Schema.of(
              "UserAssignedIdentity",
              Builder::new,
              Builder::build,
              UserAssignedIdentity::unknown,
              Builder::unknown)
          .property("principalId", STRING, UserAssignedIdentity::principalId, Builder::principalId)
          .readOnly()
          .property("clientId", STRING, UserAssignedIdentity::clientId, Builder::clientId)
          .readOnly()
          .build();

  /** Checks what is required. */
  public UserAssignedIdentity {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** An identity to give to a resource; the service fills in its ids. */
  public static UserAssignedIdentity empty() {
    return new Builder().build();
  }

  /** Collects the parts of a {@link UserAssignedIdentity}. */
  static final class Builder {
    private @Nullable String principalId;
    private @Nullable String clientId;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder principalId(@Nullable String principalId) {
      this.principalId = principalId;
      return this;
    }

    Builder clientId(@Nullable String clientId) {
      this.clientId = clientId;
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    UserAssignedIdentity build() {
      return new UserAssignedIdentity(principalId, clientId, unknown);
    }
  }
}
