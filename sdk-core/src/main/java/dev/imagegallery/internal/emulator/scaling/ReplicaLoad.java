package dev.imagegallery.internal.emulator.scaling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What one replica serves now, and has served. */
final class ReplicaLoad {

  private final List<Creation> running = new ArrayList<>();
  private long deployments;

  /**
   * Creations that run.
   *
   * @param weight how much of a replica they take
   */
  private record Creation(Instant end, long weight) {}

  /** How many machines were created from it since it was made. */
  long deployments() {
    return deployments;
  }

  /** How much of it is taken; creations that have ended take nothing. */
  long weight(Instant now) {
    return running(now).mapToLong(Creation::weight).sum();
  }

  /** When the first of its running creations ends; {@code usual} if none runs. */
  Instant firstEnd(Instant now, Instant usual) {
    return running(now).map(Creation::end).min(Instant::compareTo).orElse(usual);
  }

  private Stream<Creation> running(Instant now) {
    return running.stream().filter(creation -> creation.end.isAfter(now));
  }

  void serve(int machines, long weight, Instant now, Instant end) {
    running.removeIf(creation -> !creation.end.isAfter(now));
    deployments += machines;
    running.add(new Creation(end, weight));
  }

  ObjectNode toJson() {
    ObjectNode json = Json.object().put("deployments", deployments);
    ArrayNode creations = json.putArray("running");
    for (Creation creation : running) {
      creations.addObject().put("end", creation.end.toString()).put("weight", creation.weight);
    }
    return json;
  }

  static ReplicaLoad fromJson(JsonNode json) {
    ReplicaLoad load = new ReplicaLoad();
    load.deployments = json.path("deployments").asLong();
    for (JsonNode one : json.path("running")) {
      Instant end = Instant.parse(one.path("end").asText());
      load.running.add(new Creation(end, one.path("weight").asLong()));
    }
    return load;
  }
}
