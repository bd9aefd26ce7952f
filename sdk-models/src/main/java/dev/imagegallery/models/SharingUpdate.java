package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.list;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of who a gallery is shared with. Service API 2020-09-30 and later.
 *
 * @param operationType what to do
 * @param groups subscriptions and tenants to add or remove
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record SharingUpdate(
    SharingOperation operationType, List<SharingGroup> groups, UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<SharingUpdate> SCHEMA =
      Schema.of(
              "SharingUpdate",
              Builder::new,
              Builder::build,
              SharingUpdate::unknown,
              Builder::unknown)
          .property(
              "operationType",
              SharingOperation.TYPE,
              SharingUpdate::operationType,
              Builder::operationType)
          .property("groups", list(SharingGroup.SCHEMA), SharingUpdate::groups, Builder::groups)
          .build();

  /** Copies collections and checks the rest. */
  public SharingUpdate {
    Objects.requireNonNull(operationType, "operationType");
    groups = List.copyOf(groups);
    Objects.requireNonNull(unknown, "unknown");
  }

  /**
   * A builder with what is required.
   *
   * @param operationType what to do
   */
  public static Builder builder(SharingOperation operationType) {
    return new Builder().operationType(operationType);
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.operationType = operationType;
    builder.groups = groups;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link SharingUpdate}. */
  public static final class Builder {
    private @Nullable SharingOperation operationType;
    private List<SharingGroup> groups = List.of();
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets what to do. */
    public Builder operationType(SharingOperation operationType) {
      this.operationType = Objects.requireNonNull(operationType, "operationType");
      return this;
    }

    /** Sets subscriptions and tenants to add or remove. */
    public Builder groups(List<SharingGroup> groups) {
      this.groups = Objects.requireNonNull(groups, "groups");
      return this;
    }

    /** Adds a group. */
    public Builder group(SharingGroup group) {
      groups = Collected.plus(groups, group);
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /**
     * The finished change.
     *
     * @throws NullPointerException if a required value is missing
     */
    public SharingUpdate build() {
      return new SharingUpdate(
          Objects.requireNonNull(operationType, "operationType"), groups, unknown);
    }
  }
}
