package dev.imagegallery.internal.emulator.template.language;

import dev.imagegallery.internal.emulator.template.language.Expression.Access;
import dev.imagegallery.internal.emulator.template.language.Expression.Call;
import dev.imagegallery.internal.emulator.template.language.Expression.Literal;
import java.util.Iterator;

/** Writes expressions so that parsing them gives the same expression again. */
public final class ExpressionPrinter {

  private final StringBuilder out = new StringBuilder();

  private ExpressionPrinter() {}

  /** The expression without its brackets. */
  public static String print(Expression expression) {
    ExpressionPrinter printer = new ExpressionPrinter();
    printer.append(expression);
    return printer.out.toString();
  }

  /** The expression as a text of a template. */
  public static String text(Expression expression) {
    return "[" + print(expression) + "]";
  }

  private void append(Expression expression) {
    if (expression instanceof Literal literal) {
      out.append(
          literal.value().isTextual()
              ? "'" + literal.value().textValue().replace("'", "''") + "'"
              : literal.value().asText());
    } else if (expression instanceof Call call) {
      append(call);
    } else if (expression instanceof Access access) {
      append(access);
    }
  }

  private void append(Call call) {
    out.append(call.qualifiedName()).append('(');
    Iterator<Expression> arguments = call.arguments().iterator();
    while (arguments.hasNext()) {
      append(arguments.next());
      out.append(arguments.hasNext() ? ", " : "");
    }
    out.append(')');
  }

  private void append(Access access) {
    append(access.target());
    String question = access.safe() ? "?" : "";
    if (access.dotted() && access.key() instanceof Literal name) {
      out.append('.').append(question).append(name.value().textValue());
    } else {
      out.append('[').append(question);
      append(access.key());
      out.append(']');
    }
  }
}
