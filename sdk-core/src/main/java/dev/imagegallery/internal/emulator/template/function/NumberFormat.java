package dev.imagegallery.internal.emulator.template.function;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number formats of .NET, in the invariant culture: {@code N0}, {@code D4}, {@code #,##0}. */
final class NumberFormat {

  private static final Pattern STANDARD = Pattern.compile("([A-Za-z])([0-9]{0,2})");
  private static final Pattern CUSTOM = Pattern.compile("[0#,.% +\\-_/:]{1,60}");

  private static final int LARGEST_SCALE = 400;

  private NumberFormat() {}

  /** Beyond the range of floating point numbers; written out it would have too many digits. */
  static boolean isHuge(BigDecimal number) {
    return Math.abs((long) number.scale()) > LARGEST_SCALE;
  }

  /** The number in that format; null if there is no such format for it. */
  static @Nullable String format(BigDecimal number, boolean integral, String pattern) {
    if (isHuge(number)) {
      return null;
    }
    Matcher standard = STANDARD.matcher(pattern);
    if (standard.matches()) {
      String precision = standard.group(2);
      return standard(
          number,
          integral,
          pattern.charAt(0),
          precision.isEmpty() ? -1 : Integer.parseInt(precision));
    }
    return CUSTOM.matcher(pattern).matches() ? custom(number, pattern) : null;
  }

  private static @Nullable String standard(
      BigDecimal number, boolean integral, char kind, int precision) {
    int digits = precision < 0 ? 2 : precision;
    return switch (kind) {
      case 'N', 'n' -> custom(number, "#,##0" + fraction(digits));
      case 'F', 'f' -> custom(number, "0" + fraction(digits));
      case 'P', 'p' -> custom(number, "#,##0" + fraction(digits) + " %");
      case 'C', 'c' ->
          number.signum() < 0
              ? "(¤" + custom(number.negate(), "#,##0" + fraction(digits)) + ")"
              : "¤" + custom(number, "#,##0" + fraction(digits));
      case 'E', 'e' -> exponent(number, kind, precision < 0 ? 6 : precision);
      case 'G', 'g' -> number.stripTrailingZeros().toPlainString();
      case 'D', 'd' -> integral ? padded(number.toBigInteger(), precision, 10) : null;
      case 'X' -> integral ? hex(number, precision).toUpperCase(Locale.ROOT) : null;
      case 'x' -> integral ? hex(number, precision) : null;
      default -> null;
    };
  }

  private static String fraction(int digits) {
    return digits == 0 ? "" : "." + "0".repeat(digits);
  }

  private static @Nullable String custom(BigDecimal number, String pattern) {
    try {
      DecimalFormat format =
          new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
      format.setRoundingMode(RoundingMode.HALF_UP);
      return format.format(number);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String exponent(BigDecimal number, char kind, int digits) {
    String text =
        new DecimalFormat(
                "0" + fraction(digits) + "E000", DecimalFormatSymbols.getInstance(Locale.ROOT))
            .format(number);
    String signed = text.contains("E-") ? text : text.replace("E", "E+");
    return kind == 'e' ? signed.replace('E', 'e') : signed;
  }

  private static String hex(BigDecimal number, int precision) {
    BigInteger value = number.toBigInteger();
    BigInteger unsigned = value.signum() < 0 ? value.add(BigInteger.ONE.shiftLeft(64)) : value;
    return padded(unsigned, precision, 16);
  }

  private static String padded(BigInteger value, int width, int radix) {
    String digits = value.abs().toString(radix);
    return (value.signum() < 0 ? "-" : "")
        + "0".repeat(Math.max(0, width - digits.length()))
        + digits;
  }
}
