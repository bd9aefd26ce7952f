package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.ANY;
import static dev.imagegallery.models.schema.WireType.STRING;
import static dev.imagegallery.models.schema.WireType.list;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a deployment would do with a resource.
 *
 * @param resourceId the resource
 * @param changeType what
 * @param before the resource there is
 * @param after the resource there would be
 * @param delta the properties that would change
 * @param unsupportedReason why it cannot be said
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record WhatIfChange(
    @Nullable String resourceId,
    @Nullable WhatIfChangeType changeType,
    @Nullable Object before,
    @Nullable Object after,
    List<WhatIfPropertyChange> delta,
    @Nullable String unsupportedReason,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<WhatIfChange> SCHEMA =
      Schema.of(
              "WhatIfChange", Builder::new, Builder::build, WhatIfChange::unknown, Builder::unknown)
          .property("resourceId", STRING, WhatIfChange::resourceId, Builder::resourceId)
          .property(
              "changeType", WhatIfChangeType.TYPE, WhatIfChange::changeType, Builder::changeType)
          .property("before", ANY, WhatIfChange::before, Builder::before)
          .property("after", ANY, WhatIfChange::after, Builder::after)
          .property("delta", list(WhatIfPropertyChange.SCHEMA), WhatIfChange::delta, Builder::delta)
          .property(
              "unsupportedReason",
              STRING,
              WhatIfChange::unsupportedReason,
              Builder::unsupportedReason)
          .build();

  /** Copies collections and checks the rest. */
  public WhatIfChange {
    delta = List.copyOf(delta);
    Objects.requireNonNull(unknown, "unknown");
  }

  /** Collects the parts of a {@link WhatIfChange}. */
  static final class Builder {
    private @Nullable String resourceId;
    private @Nullable WhatIfChangeType changeType;
    private @Nullable Object before;
    private @Nullable Object after;
    private List<WhatIfPropertyChange> delta = List.of();
    private @Nullable String unsupportedReason;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder resourceId(@Nullable String resourceId) {
      this.resourceId = resourceId;
      return this;
    }

    Builder changeType(@Nullable WhatIfChangeType changeType) {
      this.changeType = changeType;
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

    Builder delta(List<WhatIfPropertyChange> delta) {
      this.delta = Objects.requireNonNull(delta, "delta");
      return this;
    }

    Builder unsupportedReason(@Nullable String unsupportedReason) {
      this.unsupportedReason = unsupportedReason;
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    WhatIfChange build() {
      return new WhatIfChange(
          resourceId, changeType, before, after, delta, unsupportedReason, unknown);
    }
  }
}
