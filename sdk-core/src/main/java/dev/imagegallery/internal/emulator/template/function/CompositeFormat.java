package dev.imagegallery.internal.emulator.template.function;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.emulator.template.language.Arguments;
import dev.imagegallery.internal.emulator.template.language.Values;

/** {@code format('{0} and {1,8:N2}', …)}: the composite formatting of .NET. */
final class CompositeFormat {

  private final Arguments arguments;
  private final String format;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private CompositeFormat(Arguments arguments) {
    this.arguments = arguments;
    this.format = arguments.text(0);
  }

  static String format(Arguments arguments) {
    CompositeFormat formatter = new CompositeFormat(arguments);
    formatter.run();
    return formatter.out.toString();
  }

  private void run() {
    while (at < format.length()) {
      char c = format.charAt(at++);
      if ((c == '{' || c == '}') && peek() == c) {
        out.append(c);
        at++;
      } else if (c == '{') {
        item();
      } else if (c == '}') {
        throw invalid();
      } else {
        out.append(c);
      }
      arguments.budget().check(out.length());
    }
  }

  private void item() {
    int index = number();
    int width = 0;
    boolean left = false;
    skipSpaces();
    if (peek() == ',') {
      at++;
      skipSpaces();
      left = peek() == '-';
      at += left ? 1 : 0;
      width = number();
      skipSpaces();
    }
    String pattern = "";
    if (peek() == ':') {
      int end = format.indexOf('}', ++at);
      if (end < 0) {
        throw invalid();
      }
      pattern = format.substring(at, end);
      at = end;
    }
    if (peek() != '}' || index + 1 >= arguments.count()) {
      throw invalid();
    }
    at++;
    append(print(arguments.value(index + 1), pattern), width, left);
  }

  private void append(String text, int width, boolean left) {
    arguments.budget().check((long) out.length() + Math.max(width, text.length()));
    String padding = " ".repeat(Math.max(0, width - text.length()));
    out.append(left ? text + padding : padding + text);
  }

  private String print(JsonNode value, String pattern) {
    if (pattern.isEmpty() || !value.isNumber()) {
      return Values.print(value);
    }
    String printed = NumberFormat.format(Values.decimal(value), value.isIntegralNumber(), pattern);
    if (printed == null) {
      throw invalid();
    }
    return printed;
  }

  private int number() {
    int start = at;
    while (peek() >= '0' && peek() <= '9' && at - start < 7) {
      at++;
    }
    if (start == at) {
      throw invalid();
    }
    return Integer.parseInt(format.substring(start, at));
  }

  private void skipSpaces() {
    while (peek() == ' ') {
      at++;
    }
  }

  private char peek() {
    return at < format.length() ? format.charAt(at) : '\0';
  }

  private RuntimeException invalid() {
    return arguments.failure(
        "the format is invalid: index (zero based) must be greater than or equal to zero and less"
            + " than the size of the argument list, and braces must be closed or doubled");
  }
}
