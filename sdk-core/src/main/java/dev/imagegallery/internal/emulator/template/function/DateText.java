package dev.imagegallery.internal.emulator.template.function;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads dates as the service does: ISO 8601 in its variants, and month/day/year. */
final class DateText {

  private static final int LONGEST = 60;

  private static final List<DateTimeFormatter> FORMS =
      List.of(
          form("yyyy-MM-dd['T'][ ][HH:mm[:ss]]", true),
          form("yyyyMMdd['T'][ ][HHmmss]", false),
          form("M/d/yyyy[ h:mm[:ss] a]", false),
          form("M/d/yyyy[ H:mm[:ss]]", false));

  private DateText() {}

  private static DateTimeFormatter form(String pattern, boolean fraction) {
    DateTimeFormatterBuilder builder =
        new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern);
    if (fraction) {
      builder.optionalStart().appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true).optionalEnd();
    }
    return builder.appendPattern("[ ][XXX][X]").toFormatter(Locale.US);
  }

  /** The date, in UTC where it names no offset; null if it is none. */
  static @Nullable OffsetDateTime parse(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    for (DateTimeFormatter form : FORMS) {
      try {
        return date(form.parse(text.strip()));
      } catch (DateTimeException e) {
        // the next form may fit
      }
    }
    return null;
  }

  private static OffsetDateTime date(TemporalAccessor parsed) {
    return OffsetDateTime.of(
        (int) parsed.getLong(ChronoField.YEAR),
        field(parsed, ChronoField.MONTH_OF_YEAR),
        field(parsed, ChronoField.DAY_OF_MONTH),
        field(parsed, ChronoField.HOUR_OF_DAY),
        field(parsed, ChronoField.MINUTE_OF_HOUR),
        field(parsed, ChronoField.SECOND_OF_MINUTE),
        field(parsed, ChronoField.NANO_OF_SECOND),
        ZoneOffset.ofTotalSeconds(field(parsed, ChronoField.OFFSET_SECONDS)));
  }

  private static int field(TemporalAccessor parsed, ChronoField field) {
    return parsed.isSupported(field) ? parsed.get(field) : 0;
  }
}
