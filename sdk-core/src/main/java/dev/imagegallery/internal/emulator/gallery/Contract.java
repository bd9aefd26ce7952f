package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.models.schema.ApiVersion;
import java.util.List;
import java.util.Map;

/**
 * Which members came with which api-version (R228): an earlier one ignores them in requests, as all
 * that it does not know (R33), and leaves them out of answers.
 */
final class Contract {

  static final Contract GALLERY =
      new Contract(
          Map.of(
              "properties/sharingProfile", "2020-09-30",
              "properties/softDeletePolicy", "2021-07-01",
              "properties/sharingProfile/communityGalleryInfo", "2021-10-01",
              "properties/sharingStatus", "2021-10-01",
              "identity", "2024-03-03"));
  static final Contract DEFINITION =
      new Contract(
          Map.of(
              "properties/hyperVGeneration", "2019-07-01",
              "properties/features", "2020-09-30",
              "properties/architecture", "2021-07-01",
              "properties/features/startsAtVersion", "2024-03-03",
              "properties/allowUpdateImage", "2024-03-03"));
  static final Contract VERSION =
      new Contract(
          Map.ofEntries(
              Map.entry("properties/publishingProfile/targetRegions/encryption", "2019-12-01"),
              Map.entry("properties/storageProfile/osDiskImage/source/uri", "2020-09-30"),
              Map.entry("properties/storageProfile/dataDiskImages/source/uri", "2020-09-30"),
              Map.entry("properties/publishingProfile/replicationMode", "2021-07-01"),
              Map.entry("properties/publishingProfile/targetExtendedLocations", "2021-10-01"),
              Map.entry(
                  "properties/publishingProfile/targetRegions/encryption/osDiskImage/securityProfile",
                  "2021-10-01"),
              Map.entry("properties/safetyProfile", "2022-01-03"),
              Map.entry(
                  "properties/publishingProfile/targetRegions/excludeFromLatest", "2022-03-03"),
              Map.entry("properties/storageProfile/source/communityGalleryImageId", "2022-03-03"),
              Map.entry(
                  "properties/storageProfile/osDiskImage/source/storageAccountId", "2022-03-03"),
              Map.entry(
                  "properties/storageProfile/dataDiskImages/source/storageAccountId", "2022-03-03"),
              Map.entry("properties/securityProfile", "2022-08-03"),
              Map.entry("properties/storageProfile/source/virtualMachineId", "2023-07-03"),
              Map.entry("properties/safetyProfile/blockDeletionBeforeEndOfLife", "2024-03-03"),
              Map.entry("properties/restore", "2024-03-03")));

  private final List<Member> members;
  private final ApiVersion newest;

  /** A member, by the names on the way to it; those of arrays stand for each item. */
  private record Member(List<String> path, ApiVersion since) {}

  private Contract(Map<String, String> sinces) {
    members =
        sinces.entrySet().stream()
            .map(e -> new Member(List.of(e.getKey().split("/", -1)), new ApiVersion(e.getValue())))
            .toList();
    newest = members.stream().map(Member::since).max(ApiVersion::compareTo).orElseThrow();
  }

  /** Whether a version knows all there is. */
  boolean isWhole(ApiVersion version) {
    return version.isAtLeast(newest);
  }

  /** What a request says, as far as its api-version knows it. */
  ObjectNode read(Request request) {
    ObjectNode body = request.body();
    return isWhole(request.apiVersion()) ? body : restrict(body.deepCopy(), request.apiVersion());
  }

  /** Takes away what a version does not know; returns the document. */
  ObjectNode restrict(ObjectNode document, ApiVersion version) {
    for (Member member : members) {
      if (!version.isAtLeast(member.since)) {
        remove(document, member.path, 0);
      }
    }
    return document;
  }

  private static void remove(JsonNode node, List<String> path, int from) {
    if (node.isArray()) {
      node.forEach(item -> remove(item, path, from));
    } else if (node instanceof ObjectNode object && from == path.size() - 1) {
      object.remove(path.get(from));
    } else {
      JsonNode next = node.get(path.get(from));
      if (next != null) {
        remove(next, path, from + 1);
      }
    }
  }
}
