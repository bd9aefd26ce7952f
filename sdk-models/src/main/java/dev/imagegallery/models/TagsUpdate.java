package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;
import static dev.imagegallery.models.schema.WireType.map;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of a resource's tags and of nothing else, for resources of which little else can be
 * changed.
 *
 * @param tags free names and values, at most 50, in the place of those there are; {@code null}
 *     leaves them as they are, an empty map removes all
 * @param unknown members this SDK does not know, sent as they are
 */
public record TagsUpdate(@Nullable Map<String, String> tags, UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<TagsUpdate> SCHEMA =
      Schema.of("TagsUpdate", Builder::new, Builder::build, TagsUpdate::unknown, Builder::unknown)
          .property("tags", map(STRING), TagsUpdate::tags, Builder::tags)
          .mutable()
          .emptyIsValue()
          .build();

  /** Copies the tags. */
  public TagsUpdate {
    tags = tags == null ? null : Collected.copyOf(tags);
    Objects.requireNonNull(unknown, "unknown");
  }

  /** These tags in the place of those there are. */
  public static TagsUpdate of(Map<String, String> tags) {
    return builder().tags(tags).build();
  }

  /** A change that changes nothing yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    return new Builder().tags(tags).unknown(unknown);
  }

  /** Collects the parts of a {@link TagsUpdate}. */
  public static final class Builder {
    private @Nullable Map<String, String> tags;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets free names and values; at most 50. */
    public Builder tags(@Nullable Map<String, String> tags) {
      this.tags = tags;
      return this;
    }

    /** Adds a tag, or replaces the one of that name. */
    public Builder tag(String name, String value) {
      tags = Collected.plus(tags, name, value);
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /** The finished change. */
    public TagsUpdate build() {
      return new TagsUpdate(tags, unknown);
    }
  }
}
