package dev.imagegallery.credential;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a token is asked for. Immutable and thread-safe.
 *
 * @param scope such as {@code https://management.azure.com/.default}
 * @param claims what the service demanded of a new token when it refused the last one, as JSON; a
 *     token kept from before does not do then. {@code null} at first
 */
public record TokenRequest(String scope, @Nullable String claims) {

  private static final Pattern SCOPE = Pattern.compile("[0-9A-Za-z:/._~-]{1,512}");
  private static final String DEFAULT_PERMISSIONS = "/.default";

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if {@code scope} has characters that no scope has
   */
  public TokenRequest {
    if (!SCOPE.matcher(Objects.requireNonNull(scope, "scope")).matches()) {
      throw new IllegalArgumentException("scope is not a scope");
    }
  }

  /** A first request for a scope. */
  public static TokenRequest of(String scope) {
    return new TokenRequest(scope, null);
  }

  /** The same scope, with what the service demands. */
  public TokenRequest withClaims(String demanded) {
    return new TokenRequest(scope, Objects.requireNonNull(demanded, "demanded"));
  }

  /** The scope without {@code /.default}: what older token services call the resource. */
  public String resource() {
    return scope.endsWith(DEFAULT_PERMISSIONS)
        ? scope.substring(0, scope.length() - DEFAULT_PERMISSIONS.length())
        : scope;
  }
}
