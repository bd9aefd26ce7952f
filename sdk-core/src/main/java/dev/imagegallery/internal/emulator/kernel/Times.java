package dev.imagegallery.internal.emulator.kernel;

import java.time.Instant;

/** Writes points in time as the service does: seven fraction digits and an offset (R19). */
public final class Times {

  private static final int DIGITS = 7;

  private Times() {}

  /** Such as {@code 2024-01-01T00:00:00.0000000+00:00}. */
  public static String print(Instant instant) {
    String text = instant.toString();
    int end = text.length() - 1;
    int dot = text.indexOf('.');
    String seconds = text.substring(0, dot < 0 ? end : dot);
    String fraction = dot < 0 ? "" : text.substring(dot + 1, Math.min(end, dot + 1 + DIGITS));
    return seconds + '.' + fraction + "0".repeat(DIGITS - fraction.length()) + "+00:00";
  }
}
