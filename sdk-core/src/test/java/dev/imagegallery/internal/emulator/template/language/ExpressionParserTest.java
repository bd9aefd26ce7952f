package dev.imagegallery.internal.emulator.template.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.imagegallery.internal.emulator.template.language.Expression.Access;
import dev.imagegallery.internal.emulator.template.language.Expression.Call;
import dev.imagegallery.internal.emulator.template.language.Expression.Literal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar of expressions. */
class ExpressionParserTest {

  private static String failure(String expression) {
    return catchThrowableOfType(
            ExpressionException.class, () -> ExpressionText.parse("[" + expression + "]"))
        .message();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'text'                              | 'text'
          'it''s'                             | 'it''s'
          42                                  | 42
          -7                                  | -7
          1.5                                 | 1.5
          f()                                 | f()
          f ( 'a' ,1 )                        | f('a', 1)
          ns.f('a')                           | ns.f('a')
          f().a.b                             | f().a.b
          f()['a b'][g(1)]                    | f()['a b'][g(1)]
          f().?a[?0]                          | f().?a[?0]
          f(g(h()), 'x').y                    | f(g(h()), 'x').y
          f('a'\t, 'b')                       | f('a', 'b')
          f($a())                             | f($a())
          'a'[0]                              | 'a'[0]
          """)
  void expression_printed_isTheSame(String text, String expected) {
    Expression expression = ExpressionText.parse("[" + text + "]");

    assertThat(ExpressionPrinter.print(expression)).isEqualTo(expected);
    assertThat(ExpressionText.parse(ExpressionPrinter.text(expression))).isEqualTo(expression);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          concat('a', 'b'      | expected token 'RightParenthesis' and actual 'EndOfData'
          concat('a' 'b')      | expected token 'RightParenthesis' and actual 'StringLiteral'
          concat('a',)         | expected token 'Identifier' and actual 'RightParenthesis'
          a                    | expected token 'LeftParenthesis' and actual 'EndOfData'
          f() g()              | expected token 'EndOfData' and actual 'Identifier'
          f().                 | expected token 'Identifier' and actual 'EndOfData'
          f()[0                | expected token 'RightSquareBracket' and actual 'EndOfData'
          f(                   | expected token 'Identifier' and actual 'EndOfData'
          'open                | the string literal is not closed at position '0'
          f(#)                 | the character '#' is not expected at position '2'
          f(99999999999999999999) | the integer '99999999999999999999' is out of range
          a.b.c()              | expected token 'LeftParenthesis' and actual 'Dot'
          """)
  void text_thatIsNoExpression_isRefused(String text, String message) {
    assertThat(failure(text)).contains(message);
  }

  @Test
  void emptyExpression_isRefusedInTheServicesWords() {
    assertThat(failure(" "))
        .isEqualTo(
            "Unable to parse language expression ' ': expected token 'Identifier' and actual"
                + " 'EndOfData'.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[a()]", "[ 'x' ]"})
  void bracketedText_isAnExpression(String text) {
    assertThat(ExpressionText.isExpression(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"[[a], [a]", "[a, [a", "a], a]", "[, [", "'', ''", "[a] b, [a] b"})
  void otherText_isLiteral(String text, String literal) {
    assertThat(ExpressionText.isExpression(text)).isFalse();
    assertThat(ExpressionText.literal(text)).isEqualTo(literal);
    assertThat(ExpressionText.literal(ExpressionText.escaped(literal))).isEqualTo(literal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"f(%s)", "f('a')%s", "f(f(1)[%s])"})
  void nestingBeyondTheLimit_isRefused(String form) {
    String deep =
        switch (form) {
          case "f(%s)" -> "f(".repeat(6000) + "1" + ")".repeat(6000);
          case "f('a')%s" -> "f('a')" + ".a".repeat(6000);
          case "f(%s.a.a)" -> "f(".repeat(60) + "1" + ").a.a".repeat(60);
          default -> "f(1)[".repeat(4000) + "0" + "]".repeat(4000);
        };

    assertThat(failure(deep)).contains("is nested deeper than the limit of '100' levels");
  }

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyExpression_printedAndParsed_isTheSame(int seed) {
    Expression expression = expression(new Random(seed), 6);

    assertThat(ExpressionText.parse(ExpressionPrinter.text(expression))).isEqualTo(expression);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyText_isReadOrRefused(int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      text.append("ab(),.'[]?0-é\" ".charAt(random.nextInt(15)));
    }

    try {
      Expression expression = ExpressionText.parse("[" + text + "]");
      assertThat(ExpressionText.parse(ExpressionPrinter.text(expression))).isEqualTo(expression);
    } catch (ExpressionException e) {
      assertThat(e.message()).isNotEmpty();
    }
  }

  private static Expression expression(Random random, int depth) {
    return switch (depth == 0 ? random.nextInt(3) : random.nextInt(7)) {
      case 0 -> new Literal(TextNode.valueOf(text(random)));
      case 1 -> new Literal(Values.integer(random.nextLong() >> random.nextInt(64)));
      case 2 -> new Literal(DecimalNode.valueOf(BigDecimal.valueOf(random.nextInt(1000), 2)));
      case 3 ->
          new Access(
              call(random, depth - 1),
              new Literal(TextNode.valueOf("p" + depth)),
              true,
              random.nextBoolean());
      case 4 ->
          new Access(
              expression(random, depth - 1),
              expression(random, depth - 1),
              false,
              random.nextBoolean());
      default -> call(random, depth - 1);
    };
  }

  private static Call call(Random random, int depth) {
    List<Expression> arguments = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      arguments.add(expression(random, Math.max(0, depth)));
    }
    return new Call(random.nextInt(4) == 0 ? "ns" : null, "fn" + random.nextInt(9), arguments);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append("a'[]\\\"é\n ".charAt(random.nextInt(9)));
    }
    return text.toString();
  }
}
