package dev.imagegallery.internal.emulator.authorization;

import dev.imagegallery.internal.emulator.kernel.Request;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a {@code $filter}, all of which must hold: functions such as {@code atScope()}
 * and comparisons such as {@code principalId eq '…'}, whose quotes may be missing.
 */
record Filter(String text) {

  static Filter of(Request request) {
    String text = request.query("$filter");
    return new Filter(text == null ? "" : text);
  }

  /** Whether a function is asked for. */
  boolean has(String function) {
    return find(function + "\\s*\\(\\s*\\)") != null;
  }

  /** The argument of a function, or {@code null} if it is not asked for. */
  @Nullable String argument(String function) {
    return find(function + "\\s*\\(\\s*'([^']*)'\\s*\\)");
  }

  /** The value a property is to have, or {@code null} if any will do. */
  @Nullable String value(String property) {
    return find(property + "\\s+eq\\s+(?:'((?:[^']|'')*)'|([^'\\s]+))");
  }

  /** Whether a property may have this value. */
  boolean allows(String property, String value) {
    String wanted = value(property);
    return wanted == null || wanted.equalsIgnoreCase(value);
  }

  private @Nullable String find(String pattern) {
    Matcher found = Pattern.compile("\\b" + pattern, Pattern.CASE_INSENSITIVE).matcher(text);
    if (!found.find()) {
      return null;
    }
    for (int group = 1; group <= found.groupCount(); group++) {
      if (found.group(group) != null) {
        return found.group(group).replace("''", "'");
      }
    }
    return found.group();
  }
}
