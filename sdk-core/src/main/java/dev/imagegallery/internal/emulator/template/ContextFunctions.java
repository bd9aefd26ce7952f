package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.imagegallery.internal.emulator.template.function.DateFormat;
import dev.imagegallery.internal.emulator.template.language.Arguments;
import dev.imagegallery.internal.emulator.template.language.Excerpt;
import dev.imagegallery.internal.emulator.template.language.ExpressionException;
import dev.imagegallery.internal.emulator.template.language.FunctionTable;
import dev.imagegallery.internal.emulator.template.language.Values;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Functions that ask for parts of the template, for loops, for time and for chance. */
final class ContextFunctions {

  private static final Set<String> NAMES =
      Set.of(
          "parameters",
          "variables",
          "copyindex",
          "utcnow",
          "newguid",
          "deployment",
          "deployer",
          "environment",
          "resourcegroup",
          "subscription",
          "tenant",
          "managementgroup",
          "providers",
          "pickzones",
          "tologicalzone",
          "tologicalzones",
          "tophysicalzone",
          "tophysicalzones",
          "resourceid",
          "subscriptionresourceid",
          "tenantresourceid",
          "managementgroupresourceid",
          "extensionresourceid",
          "resourceinfo");

  private final Session session;

  ContextFunctions(Session session) {
    this.session = session;
  }

  /** Whether a function is known that needs more than its arguments. */
  static boolean isKnown(String name) {
    return NAMES.contains(name.toLowerCase(Locale.ROOT)) || RuntimeCalls.is(name);
  }

  void addTo(FunctionTable.Builder functions) {
    functions
        .add("parameters", 1, 1, this::parameter)
        .add("variables", 1, 1, this::variable)
        .add("copyIndex", 0, 2, this::copyIndex)
        .add("utcNow", 0, 1, this::utcNow)
        .add("newGuid", 0, 0, this::newGuid);
  }

  private JsonNode parameter(Arguments arguments) {
    String name = arguments.text(0);
    Map<String, JsonNode> own = session.userArguments();
    if (own == null) {
      return session.parameters().value(name);
    }
    JsonNode value = own.get(name.toLowerCase(Locale.ROOT));
    if (value == null) {
      throw new ExpressionException(
          "The template function parameter '"
              + Excerpt.of(name)
              + "' is not found."
              + Errors.FUNCTION_HELP);
    }
    return value;
  }

  private JsonNode variable(Arguments arguments) {
    if (session.userArguments() != null || session.phase() == Phase.PARAMETER) {
      throw misplaced(arguments.function());
    }
    return session.variables().value(arguments.text(0));
  }

  private JsonNode copyIndex(Arguments arguments) {
    boolean named = arguments.count() > 0 && arguments.value(0).isTextual();
    if (arguments.count() == 2 && !named) {
      throw arguments.unexpected(0, "a string");
    }
    CopyLoop loop = CopyLoop.find(session.loop(), named ? arguments.text(0) : null);
    if (loop == null) {
      throw new ExpressionException(
          "The template function 'copyIndex' is not expected at this location. The function can"
              + " only be used in a resource with copy specified. Please see"
              + " https://aka.ms/arm-copy for usage details.");
    }
    int offset = named ? 1 : 0;
    return Values.integer(
        loop.index() + (arguments.count() > offset ? arguments.smallInteger(offset) : 0L));
  }

  private JsonNode utcNow(Arguments arguments) {
    requireParameterDefault(arguments);
    String format = arguments.count() > 0 ? arguments.text(0) : DateFormat.DEFAULT;
    String now = DateFormat.format(session.scope().now().atOffset(ZoneOffset.UTC), format);
    if (now == null) {
      throw arguments.failure("'" + Excerpt.of(format) + "' is not a valid date format");
    }
    return TextNode.valueOf(now);
  }

  private JsonNode newGuid(Arguments arguments) {
    requireParameterDefault(arguments);
    return TextNode.valueOf(session.scope().newGuid());
  }

  private void requireParameterDefault(Arguments arguments) {
    if (session.phase() != Phase.PARAMETER) {
      throw misplaced(arguments.function());
    }
  }

  static ExpressionException misplaced(String function) {
    return new ExpressionException(
        "The template function '"
            + function
            + "' is not expected at this location."
            + Errors.FUNCTION_HELP);
  }
}
