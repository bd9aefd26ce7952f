package dev.imagegallery.internal.emulator.audience;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.GalleryFaults;
import dev.imagegallery.internal.emulator.error.ParameterFaults;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.json.Json;
import java.util.ArrayList;
import java.util.List;

/** The subscriptions and tenants that a gallery is shared with (R144, R146); in their order. */
public final class Groups {

  /** The type of groups of subscriptions. */
  public static final String SUBSCRIPTIONS = "Subscriptions";

  /** The type of groups of tenants. */
  public static final String TENANTS = "AADTenants";

  private static final int MAX_SUBSCRIPTIONS = 30;
  private static final int MAX_TENANTS = 5;

  private final List<String> subscriptions = new ArrayList<>();
  private final List<String> tenants = new ArrayList<>();

  private Groups() {}

  /** Those in the {@code groups} of a sharing profile or of a request to share. */
  public static Groups of(JsonNode owner) {
    Groups groups = new Groups();
    for (JsonNode group : Fields.items(owner, "groups")) {
      String type = Fields.choice(group, "type", "groups.type", List.of(SUBSCRIPTIONS, TENANTS));
      if (type == null) {
        throw ParameterFaults.requiredProperty("groups.type");
      }
      group.path("ids").forEach(id -> groups.add(type, id.asText()));
    }
    return groups;
  }

  /**
   * Adds others.
   *
   * @throws dev.imagegallery.internal.emulator.error.ServiceFault if that makes too many
   */
  public void add(Groups others) {
    others.subscriptions.forEach(id -> add(SUBSCRIPTIONS, id));
    others.tenants.forEach(id -> add(TENANTS, id));
    if (subscriptions.size() > MAX_SUBSCRIPTIONS) {
      throw GalleryFaults.sharingGroupsLimit(MAX_SUBSCRIPTIONS, "subscriptions");
    }
    if (tenants.size() > MAX_TENANTS) {
      throw GalleryFaults.sharingGroupsLimit(MAX_TENANTS, "tenants");
    }
  }

  /** Takes others away. */
  public void remove(Groups others) {
    subscriptions.removeIf(id -> others.contains(SUBSCRIPTIONS, id));
    tenants.removeIf(id -> others.contains(TENANTS, id));
  }

  /** Whether a subscription or a tenant is among them. */
  public boolean contains(String type, String id) {
    return ids(type).stream().anyMatch(id::equalsIgnoreCase);
  }

  /** Writes them into a sharing profile; a type without ids is left out. */
  public void putInto(ObjectNode profile) {
    ArrayNode groups = Json.array();
    for (String type : List.of(SUBSCRIPTIONS, TENANTS)) {
      if (!ids(type).isEmpty()) {
        ArrayNode ids = groups.addObject().put("type", type).putArray("ids");
        ids(type).forEach(ids::add);
      }
    }
    if (groups.isEmpty()) {
      profile.remove("groups");
    } else {
      profile.set("groups", groups);
    }
  }

  private void add(String type, String id) {
    if (!contains(type, id)) {
      ids(type).add(id);
    }
  }

  private List<String> ids(String type) {
    return type.equals(TENANTS) ? tenants : subscriptions;
  }
}
