package dev.imagegallery.internal.emulator.deployments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.StatePart;
import dev.imagegallery.internal.json.Json;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What linked templates and parameter files say, by address: nothing is ever fetched from a
 * network. The kernel's lock guards it.
 */
public final class TemplateLinks implements StatePart {

  private final Map<String, String> started;
  private final Map<String, String> texts = new TreeMap<>();

  /** Starts with these, and comes back to them when the cloud is reset. */
  TemplateLinks(Map<String, String> started) {
    this.started = Map.copyOf(started);
    texts.putAll(this.started);
  }

  /** Sets what is at an address. */
  public void put(String uri, String text) {
    texts.put(uri, text);
  }

  /** What is at an address, with or without its query; {@code null} if that was never said. */
  @Nullable String find(String uri) {
    String text = texts.get(uri);
    int query = uri.indexOf('?');
    return text != null || query < 0 ? text : texts.get(uri.substring(0, query));
  }

  /** All of them. */
  public Map<String, String> all() {
    return Map.copyOf(texts);
  }

  @Override
  public String name() {
    return "templateLinks";
  }

  @Override
  public JsonNode save() {
    ObjectNode saved = Json.object();
    texts.forEach(saved::put);
    return saved;
  }

  @Override
  public void load(JsonNode saved) {
    texts.clear();
    for (Map.Entry<String, JsonNode> one : saved.properties()) {
      texts.put(one.getKey(), one.getValue().asText());
    }
  }

  @Override
  public void clear() {
    texts.clear();
    texts.putAll(started);
  }
}
