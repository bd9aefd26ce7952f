package dev.imagegallery.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Reads documents that callers give: JSON objects, with comments if they like. */
final class Documents {

  private Documents() {}

  static ObjectNode parse(String parameter, String text) {
    Objects.requireNonNull(text, parameter);
    return parse(parameter, text.getBytes(StandardCharsets.UTF_8));
  }

  static ObjectNode read(String parameter, Path file) {
    Objects.requireNonNull(file, parameter);
    try (InputStream in = Files.newInputStream(file)) {
      return parse(parameter, in.readNBytes(DeploymentTemplate.MAX_BYTES + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(parameter + " cannot be read: " + file, e);
    }
  }

  static ObjectNode copy(String parameter, JsonNode tree) {
    return requireObject(parameter, Objects.requireNonNull(tree, parameter)).deepCopy();
  }

  private static ObjectNode parse(String parameter, byte[] bytes) {
    if (bytes.length > DeploymentTemplate.MAX_BYTES) {
      throw new IllegalArgumentException(
          parameter + " is larger than " + DeploymentTemplate.MAX_BYTES + " bytes");
    }
    try {
      return requireObject(parameter, Json.readWithComments(bytes));
    } catch (IOException e) {
      throw new IllegalArgumentException(parameter + " is no JSON: " + place(e), e);
    }
  }

  /** The reason without the text around it, which may be a secret. */
  private static String place(IOException e) {
    String message = String.valueOf(e.getMessage());
    int line = message.indexOf('\n');
    return line < 0 ? message : message.substring(0, line);
  }

  private static ObjectNode requireObject(String parameter, JsonNode tree) {
    if (tree instanceof ObjectNode object) {
      return object;
    }
    throw new IllegalArgumentException(parameter + " is no JSON object");
  }
}
