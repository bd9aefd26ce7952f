package dev.imagegallery.internal.emulator.generic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.ResourceFaults;
import dev.imagegallery.internal.emulator.gallery.Limits;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Locations;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Router;
import dev.imagegallery.internal.emulator.kernel.VersionGate;
import dev.imagegallery.internal.emulator.region.RegionFacts;
import dev.imagegallery.internal.emulator.region.RegionTrait;
import dev.imagegallery.internal.json.Json;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the compute provider offers in each region: sizes of machines, and how many. */
public final class ComputeCatalog {

  private static final String COMPUTE = "subscriptions/*/providers/Microsoft.Compute/";
  private static final int LOCATION = 5;
  private static final Pattern BY_LOCATION =
      Pattern.compile("location\\s+eq\\s+'([^']*)'", Pattern.CASE_INSENSITIVE);

  private final Kernel kernel;

  private ComputeCatalog(Kernel kernel) {
    this.kernel = kernel;
  }

  /** Adds the routes. */
  public static void register(Kernel kernel, Limits limits) {
    Router router = kernel.router();
    ComputeCatalog catalog = new ComputeCatalog(kernel);
    router.at(COMPUTE + "skus", VersionGate.ANY).on("GET", catalog::skus);
    router.at(COMPUTE + "locations/*/vmSizes", VersionGate.ANY).on("GET", catalog::sizes);
    Usages usages = new Usages(kernel, limits);
    router
        .at(COMPUTE + "locations/*/usages", VersionGate.ANY)
        .on("GET", request -> usages.list(request, catalog.region(request)));
  }

  private Answer sizes(Request request) {
    region(request);
    ArrayNode value = Json.array();
    for (VmSize size : VmSize.ALL) {
      value
          .addObject()
          .put("name", size.name())
          .put("numberOfCores", size.cores())
          .put("osDiskSizeInMB", VmSize.OS_DISK_MB)
          .put("resourceDiskSizeInMB", size.temporaryDiskMb())
          .put("memoryInMB", size.memoryMb())
          .put("maxDataDiskCount", size.maxDataDisks());
    }
    return Answer.of(200, Json.object().set("value", value));
  }

  private Answer skus(Request request) {
    ArrayNode value = Json.array();
    for (RegionFacts region : regions(request.query("$filter"))) {
      VmSize.ALL.forEach(size -> value.add(sku(size, region)));
    }
    return Answer.of(200, Json.object().set("value", value));
  }

  private List<RegionFacts> regions(@Nullable String filter) {
    Matcher wanted = BY_LOCATION.matcher(filter == null ? "" : filter);
    if (wanted.find()) {
      return Locations.find(wanted.group(1)).stream().toList();
    }
    return kernel.regions().listed();
  }

  private static ObjectNode sku(VmSize size, RegionFacts region) {
    ObjectNode sku =
        Json.object()
            .put("resourceType", "virtualMachines")
            .put("name", size.name())
            .put("tier", "Standard")
            .put("size", size.name().substring("Standard_".length()))
            .put("family", size.family());
    sku.putArray("locations").add(region.name());
    ObjectNode info = sku.putArray("locationInfo").addObject().put("location", region.name());
    ArrayNode zones = info.putArray("zones");
    if (region.has(RegionTrait.AVAILABILITY_ZONES)) {
      zones.add("1").add("2").add("3");
    }
    info.putArray("zoneDetails");
    capabilities(sku.putArray("capabilities"), size);
    sku.putArray("restrictions");
    return sku;
  }

  private static void capabilities(ArrayNode capabilities, VmSize size) {
    capability(capabilities, "MaxResourceVolumeMB", "" + size.temporaryDiskMb());
    capability(capabilities, "OSVhdSizeMB", "" + VmSize.OS_DISK_MB);
    capability(capabilities, "vCPUs", "" + size.cores());
    capability(capabilities, "HyperVGenerations", size.generations());
    capability(capabilities, "MemoryGB", "" + size.memoryMb() / 1024);
    capability(capabilities, "MaxDataDiskCount", "" + size.maxDataDisks());
    capability(capabilities, "CpuArchitectureType", size.architecture());
  }

  private static void capability(ArrayNode capabilities, String name, String value) {
    capabilities.addObject().put("name", name).put("value", value);
  }

  private RegionFacts region(Request request) {
    String text = request.segment(LOCATION);
    return Locations.find(text)
        .orElseThrow(
            () ->
                ResourceFaults.locationNotAvailable(
                    text, "locations", Locations.of(kernel).listed()));
  }
}
