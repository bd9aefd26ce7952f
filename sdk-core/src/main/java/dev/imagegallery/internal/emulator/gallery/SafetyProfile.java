package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.VersionFaults;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.Timestamp;
import dev.imagegallery.models.VersionNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What protects a version from being lost (R87, R114, R240a). */
final class SafetyProfile {

  private static final String ALLOW = "allowDeletionOfReplicatedLocations";
  private static final String BLOCK = "blockDeletionBeforeEndOfLife";

  private SafetyProfile() {}

  /** The safety profile of a new version. */
  static ObjectNode created(JsonNode sent) {
    ObjectNode profile = Json.object().put("reportedForPolicyViolation", false);
    Boolean allow = Fields.bool(Fields.object(sent, "safetyProfile"), ALLOW);
    profile.put(ALLOW, allow != null && allow);
    putBlock(sent, profile);
    return profile;
  }

  /** The safety profile after an update. */
  static ObjectNode updated(JsonNode sent, JsonNode before) {
    ObjectNode profile = before.deepCopy();
    Boolean allow = Fields.bool(Fields.object(sent, "safetyProfile"), ALLOW);
    if (allow != null) {
      profile.put(ALLOW, allow.booleanValue());
    }
    putBlock(sent, profile);
    return profile;
  }

  private static void putBlock(JsonNode sent, ObjectNode profile) {
    Boolean block = Fields.bool(Fields.object(sent, "safetyProfile"), BLOCK);
    if (block != null) {
      profile.put(BLOCK, block.booleanValue());
    }
  }

  /**
   * Whether a client itself forbade that replicated regions are dropped: sending back the answered
   * default is no choice (R114).
   */
  static boolean forbids(JsonNode sent, boolean forbidden, boolean answered) {
    Boolean allow = Fields.bool(Fields.object(sent, "safetyProfile"), ALLOW);
    if (allow == null) {
      return forbidden;
    }
    return !allow && (forbidden || answered);
  }

  /** R114. */
  static void requireRegionsKept(Resource version, boolean forbidden, ObjectNode asked) {
    if (!forbidden) {
      return;
    }
    List<Region> kept = PublishingProfile.regions((ArrayNode) asked.path("targetRegions"));
    List<Region> lost = new ArrayList<>();
    for (JsonNode region : version.properties().path("publishingProfile").path("targetRegions")) {
      Region name = Region.of(Docs.text(region, "name"));
      if (!kept.contains(name)) {
        lost.add(name);
      }
    }
    if (!lost.isEmpty()) {
      throw VersionFaults.replicatedLocationRemoval(lost, VersionNumber.parse(version.name()));
    }
  }

  /** R240a. */
  static void requireDeletable(Kernel kernel, Resource version) {
    JsonNode properties = version.properties();
    String endOfLife = Docs.text(properties, "publishingProfile", "endOfLifeDate");
    boolean blocked = Docs.at(properties, "safetyProfile", BLOCK).booleanValue();
    if (blocked && !endOfLife.isEmpty()) {
      Instant end = Timestamp.parse(endOfLife).instant();
      if (end.isAfter(kernel.now())) {
        throw VersionFaults.deletionBlockedBeforeEndOfLife();
      }
    }
  }
}
