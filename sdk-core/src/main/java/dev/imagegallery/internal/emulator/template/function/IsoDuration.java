package dev.imagegallery.internal.emulator.template.function;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An ISO 8601 duration: {@code P3Y}, {@code -P9D}, {@code PT1H}, {@code P1DT12H}. */
record IsoDuration(Period date, Duration time, boolean negative) {

  private static final int LONGEST = 60;
  private static final Pattern FORM =
      Pattern.compile("([-+]?)P((?:\\d+Y)?(?:\\d+M)?(?:\\d+W)?(?:\\d+D)?)(T(?:[\\d.]+[HMS])+)?");

  static @Nullable IsoDuration parse(String text) {
    Matcher form = FORM.matcher(text);
    if (text.length() > LONGEST || !form.matches()) {
      return null;
    }
    String date = form.group(2);
    String time = form.group(3);
    if (date.isEmpty() && time == null) {
      return null;
    }
    try {
      return new IsoDuration(
          date.isEmpty() ? Period.ZERO : Period.parse("P" + date),
          time == null ? Duration.ZERO : Duration.parse("P" + time),
          form.group(1).equals("-"));
    } catch (DateTimeParseException | ArithmeticException e) {
      return null;
    }
  }

  OffsetDateTime addTo(OffsetDateTime base) {
    return negative ? base.minus(date).minus(time) : base.plus(date).plus(time);
  }
}
