package dev.imagegallery.fuzz;

import dev.imagegallery.internal.retry.RetryAfter;
import dev.imagegallery.models.Timestamp;
import dev.imagegallery.transport.Headers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** HTTP dates and waits, and the timestamps of documents: read, or not said. */
public final class HeaderFuzz {

  private static final Instant NOW = Instant.parse("2024-01-01T00:00:00Z");

  private HeaderFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    String text = new String(data, StandardCharsets.ISO_8859_1);
    for (String name : new String[] {"Retry-After", "retry-after-ms", "x-ms-retry-after-ms"}) {
      Headers headers;
      try {
        headers = Headers.of(name, text);
      } catch (IllegalArgumentException brokenOut) {
        return;
      }
      Duration wait = RetryAfter.of(headers, NOW).orElse(Duration.ZERO);
      if (wait.isNegative()) {
        throw new AssertionError("a negative wait: " + text);
      }
    }
    Timestamp time;
    try {
      time = Timestamp.parse(text);
    } catch (IllegalArgumentException refused) {
      return;
    }
    if (!time.text().equals(text)) {
      throw new AssertionError("a timestamp is kept as it came: " + text);
    }
  }
}
