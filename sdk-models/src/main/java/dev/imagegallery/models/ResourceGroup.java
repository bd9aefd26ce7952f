package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;
import static dev.imagegallery.models.schema.WireType.map;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A resource group.
 *
 * @param id the id; {@code null} in a request
 * @param name the last part of the id; {@code null} in a request
 * @param type the resource type; {@code null} in a request
 * @param location the region of the metadata; fixed at creation
 * @param managedBy the resource that manages this group
 * @param tags free names and values; at most 50
 * @param provisioningState what the service is doing with it; {@code null} in a request
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record ResourceGroup(
    @Nullable ResourceId id,
    @Nullable String name,
    @Nullable String type,
    Region location,
    @Nullable ResourceId managedBy,
    Map<String, String> tags,
    @Nullable ProvisioningState provisioningState,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<ResourceGroup> SCHEMA =
      Schema.of(
              "ResourceGroup",
              Builder::new,
              Builder::build,
              ResourceGroup::unknown,
              Builder::unknown)
          .property("id", ResourceId.TYPE, ResourceGroup::id, Builder::id)
          .readOnly()
          .property("name", STRING, ResourceGroup::name, Builder::name)
          .readOnly()
          .property("type", STRING, ResourceGroup::type, Builder::type)
          .readOnly()
          .property("location", Region.TYPE, ResourceGroup::location, Builder::location)
          .property("managedBy", ResourceId.TYPE, ResourceGroup::managedBy, Builder::managedBy)
          .property("tags", map(STRING), ResourceGroup::tags, Builder::tags)
          .mutable()
          .property(
              "properties.provisioningState",
              ProvisioningState.TYPE,
              ResourceGroup::provisioningState,
              Builder::provisioningState)
          .readOnly()
          .build();

  /** Copies collections and checks the rest. */
  public ResourceGroup {
    Objects.requireNonNull(location, "location");
    tags = Collected.copyOf(tags);
    Objects.requireNonNull(unknown, "unknown");
  }

  /**
   * A resource group to be.
   *
   * @param location the region of the metadata; fixed at creation
   */
  public static Builder builder(Region location) {
    return new Builder().location(location);
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.id = id;
    builder.name = name;
    builder.type = type;
    builder.location = location;
    builder.managedBy = managedBy;
    builder.tags = tags;
    builder.provisioningState = provisioningState;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link ResourceGroup}. */
  public static final class Builder {
    private @Nullable ResourceId id;
    private @Nullable String name;
    private @Nullable String type;
    private @Nullable Region location;
    private @Nullable ResourceId managedBy;
    private Map<String, String> tags = Map.of();
    private @Nullable ProvisioningState provisioningState;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder id(@Nullable ResourceId id) {
      this.id = id;
      return this;
    }

    Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    Builder type(@Nullable String type) {
      this.type = type;
      return this;
    }

    /** Sets the region of the metadata; fixed at creation. */
    public Builder location(Region location) {
      this.location = Objects.requireNonNull(location, "location");
      return this;
    }

    /** Sets the resource that manages this group. */
    public Builder managedBy(@Nullable ResourceId managedBy) {
      this.managedBy = managedBy;
      return this;
    }

    /** Sets free names and values; at most 50. */
    public Builder tags(Map<String, String> tags) {
      this.tags = Objects.requireNonNull(tags, "tags");
      return this;
    }

    /** Adds a tag, or replaces the one of that name. */
    public Builder tag(String name, String value) {
      tags = Collected.plus(tags, name, value);
      return this;
    }

    Builder provisioningState(@Nullable ProvisioningState provisioningState) {
      this.provisioningState = provisioningState;
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /**
     * The finished group.
     *
     * @throws NullPointerException if a required value is missing
     */
    public ResourceGroup build() {
      return new ResourceGroup(
          id,
          name,
          type,
          Objects.requireNonNull(location, "location"),
          managedBy,
          tags,
          provisioningState,
          unknown);
    }
  }
}
