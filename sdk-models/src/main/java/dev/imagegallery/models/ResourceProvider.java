package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A resource provider, as a subscription has it (R208).
 *
 * @param id the id
 * @param namespace its name, such as {@code Microsoft.Compute}
 * @param registrationState how far its registration is
 * @param registrationPolicy whether it must be registered
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record ResourceProvider(
    @Nullable ResourceId id,
    @Nullable String namespace,
    @Nullable RegistrationState registrationState,
    @Nullable String registrationPolicy,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<ResourceProvider> SCHEMA =
      Schema.of(
              "ResourceProvider",
              Builder::new,
              Builder::build,
              ResourceProvider::unknown,
              Builder::unknown)
          .property("id", ResourceId.TYPE, ResourceProvider::id, Builder::id)
          .readOnly()
          .property("namespace", STRING, ResourceProvider::namespace, Builder::namespace)
          .readOnly()
          .property(
              "registrationState",
              RegistrationState.TYPE,
              ResourceProvider::registrationState,
              Builder::registrationState)
          .readOnly()
          .property(
              "registrationPolicy",
              STRING,
              ResourceProvider::registrationPolicy,
              Builder::registrationPolicy)
          .readOnly()
          .build();

  /** Checks what is required. */
  public ResourceProvider {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** Collects the parts of a {@link ResourceProvider}. */
  static final class Builder {
    private @Nullable ResourceId id;
    private @Nullable String namespace;
    private @Nullable RegistrationState registrationState;
    private @Nullable String registrationPolicy;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder id(@Nullable ResourceId id) {
      this.id = id;
      return this;
    }

    Builder namespace(@Nullable String namespace) {
      this.namespace = namespace;
      return this;
    }

    Builder registrationState(@Nullable RegistrationState registrationState) {
      this.registrationState = registrationState;
      return this;
    }

    Builder registrationPolicy(@Nullable String registrationPolicy) {
      this.registrationPolicy = registrationPolicy;
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    ResourceProvider build() {
      return new ResourceProvider(id, namespace, registrationState, registrationPolicy, unknown);
    }
  }
}
