package dev.imagegallery.error;

import dev.imagegallery.models.ServiceError;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The service refused a request (R250, R254). A subclass exists where a caller would catch it
 * alone; any other status is a plain {@code ServiceException}.
 */
public class ServiceException extends GalleryException {

  private static final long serialVersionUID = 1L;

  private final int statusCode;
  private final String code;
  private final transient @Nullable ServiceError error;
  private final @Nullable String requestId;

  ServiceException(String call, int statusCode, ServiceError error, @Nullable String requestId) {
    super(message(call, statusCode, error, requestId), null);
    this.statusCode = statusCode;
    this.code = error.code() == null ? "" : error.code();
    this.error = error;
    this.requestId = requestId;
  }

  /**
   * The exception for a refusal.
   *
   * @param call method and path, for the message
   * @param retryAfter how long the service asked to wait
   */
  public static ServiceException of(
      String call,
      int statusCode,
      ServiceError error,
      @Nullable String requestId,
      @Nullable Duration retryAfter) {
    return switch (statusCode) {
      case 401, 403 -> new AccessException(call, statusCode, error, requestId);
      case 404 -> new ResourceNotFoundException(call, statusCode, error, requestId);
      case 409, 412 -> new ConflictException(call, statusCode, error, requestId);
      case 429 -> new ThrottledException(call, statusCode, error, requestId, retryAfter);
      default -> new ServiceException(call, statusCode, error, requestId);
    };
  }

  private static String message(
      String call, int statusCode, ServiceError error, @Nullable String requestId) {
    StringBuilder text = new StringBuilder(call).append(" failed: ").append(statusCode);
    if (error.code() != null) {
      text.append(' ').append(error.code());
    }
    if (error.message() != null) {
      text.append(": ").append(error.message());
    }
    if (requestId != null) {
      text.append(" (request ").append(requestId).append(')');
    }
    return text.toString();
  }

  /** The HTTP status. */
  public int statusCode() {
    return statusCode;
  }

  /** The service's code, such as {@code ResourceNotFound}; empty text if it gave none. */
  public String code() {
    return code;
  }

  /** What the refusal is about, such as {@code galleryName}. */
  public Optional<String> target() {
    return Optional.ofNullable(error().target());
  }

  /** Further errors inside this one. */
  public List<ServiceError> details() {
    return error().details();
  }

  /** The whole error as the service sent it; after Java serialization, its code alone. */
  public ServiceError error() {
    return error == null ? ServiceError.builder().code(code).build() : error;
  }

  /** The service's id of the request, for its support. */
  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }
}
