package dev.imagegallery.internal.emulator.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.models.Region;

/** The properties of a kind of artifact: what a request makes of them. */
interface Properties {

  /** Those of a new one, checked. */
  ObjectNode created(Request request, JsonNode sent, Region location, String locationText);

  /** Those of an existing one after a PUT, or a PATCH if {@code replace} is not set; checked. */
  ObjectNode updated(
      Request request, JsonNode sent, ObjectNode before, Region location, boolean replace);

  /** As they are answered. */
  default ObjectNode shown(ObjectNode properties, Request request, Region location) {
    return properties;
  }
}
