package dev.imagegallery;

import static dev.imagegallery.Sample.GALLERY;
import static dev.imagegallery.Sample.GALLERY_ID;
import static dev.imagegallery.Sample.OPERATION_URL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.models.Gallery;
import dev.imagegallery.operation.Poller;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.Transport;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Waiting on the real clock costs no threads. */
@Timeout(60)
class ManyPollersTest {

  private static final Headers RUNNING =
      Headers.of("Azure-AsyncOperation", OPERATION_URL, "Retry-After", "3600");

  /** A transport without a timeline of its own: it has the real clock. */
  private static final class Running implements Transport {
    @Override
    public TransportResponse execute(TransportRequest request) {
      byte[] body = Sample.gallery("Creating").getBytes(StandardCharsets.UTF_8);
      return TransportResponse.of(201, RUNNING, body);
    }

    @Override
    public CompletableFuture<TransportResponse> executeAsync(TransportRequest request) {
      return CompletableFuture.completedFuture(execute(request));
    }
  }

  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet();
  }

  @Test
  void tenThousandPollersWaiting_holdOneTimerThread() {
    ImageGallerySdk sdk = ImageGallerySdk.builder().transport(new Running()).build();
    Set<Thread> before = threads();

    List<CompletableFuture<Gallery>> waiting = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      Poller<Gallery> poller = sdk.galleries().beginCreate(GALLERY_ID, GALLERY);
      waiting.add(poller.result());
    }

    assertThat(waiting).noneMatch(CompletableFuture::isDone);
    Set<String> more =
        threads().stream()
            .filter(thread -> !before.contains(thread))
            .map(Thread::getName)
            .collect(Collectors.toSet());
    assertThat(more).isSubsetOf("imagegallery-timer");
    assertThat(threads().stream().filter(t -> t.getName().equals("imagegallery-timer")))
        .hasSize(1)
        .allMatch(Thread::isDaemon);
    waiting.forEach(result -> result.cancel(true));
  }
}
