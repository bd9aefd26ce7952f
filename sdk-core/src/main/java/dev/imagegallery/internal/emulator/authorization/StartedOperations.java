package dev.imagegallery.internal.emulator.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.StatePart;
import dev.imagegallery.internal.emulator.login.Caller;
import dev.imagegallery.internal.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who started which operation: whoever did may ask about it, even with no right to read the
 * operations of a region. The kernel's lock guards it.
 */
final class StartedOperations implements StatePart {

  private static final int KEPT = 20_000;

  private final Map<String, String> callerById =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > KEPT;
        }
      };

  private final Kernel kernel;
  private String expected = "";
  private String expectedCaller = "";

  StartedOperations(Kernel kernel) {
    this.kernel = kernel;
    kernel.keep(this);
  }

  /** Tells who sent a request that may start an operation, which then gets the request's id. */
  void expect(String requestId, Caller caller) {
    settle();
    expected = requestId;
    expectedCaller = caller.objectId();
  }

  /** Whether a caller started an operation. */
  boolean by(Caller caller, String operationId) {
    settle();
    return caller.objectId().equals(callerById.get(operationId));
  }

  /** A request that was refused, or done at once, has started nothing. */
  private void settle() {
    if (kernel.operations().find(expected) != null) {
      callerById.put(expected, expectedCaller);
    }
    expected = "";
  }

  @Override
  public String name() {
    return "startedOperations";
  }

  @Override
  public JsonNode save() {
    settle();
    ObjectNode saved = Json.object();
    callerById.forEach(saved::put);
    return saved;
  }

  @Override
  public void load(JsonNode saved) {
    callerById.clear();
    for (Map.Entry<String, JsonNode> one : saved.properties()) {
      callerById.put(one.getKey(), one.getValue().asText());
    }
  }

  @Override
  public void clear() {
    expected = "";
    callerById.clear();
  }
}
