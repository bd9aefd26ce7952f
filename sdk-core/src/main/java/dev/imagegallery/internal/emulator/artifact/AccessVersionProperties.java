package dev.imagegallery.internal.emulator.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Locations;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Times;
import dev.imagegallery.models.Region;

/** The properties of versions of access control profiles. */
final class AccessVersionProperties implements Properties {

  private static final String LOCATIONS = "targetLocations";
  private static final String EXCLUDED = "excludeFromLatest";
  private static final String PUBLISHED = "publishedDate";

  private final Kernel kernel;
  private final Locations locations;
  private final Members members =
      new Members("galleryInVMAccessControlProfileVersion")
          .required("mode", "Audit", "Enforce", "Disabled")
          .required("defaultAccess", "Allow", "Deny")
          .kept("rules", LOCATIONS);

  AccessVersionProperties(Kernel kernel) {
    this.kernel = kernel;
    this.locations = Locations.of(kernel);
  }

  @Override
  public ObjectNode created(Request request, JsonNode sent, Region location, String locationText) {
    ObjectNode properties = members.created(request, sent, location, locationText);
    TargetLocations.require(locations, properties);
    if (!properties.has(LOCATIONS)) {
      ArrayNode locations = properties.putArray(LOCATIONS);
      locations.addObject().put("name", locationText);
    }
    putExcluded(sent, properties, false);
    return properties.put(PUBLISHED, Times.print(kernel.now()));
  }

  @Override
  public ObjectNode updated(
      Request request, JsonNode sent, ObjectNode before, Region location, boolean replace) {
    ObjectNode properties = members.updated(request, sent, before, location, replace);
    TargetLocations.require(locations, properties);
    if (!properties.has(LOCATIONS)) {
      properties.set(LOCATIONS, before.path(LOCATIONS));
    }
    putExcluded(sent, properties, !replace && before.path(EXCLUDED).booleanValue());
    return properties.put(PUBLISHED, Docs.text(before, PUBLISHED));
  }

  private static void putExcluded(JsonNode sent, ObjectNode properties, boolean otherwise) {
    Boolean excluded = Fields.bool(sent, EXCLUDED);
    properties.put(EXCLUDED, excluded == null ? otherwise : excluded);
  }
}
