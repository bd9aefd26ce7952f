package dev.imagegallery.error;

import dev.imagegallery.models.ServiceError;
import org.jspecify.annotations.Nullable;

/** 401 or 403: the caller is not known, or not allowed to do this (R134). */
public final class AccessException extends ServiceException {

  private static final long serialVersionUID = 1L;

  AccessException(String call, int statusCode, ServiceError error, @Nullable String requestId) {
    super(call, statusCode, error, requestId);
  }
}
