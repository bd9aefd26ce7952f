package dev.imagegallery.internal.emulator.deployments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.compute.ImageLookup;
import dev.imagegallery.internal.emulator.deployments.Survey.Item;
import dev.imagegallery.internal.emulator.error.DeploymentFaults;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Locations;
import dev.imagegallery.internal.emulator.kernel.ResourcePath;
import dev.imagegallery.internal.emulator.region.RegionFacts;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Refuses, before anything is deployed, what can be seen not to work. */
final class Preflight {

  private static final int FORBIDDEN = 403;

  private final Requests requests;
  private final ImageLookup images;

  Preflight(Requests requests, ImageLookup images) {
    this.requests = requests;
    this.images = images;
  }

  /**
   * Checks.
   *
   * @throws ServiceFault for the first thing that does not work
   */
  void check(Survey survey) {
    gates(survey);
    requireImages(survey);
  }

  /** Whether the caller's request for each resource would be let pass. */
  private void gates(Survey survey) {
    for (Item item : survey.items()) {
      try {
        requests.tryGates(
            survey.asked().caller(),
            item.resource().id(),
            item.resource().apiVersion(),
            item.body());
      } catch (ServiceFault fault) {
        throw fault.status() == FORBIDDEN ? refused(item, fault) : fault;
      }
    }
    survey.inner().forEach(this::gates);
  }

  private static ServiceFault refused(Item item, ServiceFault fault) {
    String reason =
        "Authorization failed for template resource '%s' of type '%s'. %s"
            .formatted(item.resource().name(), item.resource().type(), fault.error().message());
    return DeploymentFaults.templateDeploymentRefused(reason).details(List.of(fault.error()));
  }

  /** R198: the gallery images that VMs and scale sets name, unless the template makes them. */
  private void requireImages(Survey survey) {
    List<Item> all = survey.all();
    Map<Region, List<ResourceId>> missing = new LinkedHashMap<>();
    for (Item item : all) {
      JsonNode reference = imageReference(item.body());
      Optional<Region> region =
          Locations.find(Docs.text(item.body(), "location")).map(RegionFacts::region);
      String id = ImageLookup.galleryImage(reference);
      if (region.isPresent() && !id.isEmpty() && !id.startsWith("[") && !isMade(all, id)) {
        images
            .missing(
                reference,
                ResourcePath.segment(item.resource().id(), 1),
                region.get(),
                item.resource().apiVersion())
            .ifPresent(
                image ->
                    missing.computeIfAbsent(region.get(), key -> new ArrayList<>()).add(image));
      }
    }
    missing.forEach(
        (region, ids) -> {
          throw DeploymentFaults.imagesNotFound(region, ids);
        });
  }

  private static JsonNode imageReference(ObjectNode body) {
    JsonNode properties = body.path("properties");
    JsonNode profile = properties.path("virtualMachineProfile");
    JsonNode machine = profile.isObject() ? profile : properties;
    return Docs.at(machine, "storageProfile", "imageReference");
  }

  private static boolean isMade(List<Item> all, String id) {
    String image = id.toLowerCase(Locale.ROOT) + "/";
    return all.stream()
        .map(item -> item.resource().id().toLowerCase(Locale.ROOT) + "/")
        .anyMatch(
            made ->
                made.contains("/galleries/") && (image.startsWith(made) || made.startsWith(image)));
  }
}
