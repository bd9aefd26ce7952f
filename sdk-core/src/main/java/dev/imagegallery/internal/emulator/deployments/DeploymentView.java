package dev.imagegallery.internal.emulator.deployments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.deployments.Survey.Item;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Locations;
import dev.imagegallery.internal.emulator.region.RegionFacts;
import dev.imagegallery.internal.emulator.template.PlannedResource;
import dev.imagegallery.internal.json.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Deployments as they are answered. */
final class DeploymentView {

  private DeploymentView() {}

  /** A deployment of which nothing is known but what was asked. */
  static ObjectNode begun(Survey survey, String state, Instant now) {
    AskedDeployment asked = survey.asked();
    ObjectNode shown = Json.object().put("id", asked.id()).put("name", asked.name());
    shown.put("type", DeploymentTarget.TYPE);
    if (asked.location() != null) {
      shown.put(
          "location",
          Locations.find(asked.location()).map(RegionFacts::name).orElse(asked.location()));
    }
    put(shown, "tags", asked.tags());
    ObjectNode properties = shown.putObject("properties");
    put(properties, "templateLink", asked.templateLink());
    properties.put("templateHash", TemplateHash.of(asked.template().document()));
    put(properties, "parametersLink", asked.parametersLink());
    properties.set("parameters", survey.plan().parameters());
    properties.put("mode", asked.mode());
    put(properties, "debugSetting", asked.debugSetting());
    properties.put("provisioningState", state).put("timestamp", Stamps.print(now));
    properties.put("duration", Stamps.since(Stamps.print(asked.started()), now));
    properties.put("correlationId", asked.correlationId());
    properties.set("providers", providers(survey));
    properties.set("dependencies", dependencies(survey));
    return shown;
  }

  private static void put(ObjectNode shown, String name, @Nullable ObjectNode value) {
    if (value != null) {
      shown.set(name, value);
    }
  }

  /** The types of its resources by namespace, each with the regions it is deployed to. */
  private static ArrayNode providers(Survey survey) {
    Map<String, Map<String, Set<String>>> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Item item : survey.items()) {
      String type = item.resource().type();
      int slash = type.indexOf('/');
      found
          .computeIfAbsent(
              type.substring(0, slash), key -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER))
          .computeIfAbsent(type.substring(slash + 1), key -> new TreeSet<>())
          .add(region(Docs.text(item.body(), "location")));
    }
    ArrayNode providers = Json.array();
    found.forEach((namespace, types) -> providers.add(provider(namespace, types)));
    return providers;
  }

  private static String region(String location) {
    return Locations.find(location).map(RegionFacts::name).orElse("");
  }

  private static ObjectNode provider(String namespace, Map<String, Set<String>> types) {
    ObjectNode provider = Json.object().put("namespace", namespace);
    ArrayNode list = provider.putArray("resourceTypes");
    types.forEach(
        (type, regions) -> {
          ArrayNode locations = list.addObject().put("resourceType", type).putArray("locations");
          for (String region : regions) {
            if (region.isEmpty()) {
              locations.addNull();
            } else {
              locations.add(region);
            }
          }
        });
    return provider;
  }

  private static ArrayNode dependencies(Survey survey) {
    ArrayNode dependencies = Json.array();
    for (Item item : survey.items()) {
      if (!item.resource().dependencies().isEmpty()) {
        ObjectNode dependency = dependencies.addObject();
        ArrayNode on = dependency.putArray("dependsOn");
        item.resource().dependencies().forEach(other -> identify(on.addObject(), other));
        identify(dependency, item.resource());
      }
    }
    return dependencies;
  }

  private static void identify(ObjectNode shown, PlannedResource resource) {
    shown.put("id", resource.id()).put("resourceType", resource.type());
    shown.put("resourceName", resource.name());
  }

  /** A deployment that would be accepted. */
  static ObjectNode validated(Survey survey, Instant now) {
    ObjectNode shown = begun(survey, "Succeeded", now);
    ArrayNode validated = shown.withObjectProperty("properties").putArray("validatedResources");
    survey.all().forEach(item -> validated.addObject().put("id", item.resource().id()));
    return shown;
  }
}
