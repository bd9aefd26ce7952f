package dev.imagegallery.fuzz;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.inmemory.Fault;
import dev.imagegallery.inmemory.InMemoryAzure;
import java.nio.charset.StandardCharsets;

/** What callers hand in as JSON: resume tokens, faults and snapshots. Refused, or taken. */
public final class TokenFuzz {

  private static final InMemoryAzure AZURE = InMemoryAzure.create();
  private static final ImageGallerySdk SDK =
      ImageGallerySdk.builder().transport(AZURE.transport()).build();

  private TokenFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    try {
      if (!SDK.galleries().resumeCreate(text).resumeToken().contains("\"version\":1")) {
        throw new AssertionError("another version");
      }
    } catch (IllegalArgumentException refused) {
      // It is no token.
    }
    try {
      Fault fault = Fault.parse(text);
      if (!Fault.parse(fault.toString()).equals(fault)) {
        throw new AssertionError("not the same again: " + fault);
      }
    } catch (IllegalArgumentException refused) {
      // It is no fault.
    }
  }
}
