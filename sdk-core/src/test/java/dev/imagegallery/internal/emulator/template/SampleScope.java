package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A resource group in westus, and resources that exist in it. */
final class SampleScope implements DeploymentScope {

  static final String SUBSCRIPTION = "/subscriptions/00000000-0000-0000-0000-000000000001";
  static final String GROUP = SUBSCRIPTION + "/resourceGroups/rg";

  private final ScopeLevel level;
  private final String id;
  private final Map<String, JsonNode> states = new LinkedHashMap<>();
  private final List<String> asked = new ArrayList<>();
  private int guids;

  private SampleScope(ScopeLevel level, String id) {
    this.level = level;
    this.id = id;
  }

  static SampleScope groupLevel() {
    return new SampleScope(ScopeLevel.RESOURCE_GROUP, GROUP);
  }

  static SampleScope subscriptionLevel() {
    return new SampleScope(ScopeLevel.SUBSCRIPTION, SUBSCRIPTION);
  }

  static SampleScope tenantLevel() {
    return new SampleScope(ScopeLevel.TENANT, "");
  }

  static SampleScope managementGroupLevel() {
    return new SampleScope(
        ScopeLevel.MANAGEMENT_GROUP, "/providers/Microsoft.Management/managementGroups/mg");
  }

  /** A resource exists, with this whole document. */
  SampleScope with(String resourceId, String json) {
    states.put(resourceId.toLowerCase(Locale.ROOT), Json.read(json));
    return this;
  }

  /** What was asked for at run time, in order. */
  List<String> asked() {
    return asked;
  }

  @Override
  public ScopeLevel level() {
    return level;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public JsonNode resourceGroup() {
    return Json.object().put("id", id).put("name", "rg").put("location", "westus");
  }

  @Override
  public JsonNode subscription() {
    return Json.object()
        .put("id", SUBSCRIPTION)
        .put("subscriptionId", "00000000-0000-0000-0000-000000000001")
        .put("tenantId", "00000000-0000-0000-0000-0000000000aa");
  }

  @Override
  public JsonNode tenant() {
    return Json.object().put("tenantId", "00000000-0000-0000-0000-0000000000aa");
  }

  @Override
  public JsonNode managementGroup() {
    return Json.object().put("id", id).put("name", "mg");
  }

  @Override
  public JsonNode deployment() {
    return Json.object().put("name", "sample").set("properties", Json.object());
  }

  @Override
  public JsonNode deployer() {
    return Json.object().put("objectId", "00000000-0000-0000-0000-0000000000bb");
  }

  @Override
  public JsonNode environment() {
    return Json.object().put("name", "AzureCloud");
  }

  @Override
  public JsonNode providers(String namespace, @Nullable String resourceType) {
    ObjectNode type = Json.object().put("resourceType", resourceType);
    type.putArray("apiVersions").add("2024-03-03");
    return type;
  }

  @Override
  public List<String> zones(String namespace, String resourceType, String location) {
    return location.equals("westus") ? List.of() : List.of("1", "2", "3");
  }

  @Override
  public Instant now() {
    return Instant.parse("2019-03-05T17:53:18Z");
  }

  @Override
  public String newGuid() {
    return "00000000-0000-4000-8000-00000000000" + ++guids;
  }

  @Override
  public JsonNode reference(ResourceReference reference) {
    asked.add(reference.resourceId() + " " + reference.apiVersion());
    JsonNode state = states.get(reference.resourceId().toLowerCase(Locale.ROOT));
    if (state == null) {
      throw new IllegalStateException("no such resource: " + reference.resourceId());
    }
    return reference.wholeResource() ? state : state.path("properties");
  }

  @Override
  public JsonNode list(ListCall call) {
    asked.add(call.function() + " " + call.resourceId() + " " + call.apiVersion());
    return Json.object().put("key", call.function());
  }

  @Override
  public JsonNode secret(ObjectNode reference) {
    return Json.object().textNode("from-" + reference.path("secretName").asText());
  }
}
