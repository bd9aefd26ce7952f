package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;
import static dev.imagegallery.models.schema.WireType.list;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Subscriptions or tenants that a gallery is shared with.
 *
 * @param type what the ids name
 * @param ids the ids
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record SharingGroup(
    @Nullable SharingGroupType type, List<String> ids, UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<SharingGroup> SCHEMA =
      Schema.of(
              "SharingGroup", Builder::new, Builder::build, SharingGroup::unknown, Builder::unknown)
          .property("type", SharingGroupType.TYPE, SharingGroup::type, Builder::type)
          .property("ids", list(STRING), SharingGroup::ids, Builder::ids)
          .build();

  /** Copies collections and checks the rest. */
  public SharingGroup {
    ids = List.copyOf(ids);
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A group of subscriptions. */
  public static SharingGroup subscriptions(List<String> ids) {
    return new Builder().type(SharingGroupType.SUBSCRIPTIONS).ids(ids).build();
  }

  /** A group of tenants. */
  public static SharingGroup tenants(List<String> ids) {
    return new Builder().type(SharingGroupType.AAD_TENANTS).ids(ids).build();
  }

  /** Collects the parts of a {@link SharingGroup}. */
  static final class Builder {
    private @Nullable SharingGroupType type;
    private List<String> ids = List.of();
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder type(@Nullable SharingGroupType type) {
      this.type = type;
      return this;
    }

    Builder ids(List<String> ids) {
      this.ids = Objects.requireNonNull(ids, "ids");
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    SharingGroup build() {
      return new SharingGroup(type, ids, unknown);
    }
  }
}
