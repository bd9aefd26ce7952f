package dev.imagegallery.internal.emulator.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.StatePart;
import dev.imagegallery.internal.emulator.kernel.Subscriptions;
import dev.imagegallery.internal.json.Json;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The groups that subscriptions are in (R133). What is in no other group is in that of its tenant,
 * whose name is the tenant's id. The kernel's lock guards it.
 */
final class ManagementGroups implements StatePart {

  /** More than the platform's own six levels, and an end if groups form a ring. */
  private static final int MAX_DEPTH = 16;

  private final Kernel kernel;
  private final Map<String, Group> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, String> bySubscription = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /**
   * A group.
   *
   * @param name the last part of its id
   * @param displayName for people
   * @param parent the name of the group it is in
   */
  record Group(String name, String displayName, String parent) {}

  ManagementGroups(Kernel kernel) {
    this.kernel = kernel;
    kernel.keep(this);
  }

  @Nullable Group find(String name) {
    return byName.get(name);
  }

  void put(Group group) {
    byName.put(group.name(), group);
  }

  /** Takes a group away; answers {@code null} if there was none. */
  @Nullable Group remove(String name) {
    bySubscription.values().removeIf(name::equalsIgnoreCase);
    return byName.remove(name);
  }

  boolean hasChildren(String name) {
    return bySubscription.values().stream().anyMatch(name::equalsIgnoreCase)
        || byName.values().stream().anyMatch(group -> group.parent().equalsIgnoreCase(name));
  }

  void move(String subscriptionId, String group) {
    bySubscription.put(subscriptionId, group);
  }

  /** Moves a subscription back into its tenant's group. */
  void free(String subscriptionId) {
    bySubscription.remove(subscriptionId);
  }

  /** Whether one scope is another or above it. */
  boolean contains(Scope outer, Scope inner) {
    if (outer.contains(inner)) {
      return true;
    }
    String wanted = outer.managementGroup();
    if (wanted.isEmpty()) {
      return false;
    }
    String group =
        inner.isInSubscription() ? above(inner.subscriptionId()) : inner.managementGroup();
    for (int depth = 0; !group.isEmpty() && depth < MAX_DEPTH; depth++) {
      if (group.equalsIgnoreCase(wanted)) {
        return true;
      }
      Group known = byName.get(group);
      group = known == null ? "" : known.parent();
    }
    return false;
  }

  private String above(String subscriptionId) {
    String group = bySubscription.get(subscriptionId);
    Subscriptions.Entry entry = kernel.subscriptions().find(subscriptionId);
    return group != null ? group : entry == null ? "" : entry.tenantId();
  }

  @Override
  public String name() {
    return "managementGroups";
  }

  @Override
  public JsonNode save() {
    ObjectNode saved = Json.object();
    ObjectNode groups = saved.putObject("groups");
    byName.forEach(
        (name, group) ->
            groups
                .putObject(name)
                .put("displayName", group.displayName())
                .put("parent", group.parent()));
    ObjectNode members = saved.putObject("subscriptions");
    bySubscription.forEach(members::put);
    return saved;
  }

  @Override
  public void load(JsonNode saved) {
    clear();
    for (Map.Entry<String, JsonNode> one : saved.path("groups").properties()) {
      JsonNode group = one.getValue();
      put(new Group(one.getKey(), Docs.text(group, "displayName"), Docs.text(group, "parent")));
    }
    for (Map.Entry<String, JsonNode> one : saved.path("subscriptions").properties()) {
      move(one.getKey(), one.getValue().asText());
    }
  }

  @Override
  public void clear() {
    byName.clear();
    bySubscription.clear();
  }
}
