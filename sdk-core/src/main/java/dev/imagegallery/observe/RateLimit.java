package dev.imagegallery.observe;

import java.time.Instant;
import java.util.Objects;

/**
 * How many more requests of a kind the service takes (R175).
 *
 * @param subscriptionId whose requests; empty text for requests outside subscriptions
 * @param bucket the service's name of the kind and its window, such as {@code
 *     Microsoft.Compute/CreateUpdateGallery3Min}
 * @param remaining how many it took more, at that time
 * @param at when it said so, by the client's clock
 */
public record RateLimit(String subscriptionId, String bucket, int remaining, Instant at) {

  /** Checks that nothing is missing. */
  public RateLimit {
    Objects.requireNonNull(subscriptionId, "subscriptionId");
    Objects.requireNonNull(bucket, "bucket");
    Objects.requireNonNull(at, "at");
  }
}
