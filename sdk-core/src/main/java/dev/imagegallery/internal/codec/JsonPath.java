package dev.imagegallery.internal.codec;

import com.fasterxml.jackson.core.JsonStreamContext;

/** Where a parser stands, such as {@code $.value[3].properties.replicaCount}. */
final class JsonPath {

  private static final int MAX_LENGTH = 200;

  private JsonPath() {}

  static String of(JsonStreamContext context) {
    StringBuilder path = new StringBuilder("$");
    append(path, context);
    return path.length() > MAX_LENGTH ? path.substring(0, MAX_LENGTH) + "…" : path.toString();
  }

  private static void append(StringBuilder path, JsonStreamContext context) {
    JsonStreamContext parent = context.getParent();
    if (parent != null) {
      append(path, parent);
    }
    if (context.inArray() && context.hasCurrentIndex()) {
      path.append('[').append(context.getCurrentIndex()).append(']');
    } else if (context.inObject() && context.hasCurrentName()) {
      path.append('.');
      context
          .getCurrentName()
          .codePoints()
          .forEach(c -> path.appendCodePoint(Character.isISOControl(c) ? '\uFFFD' : c));
    }
  }
}
