package dev.imagegallery.internal.emulator.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.emulator.template.language.Expression.Call;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Functions by name; names are known in any case. A function added as {@code list*} answers to all
 * names that begin so. Immutable.
 */
public final class FunctionTable {

  /** For functions that take any number of arguments. */
  public static final int ANY = Integer.MAX_VALUE;

  private static final String LIST = "list";

  private final Map<String, Function> functions;

  private FunctionTable(Map<String, Function> functions) {
    this.functions = Map.copyOf(functions);
  }

  /** An empty table to fill. */
  public static Builder builder() {
    return new Builder();
  }

  @Nullable Function find(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    Function function = functions.get(key);
    return function == null && key.startsWith(LIST) ? functions.get(LIST + "*") : function;
  }

  /** Whether there is such a function. */
  public boolean has(String name) {
    return find(name) != null;
  }

  /** Collects functions. */
  public static final class Builder {

    private final Map<String, Function> functions = new HashMap<>();

    private Builder() {}

    /** Adds all functions of another table. */
    public Builder addAll(FunctionTable table) {
      functions.putAll(table.functions);
      return this;
    }

    /** Adds a function of evaluated arguments, at least {@code least} and at most {@code most}. */
    public Builder add(String name, int least, int most, Body body) {
      return addLazy(name, least, most, (call, evaluator) -> eager(call, evaluator, body));
    }

    /** Adds a function that evaluates its arguments itself. */
    public Builder addLazy(String name, int least, int most, Function function) {
      functions.put(
          name.toLowerCase(Locale.ROOT),
          (call, evaluator) -> {
            checkCount(name, call.arguments().size(), least, most);
            return function.call(call, evaluator);
          });
      return this;
    }

    /** The table. */
    public FunctionTable build() {
      return new FunctionTable(functions);
    }

    private static JsonNode eager(Call call, Evaluator evaluator, Body body) {
      List<JsonNode> values = new ArrayList<>(call.arguments().size());
      for (Expression argument : call.arguments()) {
        JsonNode value = evaluator.evaluate(argument);
        evaluator.budget().spendWork(value);
        values.add(value);
      }
      return body.apply(new Arguments(call.name(), values, evaluator.budget()));
    }

    private static void checkCount(String name, int count, int least, int most) {
      if (count >= least && count <= most) {
        return;
      }
      String expected =
          least == most
              ? "requires '" + least + "' argument(s)"
              : count < least
                  ? "requires at least '" + least + "' argument(s)"
                  : "takes at most '" + most + "' argument(s)";
      throw new ExpressionException(
          "Unable to evaluate template language function '"
              + name
              + "': function "
              + expected
              + " while '"
              + count
              + "' were provided. "
              + Arguments.help(name));
    }
  }
}
