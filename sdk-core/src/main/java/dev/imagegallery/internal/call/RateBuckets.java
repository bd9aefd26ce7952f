package dev.imagegallery.internal.call;

import dev.imagegallery.observe.RateLimit;
import dev.imagegallery.observe.RateLimits;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Remembers what answers say of remaining requests: {@code x-ms-ratelimit-remaining-resource:
 * bucket;n,bucket;n}. What cannot be read is passed over. Thread-safe, without a lock.
 */
public final class RateBuckets {

  private static final String HEADER = "x-ms-ratelimit-remaining-resource";

  /** The service has some dozens; more are no help, and must not fill the memory. */
  private static final int MOST = 10_000;

  private static final Comparator<RateLimit> LATER =
      Comparator.comparing(RateLimit::at)
          .thenComparing(Comparator.comparingInt(RateLimit::remaining).reversed());

  private final ConcurrentMap<String, RateLimit> buckets = new ConcurrentHashMap<>();

  /** Nothing was said yet. */
  public RateBuckets() {}

  void hear(TransportRequest request, TransportResponse response, Instant now) {
    response.headers().first(HEADER).ifPresent(said -> read(subscription(request), said, now));
  }

  private void read(String subscription, String said, Instant now) {
    int start = 0;
    while (start < said.length()) {
      int end = said.indexOf(',', start);
      end = end < 0 ? said.length() : end;
      bucket(subscription, said.substring(start, end).strip(), now);
      start = end + 1;
    }
  }

  private void bucket(String subscription, String said, Instant now) {
    int split = said.lastIndexOf(';');
    int remaining = split < 1 ? -1 : number(said.substring(split + 1).strip());
    if (remaining >= 0 && buckets.size() < MOST) {
      String name = said.substring(0, split).strip();
      RateLimit limit = new RateLimit(subscription, name, remaining, now);
      // Of answers that overtook each other, the later counts; at one time, the lesser number.
      buckets.merge(
          subscription + ' ' + name.toLowerCase(Locale.ROOT),
          limit,
          (old, fresh) -> LATER.compare(fresh, old) >= 0 ? fresh : old);
    }
  }

  private static int number(String digits) {
    boolean sane = !digits.isEmpty() && digits.length() <= 9;
    return sane && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(digits)
        : -1;
  }

  private static String subscription(TransportRequest request) {
    String[] segments = request.path().split("/", 4);
    return segments.length > 2 && segments[1].equalsIgnoreCase("subscriptions")
        ? segments[2].toLowerCase(Locale.ROOT)
        : "";
  }

  /** What was said so far. */
  RateLimits said() {
    return new RateLimits(
        buckets.values().stream()
            .sorted(
                Comparator.comparing(RateLimit::subscriptionId).thenComparing(RateLimit::bucket))
            .toList());
  }
}
