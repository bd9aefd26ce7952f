package dev.imagegallery.fuzz;

import dev.imagegallery.ClientOptions;
import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.error.GalleryException;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.Region;
import dev.imagegallery.time.Timeline;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.Transport;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * Answers to a creation and its polls, one a line: status, Azure-AsyncOperation, Location,
 * Retry-After and body, between tabs; the last one again and again. The operation ends in a
 * resource or one of the SDK's exceptions, in bounded time, and nothing goes to another host.
 */
public final class PollFuzz {

  private static final GalleryId ID =
      new GalleryId("00000000-0000-0000-0000-000000000000", "group", "shared");
  private static final String HOME = "https://management.azure.com/";
  private static final int MANY = 1_000;

  private PollFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    Script script = new Script(new String(data, StandardCharsets.UTF_8).split("\n", -1));
    ImageGallerySdk sdk =
        ImageGallerySdk.builder()
            .transport(script)
            .options(ClientOptions.builder().operationTimeout(Duration.ofMinutes(5)).build())
            .build();
    try {
      sdk.galleries().beginCreate(ID, Gallery.builder(Region.EAST_US).build()).await();
      sdk.galleries().beginDelete(ID).await();
    } catch (GalleryException expected) {
      // The service said what is no answer.
    }
  }

  private static final class Script implements Transport {
    private final Timeline timeline = Timeline.virtual(Instant.parse("2024-01-01T00:00:00Z"));
    private final String[] lines;
    private int requests;

    Script(String[] lines) {
      this.lines = lines;
    }

    @Override
    public TransportResponse execute(TransportRequest request) {
      if (!request.url().regionMatches(true, 0, HOME, 0, HOME.length())) {
        throw new AssertionError("sent elsewhere: " + request.url());
      }
      if (requests > MANY) {
        throw new AssertionError("too many requests");
      }
      return answer(lines[Math.min(requests++, lines.length - 1)].split("\t", -1));
    }

    private static TransportResponse answer(String[] parts) {
      Headers.Builder headers = Headers.builder();
      String[] names = {"Azure-AsyncOperation", "Location", "Retry-After"};
      for (int i = 0; i < names.length && i + 1 < parts.length; i++) {
        if (parts[i + 1].matches("[\\x20-\\x7e]+")) {
          headers.add(names[i], parts[i + 1]);
        }
      }
      String body = parts.length > 4 ? parts[4] : "";
      return TransportResponse.of(
          status(parts[0]), headers.build(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static int status(String text) {
      return text.matches("[1-5][0-9][0-9]") ? Integer.parseInt(text) : 200;
    }

    @Override
    public CompletableFuture<TransportResponse> executeAsync(TransportRequest request) {
      return CompletableFuture.completedFuture(execute(request));
    }

    @Override
    public Timeline timeline() {
      return timeline;
    }
  }
}
