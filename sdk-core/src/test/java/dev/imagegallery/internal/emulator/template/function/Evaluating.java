package dev.imagegallery.internal.emulator.template.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.emulator.template.language.Budget;
import dev.imagegallery.internal.emulator.template.language.Evaluator;
import dev.imagegallery.internal.emulator.template.language.ExpressionException;
import dev.imagegallery.internal.emulator.template.language.ExpressionText;
import dev.imagegallery.internal.json.LenientJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Evaluates expressions that need no template. */
final class Evaluating {

  private Evaluating() {}

  static JsonNode value(String expression) {
    return new Evaluator(BuiltInFunctions.TABLE, new Budget())
        .evaluate(ExpressionText.parse("[" + expression + "]"));
  }

  /** Checks a value, given as JSON with single quotation marks. */
  static void check(String expression, String expected) {
    assertThat(value(expression)).as(expression).isEqualTo(json(expected));
  }

  static String failure(String expression) {
    ExpressionException failure =
        catchThrowableOfType(ExpressionException.class, () -> value(expression));
    assertThat(failure).as("failure of " + expression).isNotNull();
    return failure.message();
  }

  private static JsonNode json(String text) {
    try {
      return LenientJson.read(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }
}
