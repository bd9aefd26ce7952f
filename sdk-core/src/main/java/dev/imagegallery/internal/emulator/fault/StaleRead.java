package dev.imagegallery.internal.emulator.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * A GET sees resources as they were some time ago, though not as they were before the fault was
 * added. Other methods are not befallen.
 *
 * @param age how long ago
 */
public record StaleRead(Duration age) implements FaultEffect {

  @Override
  public Answer answer(Kernel kernel, Request request, Supplier<Answer> usual) {
    return request.method().equals("GET")
        ? kernel.answerAsAt(kernel.now().minus(age), usual)
        : usual.get();
  }

  @Override
  public void writeTo(ObjectNode then) {
    then.put("staleRead", age.toString());
  }
}
