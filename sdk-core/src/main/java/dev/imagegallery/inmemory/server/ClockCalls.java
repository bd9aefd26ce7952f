package dev.imagegallery.inmemory.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.transport.TransportResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** {@code /_emulator/clock}: shows and moves the cloud's clock, and says what else moves it. */
final class ClockCalls {

  /** Beyond, dates no longer have the form that clients read. */
  private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");

  private final EmulatorClock clock;

  ClockCalls(EmulatorClock clock) {
    this.clock = clock;
  }

  TransportResponse show(ControlRequest request) {
    ObjectNode answer = Json.object();
    answer.put("now", clock.now().toString()).put("mode", clock.mode().toString());
    return JsonAnswer.of(200, answer);
  }

  TransportResponse change(ControlRequest request) {
    ObjectNode body = request.body("advance", "until", "mode");
    if (body.size() != 1) {
      throw Refusal.badRequest("Give one of 'advance', 'until' and 'mode'.");
    }
    try {
      ControlRequest.text(body, "advance").ifPresent(this::advance);
      ControlRequest.text(body, "until").ifPresent(this::moveTo);
      ControlRequest.text(body, "mode").ifPresent(mode -> clock.mode(ClockMode.parse(mode)));
    } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
      throw Refusal.badRequest("The clock cannot do that: " + e.getMessage());
    }
    return show(request);
  }

  private void advance(String duration) {
    Duration step = Duration.parse(duration);
    if (step.isNegative()) {
      throw new IllegalArgumentException("time does not go back");
    }
    moveTo(clock.now().plus(step));
  }

  private void moveTo(String time) {
    moveTo(OffsetDateTime.parse(time).toInstant());
  }

  private void moveTo(Instant target) {
    Instant now = clock.now();
    if (target.isBefore(now)) {
      throw new IllegalArgumentException("time does not go back; it is " + now);
    }
    if (target.isAfter(END_OF_TIME)) {
      throw new IllegalArgumentException("there is no time after " + END_OF_TIME);
    }
    clock.advanceTo(target);
  }
}
