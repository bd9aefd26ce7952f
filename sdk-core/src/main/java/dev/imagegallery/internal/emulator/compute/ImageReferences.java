package dev.imagegallery.internal.emulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.audience.SharedImages;
import dev.imagegallery.internal.emulator.audience.SharedImages.Shared;
import dev.imagegallery.internal.emulator.error.DeploymentFaults;
import dev.imagegallery.internal.emulator.error.ParameterFaults;
import dev.imagegallery.internal.emulator.error.ResourceFaults;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.gallery.DeployableImages;
import dev.imagegallery.internal.emulator.gallery.DeployableImages.Deployable;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.kernel.ResourcePath;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.ImageDefinitionId;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.ManagedImageId;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.schema.ApiVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the image that an {@code imageReference} names (R191). */
final class ImageReferences {

  /** R200, R226: before, VMs could not be deployed from galleries. */
  private static final ApiVersion GALLERIES = new ApiVersion("2018-04-01");

  /** R191: before, shared and community images had no names of their own. */
  private static final ApiVersion ALIASES = new ApiVersion("2021-07-01");

  private final Kernel kernel;
  private final DeployableImages versions;
  private final SharedImages sharedImages;

  ImageReferences(Kernel kernel, DeployableImages versions) {
    this.kernel = kernel;
    this.versions = versions;
    this.sharedImages = new SharedImages(kernel);
  }

  /**
   * The image of a VM in a region.
   *
   * @param subscriptionId where the VM is
   * @param osType that the VM names; it settles what a platform image is
   */
  DeployableImage find(
      JsonNode reference,
      String subscriptionId,
      Region region,
      ApiVersion version,
      @Nullable String osType) {
    for (String member : SharedImages.MEMBERS) {
      String name = Fields.text(reference, member);
      if (name != null) {
        if (!version.isAtLeast(ALIASES)) {
          throw DeploymentFaults.imageReferenceInvalid();
        }
        Shared image = shared(parse(name), subscriptionId, region);
        return galleryImage(member, name, image.id(), region, image.offered());
      }
    }
    String id = Fields.text(reference, "id");
    if (id == null) {
      return PlatformImages.find(reference, osType);
    }
    ResourceId image = parse(id);
    if (image.isOfType(ManagedImageId.TYPE)) {
      return managedImage(image, region);
    }
    boolean gallery = image.isOfType(ImageDefinitionId.TYPE) || image.isOfType(ImageVersionId.TYPE);
    if (!gallery || !version.isAtLeast(GALLERIES)) {
      throw DeploymentFaults.imageReferenceInvalid();
    }
    return galleryImage("id", id, image, region, any -> true);
  }

  /** What is not shared with the VM's subscription is not there for it. */
  private Shared shared(ResourceId name, String subscriptionId, Region region) {
    if (!SharedImages.isComplete(name)) {
      throw DeploymentFaults.imageReferenceInvalid();
    }
    Shared image = sharedImages.find(name, subscriptionId);
    if (image == null) {
      throw DeploymentFaults.notAvailableInRegion(name, region);
    }
    return image;
  }

  /** The image that a disk names in its {@code galleryImageReference}. */
  DeployableImage findInGalleries(JsonNode reference, String subscriptionId, Region region) {
    return find(reference, subscriptionId, region, ApiVersion.V2024_03_03, null);
  }

  private DeployableImage galleryImage(
      String member, String shown, ResourceId image, Region region, Predicate<Resource> offered) {
    Deployable version = versions.find(Json.object().put("id", image.text()), region, offered);
    Resource definition = kernel.tree().find(ResourcePath.parent(version.versionId()));
    JsonNode described = definition == null ? Json.object() : definition.properties();
    ObjectNode reference = Json.object().put(member, shown);
    reference.put("exactVersion", version.exactVersion());
    ObjectNode source = Json.object();
    source.putObject("galleryImageReference").put(member, shown);
    return new DeployableImage(
        reference,
        source,
        version.osType(),
        version.osState(),
        version.generation(),
        versionDisk(version.os()),
        version.data().stream().map(ImageReferences::versionDisk).toList(),
        true,
        EncryptionSets.of(kernel.tree().find(version.versionId()), region),
        described.path("purchasePlan") instanceof ObjectNode plan ? plan : null,
        version.versionId());
  }

  private static DiskFacts versionDisk(DeployableImages.Disk disk) {
    return DiskFacts.loose(disk.sizeInGb(), disk.bytes())
        .withLun(disk.lun())
        .kept(disk.caching(), null);
  }

  private DeployableImage managedImage(ResourceId id, Region region) {
    Resource image = kernel.tree().find(id.text());
    if (image == null || image.provisioningState().equals("Deleting")) {
      throw ResourceFaults.notFound(ManagedImageId.TYPE, id.name(), id.resourceGroup().orElse(""));
    }
    if (!image.region().equals(region.name())) {
      throw invalid("The image '" + id + "' is not in location '" + region + "' of the VM.");
    }
    JsonNode storage = image.properties().path("storageProfile");
    List<DiskFacts> data = new ArrayList<>();
    for (JsonNode disk : storage.path("dataDisks")) {
      data.add(imageDisk(disk, disk.path("lun").intValue(), image));
    }
    ObjectNode source = Json.object();
    source.putObject("imageReference").put("id", id.text());
    return new DeployableImage(
        Json.object().put("id", id.text()),
        source,
        Docs.text(storage, "osDisk", "osType"),
        "Generalized",
        Docs.text(image.properties(), "hyperVGeneration"),
        imageDisk(storage.path("osDisk"), DiskFacts.OS, image),
        data,
        true,
        EncryptionSets.NONE,
        null,
        null);
  }

  /** The sizes of an image that is still being made are kept beside it. */
  private static DiskFacts imageDisk(JsonNode disk, int lun, Resource image) {
    DiskFacts facts = DiskFacts.shown(disk, lun, image.hidden().path("occupied"));
    int size = image.hidden().path("sizes").path(DiskFacts.key(lun)).asInt(facts.sizeInGb());
    return facts.withSize(size);
  }

  private static ResourceId parse(String text) {
    try {
      return ResourceId.parse(text);
    } catch (IllegalArgumentException e) {
      throw DeploymentFaults.imageReferenceInvalid();
    }
  }

  private static ServiceFault invalid(String message) {
    return ServiceFault.scripted(400, "InvalidParameter", message).target("imageReference");
  }

  /** R195: the VM must carry the plan of the image. */
  static void requirePlan(DeployableImage image, JsonNode plan) {
    if (image.plan() == null) {
      return;
    }
    for (String name : List.of("name", "publisher", "product")) {
      String wanted = Docs.text(image.plan(), name);
      String sent = Fields.required(plan, name, "plan." + name);
      if (!wanted.equalsIgnoreCase(sent)) {
        throw ParameterFaults.enumValueInvalid(sent, "plan." + name, List.of(wanted));
      }
    }
  }
}
