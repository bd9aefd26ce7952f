package dev.imagegallery.error;

import dev.imagegallery.models.ServiceError;
import org.jspecify.annotations.Nullable;

/** 409 or 412: the resource is in a state that forbids the request. */
public final class ConflictException extends ServiceException {

  private static final long serialVersionUID = 1L;

  ConflictException(String call, int statusCode, ServiceError error, @Nullable String requestId) {
    super(call, statusCode, error, requestId);
  }
}
