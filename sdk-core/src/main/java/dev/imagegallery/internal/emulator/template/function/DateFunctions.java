package dev.imagegallery.internal.emulator.template.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.imagegallery.internal.emulator.template.language.Arguments;
import dev.imagegallery.internal.emulator.template.language.Excerpt;
import dev.imagegallery.internal.emulator.template.language.FunctionTable;
import dev.imagegallery.internal.emulator.template.language.Values;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Functions of dates that do not ask for the present. */
final class DateFunctions {

  private static final String GENERAL = "G";
  private static final String EPOCH_FORMAT = "yyyy-MM-ddTHH:mm:ssZ";

  static final FunctionTable TABLE =
      FunctionTable.builder()
          .add("dateTimeAdd", 2, 3, DateFunctions::add)
          .add("dateTimeFromEpoch", 1, 1, DateFunctions::fromEpoch)
          .add("dateTimeToEpoch", 1, 1, DateFunctions::toEpoch)
          .build();

  private DateFunctions() {}

  private static JsonNode add(Arguments arguments) {
    OffsetDateTime base = date(arguments);
    IsoDuration duration = IsoDuration.parse(arguments.text(1));
    if (duration == null) {
      throw arguments.failure(
          "'" + Excerpt.of(arguments.text(1)) + "' is not a valid ISO 8601 duration");
    }
    try {
      OffsetDateTime sum = duration.addTo(base);
      if (sum.getYear() < 1 || sum.getYear() > 9999) {
        throw arguments.failure("the resulting date is out of range");
      }
      return TextNode.valueOf(
          formatted(sum, arguments.has(2) ? arguments.text(2) : GENERAL, arguments));
    } catch (DateTimeException | ArithmeticException e) {
      throw arguments.failure("the resulting date is out of range");
    }
  }

  private static JsonNode fromEpoch(Arguments arguments) {
    long seconds = arguments.integer(0);
    try {
      OffsetDateTime date = Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC);
      return TextNode.valueOf(formatted(date, EPOCH_FORMAT, arguments));
    } catch (DateTimeException e) {
      throw arguments.failure("the value '" + seconds + "' is out of range");
    }
  }

  private static JsonNode toEpoch(Arguments arguments) {
    return Values.integer(date(arguments).toEpochSecond());
  }

  private static OffsetDateTime date(Arguments arguments) {
    OffsetDateTime date = DateText.parse(arguments.text(0));
    if (date == null) {
      throw arguments.failure("'" + Excerpt.of(arguments.text(0)) + "' is not a valid date");
    }
    return date;
  }

  private static String formatted(OffsetDateTime date, String format, Arguments arguments) {
    String text = DateFormat.format(date, format);
    if (text == null) {
      throw arguments.failure("'" + Excerpt.of(format) + "' is not a valid date format");
    }
    return text;
  }
}
