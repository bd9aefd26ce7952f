package dev.imagegallery.internal.emulator.deployments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.deployments.Requests.Reply;
import dev.imagegallery.internal.emulator.error.DeploymentFaults;
import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.features.ProviderTypes;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Locations;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.kernel.ResourcePath;
import dev.imagegallery.internal.emulator.kernel.Subscriptions;
import dev.imagegallery.internal.emulator.login.Bearer;
import dev.imagegallery.internal.emulator.region.RegionTrait;
import dev.imagegallery.internal.emulator.template.DeploymentScope;
import dev.imagegallery.internal.emulator.template.ListCall;
import dev.imagegallery.internal.emulator.template.ResourceReference;
import dev.imagegallery.internal.emulator.template.ScopeLevel;
import dev.imagegallery.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The cloud as a deployment's expressions see it. */
final class CloudScope implements DeploymentScope {

  private static final List<String> ZONES = List.of("1", "2", "3");

  private final Kernel kernel;
  private final Requests requests;
  private final AskedDeployment asked;
  private int guids;

  CloudScope(Kernel kernel, Requests requests, AskedDeployment asked) {
    this.kernel = kernel;
    this.requests = requests;
    this.asked = asked;
  }

  @Override
  public ScopeLevel level() {
    return asked.target().level();
  }

  @Override
  public String id() {
    return asked.target().id();
  }

  @Override
  public JsonNode resourceGroup() {
    Resource group = kernel.tree().find(id());
    if (group == null) {
      throw PlatformFaults.resourceGroupNotFound(ResourcePath.segment(id(), 3));
    }
    return group.document();
  }

  @Override
  public JsonNode subscription() {
    String id = asked.target().subscriptionId();
    Subscriptions.Entry entry = kernel.subscriptions().find(id);
    if (entry == null) {
      throw PlatformFaults.subscriptionNotFound(id);
    }
    return Json.object()
        .put("id", "/subscriptions/" + entry.id())
        .put("subscriptionId", entry.id())
        .put("tenantId", entry.tenantId())
        .put("displayName", entry.name());
  }

  @Override
  public JsonNode tenant() {
    return Json.object()
        .put("countryCode", "US")
        .put("displayName", "Default Directory")
        .put("id", "/tenants/" + tenantId())
        .put("tenantId", tenantId());
  }

  private String tenantId() {
    Subscriptions.Entry entry = kernel.subscriptions().find(asked.target().subscriptionId());
    return entry == null ? kernel.settings().tenantId() : entry.tenantId();
  }

  @Override
  public JsonNode managementGroup() {
    String name = id().substring(id().lastIndexOf('/') + 1);
    ObjectNode group = Json.object().put("id", id()).put("name", name);
    group.put("type", "Microsoft.Management/managementGroups");
    group.putObject("properties").put("displayName", name).put("tenantId", tenantId());
    return group;
  }

  @Override
  public JsonNode deployment() {
    ObjectNode deployment = Json.object().put("name", asked.name());
    if (asked.location() != null) {
      deployment.put("location", asked.location());
    }
    ObjectNode properties = deployment.putObject("properties");
    if (asked.templateLink() != null) {
      properties.set("templateLink", asked.templateLink());
    }
    properties.set("template", asked.template().document());
    properties.put("templateHash", TemplateHash.of(asked.template().document()));
    properties.set("parameters", asked.parameters());
    properties.put("mode", asked.mode()).put("provisioningState", "Accepted");
    return deployment;
  }

  @Override
  public JsonNode deployer() {
    String authorization = asked.caller().fields().getOrDefault("Authorization", "");
    return Json.object()
        .put("objectId", Bearer.objectId(authorization).orElse(""))
        .put("tenantId", tenantId())
        .put("userPrincipalName", "");
  }

  @Override
  public JsonNode environment() {
    return CloudEnvironment.document();
  }

  @Override
  public JsonNode providers(String namespace, @Nullable String resourceType) {
    return ProviderTypes.document(kernel, namespace, resourceType);
  }

  @Override
  public List<String> zones(String namespace, String resourceType, String location) {
    boolean zoned =
        Locations.find(location)
            .map(facts -> facts.has(RegionTrait.AVAILABILITY_ZONES))
            .orElse(false);
    return zoned ? ZONES : List.of();
  }

  @Override
  public Instant now() {
    return asked.started();
  }

  /** The same ones when the plan is made again. */
  @Override
  public String newGuid() {
    String name = asked.correlationId() + asked.id() + guids++;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  @Override
  public JsonNode reference(ResourceReference reference) {
    JsonNode resource = read(reference.resourceId(), reference.apiVersion());
    return reference.wholeResource() ? resource : resource.path("properties");
  }

  private JsonNode read(String id, @Nullable String apiVersion) {
    String version = apiVersion == null ? ProviderTypes.newest(kernel, id) : apiVersion;
    return require(requests.send(asked.caller(), "GET", id, version, null));
  }

  @Override
  public JsonNode list(ListCall call) {
    String id = call.resourceId() + "/" + call.function();
    return require(requests.send(asked.caller(), "POST", id, call.apiVersion(), call.body()));
  }

  private static JsonNode require(Reply reply) {
    if (!reply.isSuccess()) {
      throw ServiceFault.answered(reply.status(), reply.body());
    }
    return reply.body() instanceof MissingNode ? Json.object() : reply.body();
  }

  /** Vaults are not played: a secret is what a resource of that name was given as its value. */
  @Override
  public JsonNode secret(ObjectNode reference) {
    String vault = Docs.text(reference, "keyVault", "id");
    String name = Docs.text(reference, "secretName");
    Resource secret = kernel.tree().find(vault + "/secrets/" + name);
    JsonNode value = secret == null ? null : secret.properties().get("value");
    if (value == null) {
      throw DeploymentFaults.keyVaultSecretNotFound(name, vault);
    }
    return value;
  }
}
