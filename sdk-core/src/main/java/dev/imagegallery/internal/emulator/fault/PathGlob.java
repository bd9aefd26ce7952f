package dev.imagegallery.internal.emulator.fault;

import java.util.Locale;

/**
 * A pattern of paths: {@code *} stands for any text within a segment, {@code **} for any text.
 * Compared without regard to letter case.
 *
 * @param text as it was written
 */
public record PathGlob(String text) {

  /** The longest pattern: 2,000 characters. */
  private static final int MAX_LENGTH = 2_000;

  /**
   * Checks the length.
   *
   * @throws IllegalArgumentException if it is empty or too long
   */
  public PathGlob {
    if (text.isBlank() || text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("path is empty or longer than " + MAX_LENGTH);
    }
  }

  /** Whether a path, decoded, is meant. Takes at most length times length steps. */
  public boolean matches(String path) {
    return matches(text.toLowerCase(Locale.ROOT), path.toLowerCase(Locale.ROOT));
  }

  /** Row by row of the usual table: whether the first i of the pattern match the first j. */
  private static boolean matches(String glob, String path) {
    boolean[] row = new boolean[path.length() + 1];
    row[0] = true;
    for (int i = 0; i < glob.length(); i++) {
      boolean star = glob.charAt(i) == '*';
      boolean across = star && i + 1 < glob.length() && glob.charAt(i + 1) == '*';
      row = star ? afterStar(row, path, across) : afterLiteral(row, path, glob.charAt(i));
      i += across ? 1 : 0;
    }
    return row[path.length()];
  }

  private static boolean[] afterStar(boolean[] before, String path, boolean across) {
    boolean[] after = before.clone();
    for (int j = 0; j < path.length(); j++) {
      after[j + 1] |= after[j] && (across || path.charAt(j) != '/');
    }
    return after;
  }

  private static boolean[] afterLiteral(boolean[] before, String path, char literal) {
    boolean[] after = new boolean[before.length];
    for (int j = 0; j < path.length(); j++) {
      after[j + 1] = before[j] && path.charAt(j) == literal;
    }
    return after;
  }

  @Override
  public String toString() {
    return text;
  }
}
