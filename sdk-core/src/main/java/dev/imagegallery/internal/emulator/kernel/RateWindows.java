package dev.imagegallery.internal.emulator.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How many requests of a policy there were in the three and the thirty minutes that run now. */
final class RateWindows {

  private static final Duration SHORT = Duration.ofMinutes(3);
  private static final Duration LONG = Duration.ofMinutes(30);

  private Instant shortStart;
  private Instant longStart;
  private int inShort;
  private int inLong;

  RateWindows(Instant now) {
    shortStart = now;
    longStart = now;
  }

  /**
   * Counts a request.
   *
   * @return how long to wait instead, if it is too much and that matters
   */
  Optional<Duration> count(RatePolicy policy, boolean enforced, Instant now) {
    begin(now);
    if (enforced && inLong >= policy.inThirtyMinutes()) {
      return Optional.of(until(longStart.plus(LONG), now));
    }
    if (enforced && inShort >= policy.inThreeMinutes()) {
      return Optional.of(until(shortStart.plus(SHORT), now));
    }
    inShort++;
    inLong++;
    return Optional.empty();
  }

  private void begin(Instant now) {
    if (!now.isBefore(shortStart.plus(SHORT))) {
      shortStart = now;
      inShort = 0;
    }
    if (!now.isBefore(longStart.plus(LONG))) {
      longStart = now;
      inLong = 0;
    }
  }

  /** In whole seconds. */
  private static Duration until(Instant end, Instant now) {
    return Duration.ofSeconds(Duration.between(now, end).plusNanos(999_999_999).toSeconds());
  }

  /** The form in which answers tell it. */
  String remaining(RatePolicy policy) {
    String prefix = "Microsoft.Compute/" + policy.name();
    int left = Math.max(0, policy.inThreeMinutes() - inShort);
    int leftLong = Math.max(0, policy.inThirtyMinutes() - inLong);
    return prefix + "3Min;" + left + "," + prefix + "30Min;" + leftLong;
  }

  ObjectNode toJson() {
    return Json.object()
        .put("shortStart", shortStart.toString())
        .put("longStart", longStart.toString())
        .put("inShort", inShort)
        .put("inLong", inLong);
  }

  static RateWindows fromJson(JsonNode json) {
    RateWindows windows = new RateWindows(Instant.parse(json.path("longStart").asText()));
    windows.shortStart = Instant.parse(json.path("shortStart").asText());
    windows.inShort = json.path("inShort").asInt();
    windows.inLong = json.path("inLong").asInt();
    return windows;
  }
}
