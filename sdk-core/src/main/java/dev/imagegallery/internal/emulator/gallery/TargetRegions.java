package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.ParameterFaults;
import dev.imagegallery.internal.emulator.error.ResourceFaults;
import dev.imagegallery.internal.emulator.error.VersionFaults;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Locations;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.region.RegionFacts;
import dev.imagegallery.internal.emulator.region.RegionTrait;
import dev.imagegallery.internal.emulator.replication.RegionTarget;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.StorageAccountType;
import dev.imagegallery.models.schema.ApiVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads where a version shall be (R78 to R84, R120, R121). */
final class TargetRegions {

  private static final String PATH = "galleryImageVersion.properties.publishingProfile.";
  private static final int MAX_REPLICAS = 100;
  private static final List<String> STORAGE_TYPES =
      List.of("Standard_LRS", "Standard_ZRS", "Premium_LRS", "PremiumV2_LRS");
  private static final ApiVersion ZONE_REDUNDANT = new ApiVersion("2019-03-01");

  private final Kernel kernel;
  private final RegionAccess access;

  TargetRegions(Kernel kernel, RegionAccess access) {
    this.kernel = kernel;
    this.access = access;
  }

  /** Where a version shall be that says nothing about it: in its own region (R80). */
  ArrayNode none(Region location) {
    ArrayNode regions = Json.array();
    regions.addObject().put("name", location.displayName());
    return regions;
  }

  /**
   * Checks the regions of a request and answers them in the form of answers, without the defaults.
   */
  ArrayNode read(Request request, JsonNode sent, Region location, String locationText) {
    ArrayNode regions = Json.array();
    List<String> names = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (JsonNode target : targets(sent)) {
      String name = Fields.required(target, "name", PATH + "targetRegions.name");
      RegionFacts facts = available(request, name);
      names.add(name);
      if (!known.add(facts.name())) {
        throw VersionFaults.duplicateRegions();
      }
      regions.add(region(request, target, facts));
    }
    if (!known.contains(location.name())) {
      throw VersionFaults.targetRegionsMustContainLocation(names, locationText);
    }
    return regions;
  }

  /** The first preview wrote them as strings, in another member (R229). */
  private static Iterable<JsonNode> targets(JsonNode sent) {
    if (Docs.has(sent, "targetRegions")) {
      return Fields.items(sent, "targetRegions");
    }
    List<JsonNode> named = new ArrayList<>();
    for (JsonNode name : Fields.items(sent, "regions")) {
      named.add(Json.object().put("name", name.asText()));
    }
    return named;
  }

  private RegionFacts available(Request request, String name) {
    Optional<RegionFacts> facts = Locations.find(name);
    if (facts.isEmpty()) {
      throw ResourceFaults.locationNotAvailable(
          name, ImageVersionId.TYPE, Locations.of(kernel).listed());
    }
    if (facts.get().cloud() != kernel.regions().cloud()) {
      throw VersionFaults.crossCloud(
          Region.of(facts.get().name()),
          facts.get().cloud().serviceName(),
          kernel.regions().cloud().serviceName());
    }
    access.require(request.subscriptionId(), facts.get().region());
    return facts.get();
  }

  private ObjectNode region(Request request, JsonNode target, RegionFacts facts) {
    ObjectNode region = Json.object().put("name", facts.displayName());
    Integer count = replicas(target, "regionalReplicaCount");
    if (count != null) {
      region.put("regionalReplicaCount", count);
    }
    String type = storageType(request, target, PATH + "targetRegions.storageAccountType");
    if (type != null) {
      if (type.equals("Standard_ZRS") && !facts.has(RegionTrait.AVAILABILITY_ZONES)) {
        throw VersionFaults.zrsNotSupported();
      }
      region.put("storageAccountType", type);
    }
    Boolean excluded = Fields.bool(target, "excludeFromLatest");
    if (excluded != null && !kernel.settings().preview2019()) {
      region.put("excludeFromLatest", excluded);
    }
    if (Docs.has(target, "encryption") && !kernel.settings().preview2019()) {
      region.set("encryption", Encryption.canonical(Fields.object(target, "encryption")));
    }
    return region;
  }

  /** R31. */
  static @Nullable Integer replicas(JsonNode node, String name) {
    Integer count = Fields.integer(node, name);
    if (count != null && (count < 1 || count > MAX_REPLICAS)) {
      throw ParameterFaults.valueOutOfRange(count, name, 1, MAX_REPLICAS);
    }
    return count;
  }

  /** R84; the preview knows but one type (R112). */
  @Nullable String storageType(Request request, JsonNode node, String path) {
    String type = Fields.choice(node, "storageAccountType", path, STORAGE_TYPES);
    if (type != null
        && type.equals("Standard_ZRS")
        && !request.apiVersion().isAtLeast(ZONE_REDUNDANT)) {
      throw ParameterFaults.enumValueInvalid(type, path, List.of("Standard_LRS"));
    }
    return type == null || kernel.settings().preview2019() ? null : type;
  }

  /** The same regions as a plan of replication. */
  static List<RegionTarget> plan(JsonNode profile) {
    List<RegionTarget> plan = new ArrayList<>();
    for (JsonNode region : profile.path("targetRegions")) {
      plan.add(
          new RegionTarget(
              Region.of(Docs.text(region, "name")),
              region.path("regionalReplicaCount").asInt(1),
              new StorageAccountType(Docs.text(region, "storageAccountType"))));
    }
    return plan;
  }
}
