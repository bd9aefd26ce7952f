package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.template.language.Excerpt;
import dev.imagegallery.internal.emulator.template.language.ExpressionException;
import dev.imagegallery.internal.emulator.template.language.Values;
import dev.imagegallery.internal.json.Json;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of a deployment: what was given, and the defaults of the rest. */
final class Parameters {

  private final Session session;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, JsonNode> given = new HashMap<>();
  private final Map<String, JsonNode> values = new HashMap<>();
  private final Set<String> underWay = new HashSet<>();

  Parameters(Session session, ObjectNode given) {
    this.session = session;
    for (String name : session.template().parameters().keySet()) {
      names.put(key(name), name);
    }
    for (Map.Entry<String, JsonNode> parameter : given.properties()) {
      String key = key(parameter.getKey());
      if (!names.containsKey(key)) {
        throw unknown(parameter.getKey());
      }
      this.given.put(key, parameter.getValue());
    }
  }

  private TemplateException unknown(String name) {
    return Errors.validation(
        "The template parameters '"
            + Excerpt.of(name)
            + "' in the parameters file are not valid; they are not present in the original"
            + " template and can therefore not be provided at deployment time. The only supported"
            + " parameters for this template are '"
            + Excerpt.of(String.join(", ", session.template().parameters().keySet()))
            + "'. Please see https://aka.ms/arm-pass-parameter-values for usage details.");
  }

  /** Evaluates all of them, in the template's order. */
  void evaluateAll() {
    session.template().parameters().keySet().forEach(this::value);
  }

  JsonNode value(String asked) {
    String key = key(asked);
    JsonNode known = values.get(key);
    if (known != null) {
      return known;
    }
    String name = names.get(key);
    if (name == null) {
      throw new ExpressionException(
          "The template parameter '"
              + Excerpt.of(asked)
              + "' is not found. Please see https://aka.ms/arm-syntax-parameters for usage"
              + " details.");
    }
    if (!underWay.add(key)) {
      throw invalid(name, "The parameter refers to itself (circular reference)");
    }
    try {
      JsonNode value = evaluate(name, definition(name));
      values.put(key, value);
      return value;
    } finally {
      underWay.remove(key);
    }
  }

  private JsonNode evaluate(String name, TypedDefinition definition) {
    JsonNode value = givenValue(name);
    if (value == null) {
      value = defaultValue(name, definition);
    }
    if (definition.type().isSecure()) {
      session.secrets().add(value);
    }
    session.budget().pay(value);
    new ValueCheck(session.template().types(), "parameter", name, definition)
        .check(value, session.template().positions().of(definition.node()));
    return value;
  }

  /** What the caller gave; null where nothing is given, or null is and there is a default. */
  private @Nullable JsonNode givenValue(String name) {
    JsonNode parameter = given.get(key(name));
    JsonNode reference = parameter == null ? null : Values.member(parameter, "reference");
    if (reference instanceof ObjectNode secret) {
      return session.scope().secret(secret);
    }
    JsonNode value = parameter == null ? null : Values.member(parameter, "value");
    boolean replaced =
        value != null && value.isNull() && definition(name).constraint("defaultValue") != null;
    return replaced ? null : value;
  }

  private JsonNode defaultValue(String name, TypedDefinition definition) {
    JsonNode written = definition.constraint("defaultValue");
    if (written == null && definition.isNullable()) {
      return NullNode.instance;
    }
    if (written == null) {
      Position position = session.template().positions().of(definition.node());
      throw Errors.validation(
          "The value for the template parameter '"
              + name
              + "'"
              + Errors.place(position)
              + " is not provided."
              + Errors.PARAMETER_HELP,
          position);
    }
    try {
      return session.apart(
          Phase.PARAMETER, null, () -> new DocumentEvaluator(session).evaluate(written));
    } catch (ExpressionException e) {
      throw invalid(name, e.message());
    }
  }

  /** The parameters as a deployment shows them. */
  ObjectNode shown() {
    ObjectNode shown = Json.object();
    for (Map.Entry<String, TypedDefinition> parameter :
        session.template().parameters().entrySet()) {
      ParameterType type = parameter.getValue().type();
      ObjectNode entry = shown.putObject(parameter.getKey()).put("type", type.label());
      if (!type.isSecure()) {
        entry.set("value", value(parameter.getKey()).deepCopy());
      }
    }
    return shown;
  }

  private TypedDefinition definition(String name) {
    return Objects.requireNonNull(session.template().parameters().get(name), name);
  }

  private TemplateException invalid(String name, String reason) {
    return Errors.validation(
        session
            .secrets()
            .redact(
                "The template parameter '"
                    + name
                    + "' is not valid: "
                    + reason
                    + "."
                    + Errors.FUNCTION_HELP));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
