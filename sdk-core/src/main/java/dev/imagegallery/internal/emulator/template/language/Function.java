package dev.imagegallery.internal.emulator.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.emulator.template.language.Expression.Call;

/** A function of the language. It decides itself which of its arguments it evaluates. */
@FunctionalInterface
public interface Function {

  /**
   * The value of a call.
   *
   * @throws ExpressionException if the arguments do not fit
   */
  JsonNode call(Call call, Evaluator evaluator);
}
