package dev.imagegallery.internal.call;

import dev.imagegallery.error.TransportException;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what happened to each attempt: method, path, status and time; never a header, a query (a
 * signed operation URL has secrets there) or a body.
 */
final class CallLog {

  private static final Logger LOG = LoggerFactory.getLogger("dev.imagegallery.calls");

  private CallLog() {}

  static void answered(
      TransportRequest request, TransportResponse response, Instant sent, Instant now) {
    if (LOG.isDebugEnabled()) {
      long ms = Duration.between(sent, now).toMillis();
      LOG.debug("{} {} -> {} ({} ms)", request.method(), request.path(), response.status(), ms);
    }
  }

  static void failed(TransportRequest request, TransportException failure) {
    if (LOG.isDebugEnabled()) {
      LOG.debug("{} {} -> {}", request.method(), request.path(), failure.getMessage());
    }
  }

  static void retrying(TransportRequest request, String why, int attempt, Duration wait) {
    LOG.warn(
        "{} {}: {}; attempt {} follows in {} ms",
        request.method(),
        request.path(),
        why,
        attempt + 1,
        wait.toMillis());
  }
}
