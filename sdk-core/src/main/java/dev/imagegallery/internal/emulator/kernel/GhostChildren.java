package dev.imagegallery.internal.emulator.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Resources that are gone, but that the platform's cache still takes for children of their parent
 * for a while (R240c). Off while the window is zero. The kernel's lock guards it.
 */
public final class GhostChildren implements StatePart {

  private static final char AFTER_SLASH = '/' + 1;

  private final Kernel kernel;
  private final TreeMap<String, Instant> goneSince = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private Duration window;

  GhostChildren(Kernel kernel) {
    this.kernel = kernel;
    this.window = kernel.settings().ghostChildWindow();
    kernel.keep(this);
    kernel.tree().onRemoval(this::remember);
  }

  /** How long a resource is still seen. */
  public Duration window() {
    return window;
  }

  /** Sets how long a resource is still seen; zero for not at all. */
  public void window(Duration duration) {
    window = duration;
  }

  /** The ids below a parent that are gone and still seen. */
  public List<String> below(String parentId) {
    List<String> seen = new ArrayList<>();
    goneSince
        .subMap(parentId + '/', parentId + AFTER_SLASH)
        .forEach(
            (id, since) -> {
              if (kernel.now().isBefore(since.plus(window))) {
                seen.add(id);
              }
            });
    return seen;
  }

  private void remember(Resource gone) {
    if (!window.isZero()) {
      goneSince.values().removeIf(since -> !kernel.now().isBefore(since.plus(window)));
      goneSince.put(gone.id(), kernel.now());
    }
  }

  @Override
  public String name() {
    return "ghostChildren";
  }

  @Override
  public JsonNode save() {
    ObjectNode saved = Json.object().put("window", window.toString());
    ObjectNode since = saved.putObject("goneSince");
    goneSince.forEach((id, at) -> since.put(id, at.toString()));
    return saved;
  }

  @Override
  public void load(JsonNode saved) {
    clear();
    String text = Docs.text(saved, "window");
    window = text.isEmpty() ? window : Duration.parse(text);
    for (Map.Entry<String, JsonNode> one : saved.path("goneSince").properties()) {
      goneSince.put(one.getKey(), Instant.parse(one.getValue().asText()));
    }
  }

  @Override
  public void clear() {
    goneSince.clear();
    window = kernel.settings().ghostChildWindow();
  }
}
