package dev.imagegallery.internal.emulator.template.function;

import static dev.imagegallery.internal.emulator.template.language.FunctionTable.ANY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.imagegallery.internal.emulator.template.language.Arguments;
import dev.imagegallery.internal.emulator.template.language.FunctionTable;
import dev.imagegallery.internal.emulator.template.language.Values;
import dev.imagegallery.internal.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Functions of texts. */
final class StringFunctions {

  static final FunctionTable TABLE =
      FunctionTable.builder()
          .add("endsWith", 2, 2, StringFunctions::endsWith)
          .add("format", 1, ANY, arguments -> TextNode.valueOf(CompositeFormat.format(arguments)))
          .add("guid", 1, ANY, arguments -> TextNode.valueOf(NameBasedGuid.of(joined(arguments))))
          .add("join", 2, 2, StringFunctions::join)
          .add("padLeft", 2, 3, StringFunctions::padLeft)
          .add("replace", 3, 3, StringFunctions::replace)
          .add("split", 2, 2, StringFunctions::split)
          .add("startsWith", 2, 2, StringFunctions::startsWith)
          .add("string", 1, 1, arguments -> TextNode.valueOf(Values.print(arguments.value(0))))
          .add("substring", 2, 3, StringFunctions::substring)
          .add("toLower", 1, 1, StringFunctions::toLower)
          .add("toUpper", 1, 1, StringFunctions::toUpper)
          .add("trim", 1, 1, arguments -> TextNode.valueOf(arguments.text(0).strip()))
          .add(
              "uniqueString",
              1,
              ANY,
              arguments -> TextNode.valueOf(UniqueString.of(joined(arguments))))
          .build();

  private StringFunctions() {}

  private static String joined(Arguments arguments) {
    return String.join(
        "-", IntStream.range(0, arguments.count()).mapToObj(arguments::printed).toList());
  }

  private static JsonNode startsWith(Arguments arguments) {
    return BooleanNode.valueOf(lower(arguments, 0).startsWith(lower(arguments, 1)));
  }

  private static JsonNode endsWith(Arguments arguments) {
    return BooleanNode.valueOf(lower(arguments, 0).endsWith(lower(arguments, 1)));
  }

  private static String lower(Arguments arguments, int index) {
    return arguments.text(index).toLowerCase(Locale.ROOT);
  }

  private static JsonNode toLower(Arguments arguments) {
    return TextNode.valueOf(lower(arguments, 0));
  }

  private static JsonNode toUpper(Arguments arguments) {
    return TextNode.valueOf(arguments.text(0).toUpperCase(Locale.ROOT));
  }

  private static JsonNode join(Arguments arguments) {
    String delimiter = arguments.text(1);
    List<String> parts = new ArrayList<>();
    long length = 0;
    for (JsonNode item : arguments.array(0)) {
      parts.add(Values.print(item));
      length += parts.get(parts.size() - 1).length() + delimiter.length();
      arguments.budget().check(length);
    }
    return TextNode.valueOf(String.join(delimiter, parts));
  }

  private static JsonNode padLeft(Arguments arguments) {
    String text = arguments.printed(0);
    int length = arguments.smallInteger(1);
    String padding = arguments.count() > 2 ? arguments.text(2) : " ";
    if (length < 0 || padding.length() != 1) {
      throw arguments.failure(
          "the total length must not be negative and the padding must be a single character");
    }
    arguments.budget().check(length);
    return TextNode.valueOf(padding.repeat(Math.max(0, length - text.length())) + text);
  }

  private static JsonNode replace(Arguments arguments) {
    String text = arguments.text(0);
    String old = arguments.text(1);
    String replacement = arguments.text(2);
    if (old.isEmpty()) {
      throw arguments.failure("the text to replace must not be empty");
    }
    long count = 0;
    for (int at = text.indexOf(old); at >= 0; at = text.indexOf(old, at + old.length())) {
      count++;
    }
    arguments.budget().check(text.length() + count * (replacement.length() - old.length()));
    return TextNode.valueOf(text.replace(old, replacement));
  }

  private static JsonNode split(Arguments arguments) {
    String text = arguments.text(0);
    List<String> delimiters = delimiters(arguments);
    ArrayNode parts = Json.array();
    int start = 0;
    int at = 0;
    while (at < text.length()) {
      int width = delimiterAt(text, at, delimiters);
      if (width == 0) {
        at++;
      } else {
        parts.add(text.substring(start, at));
        arguments.budget().check(8L * parts.size());
        at += width;
        start = at;
      }
    }
    return parts.add(text.substring(start));
  }

  private static int delimiterAt(String text, int at, List<String> delimiters) {
    for (String delimiter : delimiters) {
      if (text.startsWith(delimiter, at)) {
        return delimiter.length();
      }
    }
    return 0;
  }

  private static List<String> delimiters(Arguments arguments) {
    List<String> delimiters = new ArrayList<>();
    if (arguments.value(1).isArray()) {
      for (JsonNode delimiter : arguments.array(1)) {
        delimiters.add(Values.print(delimiter));
      }
    } else {
      delimiters.add(arguments.text(1));
    }
    delimiters.removeIf(String::isEmpty);
    arguments
        .budget()
        .spendSteps((long) arguments.text(0).length() * Math.max(0, delimiters.size() - 8) / 8);
    return delimiters;
  }

  private static JsonNode substring(Arguments arguments) {
    String text = arguments.text(0);
    long start = arguments.integer(1);
    long length = arguments.has(2) ? arguments.integer(2) : text.length() - start;
    if (start < 0 || length < 0 || start > text.length() || length > text.length() - start) {
      throw arguments.failure(
          "the index and length parameters must refer to a location within the string. The index"
              + " parameter: '"
              + start
              + "', the length parameter: '"
              + length
              + "', the length of the string parameter: '"
              + text.length()
              + "'");
    }
    return TextNode.valueOf(text.substring((int) start, (int) (start + length)));
  }
}
