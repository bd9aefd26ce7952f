package dev.imagegallery.internal.codec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The folder of contract and recordings; tests that need it are skipped where it is absent. */
final class Shared {

  private Shared() {}

  static Path path(String relative) {
    Path root = Path.of(System.getProperty("imagegallery.shared", "../../shared"));
    Assumptions.assumeTrue(Files.isDirectory(root), "no folder " + root);
    return root.resolve(relative);
  }

  static JsonNode read(String relative) {
    return read(path(relative));
  }

  static JsonNode read(Path file) {
    try {
      return Json.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
