package dev.imagegallery.internal.emulator.deployments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.ErrorBody;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Documents;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.template.PlannedResource;
import dev.imagegallery.internal.json.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The deployments there are and were, with their templates. The kernel's lock guards it. */
final class DeploymentStore {

  /** The most deployments that a scope remembers, as the platform does; the oldest go first. */
  static final int MOST = 800;

  private static final String SHOWN = "shown";
  private static final String TEMPLATE = "template";

  private final Kernel kernel;
  private final Documents kept;
  private final OperationRecords records;

  DeploymentStore(Kernel kernel) {
    this.kernel = kernel;
    this.kept = Documents.keptBy(kernel, "deployments");
    this.records = new OperationRecords(kernel);
  }

  /** What is told of single steps. */
  OperationRecords records() {
    return records;
  }

  /** A deployment as it is answered, or {@code null}. */
  @Nullable ObjectNode find(String id) {
    ObjectNode found = kept.find(id);
    return found == null ? null : (ObjectNode) found.path(SHOWN);
  }

  /** The template of a deployment that is there. */
  JsonNode template(String id) {
    return Objects.requireNonNull(kept.find(id), id).path(TEMPLATE);
  }

  /** The deployments of a collection as they are answered. */
  List<ObjectNode> in(String collection) {
    List<ObjectNode> found = new ArrayList<>();
    kept.below(collection).forEach(one -> found.add((ObjectNode) one.path(SHOWN)));
    return found;
  }

  void put(AskedDeployment asked, ObjectNode shown) {
    records.forget(asked.id());
    makeRoom(asked.target().collection());
    ObjectNode document = Json.object().set(SHOWN, shown);
    kept.put(asked.id(), document.set(TEMPLATE, asked.template().document()));
  }

  private void makeRoom(String collection) {
    List<ObjectNode> all = in(collection);
    if (all.size() >= MOST) {
      all.stream()
          .filter(DeploymentStore::isOver)
          .min(Comparator.comparing(one -> Docs.text(one, "properties", "timestamp")))
          .ifPresent(oldest -> remove(Docs.text(oldest, "id")));
    }
  }

  private static boolean isOver(ObjectNode shown) {
    String state = Docs.text(shown, "properties", "provisioningState");
    return !state.equals("Accepted") && !state.equals("Running");
  }

  void remove(String id) {
    records.forget(id);
    kept.remove(id);
  }

  void running(Run run) {
    state(run, "Running");
  }

  /** Keeps what a deployment gives. */
  void outputs(Run run, ObjectNode outputs) {
    change(run, properties -> properties.set("outputs", outputs));
  }

  /** Notes how a deployment ended, and what it made. */
  void ended(Run run, String state, @Nullable ErrorBody error) {
    state(run, state);
    change(
        run,
        properties -> {
          ArrayNode resources = properties.putArray("outputResources");
          made(run).forEach(id -> resources.addObject().put("id", id));
          if (error != null) {
            properties.set("error", error.toJson());
          }
        });
  }

  private void state(Run run, String state) {
    change(
        run,
        properties -> {
          properties.put("provisioningState", state);
          properties.put("timestamp", Stamps.print(kernel.now()));
          String begun = Stamps.print(run.asked().started());
          properties.put("duration", Stamps.since(begun, kernel.now()));
        });
  }

  private void change(Run run, Consumer<ObjectNode> edit) {
    ObjectNode before = kept.find(run.id());
    if (before != null) {
      ObjectNode shown = ((ObjectNode) before.path(SHOWN)).deepCopy();
      edit.accept(shown.withObjectProperty("properties"));
      ObjectNode after = Json.object().set(SHOWN, shown);
      kept.put(run.id(), after.set(TEMPLATE, before.path(TEMPLATE)));
    }
  }

  /** The ids of what a deployment has deployed; of a nested one, what that one has. */
  List<String> made(Run run) {
    List<String> ids = new ArrayList<>();
    for (PlannedResource resource : run.plan().resources()) {
      if (!run.step(resource).is(Step.State.DONE) || resource.existing()) {
        continue;
      }
      if (resource.nestedDeployment()) {
        ObjectNode inner = find(resource.id());
        JsonNode made = Docs.at(inner == null ? Json.object() : inner, "properties");
        made.path("outputResources").forEach(one -> ids.add(Docs.text(one, "id")));
      } else {
        ids.add(resource.id());
      }
    }
    return ids;
  }

  /** Why an operation did not go on. */
  static ErrorBody canceled(Run run) {
    return new ErrorBody(
        "DeploymentCanceled",
        "The deployment '" + run.asked().name() + "' was canceled.",
        null,
        List.of());
  }

  /** An error without the secure values of a deployment. */
  static ErrorBody redacted(Run run, ErrorBody error) {
    return new ErrorBody(
        error.code(),
        run.plan().redact(error.message()),
        error.target(),
        error.details().stream().map(detail -> redacted(run, detail)).toList());
  }
}
