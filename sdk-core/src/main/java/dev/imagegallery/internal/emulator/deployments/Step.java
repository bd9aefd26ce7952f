package dev.imagegallery.internal.emulator.deployments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.ErrorBody;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.json.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a deployment is with one resource.
 *
 * @param state where it stands
 * @param operation what it waits for; {@code ""} if for nothing
 * @param record the id of the operation document that tells of it; {@code ""} before it is begun
 * @param attempts how often it was put off
 * @param notBefore when it may be tried again; {@code null} for at once
 * @param error why it failed; {@code null} if it did not
 */
record Step(
    State state,
    String operation,
    String record,
    int attempts,
    @Nullable Instant notBefore,
    @Nullable ErrorBody error) {

  static final Step WAITING = new Step(State.WAITING, "", "", 0, null, null);
  static final Step SKIPPED = new Step(State.SKIPPED, "", "", 0, null, null);
  static final Step BLOCKED = new Step(State.BLOCKED, "", "", 0, null, null);

  enum State {
    /** Not begun. */
    WAITING,
    /** Its operation runs. */
    RUNNING,
    /** Deployed. */
    DONE,
    /** Its condition is false. */
    SKIPPED,
    /** Refused, or its operation failed. */
    FAILED,
    /** Never begun, as something it depends on failed. */
    BLOCKED
  }

  boolean is(State other) {
    return state == other;
  }

  /** Whether whatever depends on it can be deployed. */
  boolean isPassed() {
    return state == State.DONE || state == State.SKIPPED;
  }

  /** Whether nothing more will come of it. */
  boolean isOver() {
    return state != State.WAITING && state != State.RUNNING;
  }

  /** Whether its turn can come at this time. */
  boolean mayBegin(Instant now) {
    return state == State.WAITING && (notBefore == null || !now.isBefore(notBefore));
  }

  Step begun(String recordId) {
    return new Step(state, operation, recordId, attempts, notBefore, error);
  }

  Step waitsFor(String operationId) {
    return new Step(State.RUNNING, operationId, record, attempts, null, null);
  }

  Step putOff(Instant until) {
    return new Step(State.WAITING, "", record, attempts + 1, until, null);
  }

  Step done() {
    return new Step(State.DONE, "", record, attempts, null, null);
  }

  Step failed(ErrorBody why) {
    return new Step(State.FAILED, "", record, attempts, null, why);
  }

  ObjectNode save() {
    ObjectNode saved = Json.object().put("state", state.name()).put("operation", operation);
    saved.put("record", record).put("attempts", attempts);
    if (notBefore != null) {
      saved.put("notBefore", notBefore.toString());
    }
    if (error != null) {
      saved.set("error", error.toJson());
    }
    return saved;
  }

  static Step load(JsonNode saved) {
    String notBefore = Docs.textOrNull(saved, "notBefore");
    return new Step(
        State.valueOf(Docs.text(saved, "state")),
        Docs.text(saved, "operation"),
        Docs.text(saved, "record"),
        saved.path("attempts").intValue(),
        notBefore == null ? null : Instant.parse(notBefore),
        saved.has("error") ? ErrorBody.fromJson(saved.path("error")) : null);
  }
}
