package dev.imagegallery.internal.emulator.template.language;

import dev.imagegallery.internal.emulator.template.language.Token.Kind;

/** Cuts an expression into tokens, one at a time. */
final class Lexer {

  private final String text;
  private int at;

  Lexer(String text) {
    this.text = text;
  }

  Token next() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return new Token(Kind.END, "");
    }
    char c = text.charAt(at);
    if (c == '\'') {
      return string();
    }
    if (isNameStart(c)) {
      return name();
    }
    if (isDigit(c) || ((c == '-' || c == '+') && isDigit(peek(1)))) {
      return number();
    }
    return sign(c);
  }

  private Token string() {
    StringBuilder content = new StringBuilder();
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\'') {
        content.append(c);
      } else if (i + 1 < text.length() && text.charAt(i + 1) == '\'') {
        content.append(c);
        i++;
      } else {
        at = i + 1;
        return new Token(Kind.STRING, content.toString());
      }
    }
    throw unexpected(at, "the string literal is not closed");
  }

  private Token name() {
    int start = at;
    while (at < text.length() && (isNameStart(text.charAt(at)) || isDigit(text.charAt(at)))) {
      at++;
    }
    return new Token(Kind.IDENTIFIER, text.substring(start, at));
  }

  private Token number() {
    int start = at++;
    skipDigits();
    if (peek(0) != '.' || !isDigit(peek(1))) {
      return new Token(Kind.INTEGER, text.substring(start, at));
    }
    at++;
    skipDigits();
    return new Token(Kind.FLOAT, text.substring(start, at));
  }

  private Token sign(char c) {
    Kind kind =
        switch (c) {
          case '(' -> Kind.LEFT_PARENTHESIS;
          case ')' -> Kind.RIGHT_PARENTHESIS;
          case '[' -> Kind.LEFT_BRACKET;
          case ']' -> Kind.RIGHT_BRACKET;
          case ',' -> Kind.COMMA;
          case '.' -> Kind.DOT;
          case '?' -> Kind.QUESTION;
          default -> throw unexpected(at, "the character '" + c + "' is not expected");
        };
    at++;
    return new Token(kind, String.valueOf(c));
  }

  private void skipDigits() {
    while (isDigit(peek(0))) {
      at++;
    }
  }

  private char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNameStart(char c) {
    return c == '_' || c == '$' || Character.isLetter(c);
  }

  private ExpressionException unexpected(int position, String why) {
    return new ExpressionException(
        "The template language expression '"
            + Excerpt.of(text)
            + "' is not valid: "
            + why
            + " at position '"
            + position
            + "'. Please see https://aka.ms/arm-template-expressions for usage details.");
  }
}
