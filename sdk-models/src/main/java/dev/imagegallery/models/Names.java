package dev.imagegallery.models;

import java.util.Objects;

/**
 * What a name must not be, lest it break out of its place in a URL. Whether a name is a good one
 * for its kind of resource is the service's decision (R20, R23).
 */
final class Names {

  private static final int MAX_LENGTH = 260;
  private static final String FORBIDDEN = "/\\?#%&:<>";

  private Names() {}

  /** Answers {@code value} if it can be one segment of an id. */
  static String requireSegment(String parameter, String value) {
    Objects.requireNonNull(value, parameter);
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      throw invalid(parameter, "must have 1 to " + MAX_LENGTH + " characters", value);
    }
    if (value.equals(".") || value.equals("..") || !value.equals(value.strip())) {
      throw invalid(parameter, "must not be a dot segment or begin or end with a blank", value);
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean loneSurrogate =
          Character.isSurrogate(c)
              && (Character.isLowSurrogate(c)
                  ? i == 0 || !Character.isHighSurrogate(value.charAt(i - 1))
                  : i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1)));
      if (Character.isISOControl(c) || FORBIDDEN.indexOf(c) >= 0 || loneSurrogate) {
        throw invalid(
            parameter, "must not contain control characters or any of " + FORBIDDEN, value);
      }
    }
    return value;
  }

  /** Answers {@code value} if it can be a subscription or tenant id. */
  static String requireGuidLike(String parameter, String value) {
    requireSegment(parameter, value);
    boolean plain =
        value.chars().allMatch(c -> c == '-' || (c < 128 && Character.isLetterOrDigit(c)));
    if (!plain) {
      throw invalid(parameter, "must consist of letters, digits and dashes", value);
    }
    return value;
  }

  private static IllegalArgumentException invalid(String parameter, String rule, String value) {
    return new IllegalArgumentException(parameter + " " + rule + ": " + Shortened.of(value));
  }
}
