package dev.imagegallery.internal.emulator.authorization;

import com.fasterxml.jackson.databind.JsonNode;

/** Compares actions with the patterns of roles: {@code *} is any text, slashes included (R135). */
final class Wildcard {

  private Wildcard() {}

  /** Whether any pattern of an array fits. */
  static boolean anyMatches(JsonNode patterns, String action) {
    for (JsonNode pattern : patterns) {
      if (matches(pattern.asText(), action)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a pattern fits, without regard to letter case. */
  static boolean matches(String pattern, String action) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return pattern.equalsIgnoreCase(action);
    }
    int last = pattern.lastIndexOf('*');
    int tail = pattern.length() - last - 1;
    if (action.length() < star + tail
        || !action.regionMatches(true, 0, pattern, 0, star)
        || !action.regionMatches(true, action.length() - tail, pattern, last + 1, tail)) {
      return false;
    }
    return star == last || between(pattern.substring(star + 1, last), action, star, tail);
  }

  /** Whether what stands between the first and the last star occurs in order. */
  private static boolean between(String middle, String action, int from, int tail) {
    int at = from;
    int end = action.length() - tail;
    for (String part : middle.split("\\*", -1)) {
      int found = find(part, action, at, end);
      if (found < 0) {
        return false;
      }
      at = found + part.length();
    }
    return true;
  }

  private static int find(String part, String action, int from, int end) {
    for (int i = from; i + part.length() <= end; i++) {
      if (action.regionMatches(true, i, part, 0, part.length())) {
        return i;
      }
    }
    return -1;
  }
}
