package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.Comparator;
import java.util.Objects;

/**
 * The number of an image version, {@code Major.Minor.Patch}: three decimal integers from 0 to
 * 2147483647 without leading zeros (R24, R25), ordered as numbers (R91).
 *
 * @param major the first part
 * @param minor the second part
 * @param patch the third part
 */
public record VersionNumber(int major, int minor, int patch) implements Comparable<VersionNumber> {

  /** How it looks on the wire. */
  public static final WireType<VersionNumber> TYPE =
      WireType.text(VersionNumber::parse, VersionNumber::toString);

  private static final Comparator<VersionNumber> ORDER =
      Comparator.comparingInt(VersionNumber::major)
          .thenComparingInt(VersionNumber::minor)
          .thenComparingInt(VersionNumber::patch);

  /** Checks that no part is negative. */
  public VersionNumber {
    if (major < 0 || minor < 0 || patch < 0) {
      throw new IllegalArgumentException(
          "version has a negative part: " + major + "." + minor + "." + patch);
    }
  }

  /**
   * Reads {@code Major.Minor.Patch}.
   *
   * @throws IllegalArgumentException if {@code text} is not a version number
   */
  public static VersionNumber parse(String text) {
    Objects.requireNonNull(text, "text");
    String[] parts = text.length() > 32 ? new String[0] : text.split("\\.", -1);
    if (parts.length != 3) {
      throw invalid(text);
    }
    return new VersionNumber(part(parts[0], text), part(parts[1], text), part(parts[2], text));
  }

  private static int part(String digits, String text) {
    boolean plain = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!plain || digits.length() > 10 || (digits.length() > 1 && digits.charAt(0) == '0')) {
      throw invalid(text);
    }
    long value = Long.parseLong(digits);
    if (value > Integer.MAX_VALUE) {
      throw invalid(text);
    }
    return (int) value;
  }

  private static IllegalArgumentException invalid(String text) {
    return new IllegalArgumentException(
        "version must be Major.Minor.Patch, three integers from 0 to 2147483647 without leading"
            + " zeros, for example 1.0.0: "
            + Shortened.of(text));
  }

  @Override
  public int compareTo(VersionNumber other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
