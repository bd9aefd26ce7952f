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
import dev.imagegallery.models.DiskUpdate;
import dev.imagegallery.models.GalleryUpdate;
import dev.imagegallery.models.ImageDefinitionUpdate;
import dev.imagegallery.models.ImageVersionUpdate;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceGroup;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.ScaleSetUpdate;
import dev.imagegallery.models.TagsUpdate;
import dev.imagegallery.models.TargetRegion;
import dev.imagegallery.models.VirtualMachineUpdate;
import java.time.Instant;
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
            s -> s.virtualMachines().beginUpdate(MACHINE, machineTags()),
            s -> s.virtualMachines().beginUpdate(MACHINE, machineTags())),
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
            s -> s.virtualMachines().listByResourceGroup("images")),
        line(
            "galleries.deleteTree",
            s -> s.galleries().deleteTree(EMPTY_GALLERY),
            s -> s.galleries().deleteTree(EMPTY_GALLERY)),
        line(
            "imageDefinitions.deleteTree",
            s -> s.imageDefinitions().deleteTree(EMPTY_DEFINITION),
            s -> s.imageDefinitions().deleteTree(EMPTY_DEFINITION)),
        line(
            "imageVersions.latest",
            s -> s.imageVersions().latest(DEFINITION, Region.WEST_US),
            s -> s.imageVersions().latest(DEFINITION, Region.WEST_US)),
        line(
            "imageVersions.addRegion",
            s -> s.imageVersions().addRegion(VERSION, TargetRegion.of(Region.of("northeurope"))),
            s -> s.imageVersions().addRegion(VERSION, TargetRegion.of(Region.of("northeurope")))),
        line(
            "imageVersions.removeRegion",
            s -> s.imageVersions().removeRegion(VERSION, Region.EAST_US),
            s -> s.imageVersions().removeRegion(VERSION, Region.EAST_US)),
        line(
            "imageVersions.setReplicas",
            s -> s.imageVersions().setReplicas(VERSION, Region.EAST_US, 3),
            s -> s.imageVersions().setReplicas(VERSION, Region.EAST_US, 3)),
        line(
            "imageVersions.excludeFromLatest",
            s -> s.imageVersions().excludeFromLatest(VERSION),
            s -> s.imageVersions().excludeFromLatest(VERSION)),
        line(
            "imageVersions.includeInLatest",
            s -> s.imageVersions().includeInLatest(VERSION),
            s -> s.imageVersions().includeInLatest(VERSION)),
        line(
            "imageVersions.endOfLife",
            s -> s.imageVersions().endOfLife(VERSION, Instant.parse("9000-01-01T00:00:00Z")),
            s -> s.imageVersions().endOfLife(VERSION, Instant.parse("9000-01-01T00:00:00Z"))),
        line(
            "imageVersions.retryFailedRegions",
            s -> s.imageVersions().retryFailedRegions(VERSION),
            s -> s.imageVersions().retryFailedRegions(VERSION)),
        line(
            "virtualMachines.instanceView",
            s -> s.virtualMachines().instanceView(MACHINE),
            s -> s.virtualMachines().instanceView(MACHINE)),
        line(
            "virtualMachines.beginStart",
            s -> s.virtualMachines().beginStart(MACHINE),
            s -> s.virtualMachines().beginStart(MACHINE)),
        line(
            "virtualMachines.beginRestart",
            s -> s.virtualMachines().beginRestart(MACHINE),
            s -> s.virtualMachines().beginRestart(MACHINE)),
        line(
            "virtualMachines.beginPowerOff",
            s -> s.virtualMachines().beginPowerOff(MACHINE),
            s -> s.virtualMachines().beginPowerOff(MACHINE)),
        line(
            "virtualMachines.beginDeallocate",
            s -> s.virtualMachines().beginDeallocate(MACHINE),
            s -> s.virtualMachines().beginDeallocate(MACHINE)),
        line(
            "virtualMachines.generalize",
            Operations::generalize,
            s -> s.virtualMachines().generalize(World.STOPPED).thenApply(done -> "generalized")),
        line("disks.get", s -> s.disks().get(World.DISK), s -> s.disks().get(World.DISK)),
        line("disks.find", s -> s.disks().find(World.DISK), s -> s.disks().find(World.DISK)),
        line(
            "disks.beginCreate",
            s -> s.disks().beginCreate(GROUP.disk("new"), World.NEW_DISK),
            s -> s.disks().beginCreate(GROUP.disk("new"), World.NEW_DISK)),
        line(
            "disks.beginUpdate",
            s -> s.disks().beginUpdate(World.DISK, DiskUpdate.builder().tag("team", "a").build()),
            s -> s.disks().beginUpdate(World.DISK, DiskUpdate.builder().tag("team", "a").build())),
        line(
            "disks.beginDelete",
            s -> s.disks().beginDelete(World.DISK),
            s -> s.disks().beginDelete(World.DISK)),
        line("disks.list", s -> s.disks().list(), s -> s.disks().list()),
        line(
            "disks.listByResourceGroup",
            s -> s.disks().listByResourceGroup("images"),
            s -> s.disks().listByResourceGroup("images")),
        line(
            "disks.beginRevokeAccess",
            s -> s.disks().beginRevokeAccess(World.DISK),
            s -> s.disks().beginRevokeAccess(World.DISK)),
        line(
            "snapshots.get",
            s -> s.snapshots().get(World.SNAPSHOT),
            s -> s.snapshots().get(World.SNAPSHOT)),
        line(
            "snapshots.find",
            s -> s.snapshots().find(World.SNAPSHOT),
            s -> s.snapshots().find(World.SNAPSHOT)),
        line(
            "snapshots.beginCreate",
            s -> s.snapshots().beginCreate(GROUP.snapshot("new"), World.snapshot()),
            s -> s.snapshots().beginCreate(GROUP.snapshot("new"), World.snapshot())),
        line(
            "snapshots.beginUpdate",
            s ->
                s.snapshots()
                    .beginUpdate(World.SNAPSHOT, DiskUpdate.builder().tag("team", "a").build()),
            s ->
                s.snapshots()
                    .beginUpdate(World.SNAPSHOT, DiskUpdate.builder().tag("team", "a").build())),
        line(
            "snapshots.beginDelete",
            s -> s.snapshots().beginDelete(World.SNAPSHOT),
            s -> s.snapshots().beginDelete(World.SNAPSHOT)),
        line("snapshots.list", s -> s.snapshots().list(), s -> s.snapshots().list()),
        line(
            "snapshots.listByResourceGroup",
            s -> s.snapshots().listByResourceGroup("images"),
            s -> s.snapshots().listByResourceGroup("images")),
        line(
            "snapshots.beginRevokeAccess",
            s -> s.snapshots().beginRevokeAccess(World.SNAPSHOT),
            s -> s.snapshots().beginRevokeAccess(World.SNAPSHOT)),
        line(
            "scaleSets.get",
            s -> s.scaleSets().get(World.SCALE_SET),
            s -> s.scaleSets().get(World.SCALE_SET)),
        line(
            "scaleSets.find",
            s -> s.scaleSets().find(World.SCALE_SET),
            s -> s.scaleSets().find(World.SCALE_SET)),
        line(
            "scaleSets.beginCreate",
            s -> s.scaleSets().beginCreate(GROUP.scaleSet("new"), World.scaleSet()),
            s -> s.scaleSets().beginCreate(GROUP.scaleSet("new"), World.scaleSet())),
        line(
            "scaleSets.beginUpdate",
            s ->
                s.scaleSets()
                    .beginUpdate(
                        World.SCALE_SET, ScaleSetUpdate.builder().tag("team", "a").build()),
            s ->
                s.scaleSets()
                    .beginUpdate(
                        World.SCALE_SET, ScaleSetUpdate.builder().tag("team", "a").build())),
        line(
            "scaleSets.beginDelete",
            s -> s.scaleSets().beginDelete(World.SCALE_SET),
            s -> s.scaleSets().beginDelete(World.SCALE_SET)),
        line("scaleSets.list", s -> s.scaleSets().list(), s -> s.scaleSets().list()),
        line(
            "scaleSets.listByResourceGroup",
            s -> s.scaleSets().listByResourceGroup("images"),
            s -> s.scaleSets().listByResourceGroup("images")),
        line(
            "scaleSets.beginScale",
            s -> s.scaleSets().beginScale(World.SCALE_SET, 3),
            s -> s.scaleSets().beginScale(World.SCALE_SET, 3)));
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

  private static VirtualMachineUpdate machineTags() {
    return VirtualMachineUpdate.builder().tag("team", "a").build();
  }

  private static Object generalize(ImageGallerySdk sdk) {
    sdk.virtualMachines().generalize(World.STOPPED);
    return "generalized";
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
