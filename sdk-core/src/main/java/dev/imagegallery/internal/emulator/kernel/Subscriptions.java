package dev.imagegallery.internal.emulator.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.imagegallery.internal.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The subscriptions of the cloud, by id. The kernel's lock guards it. */
public final class Subscriptions {

  private final TreeMap<String, Entry> byId = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /**
   * A subscription.
   *
   * @param id usually a GUID
   * @param name for people
   * @param tenantId the tenant it trusts
   */
  public record Entry(String id, String name, String tenantId) {}

  /** Adds one, or replaces the one of its id. */
  public void add(Entry entry) {
    byId.put(entry.id(), entry);
  }

  /** The subscription of this id, or {@code null}. */
  public @Nullable Entry find(String id) {
    return byId.get(id);
  }

  /** All of them, by id. */
  public List<Entry> all() {
    return new ArrayList<>(byId.values());
  }

  ArrayNode save() {
    ArrayNode saved = Json.array();
    for (Entry entry : byId.values()) {
      saved.addObject().put("id", entry.id).put("name", entry.name).put("tenantId", entry.tenantId);
    }
    return saved;
  }

  void load(JsonNode saved) {
    byId.clear();
    for (JsonNode one : saved) {
      add(new Entry(Docs.text(one, "id"), Docs.text(one, "name"), Docs.text(one, "tenantId")));
    }
  }
}
