package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.imagegallery.internal.emulator.template.language.Excerpt;
import dev.imagegallery.internal.emulator.template.language.ExpressionException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The variables of a template, each evaluated when it is first asked for. */
final class Variables {

  private final Session session;
  private final Map<String, JsonNode> written = new HashMap<>();
  private final Map<String, JsonNode> loops = new HashMap<>();
  private final Map<String, JsonNode> values = new HashMap<>();
  private final Set<String> underWay = new HashSet<>();

  Variables(Session session) {
    this.session = session;
    DocumentEvaluator document = new DocumentEvaluator(session);
    for (Map.Entry<String, JsonNode> variable : session.template().variables().properties()) {
      if (DocumentEvaluator.isLoops(variable.getKey(), variable.getValue())) {
        variable.getValue().forEach(loop -> loops.put(key(document.loopName(loop)), loop));
      } else {
        written.put(key(variable.getKey()), variable.getValue());
      }
    }
  }

  JsonNode value(String name) {
    String key = key(name);
    JsonNode known = values.get(key);
    if (known != null) {
      return known;
    }
    if (!written.containsKey(key) && !loops.containsKey(key)) {
      throw new ExpressionException(
          "The template variable '"
              + Excerpt.of(name)
              + "' is not found. Please see https://aka.ms/arm-syntax-variables for usage details.");
    }
    JsonNode value = evaluate(name, key);
    values.put(key, value);
    return value;
  }

  private JsonNode evaluate(String name, String key) {
    if (!underWay.add(key)) {
      throw invalid(name, "The variable refers to itself (circular reference)");
    }
    try {
      DocumentEvaluator document = new DocumentEvaluator(session);
      JsonNode value = written.get(key);
      JsonNode loop = loops.getOrDefault(key, NullNode.instance);
      return session.apart(
          Phase.PREPARATION,
          null,
          () -> value == null ? document.loop(loop) : document.evaluate(value));
    } catch (ExpressionException e) {
      throw invalid(name, e.message());
    } finally {
      underWay.remove(key);
    }
  }

  private TemplateException invalid(String name, String reason) {
    return Errors.validation(
        session
            .secrets()
            .redact(
                "The template variable '"
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
