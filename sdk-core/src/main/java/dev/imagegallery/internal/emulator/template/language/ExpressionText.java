package dev.imagegallery.internal.emulator.template.language;

/** Tells the texts of a template apart: expressions in brackets, escaped brackets, plain text. */
public final class ExpressionText {

  private ExpressionText() {}

  /** True for {@code [expression]}, but not for {@code [[text]} and {@code [text}. */
  public static boolean isExpression(String text) {
    return isBracketed(text) && !text.startsWith("[[");
  }

  /** What a text that is no expression stands for: {@code [[text]} for {@code [text]}. */
  public static String literal(String text) {
    return isBracketed(text) && text.startsWith("[[") ? text.substring(1) : text;
  }

  /** The text that stands for {@code value}. */
  public static String escaped(String value) {
    return isBracketed(value) ? "[" + value : value;
  }

  /**
   * Parses {@code [expression]}.
   *
   * @throws ExpressionException if it is none, or goes beyond the limits
   */
  public static Expression parse(String text) {
    if (text.length() > Limits.EXPRESSION_LENGTH) {
      throw new ExpressionException(
          "The language expression length limit exceeded. Limit: '"
              + Limits.EXPRESSION_LENGTH
              + "' and actual: '"
              + text.length()
              + "'.");
    }
    return ExpressionParser.parse(text.substring(1, text.length() - 1));
  }

  private static boolean isBracketed(String text) {
    return text.length() > 1 && text.startsWith("[") && text.endsWith("]");
  }
}
