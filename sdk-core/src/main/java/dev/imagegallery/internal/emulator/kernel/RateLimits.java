package dev.imagegallery.internal.emulator.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.schema.ApiVersion;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts requests against their policies, by subscription and region, in windows that begin with
 * the first request (R175). A request that is refused for it does not count. The kernel's lock
 * guards it.
 */
public final class RateLimits implements StatePart {

  static final String HEADER = "x-ms-ratelimit-remaining-resource";

  /** The earlier contracts of galleries do not tell what remains. */
  private static final ApiVersion TOLD_SINCE = new ApiVersion("2019-12-01");

  private final Kernel kernel;
  private final Map<String, RateWindows> windows = new TreeMap<>();
  private boolean enforced;

  RateLimits(Kernel kernel) {
    this.kernel = kernel;
    this.enforced = kernel.settings().rateLimits();
    kernel.keep(this);
  }

  /** Whether too many requests are refused. */
  public boolean isEnforced() {
    return enforced;
  }

  /** Has too many requests refused, or only counted. */
  public void enforced(boolean refuse) {
    enforced = refuse;
  }

  /** Counts a request; answers what its header says, or {@code ""} for no header. */
  String spend(Request request, RatePolicy policy) {
    String region = RequestRegion.of(request, kernel.tree());
    RateWindows counted = windows(request.subscriptionId() + '|' + region, policy);
    Optional<Duration> wait = counted.count(policy, enforced, kernel.now());
    if (wait.isPresent()) {
      throw PlatformFaults.throttled(wait.get());
    }
    if (!policy.alwaysTold() && !request.apiVersion().isAtLeast(TOLD_SINCE)) {
      return "";
    }
    return counted.remaining(policy);
  }

  private RateWindows windows(String scope, RatePolicy policy) {
    String key = scope.toLowerCase(Locale.ROOT) + '|' + policy.name();
    return windows.computeIfAbsent(key, unused -> new RateWindows(kernel.now()));
  }

  @Override
  public String name() {
    return "rateLimits";
  }

  @Override
  public JsonNode save() {
    ObjectNode saved = Json.object().put("enforced", enforced);
    ObjectNode counts = saved.putObject("windows");
    windows.forEach((key, counted) -> counts.set(key, counted.toJson()));
    return saved;
  }

  @Override
  public void load(JsonNode saved) {
    clear();
    enforced = saved.path("enforced").booleanValue();
    for (Map.Entry<String, JsonNode> one : saved.path("windows").properties()) {
      windows.put(one.getKey(), RateWindows.fromJson(one.getValue()));
    }
  }

  @Override
  public void clear() {
    enforced = kernel.settings().rateLimits();
    windows.clear();
  }
}
