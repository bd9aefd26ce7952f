package dev.imagegallery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.ScaleSetId;
import java.util.List;
import java.util.Objects;

/** The body of an action on some instances of a scale set. */
final class InstanceIds {

  private InstanceIds() {}

  static byte[] body(ScaleSetId id, List<String> instanceIds) {
    Objects.requireNonNull(id, "id");
    if (Objects.requireNonNull(instanceIds, "instanceIds").isEmpty()) {
      throw new IllegalArgumentException("instanceIds names no instance");
    }
    ObjectNode body = Json.object();
    ArrayNode ids = body.putArray("instanceIds");
    for (String instanceId : instanceIds) {
      ids.add(id.instance(instanceId).instanceId());
    }
    return Json.write(body);
  }
}
