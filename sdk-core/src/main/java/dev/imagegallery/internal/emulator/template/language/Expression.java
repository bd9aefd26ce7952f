package dev.imagegallery.internal.emulator.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A parsed expression, such as {@code concat(parameters('name'), '-', variables('x')[0].y)}. */
public sealed interface Expression {

  /** Text or a number. */
  record Literal(JsonNode value) implements Expression {}

  /**
   * A function call.
   *
   * @param namespace the namespace of a user's function; {@code null} for the language's own
   * @param name as written
   */
  record Call(@Nullable String namespace, String name, List<Expression> arguments)
      implements Expression {

    /** Keeps its own copy of the arguments. */
    public Call {
      Objects.requireNonNull(name, "name");
      arguments = List.copyOf(arguments);
    }

    /** The name with its namespace. */
    public String qualifiedName() {
      return namespace == null ? name : namespace + "." + name;
    }
  }

  /**
   * A member of an object or an item of an array: {@code target.name} or {@code target[key]}.
   *
   * @param dotted written with a dot; the key is then a literal text
   * @param safe written as {@code .?name} or {@code [?key]}: null where there is no such member
   */
  record Access(Expression target, Expression key, boolean dotted, boolean safe)
      implements Expression {}
}
