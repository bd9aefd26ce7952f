package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * What a deployment would do with a resource. Open to values born later.
 *
 * @param value the text on the wire
 */
public record WhatIfChangeType(String value) {

  /** Make it. */
  public static final WhatIfChangeType CREATE = new WhatIfChangeType("Create");

  /** Delete it, in mode Complete. */
  public static final WhatIfChangeType DELETE = new WhatIfChangeType("Delete");

  /** Nothing: the template does not name it. */
  public static final WhatIfChangeType IGNORE = new WhatIfChangeType("Ignore");

  /** Send it again; whether that changes it is not known. */
  public static final WhatIfChangeType DEPLOY = new WhatIfChangeType("Deploy");

  /** Send it as it is. */
  public static final WhatIfChangeType NO_CHANGE = new WhatIfChangeType("NoChange");

  /** Change it. */
  public static final WhatIfChangeType MODIFY = new WhatIfChangeType("Modify");

  /** It cannot be said. */
  public static final WhatIfChangeType UNSUPPORTED = new WhatIfChangeType("Unsupported");

  /** How it looks on the wire. */
  public static final WireType<WhatIfChangeType> TYPE =
      WireType.openEnum(
          WhatIfChangeType::new,
          WhatIfChangeType::value,
          List.of(CREATE, DELETE, IGNORE, DEPLOY, NO_CHANGE, MODIFY, UNSUPPORTED));

  /** Any text will do. */
  public WhatIfChangeType {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
