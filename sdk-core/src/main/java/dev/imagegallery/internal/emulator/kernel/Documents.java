package dev.imagegallery.internal.emulator.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Documents that belong to resources but are none of the tree: they stand in no list of resources
 * and keep no parent from being deleted, but go with it. By id, without regard to letter case. The
 * kernel's lock guards it.
 */
public final class Documents implements StatePart {

  private static final char AFTER_SLASH = '/' + 1;

  private final String name;
  private final TreeMap<String, ObjectNode> byId = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private Documents(String name) {
    this.name = name;
  }

  /** An empty collection of a cloud; {@code name} is its member in snapshots. */
  public static Documents keptBy(Kernel kernel, String name) {
    Documents documents = new Documents(name);
    kernel.keep(documents);
    kernel.tree().onRemoval(gone -> documents.removeBelow(gone.id()));
    return documents;
  }

  private void removeBelow(String id) {
    byId.subMap(id + '/', id + AFTER_SLASH).clear();
  }

  /** The document of this id, or {@code null}. */
  public @Nullable ObjectNode find(String id) {
    return byId.get(id);
  }

  /** Adds a document, or puts it in the place of the one with its id. */
  public void put(String id, ObjectNode document) {
    byId.put(id, document);
  }

  /** Takes a document away; answers it, or {@code null} if there was none. */
  public @Nullable ObjectNode remove(String id) {
    return byId.remove(id);
  }

  /** The ids there are. */
  public List<String> ids() {
    return new ArrayList<>(byId.keySet());
  }

  /** All of them, by id. */
  public List<ObjectNode> all() {
    return new ArrayList<>(byId.values());
  }

  /** Those below an id, by id. */
  public List<ObjectNode> below(String id) {
    return new ArrayList<>(byId.subMap(id + '/', id + AFTER_SLASH).values());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public JsonNode save() {
    ObjectNode saved = Json.object();
    byId.forEach(saved::set);
    return saved;
  }

  @Override
  public void load(JsonNode saved) {
    byId.clear();
    for (Map.Entry<String, JsonNode> one : saved.properties()) {
      byId.put(one.getKey(), (ObjectNode) one.getValue());
    }
  }

  @Override
  public void clear() {
    byId.clear();
  }
}
