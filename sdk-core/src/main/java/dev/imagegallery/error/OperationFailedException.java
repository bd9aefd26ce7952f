package dev.imagegallery.error;

import dev.imagegallery.models.ServiceError;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A long-running operation ended as Failed or Canceled. */
public final class OperationFailedException extends GalleryException {

  private static final long serialVersionUID = 1L;

  /** How much of a reason's details goes into the message; all of it is in {@link #error}. */
  private static final int MAX_LENGTH = 2_000;

  private static final int MAX_DEPTH = 5;

  private final String state;
  private final String code;
  private final transient @Nullable ServiceError error;

  /**
   * A bad end.
   *
   * @param operation which operation on what, for the message
   * @param state the service's word, such as {@code Failed}
   * @param error the service's reason, if it gave one
   */
  public OperationFailedException(String operation, String state, @Nullable ServiceError error) {
    super(message(operation, state, error), null);
    this.state = state;
    this.code = error == null || error.code() == null ? "" : error.code();
    this.error = error;
  }

  private static String message(String operation, String state, @Nullable ServiceError error) {
    StringBuilder text = new StringBuilder(operation).append(" ended: ").append(state);
    if (error != null) {
      text.append(' ').append(error.code()).append(": ").append(error.message());
      appendDetails(text, error, 0);
    }
    return text.toString();
  }

  /** A deployment says only inside what it was that failed. */
  private static void appendDetails(StringBuilder text, ServiceError error, int depth) {
    if (depth == MAX_DEPTH) {
      return;
    }
    for (ServiceError detail : error.details()) {
      if (text.length() < MAX_LENGTH) {
        text.append("; ").append(detail.code()).append(": ").append(detail.message());
        appendDetails(text, detail, depth + 1);
      }
    }
  }

  /** The service's word for the end, such as {@code Failed}. */
  public String state() {
    return state;
  }

  /** The service's code; empty text if it gave none. */
  public String code() {
    return code;
  }

  /** The service's reason, if it gave one. */
  public Optional<ServiceError> error() {
    return Optional.ofNullable(error);
  }
}
