package dev.imagegallery.survival;

import static dev.imagegallery.survival.World.DEFINITION;
import static dev.imagegallery.survival.World.EMPTY_DEFINITION;
import static dev.imagegallery.survival.World.EMPTY_GALLERY;
import static dev.imagegallery.survival.World.EMPTY_GROUP;
import static dev.imagegallery.survival.World.GALLERY;
import static dev.imagegallery.survival.World.GROUP;
import static dev.imagegallery.survival.World.IMAGE;
import static dev.imagegallery.survival.World.MACHINE;
import static dev.imagegallery.survival.World.NEW_DEFINITION;
import static dev.imagegallery.survival.World.NEW_GALLERY;
import static dev.imagegallery.survival.World.NEW_IMAGE;
import static dev.imagegallery.survival.World.NEW_VERSION;
import static dev.imagegallery.survival.World.NEXT_VERSION;
import static dev.imagegallery.survival.World.VERSION;

import dev.imagegallery.AsyncImageGallerySdk;
import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.models.GalleryUpdate;
import dev.imagegallery.models.ImageDefinitionUpdate;
import dev.imagegallery.models.ImageVersionUpdate;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceGroup;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.TagsUpdate;
import dev.imagegallery.models.TargetRegion;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The rows of the matrix: a line for each method of a client that calls the service. */
final class Operations {

  private static final TagsUpdate TAGS = TagsUpdate.of(Map.of("team", "a"));

  private Operations() {}

  /**
   * A row.
   *
   * @param name the client and its method, as ImageGallerySdk hands it out
   * @param sync calls it; answers a model, an Optional, a Poller or a Paged
   * @param async its twin; answers a future of those, or an AsyncPaged
   */
  record Line(
      String name,
      Function<ImageGallerySdk, Object> sync,
      Function<AsyncImageGallerySdk, Object> async) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static Line line(
      String name,
      Function<ImageGallerySdk, Object> sync,
      Function<AsyncImageGallerySdk, Object> async) {
    return new Line(name, sync, async);
  }

