package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of a document stand in its text. Values are known by identity, so a part of the
 * document, such as the template within a request, keeps its positions. Only objects and arrays
 * have one.
 */
public final class SourcePositions {

  private static final SourcePositions UNKNOWN = new SourcePositions(new IdentityHashMap<>());

  private final IdentityHashMap<JsonNode, Position> positions;

  SourcePositions(IdentityHashMap<JsonNode, Position> positions) {
    this.positions = positions;
  }

  /** For a document whose text is not known. */
  public static SourcePositions unknown() {
    return UNKNOWN;
  }

  /** Where {@code value} stands; {@code null} if that is not known. */
  public @Nullable Position of(JsonNode value) {
    return positions.get(value);
  }
}
