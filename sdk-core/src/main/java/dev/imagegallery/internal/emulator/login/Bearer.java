package dev.imagegallery.internal.emulator.login;

import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.json.Json;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

/** Reads who sent a request from its token, whoever signed it. */
public final class Bearer {

  private Bearer() {}

  /** The principal in an {@code Authorization} field, if there is one to be read. */
  public static Optional<String> objectId(String authorization) {
    String[] parts = authorization.split("\\.", -1);
    if (!authorization.regionMatches(true, 0, "Bearer ", 0, 7) || parts.length != 3) {
      return Optional.empty();
    }
    try {
      String oid = Docs.text(Json.read(Base64.getUrlDecoder().decode(parts[1])), "oid");
      return oid.isEmpty() ? Optional.empty() : Optional.of(oid);
    } catch (IllegalArgumentException | IOException e) {
      return Optional.empty();
    }
  }
}
