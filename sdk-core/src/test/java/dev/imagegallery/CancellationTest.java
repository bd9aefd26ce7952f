package dev.imagegallery;

import static dev.imagegallery.Sample.GALLERY;
import static dev.imagegallery.Sample.GALLERY_ID;
import static dev.imagegallery.Sample.gallery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.imagegallery.credential.AccessToken;
import dev.imagegallery.credential.TokenCredential;
import dev.imagegallery.credential.TokenRequest;
import dev.imagegallery.error.TransportException;
import dev.imagegallery.error.TransportException.Reach;
import dev.imagegallery.models.Region;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.ScriptedTransport;
import dev.imagegallery.transport.TransportResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers that no longer want an answer: interrupts and cancelled futures. */
class CancellationTest {

  private static final Map<String, Function<AsyncImageGallerySdk, CompletableFuture<?>>> CALLS =
      Map.of(
          "get", sdk -> sdk.galleries().get(GALLERY_ID),
          "find", sdk -> sdk.galleries().find(GALLERY_ID),
          "beginCreate", sdk -> sdk.galleries().beginCreate(GALLERY_ID, GALLERY),
          "beginDelete", sdk -> sdk.galleries().beginDelete(GALLERY_ID),
          "replication",
              sdk ->
                  sdk.imageVersions()
                      .beginCreate(Sample.VERSION_ID, Sample.version(Region.EAST_US)),
          "firstPage", sdk -> sdk.galleries().list().firstPage(),
          "forEach", sdk -> sdk.galleries().list().forEach(gallery -> {}),
          "toList", sdk -> sdk.galleries().list().toList());

  private final ScriptedTransport transport = new ScriptedTransport();
  private final ImageGallerySdk sdk = Sample.sdk(transport);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "get",
        "find",
        "beginCreate",
        "beginDelete",
        "replication",
        "firstPage",
        "forEach",
        "toList"
      })
  void futureCancelled_cancelsTheRequestUnderWay(String call) {
    CompletableFuture<TransportResponse> answer = new CompletableFuture<>();
    transport.thenWait(answer);
    CompletableFuture<?> result = CALLS.get(call).apply(sdk.async());

    result.cancel(true);

    assertThat(answer).isCancelled();
    assertThat(transport.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "get",
        "find",
        "beginCreate",
        "beginDelete",
        "replication",
        "firstPage",
        "forEach",
        "toList"
      })
  void futureCancelled_endsTheWaitBeforeARetry(String call) {
    transport.timeline().freeze();
    transport.then(503, "");
    CompletableFuture<?> result = CALLS.get(call).apply(sdk.async());
    assertThat(transport.timeline().nextDue()).isPresent();

    result.cancel(true);

    assertThat(transport.timeline().nextDue()).isEmpty();
    transport.timeline().advanceTo(ScriptedTransport.START.plusSeconds(60));
    assertThat(transport.requests()).hasSize(1);
  }

  @Test
  void futureCancelledWhileATokenIsFetched_sendsNothing_andLeavesTheTokenToOthers() {
    CompletableFuture<AccessToken> shared = new CompletableFuture<>();
    TokenCredential credential =
        new TokenCredential() {
          @Override
          public AccessToken token(String scope) {
            throw new UnsupportedOperationException();
          }

          @Override
          public CompletableFuture<AccessToken> tokenAsync(TokenRequest request) {
            return shared;
          }
        };
    CompletableFuture<?> result =
        Sample.builder(transport)
            .credential(credential)
            .build()
            .async()
            .galleries()
            .get(GALLERY_ID);

    result.cancel(true);
    shared.complete(new AccessToken("t", Instant.MAX));

    assertThat(shared).isCompleted();
    assertThat(transport.requests()).isEmpty();
  }

  @Test
  void listCancelledInTheMiddle_asksForNoFurtherPage() {
    CompletableFuture<TransportResponse> second = new CompletableFuture<>();
    transport
        .then(200, "{\"value\":[],\"nextLink\":\"https://management.azure.com/2\"}")
        .thenWait(second);
    CompletableFuture<?> result = sdk.async().galleries().list().toList();

    result.cancel(true);

    assertThat(second).isCancelled();
    assertThat(transport.requests()).hasSize(2);
  }

  @Test
  void interruptedBeforeTheWaitForARetry_endsTheCall() {
    transport.then(
        request -> {
          Thread.currentThread().interrupt();
          return TransportResponse.of(503, Headers.NONE);
        });

    Throwable failure = catchThrowable(() -> sdk.galleries().get(GALLERY_ID));

    assertCancelled(failure);
    assertThat(Thread.interrupted()).as("the flag").isTrue();
  }

  @Test
  void interruptedDuringTheWaitForARetry_endsTheCall() throws InterruptedException {
    transport.timeline().freeze();
    transport.then(503, "");
    AtomicReference<Throwable> failure = new AtomicReference<>();
    AtomicReference<Boolean> flag = new AtomicReference<>();
    Thread caller =
        new Thread(
            () -> {
              failure.set(catchThrowable(() -> sdk.galleries().get(GALLERY_ID)));
              flag.set(Thread.currentThread().isInterrupted());
            });
    caller.start();
    while (transport.timeline().nextDue().isEmpty()) {
      Thread.onSpinWait();
    }

    caller.interrupt();
    caller.join();

    assertCancelled(failure.get());
    assertThat(flag.get()).isTrue();
    assertThat(transport.timeline().nextDue()).as("waits that are left").isEmpty();
  }

  private void assertCancelled(Throwable failure) {
    assertThat(failure)
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.reach()).isEqualTo(Reach.CANCELLED));
    assertThat(transport.requests()).hasSize(1);
  }

  @Test
  void interruptedWhileSending_isWhatTheTransportSays_andNotRetried() {
    transport.thenFail(Reach.CANCELLED);

    assertCancelled(catchThrowable(() -> sdk.galleries().get(GALLERY_ID)));
  }

  @Test
  void callsChainedByThousands_keepTheStackFlat() {
    transport.afterwards(
        request ->
            TransportResponse.of(
                200, Headers.NONE, gallery("Succeeded").getBytes(StandardCharsets.UTF_8)));
    CompletableFuture<?> last = CompletableFuture.completedFuture(null);
    for (int i = 0; i < 10_000; i++) {
      last = last.thenCompose(ignored -> sdk.async().galleries().get(GALLERY_ID));
    }

    assertThat(last).isCompleted();
    assertThat(transport.requests()).hasSize(10_000);
  }
}
