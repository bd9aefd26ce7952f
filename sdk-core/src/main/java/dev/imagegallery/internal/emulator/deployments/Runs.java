package dev.imagegallery.internal.emulator.deployments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.StatePart;
import dev.imagegallery.internal.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The deployments that run, by id without regard to letter case. A snapshot has them with their
 * parameters, the secure ones included: without these they could not go on. The kernel's lock
 * guards it.
 */
final class Runs implements StatePart {

  private final Map<String, Run> byId = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Function<JsonNode, Run> reader;

  /** {@code reader} makes a run of what was saved, and sees to it that it goes on. */
  Runs(Function<JsonNode, Run> reader) {
    this.reader = reader;
  }

  void add(Run run) {
    byId.put(run.id(), run);
  }

  void remove(Run run) {
    byId.remove(run.id());
  }

  @Nullable Run find(String id) {
    return byId.get(id);
  }

  /** Those that deploy to a resource group. */
  List<Run> in(String groupId) {
    return those(run -> run.asked().target().id().equalsIgnoreCase(groupId));
  }

  /** Those that wait for an operation. */
  List<Run> awaiting(String operationId) {
    return those(run -> run.awaits(operationId));
  }

  private List<Run> those(Predicate<Run> wanted) {
    List<Run> found = new ArrayList<>();
    for (Run run : byId.values()) {
      if (wanted.test(run)) {
        found.add(run);
      }
    }
    return found;
  }

  @Override
  public String name() {
    return "deploymentRuns";
  }

  @Override
  public JsonNode save() {
    ObjectNode saved = Json.object();
    byId.forEach((id, run) -> saved.set(id, run.save()));
    return saved;
  }

  @Override
  public void load(JsonNode saved) {
    byId.clear();
    for (Map.Entry<String, JsonNode> one : saved.properties()) {
      add(reader.apply(one.getValue()));
    }
  }

  @Override
  public void clear() {
    byId.clear();
  }
}
