package dev.imagegallery.internal.emulator.template.function;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The date formats of .NET, standard ({@code d}, {@code u}) and custom ({@code yyyy-MM-dd}). */
public final class DateFormat {

  /** What {@code utcNow()} prints without a format. */
  public static final String DEFAULT = "yyyyMMddTHHmmssZ";

  private static final int LONGEST = 200;
  private static final String REPEATABLE = "dfFghHmMstyz";

  private final OffsetDateTime date;
  private final String format;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private DateFormat(OffsetDateTime date, String format) {
    this.date = date;
    this.format = format;
  }

  /** The date in that format; null if there is no such format. */
  public static @Nullable String format(OffsetDateTime date, String format) {
    if (format.isEmpty() || format.length() > LONGEST) {
      return null;
    }
    if (format.length() == 1) {
      String standard = standard(format.charAt(0));
      boolean universal = "uUrR".contains(format);
      return standard == null
          ? null
          : format(universal ? date.withOffsetSameInstant(ZoneOffset.UTC) : date, standard);
    }
    DateFormat formatter = new DateFormat(date, format);
    return formatter.run() ? formatter.out.toString() : null;
  }

  private static @Nullable String standard(char kind) {
    return switch (kind) {
      case 'd' -> "M/d/yyyy";
      case 'D' -> "dddd, MMMM d, yyyy";
      case 'f' -> "dddd, MMMM d, yyyy h:mm tt";
      case 'F', 'U' -> "dddd, MMMM d, yyyy h:mm:ss tt";
      case 'g' -> "M/d/yyyy h:mm tt";
      case 'G' -> "M/d/yyyy h:mm:ss tt";
      case 'm', 'M' -> "MMMM d";
      case 'o', 'O' -> "yyyy-MM-ddTHH:mm:ss.fffffffK";
      case 'r', 'R' -> "ddd, dd MMM yyyy HH:mm:ss 'GMT'";
      case 's' -> "yyyy-MM-ddTHH:mm:ss";
      case 't' -> "h:mm tt";
      case 'T' -> "h:mm:ss tt";
      case 'u' -> "yyyy-MM-dd HH:mm:ss'Z'";
      case 'y', 'Y' -> "MMMM yyyy";
      default -> null;
    };
  }

  private boolean run() {
    while (at < format.length()) {
      char c = format.charAt(at);
      if (c == '\'' || c == '"') {
        int end = format.indexOf(c, at + 1);
        if (end < 0) {
          return false;
        }
        out.append(format, at + 1, end);
        at = end + 1;
      } else if (c == '\\' && at + 1 < format.length()) {
        out.append(format.charAt(at + 1));
        at += 2;
      } else if (REPEATABLE.indexOf(c) >= 0) {
        int count = run(c);
        at += count;
        append(c, count);
      } else {
        at++;
        out.append(c == 'K' ? offset("XXX") : c == '%' ? "" : String.valueOf(c));
      }
    }
    return true;
  }

  private int run(char c) {
    int end = at;
    while (end < format.length() && format.charAt(end) == c) {
      end++;
    }
    return end - at;
  }

  private void append(char c, int count) {
    switch (c) {
      case 'd' -> day(count);
      case 'f', 'F' -> fraction(count, c == 'F');
      case 'g' -> out.append("A.D.");
      case 'h' -> number((date.getHour() + 11) % 12 + 1, Math.min(count, 2));
      case 'H' -> number(date.getHour(), Math.min(count, 2));
      case 'm' -> number(date.getMinute(), Math.min(count, 2));
      case 'M' -> month(count);
      case 's' -> number(date.getSecond(), Math.min(count, 2));
      case 't' -> out.append(date.getHour() < 12 ? "AM" : "PM", 0, Math.min(count, 2));
      case 'y' -> number(count < 3 ? date.getYear() % 100 : date.getYear(), count);
      default -> out.append(zone(count));
    }
  }

  private void day(int count) {
    if (count < 3) {
      number(date.getDayOfMonth(), count);
    } else {
      out.append(date.getDayOfWeek().getDisplayName(style(count), Locale.US));
    }
  }

  private void month(int count) {
    if (count < 3) {
      number(date.getMonthValue(), count);
    } else {
      out.append(date.getMonth().getDisplayName(style(count), Locale.US));
    }
  }

  private static TextStyle style(int count) {
    return count == 3 ? TextStyle.SHORT : TextStyle.FULL;
  }

  private void fraction(int count, boolean trimmed) {
    String nanos = String.valueOf(1_000_000_000 + date.getNano()).substring(1);
    String digits = nanos.substring(0, Math.min(count, 7));
    out.append(trimmed ? digits.replaceAll("0+$", "") : digits);
  }

  private void number(int value, int width) {
    String digits = String.valueOf(value);
    out.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
  }

  private String zone(int count) {
    return switch (count) {
      case 1 -> offset("x").replaceFirst("([+-])0?", "$1");
      case 2 -> offset("x");
      default -> offset("xxx");
    };
  }

  private String offset(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(date);
  }
}
