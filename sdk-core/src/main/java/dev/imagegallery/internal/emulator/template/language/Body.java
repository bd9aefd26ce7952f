package dev.imagegallery.internal.emulator.template.language;

import com.fasterxml.jackson.databind.JsonNode;

/** What a function does with its arguments, all of them evaluated. */
@FunctionalInterface
public interface Body {

  /** The value of a call. */
  JsonNode apply(Arguments arguments);
}
