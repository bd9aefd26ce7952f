package dev.imagegallery.internal.emulator.template.language;

/**
 * A token of an expression.
 *
 * @param text the name, the content of the literal, or the sign itself
 */
record Token(Kind kind, String text) {

  /** What kinds there are, by the service's names for them. */
  enum Kind {
    IDENTIFIER("Identifier"),
    STRING("StringLiteral"),
    INTEGER("Integer"),
    FLOAT("Float"),
    LEFT_PARENTHESIS("LeftParenthesis"),
    RIGHT_PARENTHESIS("RightParenthesis"),
    LEFT_BRACKET("LeftSquareBracket"),
    RIGHT_BRACKET("RightSquareBracket"),
    COMMA("Comma"),
    DOT("Dot"),
    QUESTION("QuestionMark"),
    END("EndOfData");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }
}
