package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;
import static dev.imagegallery.models.schema.WireType.list;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a deployment would change.
 *
 * @param status {@code Succeeded} or {@code Failed}
 * @param changes a change for each resource
 * @param error why it cannot be said
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record WhatIfResult(
    @Nullable String status,
    List<WhatIfChange> changes,
    @Nullable ServiceError error,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<WhatIfResult> SCHEMA =
      Schema.of(
              "WhatIfResult", Builder::new, Builder::build, WhatIfResult::unknown, Builder::unknown)
          .property("status", STRING, WhatIfResult::status, Builder::status)
          .property(
              "properties.changes",
              list(WhatIfChange.SCHEMA),
              WhatIfResult::changes,
              Builder::changes)
          .property("error", ServiceError.SCHEMA, WhatIfResult::error, Builder::error)
          .build();

  /** Copies collections and checks the rest. */
  public WhatIfResult {
    changes = List.copyOf(changes);
    Objects.requireNonNull(unknown, "unknown");
  }

  /** The changes of one kind. */
  public List<WhatIfChange> changes(WhatIfChangeType changeType) {
    return changes.stream().filter(change -> changeType.equals(change.changeType())).toList();
  }

  /** Collects the parts of a {@link WhatIfResult}. */
  static final class Builder {
    private @Nullable String status;
    private List<WhatIfChange> changes = List.of();
    private @Nullable ServiceError error;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder status(@Nullable String status) {
      this.status = status;
      return this;
    }

    Builder changes(List<WhatIfChange> changes) {
      this.changes = Objects.requireNonNull(changes, "changes");
      return this;
    }

    Builder error(@Nullable ServiceError error) {
      this.error = error;
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    WhatIfResult build() {
      return new WhatIfResult(status, changes, error, unknown);
    }
  }
}
