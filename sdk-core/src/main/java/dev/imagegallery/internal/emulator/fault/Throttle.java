package dev.imagegallery.internal.emulator.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The request is refused as one too many (R175).
 *
 * @param retryAfter when to come again
 */
public record Throttle(Duration retryAfter) implements FaultEffect {

  @Override
  public Answer answer(Kernel kernel, Request request, Supplier<Answer> usual) {
    return Answer.refusal(PlatformFaults.throttled(retryAfter));
  }

  @Override
  public void writeTo(ObjectNode then) {
    then.put("throttle", retryAfter.toString());
  }
}
