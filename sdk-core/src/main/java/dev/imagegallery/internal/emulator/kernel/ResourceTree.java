package dev.imagegallery.internal.emulator.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The only place that holds resources, by id without regard to letter case. Children and lists are
 * range scans: a slash and the character after it enclose exactly what is below an id. The kernel's
 * lock guards it.
 */
public final class ResourceTree {

  private static final char AFTER_SLASH = '/' + 1;

  private final TreeMap<String, Resource> byId = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, Integer> census = new HashMap<>();
  private final List<Consumer<Resource>> onRemoval = new ArrayList<>();
  private @Nullable ResourceHistory history;

  /** The resource of this id, or {@code null}. */
  public @Nullable Resource find(String id) {
    return byId.get(id);
  }

  /** Adds a resource, or puts it in the place of the one with its id. */
  public void put(Resource resource) {
    Resource before = byId.put(resource.id(), resource);
    remember(resource.id(), before);
    if (before != null) {
      count(before, -1);
    }
    count(resource, 1);
  }

  /** Takes a resource and all below it away, children first (R240d). */
  public void remove(String id) {
    List<Resource> below = below(id);
    for (int i = below.size() - 1; i >= 0; i--) {
      forget(below.get(i).id());
    }
    forget(id);
  }

  /** Has somebody told of each resource that is taken away. */
  public void onRemoval(Consumer<Resource> listener) {
    onRemoval.add(listener);
  }

  /** Begins to remember what resources were like before they change, or stops it. */
  public void remember(@Nullable Supplier<Instant> clock) {
    if (clock == null) {
      history = null;
    } else if (history == null) {
      history = new ResourceHistory(clock);
    }
  }

  /** Does work that only reads as if it were done earlier, as far back as is remembered. */
  <T> T asAt(Instant time, Supplier<T> work) {
    Map<String, @Nullable Resource> then = history == null ? Map.of() : history.differencesAt(time);
    Map<String, @Nullable Resource> now = new HashMap<>();
    then.keySet().forEach(id -> now.put(id, byId.get(id)));
    then.forEach(this::swap);
    try {
      return work.get();
    } finally {
      now.forEach(this::swap);
    }
  }

  private void swap(String id, @Nullable Resource resource) {
    if (resource == null) {
      byId.remove(id);
    } else {
      byId.put(id, resource);
    }
  }

  private void remember(String id, @Nullable Resource before) {
    if (history != null) {
      history.note(id, before);
    }
  }

  /** All resources below an id, in the order of their ids: parents before children. */
  public List<Resource> below(String id) {
    return new ArrayList<>(byId.subMap(id + '/', id + AFTER_SLASH).values());
  }

  /** The resources directly in a collection such as {@code …/galleries}, by name (R236). */
  public List<Resource> in(String collection) {
    List<Resource> found = new ArrayList<>();
    forEachIn(collection, found::add);
    return found;
  }

  /** The resources of a type in all resource groups of a subscription, by name (R236). */
  public List<Resource> inSubscription(String subscriptionId, String type) {
    List<Resource> found = new ArrayList<>();
    forEachIn(
        "/subscriptions/" + subscriptionId + "/resourceGroups",
        group -> forEachIn(group.id() + "/providers/" + type, found::add));
    found.sort(
        (a, b) -> {
          int byName = String.CASE_INSENSITIVE_ORDER.compare(a.name(), b.name());
          return byName != 0 ? byName : String.CASE_INSENSITIVE_ORDER.compare(a.id(), b.id());
        });
    return found;
  }

  /** How many resources of a type a subscription has in a region (R172). */
  public int count(String subscriptionId, String type, String region) {
    return census.getOrDefault(censusKey(subscriptionId, type, region), 0);
  }

  private void forEachIn(String collection, Consumer<Resource> consumer) {
    int names = collection.length() + 1;
    String end = collection + AFTER_SLASH;
    Map.Entry<String, Resource> entry = byId.higherEntry(collection + '/');
    while (entry != null && String.CASE_INSENSITIVE_ORDER.compare(entry.getKey(), end) < 0) {
      String key = entry.getKey();
      int deeper = key.indexOf('/', names);
      if (deeper < 0) {
        consumer.accept(entry.getValue());
        entry = byId.higherEntry(key);
      } else {
        entry = byId.ceilingEntry(key.substring(0, deeper) + AFTER_SLASH);
      }
    }
  }

  private void forget(String id) {
    Resource removed = byId.remove(id);
    if (removed != null) {
      remember(id, removed);
      count(removed, -1);
      onRemoval.forEach(listener -> listener.accept(removed));
    }
  }

  private void count(Resource resource, int step) {
    String key = censusKey(resource.subscriptionId(), resource.type(), resource.region());
    census.merge(key, step, Integer::sum);
  }

  private static String censusKey(String subscriptionId, String type, String region) {
    return (subscriptionId + '|' + type + '|' + region).toLowerCase(Locale.ROOT);
  }

  void clear() {
    byId.clear();
    census.clear();
    history = null;
  }

  ArrayNode save() {
    ArrayNode saved = Json.array();
    for (Resource resource : byId.values()) {
      ObjectNode one = saved.addObject();
      one.put("id", resource.id()).put("type", resource.type()).put("region", resource.region());
      one.set("document", resource.document());
      one.set("hidden", resource.hidden());
    }
    return saved;
  }

  void load(JsonNode saved) {
    clear();
    for (JsonNode one : saved) {
      put(
          new Resource(
              Docs.text(one, "id"),
              Docs.text(one, "type"),
              Docs.text(one, "region"),
              (ObjectNode) one.path("document"),
              (ObjectNode) one.path("hidden")));
    }
  }
}
