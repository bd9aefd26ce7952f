package dev.imagegallery.error;

import dev.imagegallery.models.ServiceError;
import org.jspecify.annotations.Nullable;

/** 404: there is no such resource, or the caller may not know of it. */
public final class ResourceNotFoundException extends ServiceException {

  private static final long serialVersionUID = 1L;

  ResourceNotFoundException(
      String call, int statusCode, ServiceError error, @Nullable String requestId) {
    super(call, statusCode, error, requestId);
  }
}
