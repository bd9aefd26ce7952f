package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.emulator.template.language.Arguments;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Calls of functions that the template defines. */
final class UserCalls {

  private UserCalls() {}

  static JsonNode call(Session session, UserFunction function, Arguments arguments) {
    Map<String, JsonNode> values = new HashMap<>();
    for (int i = 0; i < arguments.count(); i++) {
      values.put(function.parameters().get(i).toLowerCase(Locale.ROOT), arguments.value(i));
    }
    return session.inFunction(
        values, () -> new DocumentEvaluator(session).evaluate(function.output()));
  }
}
