package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.ANY;
import static dev.imagegallery.models.schema.WireType.STRING;
import static dev.imagegallery.models.schema.WireType.list;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a deployment would do with a property.
 *
 * @param path the property, or the index of an item
 * @param propertyChangeType what
 * @param before the value there is
 * @param after the value there would be
 * @param children the changes inside it
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record WhatIfPropertyChange(
    @Nullable String path,
    @Nullable WhatIfPropertyChangeType propertyChangeType,
    @Nullable Object before,
    @Nullable Object after,
    List<WhatIfPropertyChange> children,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<WhatIfPropertyChange> SCHEMA =
      Schema.of(
              "WhatIfPropertyChange",
              Builder::new,
              Builder::build,
              WhatIfPropertyChange::unknown,
              Builder::unknown)
          .property("path", STRING, WhatIfPropertyChange::path, Builder::path)
          .property(
              "propertyChangeType",
              WhatIfPropertyChangeType.TYPE,
              WhatIfPropertyChange::propertyChangeType,
              Builder::propertyChangeType)
          .property("before", ANY, WhatIfPropertyChange::before, Builder::before)
          .property("after", ANY, WhatIfPropertyChange::after, Builder::after)
          .property(
              "children",
              list(WireType.object(() -> WhatIfPropertyChange.SCHEMA)),
              WhatIfPropertyChange::children,
              Builder::children)
          .build();

  /** Copies collections and checks the rest. */
  public WhatIfPropertyChange {
    children = List.copyOf(children);
    Objects.requireNonNull(unknown, "unknown");
  }

  /** Collects the parts of a {@link WhatIfPropertyChange}. */
  static final class Builder {
    private @Nullable String path;
    private @Nullable WhatIfPropertyChangeType propertyChangeType;
    private @Nullable Object before;
    private @Nullable Object after;
    private List<WhatIfPropertyChange> children = List.of();
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder path(@Nullable String path) {
      this.path = path;
      return this;
    }

    Builder propertyChangeType(@Nullable WhatIfPropertyChangeType propertyChangeType) {
      this.propertyChangeType = propertyChangeType;
      return this;
    }

    Builder before(@Nullable Object before) {
      this.before = before;
      return this;
    }

    Builder after(@Nullable Object after) {
      this.after = after;
      return this;
    }

    Builder children(List<WhatIfPropertyChange> children) {
      this.children = Objects.requireNonNull(children, "children");
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    WhatIfPropertyChange build() {
      return new WhatIfPropertyChange(path, propertyChangeType, before, after, children, unknown);
    }
  }
}
