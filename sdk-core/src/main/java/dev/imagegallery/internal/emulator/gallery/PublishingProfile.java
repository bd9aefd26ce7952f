package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.ParameterFaults;
import dev.imagegallery.internal.emulator.error.VersionFaults;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Times;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The publishing profile of a version. It is kept as it was asked for, beside what is answered: a
 * region without a count of its own follows the common one (R121).
 */
public final class PublishingProfile {

  private static final String PATH = "galleryImageVersion.properties.publishingProfile.";
  private static final List<String> MODES = List.of("Full", "Shallow");

  private final Kernel kernel;
  private final TargetRegions targets;

  PublishingProfile(Kernel kernel, TargetRegions targets) {
    this.kernel = kernel;
    this.targets = targets;
  }

  /** What a new version asks for, checked. */
  public ObjectNode created(Request request, JsonNode sent, Region location, String locationText) {
    ObjectNode asked = Json.object();
    boolean named = Docs.has(sent, "targetRegions") || Docs.has(sent, "regions");
    asked.set(
        "targetRegions",
        named ? targets.read(request, sent, location, locationText) : targets.none(location));
    copyScalars(sent, asked, Json.object());
    asked.put("publishedDate", Times.print(kernel.now()));
    String type = targets.storageType(request, sent, PATH + "storageAccountType");
    asked.put("storageAccountType", type == null ? "Standard_LRS" : type);
    String mode = Fields.choice(sent, "replicationMode", PATH + "replicationMode", MODES);
    if (mode != null && !kernel.settings().preview2019()) {
      asked.put("replicationMode", mode);
    }
    requireShallowCounts(asked);
    copyExtendedLocations(sent, asked);
    return asked;
  }

  /** What an updated version asks for, checked; a PUT clears what it leaves out. */
  public ObjectNode updated(
      Request request, JsonNode sent, ObjectNode before, Region location, boolean replace) {
    ObjectNode asked = before.deepCopy();
    if (Docs.has(sent, "targetRegions") || Docs.has(sent, "regions")) {
      asked.set("targetRegions", targets.read(request, sent, location, location.displayName()));
    }
    if (replace) {
      asked.remove(List.of("excludeFromLatest", "endOfLifeDate", "targetExtendedLocations"));
      if (!kernel.settings().preview2019()) {
        asked.remove("replicaCount");
      }
    }
    copyScalars(sent, asked, before);
    requireShallowCounts(asked);
    copyExtendedLocations(sent, asked);
    requireFixedUnchanged(request, sent, before);
    requireStorageTypesUnchanged(before, asked);
    return asked;
  }

  /** What is answered: with all defaults in their places. */
  public static ObjectNode answered(JsonNode asked) {
    ObjectNode answered = asked.deepCopy();
    int common = asked.path("replicaCount").asInt(1);
    answered.put("replicaCount", common);
    answered.put("excludeFromLatest", asked.path("excludeFromLatest").booleanValue());
    String type = Docs.text(asked, "storageAccountType");
    for (JsonNode node : answered.path("targetRegions")) {
      ObjectNode region = (ObjectNode) node;
      if (!region.has("regionalReplicaCount")) {
        region.put("regionalReplicaCount", common);
      }
      if (!region.has("storageAccountType")) {
        region.put("storageAccountType", type);
      }
    }
    return answered;
  }

  /** The preview knows no edge zones (R112). */
  private void copyExtendedLocations(JsonNode sent, ObjectNode asked) {
    if (!kernel.settings().preview2019()) {
      ExtendedLocations.copy(sent, asked);
    }
  }

  private void copyScalars(JsonNode sent, ObjectNode asked, JsonNode before) {
    Integer count = TargetRegions.replicas(sent, "replicaCount");
    if (count != null) {
      asked.put("replicaCount", count);
    }
    Boolean excluded = Fields.bool(sent, "excludeFromLatest");
    if (excluded != null) {
      asked.put("excludeFromLatest", excluded);
    }
    Instant endOfLife = Fields.date(sent, "endOfLifeDate", "publishingProfile.endOfLifeDate");
    if (endOfLife != null) {
      String printed = Times.print(endOfLife);
      boolean unchanged = printed.equals(Docs.text(before, "endOfLifeDate"));
      if (!unchanged && !endOfLife.isAfter(kernel.now())) {
        throw ParameterFaults.endOfLifeNotFuture();
      }
      asked.put("endOfLifeDate", printed);
    } else if (sent.has("endOfLifeDate")) {
      asked.remove("endOfLifeDate");
    }
  }

  /** R158; the common count is fixed in the preview (R155, R156). */
  private void requireFixedUnchanged(Request request, JsonNode sent, JsonNode before) {
    String type = targets.storageType(request, sent, PATH + "storageAccountType");
    if (type != null && !type.equals(Docs.text(before, "storageAccountType"))) {
      throw VersionFaults.propertyChange("publishingProfile.storageAccountType");
    }
    String mode = Fields.choice(sent, "replicationMode", PATH + "replicationMode", MODES);
    if (mode != null && !kernel.settings().preview2019() && !mode.equals(mode(before))) {
      throw VersionFaults.propertyChange("publishingProfile.replicationMode");
    }
    Integer count = Fields.integer(sent, "replicaCount");
    if (kernel.settings().preview2019()
        && count != null
        && count != before.path("replicaCount").asInt(1)) {
      throw VersionFaults.propertyChange("publishingProfile.replicaCount");
    }
  }

  /** R113. */
  private static void requireStorageTypesUnchanged(JsonNode before, JsonNode after) {
    ObjectNode was = answered(before);
    ObjectNode now = answered(after);
    for (JsonNode region : now.path("targetRegions")) {
      String name = Docs.text(region, "name");
      String type = existingType(was, name);
      if (type != null && !type.equals(Docs.text(region, "storageAccountType"))) {
        throw VersionFaults.regionStorageTypeChange(name, type);
      }
    }
  }

  private static @Nullable String existingType(JsonNode profile, String name) {
    for (JsonNode region : profile.path("targetRegions")) {
      if (Docs.text(region, "name").equals(name)) {
        return Docs.text(region, "storageAccountType");
      }
    }
    return null;
  }

  /** R111. */
  private static void requireShallowCounts(ObjectNode asked) {
    if (!mode(asked).equals("Shallow")) {
      return;
    }
    for (JsonNode region : answered(asked).path("targetRegions")) {
      int count = region.path("regionalReplicaCount").intValue();
      if (count != 1) {
        throw VersionFaults.shallowReplicaCount(count);
      }
    }
  }

  static String mode(JsonNode asked) {
    String mode = Docs.text(asked, "replicationMode");
    return mode.isEmpty() ? "Full" : mode;
  }

  /** The regions of a profile, in order. */
  static List<Region> regions(ArrayNode targets) {
    return targets.valueStream().map(region -> Region.of(Docs.text(region, "name"))).toList();
  }
}
