package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.BOOLEAN;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A network interface of a machine.
 *
 * @param id the interface
 * @param primary whether it is the machine's first one
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record NetworkInterfaceReference(
    @Nullable ResourceId id, @Nullable Boolean primary, UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<NetworkInterfaceReference> SCHEMA =
      Schema.of(
              "NetworkInterfaceReference",
              Builder::new,
              Builder::build,
              NetworkInterfaceReference::unknown,
              Builder::unknown)
          .property("id", ResourceId.TYPE, NetworkInterfaceReference::id, Builder::id)
          .property(
              "properties.primary", BOOLEAN, NetworkInterfaceReference::primary, Builder::primary)
          .build();

  /** Checks what is required. */
  public NetworkInterfaceReference {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** An interface. */
  public static NetworkInterfaceReference of(ResourceId id) {
    return new Builder().id(id).build();
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.id = id;
    builder.primary = primary;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link NetworkInterfaceReference}. */
  public static final class Builder {
    private @Nullable ResourceId id;
    private @Nullable Boolean primary;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets the interface. */
    public Builder id(@Nullable ResourceId id) {
      this.id = id;
      return this;
    }

    /** Sets whether it is the machine's first one. */
    public Builder primary(@Nullable Boolean primary) {
      this.primary = primary;
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /** The finished reference. */
    public NetworkInterfaceReference build() {
      return new NetworkInterfaceReference(id, primary, unknown);
    }
  }
}
