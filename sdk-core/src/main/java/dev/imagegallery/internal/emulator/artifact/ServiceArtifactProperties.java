package dev.imagegallery.internal.emulator.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.emulator.kernel.Locations;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;

/** The properties of service artifacts. */
final class ServiceArtifactProperties implements Properties {

  private static final String PROFILES = "vmArtifactsProfiles";
  private static final String LOCATIONS = "targetLocations";

  private final Locations locations;
  private final LatestVersion latest;
  private final Members members =
      new Members("serviceArtifact").texts("description").kept(LOCATIONS, PROFILES);

  ServiceArtifactProperties(Locations locations, LatestVersion latest) {
    this.locations = locations;
    this.latest = latest;
  }

  @Override
  public ObjectNode created(Request request, JsonNode sent, Region location, String locationText) {
    ObjectNode properties = members.created(request, sent, location, locationText);
    TargetLocations.require(locations, properties);
    return properties;
  }

  @Override
  public ObjectNode updated(
      Request request, JsonNode sent, ObjectNode before, Region location, boolean replace) {
    ObjectNode properties = members.updated(request, sent, before, location, replace);
    TargetLocations.require(locations, properties);
    return properties;
  }

  /** With the version that each place has, if that was asked for. */
  @Override
  public ObjectNode shown(ObjectNode properties, Request request, Region location) {
    if (!"latestVersion".equalsIgnoreCase(request.query("$expand"))) {
      return properties;
    }
    ObjectNode shown = properties.deepCopy();
    for (JsonNode target : shown.path(LOCATIONS)) {
      Region region = Region.of(Docs.text(target, "name"));
      ArrayNode profiles = ((ObjectNode) target).putArray(PROFILES);
      for (JsonNode profile : properties.path(PROFILES)) {
        profiles.add(current(profile, region));
      }
    }
    return shown;
  }

  private ObjectNode current(JsonNode profile, Region region) {
    ObjectNode current = Json.object();
    Docs.copy(profile, current, "name");
    ArrayNode artifacts = current.putArray("artifactProfiles");
    for (JsonNode artifact : Fields.items(profile, "artifactProfiles")) {
      JsonNode image = artifact.path("imageReference");
      ObjectNode reference = artifacts.addObject().putObject("imageReference");
      Docs.copy(image, reference, "id");
      reference.put("currentVersion", latest.of(image, region));
    }
    return current;
  }

  /** Knows which version of an image a region has. */
  @FunctionalInterface
  interface LatestVersion {
    String of(JsonNode imageReference, Region region);
  }
}
