package dev.imagegallery.internal.emulator.deployments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.json.Json;

/** Tells templates apart: the same text, the same number. */
final class TemplateHash {

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private TemplateHash() {}

  /** The 64-bit FNV-1a of the compact text, in decimal as the service writes its own. */
  static String of(JsonNode template) {
    long hash = OFFSET;
    for (byte octet : Json.write(template)) {
      hash = (hash ^ (octet & 0xff)) * PRIME;
    }
    return Long.toUnsignedString(hash);
  }
}
