package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;
import static dev.imagegallery.models.schema.WireType.map;
import static dev.imagegallery.models.schema.WireType.object;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The managed identities of a gallery. Service API 2024-03-03 and later.
 *
 * @param principalId object id of the gallery's own identity; {@code null} in a request
 * @param tenantId tenant of the gallery's own identity; {@code null} in a request
 * @param type which identities there are
 * @param userAssignedIdentities given identities by resource id
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record GalleryIdentity(
    @Nullable String principalId,
    @Nullable String tenantId,
    @Nullable IdentityType type,
    Map<String, UserAssignedIdentity> userAssignedIdentities,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<GalleryIdentity> SCHEMA =
      Schema.of(
              "GalleryIdentity",
              Builder::new,
              Builder::build,
              GalleryIdentity::unknown,
              Builder::unknown)
          .property("principalId", STRING, GalleryIdentity::principalId, Builder::principalId)
          .readOnly()
          .property("tenantId", STRING, GalleryIdentity::tenantId, Builder::tenantId)
          .readOnly()
          .property("type", IdentityType.TYPE, GalleryIdentity::type, Builder::type)
          .property(
              "userAssignedIdentities",
              map(object(() -> UserAssignedIdentity.SCHEMA)),
              GalleryIdentity::userAssignedIdentities,
              Builder::userAssignedIdentities)
          .build();

  /** Copies collections and checks the rest. */
  public GalleryIdentity {
    userAssignedIdentities = Collected.copyOf(userAssignedIdentities);
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.principalId = principalId;
    builder.tenantId = tenantId;
    builder.type = type;
    builder.userAssignedIdentities = userAssignedIdentities;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link GalleryIdentity}. */
  public static final class Builder {
    private @Nullable String principalId;
    private @Nullable String tenantId;
    private @Nullable IdentityType type;
    private Map<String, UserAssignedIdentity> userAssignedIdentities = Map.of();
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder principalId(@Nullable String principalId) {
      this.principalId = principalId;
      return this;
    }

    Builder tenantId(@Nullable String tenantId) {
      this.tenantId = tenantId;
      return this;
    }

    /** Sets which identities there are. */
    public Builder type(@Nullable IdentityType type) {
      this.type = type;
      return this;
    }

    /** Sets given identities by resource id. */
    public Builder userAssignedIdentities(
        Map<String, UserAssignedIdentity> userAssignedIdentities) {
      this.userAssignedIdentities =
          Objects.requireNonNull(userAssignedIdentities, "userAssignedIdentities");
      return this;
    }

    /** Adds a given identity by its resource id. */
    public Builder userAssignedIdentity(String name, UserAssignedIdentity value) {
      userAssignedIdentities = Collected.plus(userAssignedIdentities, name, value);
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /** The finished identity. */
    public GalleryIdentity build() {
      return new GalleryIdentity(principalId, tenantId, type, userAssignedIdentities, unknown);
    }
  }
}
