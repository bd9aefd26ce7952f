package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * What a deployment would do with a property. Open to values born later.
 *
 * @param value the text on the wire
 */
public record WhatIfPropertyChangeType(String value) {

  /** Set it. */
  public static final WhatIfPropertyChangeType CREATE = new WhatIfPropertyChangeType("Create");

  /** Remove it. */
  public static final WhatIfPropertyChangeType DELETE = new WhatIfPropertyChangeType("Delete");

  /** Change it. */
  public static final WhatIfPropertyChangeType MODIFY = new WhatIfPropertyChangeType("Modify");

  /** Change items of it. */
  public static final WhatIfPropertyChangeType ARRAY = new WhatIfPropertyChangeType("Array");

  /** Nothing: it is read-only. */
  public static final WhatIfPropertyChangeType NO_EFFECT = new WhatIfPropertyChangeType("NoEffect");

  /** How it looks on the wire. */
  public static final WireType<WhatIfPropertyChangeType> TYPE =
      WireType.openEnum(
          WhatIfPropertyChangeType::new,
          WhatIfPropertyChangeType::value,
          List.of(CREATE, DELETE, MODIFY, ARRAY, NO_EFFECT));

  /** Any text will do. */
  public WhatIfPropertyChangeType {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
