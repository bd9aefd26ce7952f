package dev.imagegallery.internal.call;

import dev.imagegallery.credential.TokenCredential;
import dev.imagegallery.internal.retry.Chance;
import dev.imagegallery.internal.retry.RetryPolicy;
import dev.imagegallery.observe.GalleryListener;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What all calls of one SDK share.
 *
 * @param endpoint where they go
 * @param credential who makes them; {@code null} sends no token
 * @param auxiliary who makes them is this in other tenants (R140); none for most
 * @param scope what tokens are asked for
 * @param userAgent the {@code User-Agent} header
 * @param retry when they are tried again
 * @param budget how often in all
 * @param chance for jitter and request ids
 * @param listener hears what happens; {@code null} for nobody
 * @param rates what the service says of remaining requests
 */
public record CallSettings(
    Endpoint endpoint,
    @Nullable TokenCredential credential,
    List<TokenCredential> auxiliary,
    String scope,
    String userAgent,
    RetryPolicy retry,
    RetryBudget budget,
    Chance chance,
    @Nullable GalleryListener listener,
    RateBuckets rates) {

  /** Checks that nothing is missing. */
  public CallSettings {
    Objects.requireNonNull(endpoint, "endpoint");
    auxiliary = List.copyOf(auxiliary);
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(userAgent, "userAgent");
    Objects.requireNonNull(retry, "retry");
    Objects.requireNonNull(budget, "budget");
    Objects.requireNonNull(chance, "chance");
    Objects.requireNonNull(rates, "rates");
  }

  CallSettings withoutRetry() {
    return new CallSettings(
        endpoint,
        credential,
        auxiliary,
        scope,
        userAgent,
        retry.withoutRetry(),
        budget,
        chance,
        listener,
        rates);
  }
}
