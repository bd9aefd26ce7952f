package dev.imagegallery.internal.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.deployment.DeploymentTemplate;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageDefinitionId;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.schema.ApiVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The template of a gallery: the gallery and all in it by their full types, each depending on its
 * parent, with the gallery's name and region as parameters. Pure.
 */
final class GalleryTemplate {

  private static final String SCHEMA =
      "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";
  private static final String NAME = "parameters('galleryName')";
  private static final String LOCATION = "[parameters('location')]";

  private final GalleryId id;
  private final ApiVersion version;
  private final Region region;
  private final SourceTurns turns;
  private final ArrayNode resources = Json.array();

  private GalleryTemplate(GalleryContents contents, ApiVersion version) {
    this.id = contents.id();
    this.version = version;
    this.region = contents.gallery().location();
    this.turns = new SourceTurns(contents.published());
  }

  static DeploymentTemplate of(GalleryContents contents, ApiVersion version) {
    GalleryTemplate template = new GalleryTemplate(contents, version);
    template.addGallery(contents.gallery());
    contents.definitions().forEach(template::addDefinition);
    return DeploymentTemplate.of(template.document());
  }

  private JsonNode document() {
    ObjectNode document = Json.object().put("$schema", SCHEMA).put("contentVersion", "1.0.0.0");
    ObjectNode parameters = document.putObject("parameters");
    parameters.putObject("galleryName").put("type", "string").put("defaultValue", id.name());
    parameters.putObject("location").put("type", "string").put("defaultValue", region.name());
    return document.set("resources", resources);
  }

  private void addGallery(Gallery gallery) {
    ObjectNode body = Literals.of(WritableMembers.of(Gallery.SCHEMA, gallery, version));
    add(GalleryId.TYPE, "[" + NAME + "]", body, List.of());
  }

  private void addDefinition(GalleryContents.DefinitionContents contents) {
    ImageDefinition definition = contents.definition();
    String name = Objects.requireNonNull(definition.name(), "name");
    ObjectNode body = Literals.of(WritableMembers.of(ImageDefinition.SCHEMA, definition, version));
    add(ImageDefinitionId.TYPE, childName(name), body, List.of(reference(GalleryId.TYPE)));
    contents.versions().forEach(one -> addVersion(name, one));
  }

  private void addVersion(String definition, ImageVersion image) {
    String number = Objects.requireNonNull(image.name(), "name");
    ObjectNode body = Literals.of(WritableMembers.of(ImageVersion.SCHEMA, image, version));
    body.withObjectProperty("properties").remove("restore");
    dropDisksOfASource(body.path("properties").path("storageProfile"));
    regionsByParameter(body);
    List<String> dependencies = new ArrayList<>();
    dependencies.add(reference(ImageDefinitionId.TYPE, definition));
    sourceHere(body).ifPresent(dependencies::add);
    ImageVersionId before = turns.before(id.image(definition).version(number));
    if (before != null && !dependencies.contains(reference(before))) {
      dependencies.add(reference(before));
    }
    add(ImageVersionId.TYPE, childName(definition + "/" + number), body, dependencies);
  }

  /** Disks that come from a source are answered, but they cannot be sent beside it. */
  private static void dropDisksOfASource(JsonNode storage) {
    if (storage instanceof ObjectNode object && !object.path("source").isEmpty()) {
      object.remove(List.of("osDiskImage", "dataDiskImages"));
    }
  }

  /** Where a version is must be among its targets, so both follow the parameter. */
  private void regionsByParameter(ObjectNode body) {
    for (JsonNode target :
        body.path("properties").path("publishingProfile").path("targetRegions")) {
      if (region.equals(Region.of(target.path("name").asText()))) {
        ((ObjectNode) target).put("name", LOCATION);
      }
    }
  }

  /**
   * A source that is another version of this gallery becomes a reference; answers what it names.
   */
  private Optional<String> sourceHere(ObjectNode body) {
    JsonNode source = body.path("properties").path("storageProfile").path("source");
    String text = source.path("id").asText();
    if (text.isEmpty() || !ResourceId.parse(text).isOfType(ImageVersionId.TYPE)) {
      return Optional.empty();
    }
    ImageVersionId other = ImageVersionId.parse(text);
    if (!other.definition().gallery().equals(id)) {
      return Optional.empty();
    }
    ((ObjectNode) source).put("id", reference(other));
    return Optional.of(reference(other));
  }

  private static String reference(ImageVersionId other) {
    String number = other.version().toString();
    return reference(ImageVersionId.TYPE, other.definition().name(), number);
  }

  private void add(String type, String name, ObjectNode body, List<String> dependencies) {
    ObjectNode resource = Json.object().put("type", type).put("apiVersion", version.text());
    resource.put("name", name);
    boolean here = region.equals(Region.of(body.path("location").asText()));
    resource.put("location", here ? LOCATION : body.path("location").asText());
    if (!dependencies.isEmpty()) {
      ArrayNode dependsOn = resource.putArray("dependsOn");
      dependencies.forEach(dependsOn::add);
    }
    body.remove("location");
    resources.add(resource.setAll(body));
  }

  private static String childName(String path) {
    return "[concat(" + NAME + ", " + Literals.quoted("/" + path) + ")]";
  }

  private static String reference(String type, String... names) {
    StringBuilder reference = new StringBuilder("[resourceId('" + type + "', " + NAME);
    for (String name : names) {
      reference.append(", ").append(Literals.quoted(name));
    }
    return reference.append(")]").toString();
  }
}
