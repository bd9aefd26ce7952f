package dev.imagegallery.internal.emulator.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The long-running operations (R13). Each ends by itself when its time has come, or when whoever
 * started it says so. The kernel's lock guards it.
 */
public final class Operations {

  /** At its end the resource has succeeded. */
  public static final String SUCCEED = "succeed";

  /** At its end the resource, and all below it, is gone. */
  public static final String REMOVE = "remove";

  /** At its end nothing is done. */
  public static final String NOTHING = "nothing";

  /** How many are remembered: more than any client still asks for. */
  private static final int KEPT = 20_000;

  private final Kernel kernel;
  private final Map<String, Operation> byId = new LinkedHashMap<>();
  private final Map<String, String> latest = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, Work> works = new HashMap<>();
  private final List<Consumer<Operation>> onEnd = new ArrayList<>();
  private final Map<String, Function<Operation, @Nullable ObjectNode>> outputs = new HashMap<>();

  /** What is done when an operation's time has come. */
  @FunctionalInterface
  public interface Work {
    /** Does it; answers {@code null}, or the error the operation fails with. */
    @Nullable ObjectNode finish(Operation operation);
  }

  Operations(Kernel kernel) {
    this.kernel = kernel;
    define(SUCCEED, this::succeed);
    define(REMOVE, this::remove);
    define(NOTHING, operation -> null);
  }

  /** Names work, so that snapshots can refer to it. */
  public void define(String name, Work work) {
    works.put(name, work);
  }

  /** Says what operations of some work answer when they have succeeded; others answer nothing. */
  public void defineOutput(String work, Function<Operation, @Nullable ObjectNode> output) {
    outputs.put(work, output);
  }

  /** What an operation that has ended answers, or {@code null}. */
  @Nullable ObjectNode output(Operation operation) {
    Function<Operation, @Nullable ObjectNode> output = outputs.get(operation.work());
    return output == null || operation.error() != null ? null : output.apply(operation);
  }

  /**
   * Starts one.
   *
   * @param takes how long until it ends; {@code null} if {@link #finish} ends it
   */
  public Operation start(
      Operation.Kind kind, String resourceId, String work, @Nullable Duration takes) {
    return start(kind, resourceId, work, takes, null);
  }

  /**
   * Starts one.
   *
   * @param takes how long until it ends; {@code null} if {@link #finish} ends it
   * @param retryAfter what the real service tells clients to wait; {@code null} for nothing
   */
  public Operation start(
      Operation.Kind kind,
      String resourceId,
      String work,
      @Nullable Duration takes,
      @Nullable Duration retryAfter) {
    Instant now = kernel.now();
    Duration told =
        kernel.settings().retryAfter() != null ? kernel.settings().retryAfter() : retryAfter;
    Instant due = takes == null ? null : now.plus(takes);
    String id = kernel.requestId();
    Operation operation = new Operation(id, kind, resourceId, work, now, due, null, null, told);
    byId.put(id, operation);
    latest.put(resourceId, id);
    forgetOld();
    schedule(operation);
    return operation;
  }

  /** The operation of this id, or {@code null}. */
  public @Nullable Operation find(String id) {
    return byId.get(id);
  }

  /** The last operation of a resource if it still runs, or {@code null}. */
  public @Nullable Operation running(String resourceId) {
    String id = latest.get(resourceId);
    Operation operation = id == null ? null : byId.get(id);
    return operation != null && operation.isRunning() ? operation : null;
  }

  /** Has somebody told of each operation that has ended; it must not start or end another. */
  public void onEnd(Consumer<Operation> listener) {
    onEnd.add(listener);
  }

  /** Whether an operation is the last one of its resource: only that one decides its state. */
  public boolean isLatest(Operation operation) {
    return operation.id().equals(latest.get(operation.resourceId()));
  }

  /** Ends an operation that runs; does nothing to one that has ended. */
  public void finish(String id, @Nullable ObjectNode error) {
    Operation operation = byId.get(id);
    if (operation == null || !operation.isRunning()) {
      return;
    }
    Operation ended = operation.ended(kernel.now(), error);
    byId.put(id, ended);
    String outcome = error == null ? "Succeeded" : "Failed";
    kernel.journal().note(kernel.now(), "transition", operation.resourceId(), outcome);
    onEnd.forEach(listener -> listener.accept(ended));
  }

  private void schedule(Operation operation) {
    if (operation.due() != null) {
      Duration left = Duration.between(kernel.now(), operation.due());
      kernel.later(left, () -> fallDue(operation.id()));
    }
  }

  private void fallDue(String id) {
    Operation operation = byId.get(id);
    if (operation != null && operation.isRunning()) {
      Work work = works.get(operation.work());
      finish(id, work == null ? null : work.finish(operation));
    }
  }

  private @Nullable ObjectNode succeed(Operation operation) {
    Resource resource = kernel.tree().find(operation.resourceId());
    if (resource != null && isLatest(operation)) {
      kernel.tree().put(resource.withProvisioningState("Succeeded"));
    }
    return null;
  }

  private @Nullable ObjectNode remove(Operation operation) {
    if (isLatest(operation)) {
      kernel.tree().remove(operation.resourceId());
    }
    return null;
  }

  private void forgetOld() {
    Iterator<Operation> oldest = byId.values().iterator();
    while (byId.size() > KEPT && oldest.hasNext()) {
      Operation operation = oldest.next();
      if (!operation.isRunning()) {
        oldest.remove();
        latest.remove(operation.resourceId(), operation.id());
      }
    }
  }

  void clear() {
    byId.clear();
    latest.clear();
  }

  ArrayNode save() {
    ArrayNode saved = Json.array();
    for (Operation operation : byId.values()) {
      saved.add(operation.save());
    }
    return saved;
  }

  void load(JsonNode saved) {
    clear();
    for (JsonNode one : saved) {
      Operation operation = Operation.load(one);
      byId.put(operation.id(), operation);
      latest.put(operation.resourceId(), operation.id());
      if (operation.isRunning()) {
        schedule(operation);
      }
    }
  }
}
