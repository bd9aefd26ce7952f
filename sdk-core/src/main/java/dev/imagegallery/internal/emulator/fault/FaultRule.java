package dev.imagegallery.internal.emulator.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import java.time.Duration;

/**
 * One fault of a script.
 *
 * @param when what it befalls
 * @param delay how long a request is held up first
 * @param effect what goes wrong then
 */
public record FaultRule(FaultWhen when, Duration delay, FaultEffect effect) {

  /** Checks the delay. */
  public FaultRule {
    if (delay.isNegative()) {
      throw new IllegalArgumentException("delay is negative: " + delay);
    }
  }

  /** As the control API takes it. */
  public ObjectNode toJson() {
    ObjectNode rule = FaultJson.write(when);
    ObjectNode then = rule.putObject("then");
    if (!delay.isZero()) {
      then.put("delay", delay.toString());
    }
    effect.writeTo(then);
    return rule;
  }

  /** What goes wrong, for the journal. */
  String describe() {
    return Json.print(toJson().path("then"));
  }

  @Override
  public String toString() {
    return Json.print(toJson());
  }
}
