package dev.imagegallery.internal.call;

import dev.imagegallery.credential.TokenRequest;
import dev.imagegallery.error.TransportException;
import dev.imagegallery.observe.GalleryListener;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call in progress: which request the next attempt sends, and what follows from what came back.
 * Confined to one driver at a time.
 */
final class Call<T extends @Nullable Object> {

  private final CallSettings settings;
  private final Operation<T> operation;
  private final String url;
  private final Headers common;
  private final Events events;
  private int attempt;
  private @Nullable TokenRequest tokenRequest;

  Call(CallSettings settings, Operation<T> operation) {
    this.settings = settings;
    this.operation = operation;
    this.url = settings.endpoint().resolve(operation.target());
    String id = settings.chance().nextUuid();
    this.common = commonHeaders(id);
    GalleryListener listener = settings.listener();
    this.events =
        listener == null
            ? Events.NONE
            : Events.of(listener, new TransportRequest(operation.method(), url, common, null), id);
  }

  /** One request id for all attempts: the service's support finds them all by it. */
  private Headers commonHeaders(String id) {
    Headers.Builder headers =
        Headers.builder()
            .add("User-Agent", settings.userAgent())
            .add("Accept", "application/json")
            .add("x-ms-client-request-id", id);
    if (operation.body() != null) {
      headers.add("Content-Type", "application/json");
    }
    return headers.build();
  }

  Events events() {
    return events;
  }

  Operation<T> operation() {
    return operation;
  }

  /** What the next attempt's token must be good for. */
  TokenRequest tokenRequest() {
    if (tokenRequest == null) {
      tokenRequest = TokenRequest.of(settings.scope());
    }
    return tokenRequest;
  }

  /** The next attempt; each asks for a token anew, since waiting may have outlived the last. */
  TransportRequest nextAttempt(CallTokens tokens) {
    attempt++;
    return new TransportRequest(operation.method(), url, tokens.in(common), operation.body());
  }

  /** How long to wait before another attempt; empty to take the answer as it is. */
  Optional<Duration> afterResponse(
      TransportRequest request, TransportResponse response, Instant sent, Instant now) {
    CallLog.answered(request, response, sent, now);
    events.answered(attempt, response, sent, now);
    settings.rates().hear(request, response, now);
    if (response.status() < 400) {
      settings.budget().earn();
      return Optional.empty();
    }
    if (answersChallenge(response)) {
      retrying(request, "a new token is demanded", Duration.ZERO);
      return Optional.of(Duration.ZERO);
    }
    Optional<Duration> wait =
        settings
            .retry()
            .afterResponse(
                attempt, operation.isIdempotent(), response, now, settings.chance().nextDouble());
    return affordable(request, "answered " + response.status(), wait);
  }

  /** Once: who refuses the token that he demanded will refuse the next one, too. */
  private boolean answersChallenge(TransportResponse response) {
    if (settings.credential() == null || tokenRequest().claims() != null) {
      return false;
    }
    Optional<String> claims = ClaimsChallenge.of(response);
    claims.ifPresent(demanded -> tokenRequest = tokenRequest().withClaims(demanded));
    return claims.isPresent();
  }

  /** How long to wait before another attempt; empty to give up. */
  Optional<Duration> afterFailure(
      TransportRequest request, TransportException failure, Instant sent, Instant now) {
    CallLog.failed(request, failure);
    events.unanswered(attempt, failure, sent, now);
    Optional<Duration> wait =
        settings
            .retry()
            .afterFailure(
                attempt, operation.isIdempotent(), failure, settings.chance().nextDouble());
    return affordable(request, "no answer", wait);
  }

  private Optional<Duration> affordable(
      TransportRequest request, String why, Optional<Duration> wait) {
    if (wait.isEmpty() || !settings.budget().tryTake()) {
      return Optional.empty();
    }
    retrying(request, why, wait.get());
    return wait;
  }

  private void retrying(TransportRequest request, String why, Duration wait) {
    CallLog.retrying(request, why, attempt, wait);
    events.retrying(attempt, why, wait);
  }
}
