package dev.imagegallery.internal.emulator.login;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.StatePart;
import dev.imagegallery.internal.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The principals that were declared. Others may be used all the same; nothing is known of them. The
 * kernel's lock guards it.
 */
public final class Directory implements StatePart {

  private final TreeMap<String, Principal> byId = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  Directory() {}

  /** Adds a principal, or replaces the one of its id. */
  public void declare(Principal principal) {
    byId.put(principal.objectId(), principal);
  }

  /** The principal of this object id, or {@code null}. */
  public @Nullable Principal find(String objectId) {
    return byId.get(objectId);
  }

  /** All of them, by object id. */
  public List<Principal> all() {
    return new ArrayList<>(byId.values());
  }

  /** All of one type, by object id. */
  public List<Principal> ofType(String type) {
    return byId.values().stream().filter(one -> one.type().equals(type)).toList();
  }

  /** The groups that a principal is a member of, directly or through other groups. */
  public List<String> groupsOf(String objectId) {
    List<String> found = new ArrayList<>();
    addGroups(objectId, found);
    return found;
  }

  private void addGroups(String objectId, List<String> found) {
    for (Principal group : ofType("Group")) {
      boolean member = group.members().stream().anyMatch(objectId::equalsIgnoreCase);
      if (member && !found.contains(group.objectId())) {
        found.add(group.objectId());
        addGroups(group.objectId(), found);
      }
    }
  }

  @Override
  public String name() {
    return "principals";
  }

  @Override
  public JsonNode save() {
    ArrayNode saved = Json.array();
    for (Principal one : byId.values()) {
      ObjectNode object = saved.addObject().put("objectId", one.objectId()).put("type", one.type());
      object.put("displayName", one.displayName()).put("tenantId", one.tenantId());
      ArrayNode members = object.putArray("members");
      one.members().forEach(members::add);
    }
    return saved;
  }

  @Override
  public void load(JsonNode saved) {
    byId.clear();
    for (JsonNode one : saved) {
      List<String> members = new ArrayList<>();
      one.path("members").forEach(member -> members.add(member.asText()));
      declare(
          new Principal(
              Docs.text(one, "objectId"),
              Docs.text(one, "type"),
              Docs.text(one, "displayName"),
              Docs.text(one, "tenantId"),
              members));
    }
  }

  @Override
  public void clear() {
    byId.clear();
  }
}
