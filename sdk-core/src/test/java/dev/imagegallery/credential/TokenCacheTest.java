package dev.imagegallery.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagegallery.error.AuthenticationException;
import dev.imagegallery.error.TransportException;
import dev.imagegallery.error.TransportException.Reach;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Tokens are kept, and renewed by one caller before they end. */
class TokenCacheTest {

  private static final TokenRequest ARM = TokenRequest.of("https://management.azure.com/.default");
  private static final Duration HOUR = Duration.ofHours(1);

  private final Source source = new Source();
  private final TokenCache cache = new TokenCache(source);

  /** Gives out what the test puts into its futures, or numbered tokens of an hour. */
  private static final class Source implements TokenSource {
    Instant now = Instant.parse("2024-01-01T00:00:00Z");
    Duration lifetime = HOUR;
    RuntimeException failure;
    final List<TokenRequest> asked = new ArrayList<>();
    final List<CompletableFuture<AccessToken>> held = new ArrayList<>();
    boolean hold;

    @Override
    public AccessToken fetch(TokenRequest request) {
      asked.add(request);
      if (failure != null) {
        throw failure;
      }
      return new AccessToken("token-" + asked.size(), now.plus(lifetime));
    }

    @Override
    public CompletableFuture<AccessToken> fetchAsync(TokenRequest request) {
      if (hold) {
        asked.add(request);
        CompletableFuture<AccessToken> pending = new CompletableFuture<>();
        held.add(pending);
        return pending;
      }
      try {
        return CompletableFuture.completedFuture(fetch(request));
      } catch (RuntimeException e) {
        return CompletableFuture.failedFuture(e);
      }
    }

    @Override
    public Instant now() {
      return now;
    }
  }

  @Test
  void token_isFetchedOnceAndKept() {
    assertThat(cache.token(ARM)).isSameAs(cache.token(ARM));
    assertThat(cache.tokenAsync(ARM).join()).isSameAs(cache.token(ARM));

    assertThat(source.asked).hasSize(1);
  }

  @Test
  void eachScope_hasItsOwn() {
    TokenRequest storage = TokenRequest.of("https://storage.azure.com/.default");

    assertThat(cache.token(ARM).value()).isNotEqualTo(cache.token(storage).value());
  }

  @Test
  void token_isRenewedFiveMinutesBeforeItEnds() {
    cache.token(ARM);

    source.now = source.now.plus(HOUR).minus(TokenCache.EARLY).minusSeconds(1);
    assertThat(cache.token(ARM).value()).isEqualTo("token-1");

    source.now = source.now.plusSeconds(1);
    assertThat(cache.token(ARM).value()).isEqualTo("token-2");
  }

  @Test
  void shortLivedToken_isRenewedInItsLastHalf() {
    source.lifetime = Duration.ofMinutes(4);
    cache.token(ARM);

    source.now = source.now.plusSeconds(119);
    assertThat(cache.token(ARM).value()).isEqualTo("token-1");

    source.now = source.now.plusSeconds(1);
    assertThat(cache.token(ARM).value()).isEqualTo("token-2");
  }

  @Test
  void whileOneRenews_theOthersUseTheOldToken() {
    cache.token(ARM);
    source.now = source.now.plus(HOUR).minusSeconds(60);
    source.hold = true;
    CompletableFuture<AccessToken> renewing = cache.tokenAsync(ARM);

    assertThat(cache.token(ARM).value()).isEqualTo("token-1");
    assertThat(cache.tokenAsync(ARM).join().value()).isEqualTo("token-1");

    source.held.get(0).complete(new AccessToken("renewed", source.now.plus(HOUR)));
    assertThat(renewing.join().value()).isEqualTo("renewed");
    assertThat(cache.token(ARM).value()).isEqualTo("renewed");
    assertThat(source.asked).hasSize(2);
  }

  @Test
  void withoutAnOldToken_allWaitForTheOneFetch() throws Exception {
    source.hold = true;
    CompletableFuture<AccessToken> first = cache.tokenAsync(ARM);
    CompletableFuture<AccessToken> second = cache.tokenAsync(ARM);
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<AccessToken> blocking = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              started.countDown();
              blocking.complete(cache.token(ARM));
            });
    thread.start();
    started.await();

    source.held.get(0).complete(new AccessToken("one", source.now.plus(HOUR)));

    assertThat(List.of(first.join(), second.join(), blocking.join()))
        .extracting(AccessToken::value)
        .containsOnly("one");
    assertThat(source.asked).hasSize(1);
  }

  @Test
  void whoWaitsForACallerThatGaveUp_fetchesItself() {
    source.hold = true;
    CompletableFuture<AccessToken> givenUp = cache.tokenAsync(ARM);
    CompletableFuture<AccessToken> waiting = cache.tokenAsync(ARM);
    source.hold = false;

    source.held.get(0).completeExceptionally(new TransportException("x", Reach.CANCELLED, null));

    assertThat(givenUp).isCompletedExceptionally();
    assertThat(waiting.join().value()).isEqualTo("token-2");
  }

  @Test
  void failedRenewal_leavesTheOldToken_andIsTriedAgainLater() {
    cache.token(ARM);
    source.now = source.now.plus(HOUR).minusSeconds(200);
    source.failure = new AuthenticationException("down", null);

    assertThat(cache.token(ARM).value()).isEqualTo("token-1");
    assertThat(cache.token(ARM).value()).isEqualTo("token-1");
    assertThat(source.asked).hasSize(2);

    source.now = source.now.plus(TokenCache.PAUSE);
    source.failure = null;
    assertThat(cache.token(ARM).value()).isEqualTo("token-3");
  }

  @Test
  void failedFetch_withoutAnOldToken_isTheCallersToSee_andNotKept() {
    source.failure = new AuthenticationException("down", null);
    assertThatThrownBy(() -> cache.token(ARM)).isSameAs(source.failure);
    assertThat(cache.tokenAsync(ARM)).isCompletedExceptionally();

    source.failure = null;
    assertThat(cache.token(ARM).value()).isEqualTo("token-3");
  }

  @Test
  void claims_areNotServedFromWhatIsKept_butWhatTheyBringIs() {
    cache.token(ARM);

    assertThat(cache.token(ARM.withClaims("{}")).value()).isEqualTo("token-2");
    assertThat(cache.token(ARM).value()).isEqualTo("token-2");
  }
}
