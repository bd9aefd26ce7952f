package dev.imagegallery.error;

import org.jspecify.annotations.Nullable;

/**
 * A credential cannot be used where the program runs: a variable is not set, a program not
 * installed. A chain of credentials goes on to the next one then, and only then.
 */
public final class CredentialUnavailableException extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  /**
   * What is missing.
   *
   * @param message what, without secrets
   */
  public CredentialUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
