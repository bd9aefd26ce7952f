package dev.imagegallery.internal.emulator.login;

import dev.imagegallery.internal.emulator.kernel.Kernel;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes tokens for principals, and reads those that were made. The kernel's lock guards it. */
public final class Tokens {

  /** The object id of who is owner of everything, in every mode. */
  public static final String ADMIN = "admin";

  /** The end of tokens that last; the last second that all clients can read. */
  public static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

  private static final String AUDIENCE = "https://management.azure.com/";
  private static final int CACHED = 1_000;

  private final Kernel kernel;
  private final TokenKey key;
  private final Map<String, Optional<Token>> read = new HashMap<>();

  Tokens(Kernel kernel, TokenKey key) {
    this.kernel = kernel;
    this.key = key;
  }

  /**
   * A token of a principal.
   *
   * @param lifetime how long it is good by the cloud's clock; {@code null} for ever
   * @param counted whether the principal's rights count even where everybody acts as owner
   */
  public String issue(
      String objectId, String tenantId, @Nullable Duration lifetime, boolean counted) {
    Instant now = kernel.now();
    Instant end = lifetime == null ? NEVER : now.plus(lifetime);
    String issuer = "https://sts.windows.net/" + tenantId + "/";
    return key.write(
        new Token(
            issuer, tenantId, objectId, objectId, AUDIENCE, now, end, lifetime == null, counted));
  }

  /** What a token says; nothing if it is none of this cloud's. */
  Optional<Token> read(String text) {
    if (read.size() >= CACHED) {
      read.clear();
    }
    return read.computeIfAbsent(text, key::read);
  }
}
