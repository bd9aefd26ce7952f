package dev.imagegallery.observe;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the service last said, in the answers to this SDK's calls, of how many more requests it
 * takes. A picture of that moment: windows end, and others use the same subscription. Immutable.
 *
 * @param buckets one for each subscription and kind, by subscription and name
 */
public record RateLimits(List<RateLimit> buckets) {

  /** Copies the list. */
  public RateLimits {
    buckets = List.copyOf(buckets);
  }

  /** What was said of a bucket, in any letter case; of several subscriptions the least. */
  public Optional<RateLimit> find(String bucket) {
    return buckets.stream()
        .filter(limit -> limit.bucket().equalsIgnoreCase(bucket))
        .min(Comparator.comparingInt(RateLimit::remaining));
  }

  /** The bucket with the fewest requests left; empty if the service said nothing yet. */
  public Optional<RateLimit> lowest() {
    return buckets.stream().min(Comparator.comparingInt(RateLimit::remaining));
  }
}
