package dev.imagegallery.internal.emulator.generic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.imagegallery.internal.emulator.gallery.Limits;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.region.RegionFacts;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.ImageDefinitionId;
import dev.imagegallery.models.ImageVersionId;

/**
 * How much of its limits a subscription uses in a region (R174). Only those of galleries and all in
 * them are held; the others are told as a new subscription has them.
 */
final class Usages {

  private static final String MACHINES = "Microsoft.Compute/virtualMachines";
  private static final String SETS = "Microsoft.Compute/availabilitySets";
  private static final int MAX_MACHINES = 25_000;
  private static final int MAX_SETS = 2_500;
  private static final int MAX_CORES = 350;

  private final Kernel kernel;
  private final Limits limits;

  Usages(Kernel kernel, Limits limits) {
    this.kernel = kernel;
    this.limits = limits;
  }

  Answer list(Request request, RegionFacts region) {
    String subscription = request.subscriptionId();
    ArrayNode value = Json.array();
    int sets = kernel.tree().count(subscription, SETS, region.name());
    usage(value, "availabilitySets", "Availability Sets", sets, MAX_SETS);
    usage(value, "cores", "Total Regional vCPUs", cores(subscription, region), MAX_CORES);
    int machines = kernel.tree().count(subscription, MACHINES, region.name());
    usage(value, "virtualMachines", "Virtual Machines", machines, MAX_MACHINES);
    held(value, subscription, region, GalleryId.TYPE, "galleries", "Galleries");
    held(value, subscription, region, ImageDefinitionId.TYPE, "images", "Gallery Images");
    held(value, subscription, region, ImageVersionId.TYPE, "versions", "Gallery Image Versions");
    return Answer.of(200, Json.object().set("value", value));
  }

  private void held(
      ArrayNode value,
      String subscription,
      RegionFacts region,
      String type,
      String name,
      String words) {
    int used = kernel.tree().count(subscription, type, region.name());
    usage(value, name, words, used, limits.of(subscription, region.region(), type));
  }

  /** A machine of a size that is not told of counts as one core. */
  private int cores(String subscription, RegionFacts region) {
    int cores = 0;
    for (Resource machine : kernel.tree().inSubscription(subscription, MACHINES)) {
      if (machine.region().equals(region.name())) {
        String size = Docs.text(machine.properties(), "hardwareProfile", "vmSize");
        cores += VmSize.find(size).map(VmSize::cores).orElse(1);
      }
    }
    return cores;
  }

  private static void usage(ArrayNode value, String name, String words, int used, int limit) {
    value
        .addObject()
        .put("limit", limit)
        .put("unit", "Count")
        .put("currentValue", used)
        .putObject("name")
        .put("value", name)
        .put("localizedValue", words);
  }
}
