package dev.imagegallery.internal.emulator.resources;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Subscriptions;
import dev.imagegallery.internal.emulator.region.RegionFacts;
import dev.imagegallery.internal.json.Json;
import java.util.LinkedHashSet;
import java.util.Set;

/** Subscriptions, their tenants, and the locations they see. */
final class SubscriptionHandlers {

  private final Kernel kernel;

  SubscriptionHandlers(Kernel kernel) {
    this.kernel = kernel;
  }

  Answer list(Request request) {
    ArrayNode value = Json.array();
    for (Subscriptions.Entry entry : kernel.subscriptions().all()) {
      value.add(document(entry));
    }
    return Answer.of(200, Json.object().set("value", value));
  }

  Answer get(Request request) {
    Subscriptions.Entry entry = kernel.subscriptions().find(request.subscriptionId());
    if (entry == null) {
      throw PlatformFaults.subscriptionNotFound(request.subscriptionId());
    }
    return Answer.of(200, document(entry));
  }

  Answer tenants(Request request) {
    Set<String> ids = new LinkedHashSet<>();
    ids.add(kernel.settings().tenantId());
    kernel.subscriptions().all().forEach(entry -> ids.add(entry.tenantId()));
    ArrayNode value = Json.array();
    for (String id : ids) {
      value.addObject().put("id", "/tenants/" + id).put("tenantId", id);
    }
    return Answer.of(200, Json.object().set("value", value));
  }

  Answer locations(Request request) {
    ArrayNode value = Json.array();
    for (RegionFacts facts : kernel.regions().listedFor(request.subscriptionId())) {
      value.add(location(request.subscriptionId(), facts));
    }
    return Answer.of(200, Json.object().set("value", value));
  }

  private static ObjectNode document(Subscriptions.Entry entry) {
    ObjectNode document =
        Json.object()
            .put("id", "/subscriptions/" + entry.id())
            .put("subscriptionId", entry.id())
            .put("tenantId", entry.tenantId())
            .put("displayName", entry.name())
            .put("state", "Enabled")
            .put("authorizationSource", "RoleBased");
    document.putArray("managedByTenants");
    document
        .putObject("subscriptionPolicies")
        .put("locationPlacementId", "Public_2014-09-01")
        .put("quotaId", "PayAsYouGo_2014-09-01")
        .put("spendingLimit", "Off");
    return document;
  }

  private static ObjectNode location(String subscriptionId, RegionFacts facts) {
    String prefix = "/subscriptions/" + subscriptionId + "/locations/";
    ObjectNode location =
        Json.object()
            .put("id", prefix + facts.name())
            .put("name", facts.name())
            .put("displayName", facts.displayName())
            .put("regionalDisplayName", facts.regionalDisplayName());
    ObjectNode metadata =
        location
            .putObject("metadata")
            .put("regionType", "Physical")
            .put("regionCategory", facts.category())
            .put("geographyGroup", facts.geographyGroup())
            .put("longitude", facts.longitude())
            .put("latitude", facts.latitude())
            .put("physicalLocation", facts.physicalLocation());
    ArrayNode paired = metadata.putArray("pairedRegion");
    if (facts.pairedRegion() != null) {
      String name = facts.pairedRegion().name();
      paired.addObject().put("name", name).put("id", prefix + name);
    }
    return location;
  }
}
