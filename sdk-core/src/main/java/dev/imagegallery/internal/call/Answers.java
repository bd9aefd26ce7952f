package dev.imagegallery.internal.call;

import dev.imagegallery.error.MalformedResponseException;
import dev.imagegallery.error.ServiceException;
import dev.imagegallery.internal.codec.ModelReader;
import dev.imagegallery.internal.retry.RetryAfter;
import dev.imagegallery.models.ErrorResponse;
import dev.imagegallery.models.ServiceError;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns the last answer of a call into its result or a typed exception. */
final class Answers {

  private static final int EXCERPT = 200;

  /** Where this is what is missing, the caller is mistaken in more than the resource. */
  private static final String NO_SUBSCRIPTION = "SubscriptionNotFound";

  private Answers() {}

  static <T extends @Nullable Object> T read(
      Operation<T> operation, TransportRequest request, TransportResponse response, Instant now) {
    String requestId = response.headers().first("x-ms-request-id").orElse(null);
    if (response.status() < 200 || response.status() > 299) {
      ServiceError error = error(response);
      Supplier<T> missing = operation.missing();
      if (missing != null && response.status() == 404 && !NO_SUBSCRIPTION.equals(error.code())) {
        return missing.get();
      }
      throw ServiceException.of(
          request.toString(),
          response.status(),
          error,
          requestId,
          RetryAfter.of(response.headers(), now).orElse(null));
    }
    try {
      return operation.read().apply(response);
    } catch (MalformedResponseException e) {
      String which = requestId == null ? "" : " (request " + requestId + ")";
      throw new MalformedResponseException(
          request + " cannot be read: " + e.getMessage() + which, e.path(), e);
    }
  }

  /** The service's envelope; what is none (a proxy's HTML page, say) becomes the message. */
  private static ServiceError error(TransportResponse response) {
    try {
      ServiceError error = ModelReader.read(ErrorResponse.SCHEMA, response.body()).error();
      if (error != null) {
        return error;
      }
    } catch (MalformedResponseException e) {
      return ServiceError.builder().message(excerpt(response.body())).build();
    }
    return ServiceError.builder().message(excerpt(response.body())).build();
  }

  private static @Nullable String excerpt(byte[] body) {
    if (body.length == 0) {
      return null;
    }
    int length = Math.min(body.length, EXCERPT);
    String text = new String(body, 0, length, StandardCharsets.UTF_8);
    return "not the service's error format: " + text.replaceAll("\\p{Cntrl}+", " ");
  }
}
