package dev.imagegallery.internal.emulator.kernel;

import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.models.schema.ApiVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Counts requests against their policies, by subscription, in windows that begin with the first
 * request. The kernel's lock guards it.
 */
final class RateLimits {

  static final String HEADER = "x-ms-ratelimit-remaining-resource";

  private static final Duration SHORT = Duration.ofMinutes(3);
  private static final Duration LONG = Duration.ofMinutes(30);

  /** Earlier contracts do not tell what remains. */
  private static final ApiVersion TOLD_SINCE = new ApiVersion("2019-12-01");

  private final boolean enforced;
  private final Map<String, Usage> usages = new HashMap<>();

  RateLimits(boolean enforced) {
    this.enforced = enforced;
  }

  /** Counts a request; answers what its header says, or {@code ""} for no header. */
  String spend(Request request, RatePolicy policy, Instant now) {
    String key = request.subscriptionId().toLowerCase(Locale.ROOT) + policy.name();
    Usage usage = usages.computeIfAbsent(key, unused -> new Usage(now));
    usage.count(now);
    int left3 = policy.inThreeMinutes() - usage.inShort;
    int left30 = policy.inThirtyMinutes() - usage.inLong;
    if (enforced && (left3 < 0 || left30 < 0)) {
      throw PlatformFaults.throttled(usage.wait(left30 < 0, now));
    }
    if (!request.apiVersion().isAtLeast(TOLD_SINCE)) {
      return "";
    }
    String prefix = "Microsoft.Compute/" + policy.name();
    return prefix + "3Min;" + Math.max(0, left3) + "," + prefix + "30Min;" + Math.max(0, left30);
  }

  void clear() {
    usages.clear();
  }

  private static final class Usage {
    private Instant shortStart;
    private Instant longStart;
    private int inShort;
    private int inLong;

    Usage(Instant now) {
      shortStart = now;
      longStart = now;
    }

    void count(Instant now) {
      if (!now.isBefore(shortStart.plus(SHORT))) {
        shortStart = now;
        inShort = 0;
      }
      if (!now.isBefore(longStart.plus(LONG))) {
        longStart = now;
        inLong = 0;
      }
      inShort++;
      inLong++;
    }

    /** Until the window ends, in whole seconds. */
    Duration wait(boolean both, Instant now) {
      Instant end = both ? longStart.plus(LONG) : shortStart.plus(SHORT);
      return Duration.ofSeconds(Duration.between(now, end).toSeconds() + 1);
    }
  }
}
