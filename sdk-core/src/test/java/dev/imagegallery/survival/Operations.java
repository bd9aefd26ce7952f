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
import java.util.stream.Stream;

/** The rows of the matrix: a line for each method of a client that calls the service. */
final class Operations {

  private static final TagsUpdate TAGS = TagsUpdate.of(Map.of("team", "a"));

  private Operations() {}

  /** All of them. */
  static List<Line> all() {
    return Stream.of(
            galleriesAndMachines(),
            MoreRows.all(),
            AccessRows.all(),
            DeploymentRows.all(),
            AccountRows.all(),
            ImportRows.all())
        .flatMap(List::stream)
        .toList();
  }

  /** What a call without an answer answers. */
  static Object told(String word, Runnable call) {
    call.run();
    return word;
  }

  private static List<Line> galleriesAndMachines() {
    return List.of(
        Line.of(
            "resourceGroups.get",
            s -> s.resourceGroups().get(GROUP),
            s -> s.resourceGroups().get(GROUP)),
        Line.of(
            "resourceGroups.find",
            s -> s.resourceGroups().find(GROUP),
            s -> s.resourceGroups().find(GROUP)),
        Line.of(
            "resourceGroups.create",
            s -> s.resourceGroups().create(other(), group()),
            s -> s.resourceGroups().create(other(), group())),
        Line.of(
            "resourceGroups.update",
            s -> s.resourceGroups().update(GROUP, TAGS),
            s -> s.resourceGroups().update(GROUP, TAGS)),
        Line.of(
            "resourceGroups.list", s -> s.resourceGroups().list(), s -> s.resourceGroups().list()),
        Line.of(
            "resourceGroups.beginDelete",
            s -> s.resourceGroups().beginDelete(EMPTY_GROUP),
            s -> s.resourceGroups().beginDelete(EMPTY_GROUP)),
        Line.of("galleries.get", s -> s.galleries().get(GALLERY), s -> s.galleries().get(GALLERY)),
        Line.of(
            "galleries.find", s -> s.galleries().find(GALLERY), s -> s.galleries().find(GALLERY)),
        Line.of(
            "galleries.beginCreate",
            s -> s.galleries().beginCreate(GROUP.gallery("new"), NEW_GALLERY),
            s -> s.galleries().beginCreate(GROUP.gallery("new"), NEW_GALLERY)),
        Line.of(
            "galleries.beginUpdate",
            s -> s.galleries().beginUpdate(GALLERY, description()),
            s -> s.galleries().beginUpdate(GALLERY, description())),
        Line.of(
            "galleries.beginDelete",
            s -> s.galleries().beginDelete(EMPTY_GALLERY),
            s -> s.galleries().beginDelete(EMPTY_GALLERY)),
        Line.of("galleries.list", s -> s.galleries().list(), s -> s.galleries().list()),
        Line.of(
            "galleries.listByResourceGroup",
            s -> s.galleries().listByResourceGroup("images"),
            s -> s.galleries().listByResourceGroup("images")),
        Line.of(
            "imageDefinitions.get",
            s -> s.imageDefinitions().get(DEFINITION),
            s -> s.imageDefinitions().get(DEFINITION)),
        Line.of(
            "imageDefinitions.find",
            s -> s.imageDefinitions().find(DEFINITION),
            s -> s.imageDefinitions().find(DEFINITION)),
        Line.of(
            "imageDefinitions.beginCreate",
            s -> s.imageDefinitions().beginCreate(GALLERY.image("new"), NEW_DEFINITION),
            s -> s.imageDefinitions().beginCreate(GALLERY.image("new"), NEW_DEFINITION)),
        Line.of(
            "imageDefinitions.beginUpdate",
            s -> s.imageDefinitions().beginUpdate(DEFINITION, definitionUpdate()),
            s -> s.imageDefinitions().beginUpdate(DEFINITION, definitionUpdate())),
        Line.of(
            "imageDefinitions.beginDelete",
            s -> s.imageDefinitions().beginDelete(EMPTY_DEFINITION),
            s -> s.imageDefinitions().beginDelete(EMPTY_DEFINITION)),
        Line.of(
            "imageDefinitions.list",
            s -> s.imageDefinitions().list(GALLERY),
            s -> s.imageDefinitions().list(GALLERY)),
        Line.of(
            "imageVersions.get",
            s -> s.imageVersions().get(VERSION),
            s -> s.imageVersions().get(VERSION)),
        Line.of(
            "imageVersions.getWithReplicationStatus",
            s -> s.imageVersions().getWithReplicationStatus(VERSION),
            s -> s.imageVersions().getWithReplicationStatus(VERSION)),
        Line.of(
            "imageVersions.find",
            s -> s.imageVersions().find(VERSION),
            s -> s.imageVersions().find(VERSION)),
        Line.of(
            "imageVersions.beginCreate",
            s -> s.imageVersions().beginCreate(NEXT_VERSION, NEW_VERSION),
            s -> s.imageVersions().beginCreate(NEXT_VERSION, NEW_VERSION)),
        Line.of(
            "imageVersions.beginUpdate",
            s -> s.imageVersions().beginUpdate(VERSION, moreRegions()),
            s -> s.imageVersions().beginUpdate(VERSION, moreRegions())),
        Line.of(
            "imageVersions.beginDelete",
            s -> s.imageVersions().beginDelete(VERSION),
            s -> s.imageVersions().beginDelete(VERSION)),
        Line.of(
            "imageVersions.list",
            s -> s.imageVersions().list(DEFINITION),
            s -> s.imageVersions().list(DEFINITION)),
        Line.of(
            "managedImages.get",
            s -> s.managedImages().get(IMAGE),
            s -> s.managedImages().get(IMAGE)),
        Line.of(
            "managedImages.find",
            s -> s.managedImages().find(IMAGE),
            s -> s.managedImages().find(IMAGE)),
        Line.of(
            "managedImages.beginCreate",
            s -> s.managedImages().beginCreate(GROUP.managedImage("new"), NEW_IMAGE),
            s -> s.managedImages().beginCreate(GROUP.managedImage("new"), NEW_IMAGE)),
        Line.of(
            "managedImages.beginUpdate",
            s -> s.managedImages().beginUpdate(IMAGE, TAGS),
            s -> s.managedImages().beginUpdate(IMAGE, TAGS)),
        Line.of(
            "managedImages.beginDelete",
            s -> s.managedImages().beginDelete(IMAGE),
            s -> s.managedImages().beginDelete(IMAGE)),
        Line.of("managedImages.list", s -> s.managedImages().list(), s -> s.managedImages().list()),
        Line.of(
            "managedImages.listByResourceGroup",
            s -> s.managedImages().listByResourceGroup("images"),
            s -> s.managedImages().listByResourceGroup("images")),
        Line.of(
            "virtualMachines.get",
            s -> s.virtualMachines().get(MACHINE),
            s -> s.virtualMachines().get(MACHINE)),
        Line.of(
            "virtualMachines.find",
            s -> s.virtualMachines().find(MACHINE),
            s -> s.virtualMachines().find(MACHINE)),
        Line.of(
            "virtualMachines.beginCreate",
            s -> s.virtualMachines().beginCreate(GROUP.virtualMachine("new"), World.machine()),
            s -> s.virtualMachines().beginCreate(GROUP.virtualMachine("new"), World.machine())),
        Line.of(
            "virtualMachines.beginUpdate",
            s -> s.virtualMachines().beginUpdate(MACHINE, machineTags()),
            s -> s.virtualMachines().beginUpdate(MACHINE, machineTags())),
        Line.of(
            "virtualMachines.beginDelete",
            s -> s.virtualMachines().beginDelete(MACHINE),
            s -> s.virtualMachines().beginDelete(MACHINE)),
        Line.of(
            "virtualMachines.list",
            s -> s.virtualMachines().list(),
            s -> s.virtualMachines().list()),
        Line.of(
            "virtualMachines.listByResourceGroup",
            s -> s.virtualMachines().listByResourceGroup("images"),
            s -> s.virtualMachines().listByResourceGroup("images")),
        Line.of(
            "galleries.deleteTree",
            s -> s.galleries().deleteTree(EMPTY_GALLERY),
            s -> s.galleries().deleteTree(EMPTY_GALLERY)),
        Line.of(
            "imageDefinitions.deleteTree",
            s -> s.imageDefinitions().deleteTree(EMPTY_DEFINITION),
            s -> s.imageDefinitions().deleteTree(EMPTY_DEFINITION)),
        Line.of(
            "imageVersions.latest",
            s -> s.imageVersions().latest(DEFINITION, Region.WEST_US),
            s -> s.imageVersions().latest(DEFINITION, Region.WEST_US)),
        Line.of(
            "imageVersions.addRegion",
            s -> s.imageVersions().addRegion(VERSION, TargetRegion.of(Region.of("northeurope"))),
            s -> s.imageVersions().addRegion(VERSION, TargetRegion.of(Region.of("northeurope")))),
        Line.of(
            "imageVersions.removeRegion",
            s -> s.imageVersions().removeRegion(VERSION, Region.EAST_US),
            s -> s.imageVersions().removeRegion(VERSION, Region.EAST_US)),
        Line.of(
            "imageVersions.setReplicas",
            s -> s.imageVersions().setReplicas(VERSION, Region.EAST_US, 3),
            s -> s.imageVersions().setReplicas(VERSION, Region.EAST_US, 3)),
        Line.of(
            "imageVersions.excludeFromLatest",
            s -> s.imageVersions().excludeFromLatest(VERSION),
            s -> s.imageVersions().excludeFromLatest(VERSION)),
        Line.of(
            "imageVersions.includeInLatest",
            s -> s.imageVersions().includeInLatest(VERSION),
            s -> s.imageVersions().includeInLatest(VERSION)),
        Line.of(
            "imageVersions.endOfLife",
            s -> s.imageVersions().endOfLife(VERSION, Instant.parse("9000-01-01T00:00:00Z")),
            s -> s.imageVersions().endOfLife(VERSION, Instant.parse("9000-01-01T00:00:00Z"))),
        Line.of(
            "imageVersions.retryFailedRegions",
            s -> s.imageVersions().retryFailedRegions(VERSION),
            s -> s.imageVersions().retryFailedRegions(VERSION)),
        Line.of(
            "virtualMachines.instanceView",
            s -> s.virtualMachines().instanceView(MACHINE),
            s -> s.virtualMachines().instanceView(MACHINE)),
        Line.of(
            "virtualMachines.beginStart",
            s -> s.virtualMachines().beginStart(MACHINE),
            s -> s.virtualMachines().beginStart(MACHINE)),
        Line.of(
            "virtualMachines.beginRestart",
            s -> s.virtualMachines().beginRestart(MACHINE),
            s -> s.virtualMachines().beginRestart(MACHINE)),
        Line.of(
            "virtualMachines.beginPowerOff",
            s -> s.virtualMachines().beginPowerOff(MACHINE),
            s -> s.virtualMachines().beginPowerOff(MACHINE)),
        Line.of(
            "virtualMachines.beginDeallocate",
            s -> s.virtualMachines().beginDeallocate(MACHINE),
            s -> s.virtualMachines().beginDeallocate(MACHINE)),
        Line.of(
            "virtualMachines.generalize",
            s -> told("generalized", () -> s.virtualMachines().generalize(World.STOPPED)),
            s -> s.virtualMachines().generalize(World.STOPPED).thenApply(done -> "generalized")),
        Line.of("disks.get", s -> s.disks().get(World.DISK), s -> s.disks().get(World.DISK)),
        Line.of("disks.find", s -> s.disks().find(World.DISK), s -> s.disks().find(World.DISK)),
        Line.of(
            "disks.beginCreate",
            s -> s.disks().beginCreate(GROUP.disk("new"), World.NEW_DISK),
            s -> s.disks().beginCreate(GROUP.disk("new"), World.NEW_DISK)),
        Line.of(
            "disks.beginUpdate",
            s -> s.disks().beginUpdate(World.DISK, DiskUpdate.builder().tag("team", "a").build()),
            s -> s.disks().beginUpdate(World.DISK, DiskUpdate.builder().tag("team", "a").build())),
        Line.of(
            "disks.beginDelete",
            s -> s.disks().beginDelete(World.DISK),
            s -> s.disks().beginDelete(World.DISK)),
        Line.of("disks.list", s -> s.disks().list(), s -> s.disks().list()),
        Line.of(
            "disks.listByResourceGroup",
            s -> s.disks().listByResourceGroup("images"),
            s -> s.disks().listByResourceGroup("images")),
        Line.of(
            "disks.beginRevokeAccess",
            s -> s.disks().beginRevokeAccess(World.DISK),
            s -> s.disks().beginRevokeAccess(World.DISK)),
        Line.of(
            "snapshots.get",
            s -> s.snapshots().get(World.SNAPSHOT),
            s -> s.snapshots().get(World.SNAPSHOT)),
        Line.of(
            "snapshots.find",
            s -> s.snapshots().find(World.SNAPSHOT),
            s -> s.snapshots().find(World.SNAPSHOT)),
        Line.of(
            "snapshots.beginCreate",
            s -> s.snapshots().beginCreate(GROUP.snapshot("new"), World.snapshot()),
            s -> s.snapshots().beginCreate(GROUP.snapshot("new"), World.snapshot())),
        Line.of(
            "snapshots.beginUpdate",
            s ->
                s.snapshots()
                    .beginUpdate(World.SNAPSHOT, DiskUpdate.builder().tag("team", "a").build()),
            s ->
                s.snapshots()
                    .beginUpdate(World.SNAPSHOT, DiskUpdate.builder().tag("team", "a").build())),
        Line.of(
            "snapshots.beginDelete",
            s -> s.snapshots().beginDelete(World.SNAPSHOT),
            s -> s.snapshots().beginDelete(World.SNAPSHOT)),
        Line.of("snapshots.list", s -> s.snapshots().list(), s -> s.snapshots().list()),
        Line.of(
            "snapshots.listByResourceGroup",
            s -> s.snapshots().listByResourceGroup("images"),
            s -> s.snapshots().listByResourceGroup("images")),
        Line.of(
            "snapshots.beginRevokeAccess",
            s -> s.snapshots().beginRevokeAccess(World.SNAPSHOT),
            s -> s.snapshots().beginRevokeAccess(World.SNAPSHOT)),
        Line.of(
            "scaleSets.get",
            s -> s.scaleSets().get(World.SCALE_SET),
            s -> s.scaleSets().get(World.SCALE_SET)),
        Line.of(
            "scaleSets.find",
            s -> s.scaleSets().find(World.SCALE_SET),
            s -> s.scaleSets().find(World.SCALE_SET)),
        Line.of(
            "scaleSets.beginCreate",
            s -> s.scaleSets().beginCreate(GROUP.scaleSet("new"), World.scaleSet()),
            s -> s.scaleSets().beginCreate(GROUP.scaleSet("new"), World.scaleSet())),
        Line.of(
            "scaleSets.beginUpdate",
            s ->
                s.scaleSets()
                    .beginUpdate(
                        World.SCALE_SET, ScaleSetUpdate.builder().tag("team", "a").build()),
            s ->
                s.scaleSets()
                    .beginUpdate(
                        World.SCALE_SET, ScaleSetUpdate.builder().tag("team", "a").build())),
        Line.of(
            "scaleSets.beginDelete",
            s -> s.scaleSets().beginDelete(World.SCALE_SET),
            s -> s.scaleSets().beginDelete(World.SCALE_SET)),
        Line.of("scaleSets.list", s -> s.scaleSets().list(), s -> s.scaleSets().list()),
        Line.of(
            "scaleSets.listByResourceGroup",
            s -> s.scaleSets().listByResourceGroup("images"),
            s -> s.scaleSets().listByResourceGroup("images")),
        Line.of(
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
