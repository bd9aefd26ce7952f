package dev.imagegallery.credential;

import dev.imagegallery.error.TransportException;
import dev.imagegallery.error.TransportException.Reach;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a token per scope and renews it before it ends: one caller does, while the others go on
 * with the old one, or wait for the new one if there is no old one. No lock is held while a token
 * is fetched. Thread-safe.
 */
final class TokenCache {

  /** How long before its end a token is renewed; of short-lived ones the last half. */
  static final Duration EARLY = Duration.ofMinutes(5);

  /** How long after a failed renewal the old token is used without another try. */
  static final Duration PAUSE = Duration.ofSeconds(30);

  /** A token that ends sooner is not handed out: it would end under way. */
  static final Duration MARGIN = Duration.ofSeconds(10);

  private static final int MOST_SCOPES = 64;

  private final TokenSource source;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Entry> entries =
      new LinkedHashMap<>(4, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
          return size() > MOST_SCOPES;
        }
      };

  TokenCache(TokenSource source) {
    this.source = source;
  }

  /** A token kept or fetched, on the caller's thread. */
  AccessToken token(TokenRequest request) {
    while (true) {
      Step step = step(request);
      if (step.token != null) {
        return step.token;
      }
      if (step.mine) {
        return fetch(request, step);
      }
      AccessToken token = await(step.flight);
      if (token != null) {
        return token;
      }
    }
  }

  /** A token kept or fetched, without holding a thread. */
  CompletableFuture<AccessToken> tokenAsync(TokenRequest request) {
    Step step = step(request);
    if (step.token != null) {
      return CompletableFuture.completedFuture(step.token);
    }
    if (step.mine) {
      return source
          .fetchAsync(request)
          .handle((token, failure) -> settle(request, step, token, failure));
    }
    return step.flight
        .handle((token, failure) -> failure)
        .thenCompose(failure -> isCancelled(failure) ? tokenAsync(request) : step.flight.copy());
  }

  /** What a caller does: take a token, fetch one for all, or wait for who fetches. */
  private Step step(TokenRequest request) {
    lock.lock();
    try {
      Entry entry = entries.computeIfAbsent(request.scope(), scope -> new Entry());
      Instant now = source.now();
      if (request.claims() == null && entry.serves(now)) {
        return new Step(entry.token, entry, new CompletableFuture<>(), false);
      }
      if (entry.flight != null && (request.claims() == null || entry.isFor(request))) {
        return new Step(null, entry, entry.flight, false);
      }
      entry.flight = new CompletableFuture<>();
      entry.claims = request.claims();
      return new Step(null, entry, entry.flight, true);
    } finally {
      lock.unlock();
    }
  }

  private AccessToken fetch(TokenRequest request, Step step) {
    AccessToken token = null;
    Throwable failure = null;
    try {
      token = source.fetch(request);
    } catch (RuntimeException | Error e) {
      failure = e;
    }
    return settle(request, step, token, failure);
  }

  /** The new token; after a failure the old one, if it still does. */
  private AccessToken settle(
      TokenRequest request, Step step, @Nullable AccessToken token, @Nullable Throwable failed) {
    Throwable failure = failed instanceof CompletionException e ? e.getCause() : failed;
    AccessToken result = token;
    lock.lock();
    try {
      Instant now = source.now();
      if (step.entry.flight == step.flight) {
        step.entry.flight = null;
      }
      if (token != null) {
        step.entry.keep(token, now);
      } else if (request.claims() == null && step.entry.isUsable(now) && !isCancelled(failure)) {
        step.entry.renewAt = now.plus(PAUSE);
        result = step.entry.token;
      }
    } finally {
      lock.unlock();
    }
    if (result != null) {
      step.flight.complete(result);
      return result;
    }
    Throwable cause = failure == null ? new IllegalStateException("no token") : failure;
    step.flight.completeExceptionally(cause);
    if (cause instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) cause;
  }

  /** The other's token, or its failure; {@code null} if its caller gave up. */
  private static @Nullable AccessToken await(CompletableFuture<AccessToken> flight) {
    try {
      return flight.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransportException("interrupted while waiting for a token", Reach.CANCELLED, e);
    } catch (ExecutionException e) {
      if (isCancelled(e.getCause())) {
        return null;
      }
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw (Error) e.getCause();
    }
  }

  private static boolean isCancelled(@Nullable Throwable failure) {
    Throwable cause = failure instanceof CompletionException e ? e.getCause() : failure;
    return cause instanceof TransportException e && e.reach() == Reach.CANCELLED;
  }

  /**
   * What to do.
   *
   * @param token to take; {@code null} to wait for {@code flight}
   * @param mine whether this caller fetches
   */
  private record Step(
      @Nullable AccessToken token,
      Entry entry,
      CompletableFuture<AccessToken> flight,
      boolean mine) {}

  /** One scope's token; guarded by the lock. */
  private static final class Entry {
    @Nullable AccessToken token;
    Instant renewAt = Instant.MIN;
    @Nullable CompletableFuture<AccessToken> flight;
    @Nullable String claims;

    boolean isFor(TokenRequest request) {
      return request.claims() != null && request.claims().equals(claims);
    }

    void keep(AccessToken fetched, Instant now) {
      token = fetched;
      Duration left = Duration.between(now, fetched.expiresAt());
      Duration half = left.dividedBy(2);
      renewAt = fetched.expiresAt().minus(half.compareTo(EARLY) < 0 ? half : EARLY);
    }

    boolean isUsable(Instant now) {
      return token != null && now.isBefore(token.expiresAt().minus(MARGIN));
    }

    /** Not yet to be renewed, or being renewed by another. */
    boolean serves(Instant now) {
      return isUsable(now) && (flight != null || now.isBefore(renewAt));
    }
  }
}