  static List<Line> all() {
    return List.of(
        line(
            "resourceGroups.get",
            s -> s.resourceGroups().get(GROUP),
            s -> s.resourceGroups().get(GROUP)),
        line(
            "resourceGroups.find",
            s -> s.resourceGroups().find(GROUP),
            s -> s.resourceGroups().find(GROUP)),
        line(
            "resourceGroups.create",
            s -> s.resourceGroups().create(other(), group()),
            s -> s.resourceGroups().create(other(), group())),
        line(
            "resourceGroups.update",
            s -> s.resourceGroups().update(GROUP, TAGS),
            s -> s.resourceGroups().update(GROUP, TAGS)),
        line("resourceGroups.list", s -> s.resourceGroups().list(), s -> s.resourceGroups().list()),
        line(
            "resourceGroups.beginDelete",
            s -> s.resourceGroups().beginDelete(EMPTY_GROUP),
            s -> s.resourceGroups().beginDelete(EMPTY_GROUP)),
        line("galleries.get", s -> s.galleries().get(GALLERY), s -> s.galleries().get(GALLERY)),
        line("galleries.find", s -> s.galleries().find(GALLERY), s -> s.galleries().find(GALLERY)),
        line(
            "galleries.beginCreate",
            s -> s.galleries().beginCreate(GROUP.gallery("new"), NEW_GALLERY),
            s -> s.galleries().beginCreate(GROUP.gallery("new"), NEW_GALLERY)),
        line(
            "galleries.beginUpdate",
            s -> s.galleries().beginUpdate(GALLERY, description()),
            s -> s.galleries().beginUpdate(GALLERY, description())),
        line(
            "galleries.beginDelete",
            s -> s.galleries().beginDelete(EMPTY_GALLERY),
            s -> s.galleries().beginDelete(EMPTY_GALLERY)),
        line("galleries.list", s -> s.galleries().list(), s -> s.galleries().list()),
        line(
            "galleries.listByResourceGroup",
            s -> s.galleries().listByResourceGroup("images"),
            s -> s.galleries().listByResourceGroup("images")),
        line(
            "imageDefinitions.get",
            s -> s.imageDefinitions().get(DEFINITION),
            s -> s.imageDefinitions().get(DEFINITION)),
        line(
            "imageDefinitions.find",
            s -> s.imageDefinitions().find(DEFINITION),
            s -> s.imageDefinitions().find(DEFINITION)),
        line(
            "imageDefinitions.beginCreate",
            s -> s.imageDefinitions().beginCreate(GALLERY.image("new"), NEW_DEFINITION),
            s -> s.imageDefinitions().beginCreate(GALLERY.image("new"), NEW_DEFINITION)),
        line(
            "imageDefinitions.beginUpdate",
            s -> s.imageDefinitions().beginUpdate(DEFINITION, definitionUpdate()),
            s -> s.imageDefinitions().beginUpdate(DEFINITION, definitionUpdate())),
        line(
            "imageDefinitions.beginDelete",
            s -> s.imageDefinitions().beginDelete(EMPTY_DEFINITION),
            s -> s.imageDefinitions().beginDelete(EMPTY_DEFINITION)),
        line(
            "imageDefinitions.list",
            s -> s.imageDefinitions().list(GALLERY),
            s -> s.imageDefinitions().list(GALLERY)),
        line(
            "imageVersions.get",
            s -> s.imageVersions().get(VERSION),
            s -> s.imageVersions().get(VERSION)),
        line(
            "imageVersions.getWithReplicationStatus",
            s -> s.imageVersions().getWithReplicationStatus(VERSION),
            s -> s.imageVersions().getWithReplicationStatus(VERSION)),
        line(
            "imageVersions.find",
            s -> s.imageVersions().find(VERSION),
            s -> s.imageVersions().find(VERSION)),
        line(
            "imageVersions.beginCreate",
            s -> s.imageVersions().beginCreate(NEXT_VERSION, NEW_VERSION),
            s -> s.imageVersions().beginCreate(NEXT_VERSION, NEW_VERSION)),
        line(
            "imageVersions.beginUpdate",
            s -> s.imageVersions().beginUpdate(VERSION, moreRegions()),
            s -> s.imageVersions().beginUpdate(VERSION, moreRegions())),
        line(
            "imageVersions.beginDelete",
            s -> s.imageVersions().beginDelete(VERSION),
            s -> s.imageVersions().beginDelete(VERSION)),
        line(
            "imageVersions.list",
            s -> s.imageVersions().list(DEFINITION),
            s -> s.imageVersions().list(DEFINITION)),
        line(
            "managedImages.get",
            s -> s.managedImages().get(IMAGE),
            s -> s.managedImages().get(IMAGE)),
        line(
            "managedImages.find",
            s -> s.managedImages().find(IMAGE),
            s -> s.managedImages().find(IMAGE)),
        line(
            "managedImages.beginCreate",
            s -> s.managedImages().beginCreate(GROUP.managedImage("new"), NEW_IMAGE),
            s -> s.managedImages().beginCreate(GROUP.managedImage("new"), NEW_IMAGE)),
        line(
            "managedImages.beginUpdate",
            s -> s.managedImages().beginUpdate(IMAGE, TAGS),
            s -> s.managedImages().beginUpdate(IMAGE, TAGS)),
        line(
            "managedImages.beginDelete",
            s -> s.managedImages().beginDelete(IMAGE),
            s -> s.managedImages().beginDelete(IMAGE)),
        line("managedImages.list", s -> s.managedImages().list(), s -> s.managedImages().list()),
        line(
            "managedImages.listByResourceGroup",
            s -> s.managedImages().listByResourceGroup("images"),
            s -> s.managedImages().listByResourceGroup("images")),
        line(
            "virtualMachines.get",
            s -> s.virtualMachines().get(MACHINE),
            s -> s.virtualMachines().get(MACHINE)),
        line(
            "virtualMachines.find",
            s -> s.virtualMachines().find(MACHINE),
            s -> s.virtualMachines().find(MACHINE)),
        line(
            "virtualMachines.beginCreate",
            s -> s.virtualMachines().beginCreate(GROUP.virtualMachine("new"), World.machine()),
            s -> s.virtualMachines().beginCreate(GROUP.virtualMachine("new"), World.machine())),
        line(
            "virtualMachines.beginUpdate",
            s -> s.virtualMachines().beginUpdate(MACHINE, TAGS),
            s -> s.virtualMachines().beginUpdate(MACHINE, TAGS)),
        line(
            "virtualMachines.beginDelete",
            s -> s.virtualMachines().beginDelete(MACHINE),
            s -> s.virtualMachines().beginDelete(MACHINE)),
        line(
            "virtualMachines.list",
            s -> s.virtualMachines().list(),
            s -> s.virtualMachines().list()),
        line(
            "virtualMachines.listByResourceGroup",
            s -> s.virtualMachines().listByResourceGroup("images"),
            s -> s.virtualMachines().listByResourceGroup("images")));
  }

  private static ResourceGroupId other() {
    return new ResourceGroupId(GROUP.subscriptionId(), "other");
  }

  private static ResourceGroup group() {
    return ResourceGroup.builder(Region.EAST_US).tag("team", "a").build();
  }

  private static GalleryUpdate description() {
    return GalleryUpdate.builder().description("changed").build();
  }

  private static ImageDefinitionUpdate definitionUpdate() {
    return ImageDefinitionUpdate.builder().description("changed").build();
  }

  private static ImageVersionUpdate moreRegions() {
    return ImageVersionUpdate.builder()
        .targetRegions(
            List.of(
                TargetRegion.of(Region.WEST_US),
                TargetRegion.of(Region.EAST_US),
                TargetRegion.of(Region.of("northeurope"))))
        .build();
  }
}
