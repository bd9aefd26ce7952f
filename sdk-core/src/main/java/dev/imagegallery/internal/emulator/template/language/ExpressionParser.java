package dev.imagegallery.internal.emulator.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.imagegallery.internal.emulator.template.language.Expression.Access;
import dev.imagegallery.internal.emulator.template.language.Expression.Call;
import dev.imagegallery.internal.emulator.template.language.Expression.Literal;
import dev.imagegallery.internal.emulator.template.language.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads expressions:
 *
 * <pre>
 * expression := (string | number | call) access*
 * call       := [name "."] name "(" [expression {"," expression}] ")"
 * access     := "." ["?"] name | "[" ["?"] expression "]"
 * </pre>
 */
final class ExpressionParser {

  private final String text;
  private final Lexer lexer;
  private Token token;

  /** How deep the parser is in expressions. */
  private int depth;

  /** How deep the expression is that was parsed last; its accesses make it deeper afterwards. */
  private int height;

  private ExpressionParser(String text) {
    this.text = text;
    this.lexer = new Lexer(text);
    this.token = lexer.next();
  }

  static Expression parse(String text) {
    ExpressionParser parser = new ExpressionParser(text);
    Expression expression = parser.expression();
    parser.expect(Kind.END);
    return expression;
  }

  private Expression expression() {
    if (++depth > Limits.EXPRESSION_DEPTH) {
      throw tooDeep();
    }
    Expression expression = primary();
    int tallest = height;
    for (Access access = access(expression); access != null; access = access(expression)) {
      expression = access;
      tallest = Math.max(tallest, height) + 1;
      if (tallest > Limits.EXPRESSION_DEPTH) {
        throw tooDeep();
      }
    }
    height = tallest;
    depth--;
    return expression;
  }

  private static ExpressionException tooDeep() {
    return new ExpressionException(
        "The template language expression is nested deeper than the limit of '"
            + Limits.EXPRESSION_DEPTH
            + "' levels.");
  }

  private Expression primary() {
    height = 1;
    return switch (token.kind()) {
      case STRING -> new Literal(TextNode.valueOf(take().text()));
      case INTEGER -> new Literal(integer(take().text()));
      case FLOAT -> new Literal(DecimalNode.valueOf(new BigDecimal(take().text())));
      default -> call();
    };
  }

  private JsonNode integer(String digits) {
    try {
      long value = Long.parseLong(digits);
      return value == (int) value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
    } catch (NumberFormatException e) {
      throw new ExpressionException(
          "Unable to parse language expression '"
              + Excerpt.of(text)
              + "': the integer '"
              + Excerpt.of(digits)
              + "' is out of range.");
    }
  }

  private Call call() {
    String name = expect(Kind.IDENTIFIER).text();
    String namespace = null;
    if (token.kind() == Kind.DOT) {
      take();
      namespace = name;
      name = expect(Kind.IDENTIFIER).text();
    }
    expect(Kind.LEFT_PARENTHESIS);
    List<Expression> arguments = new ArrayList<>();
    int tallest = 0;
    while (token.kind() != Kind.RIGHT_PARENTHESIS || !arguments.isEmpty()) {
      arguments.add(expression());
      tallest = Math.max(tallest, height);
      if (token.kind() != Kind.COMMA) {
        break;
      }
      take();
    }
    height = tallest + 1;
    expect(Kind.RIGHT_PARENTHESIS);
    return new Call(namespace, name, arguments);
  }

  private @Nullable Access access(Expression target) {
    if (token.kind() == Kind.DOT) {
      take();
      boolean safe = takeQuestion();
      Token name = expect(Kind.IDENTIFIER);
      height = 1;
      return new Access(target, new Literal(TextNode.valueOf(name.text())), true, safe);
    }
    if (token.kind() == Kind.LEFT_BRACKET) {
      take();
      boolean safe = takeQuestion();
      Expression key = expression();
      expect(Kind.RIGHT_BRACKET);
      return new Access(target, key, false, safe);
    }
    return null;
  }

  private boolean takeQuestion() {
    boolean question = token.kind() == Kind.QUESTION;
    if (question) {
      take();
    }
    return question;
  }

  private Token expect(Kind kind) {
    if (token.kind() != kind) {
      throw new ExpressionException(
          "Unable to parse language expression '"
              + Excerpt.of(text)
              + "': expected token '"
              + kind.label()
              + "' and actual '"
              + token.kind().label()
              + "'.");
    }
    return take();
  }

  private Token take() {
    Token taken = token;
    if (taken.kind() != Kind.END) {
      token = lexer.next();
    }
    return taken;
  }
}
