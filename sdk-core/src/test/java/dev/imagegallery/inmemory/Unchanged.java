package dev.imagegallery.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Checks that something which is refused changes nothing (R253). For every negative test. */
public final class Unchanged {

  /** What is no state of the cloud's resources: time, and what counts requests. */
  private static final Set<String> ASIDE = Set.of("now", "ids", "faults", "rateLimits");

  private Unchanged() {}

  /**
   * Does something, and compares the whole state of a cloud before and after: everything in a
   * snapshot but its time and what counts requests.
   *
   * @return what it gave
   */
  public static <T> T by(InMemoryAzure azure, Supplier<T> refused) {
    Map<String, String> before = state(azure);
    T answer = refused.get();
    assertThat(state(azure)).as("the state of the cloud").isEqualTo(before);
    return answer;
  }

  private static Map<String, String> state(InMemoryAzure azure) {
    ObjectNode snapshot = (ObjectNode) Json.read(azure.snapshot());
    Map<String, String> state = new TreeMap<>();
    for (var part : snapshot.properties()) {
      if (!ASIDE.contains(part.getKey())) {
        state.put(part.getKey(), Json.print(part.getValue()));
      }
    }
    return state;
  }
}
