package dev.imagegallery.internal.emulator.sharing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.audience.Audience;
import dev.imagegallery.internal.emulator.gallery.DeployableImages;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.region.RegionFacts;
import dev.imagegallery.internal.emulator.region.RegionTrait;
import dev.imagegallery.internal.json.Json;
import java.util.List;

/**
 * How galleries and what is in them look to readers in a region. It is no resource of theirs: it
 * has no resource id, type, tags or state.
 */
final class View {

  private static final String DISCLAIMER = "https://aka.ms/community-gallery-disclaimer";

  private final Audience audience;
  private final RegionFacts region;

  View(Audience audience, RegionFacts region) {
    this.audience = audience;
    this.region = region;
  }

  ObjectNode gallery(Resource gallery) {
    ObjectNode view = Json.object();
    ObjectNode properties = view.putObject("properties");
    if (audience == Audience.COMMUNITY) {
      properties.set("communityMetadata", metadata(gallery));
      properties.put("disclaimer", DISCLAIMER);
      view.set("communityMetadata", metadata(gallery));
    }
    return identified(view, audience.nameOf(gallery), galleryId(gallery));
  }

  /** Lists show no properties. */
  ObjectNode listedGallery(Resource gallery) {
    return identified(Json.object(), audience.nameOf(gallery), galleryId(gallery));
  }

  ObjectNode image(Resource gallery, Resource image) {
    ObjectNode view = Json.object();
    ObjectNode properties = properties(view);
    JsonNode described = image.properties();
    Docs.copy(described, properties, "osType");
    Docs.copy(described, properties, "osState");
    Docs.copy(described, properties, "endOfLifeDate");
    properties.set(
        "recommended",
        described.path("recommended").isObject()
            ? described.path("recommended").deepCopy()
            : Json.object());
    for (String name : List.of("hyperVGeneration", "architecture", "features", "purchasePlan")) {
      Docs.copy(described, properties, name);
    }
    properties.set("identifier", identifier(described.path("identifier")));
    for (String name : List.of("privacyStatementUri", "eula")) {
      Docs.copy(described, properties, name);
    }
    return identified(view, image.name(), galleryId(gallery) + "/Images/" + image.name());
  }

  ObjectNode version(Resource gallery, Resource image, Resource version) {
    ObjectNode view = Json.object();
    ObjectNode properties = properties(view);
    JsonNode publishing = version.properties().path("publishingProfile");
    Docs.copy(publishing, properties, "publishedDate");
    Docs.copy(publishing, properties, "endOfLifeDate");
    boolean eligible = DeployableImages.isEligible(version, region.region());
    properties.put("excludeFromLatest", !eligible);
    properties.set("storageProfile", storage(version.properties().path("storageProfile")));
    String id = galleryId(gallery) + "/Images/" + image.name() + "/Versions/" + version.name();
    return identified(view, version.name(), id);
  }

  private ObjectNode properties(ObjectNode view) {
    ObjectNode properties = view.putObject("properties");
    return audience == Audience.COMMUNITY ? properties.put("disclaimer", DISCLAIMER) : properties;
  }

  /** To the community the owner's identifier is shown with empty values (R149). */
  private ObjectNode identifier(JsonNode owners) {
    ObjectNode identifier = Json.object();
    for (String name : List.of("publisher", "offer", "sku")) {
      identifier.put(name, audience == Audience.COMMUNITY ? "" : Docs.text(owners, name));
    }
    return identifier;
  }

  private static ObjectNode storage(JsonNode disks) {
    ObjectNode storage = Json.object();
    storage.set("osDiskImage", disk(Json.object(), disks.path("osDiskImage")));
    if (!disks.path("dataDiskImages").isEmpty()) {
      ArrayNode data = storage.putArray("dataDiskImages");
      for (JsonNode disk : disks.path("dataDiskImages")) {
        data.add(disk(Json.object().put("lun", disk.path("lun").intValue()), disk));
      }
    }
    return storage;
  }

  /** The size has another name here than in the version itself. */
  private static ObjectNode disk(ObjectNode view, JsonNode disk) {
    view.put("diskSizeGB", disk.path("sizeInGB").intValue());
    return view.put("hostCaching", Docs.text(disk, "hostCaching"));
  }

  private static ObjectNode metadata(Resource gallery) {
    ObjectNode metadata = Json.object();
    for (String name : List.of("publisherUri", "publisherContact", "eula", "publicNames")) {
      Docs.copy(Audience.info(gallery), metadata, name);
    }
    return metadata;
  }

  private String galleryId(Resource gallery) {
    return "/" + audience.root() + "/" + audience.nameOf(gallery);
  }

  private ObjectNode identified(ObjectNode view, String name, String uniqueId) {
    view.put("location", location()).put("name", name);
    view.putObject("identifier").put("uniqueId", uniqueId);
    return view;
  }

  /** Canary regions keep the letter case of their display names here. */
  private String location() {
    return region.has(RegionTrait.CANARY) ? region.displayName().replace(" ", "") : region.name();
  }
}
