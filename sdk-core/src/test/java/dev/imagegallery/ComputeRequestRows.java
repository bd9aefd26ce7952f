package dev.imagegallery;

import static dev.imagegallery.ClientRequestsTest.row;
import static dev.imagegallery.Sample.SUBSCRIPTION;

import dev.imagegallery.ClientRequestsTest.Row;
import dev.imagegallery.models.Disk;
import dev.imagegallery.models.DiskAccessLevel;
import dev.imagegallery.models.DiskCreationData;
import dev.imagegallery.models.DiskId;
import dev.imagegallery.models.DiskUpdate;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.ScaleSet;
import dev.imagegallery.models.ScaleSetId;
import dev.imagegallery.models.ScaleSetUpdate;
import dev.imagegallery.models.Snapshot;
import dev.imagegallery.models.SnapshotId;
import dev.imagegallery.models.VirtualMachine;
import dev.imagegallery.models.VirtualMachineId;
import dev.imagegallery.models.VirtualMachineUpdate;
import java.time.Duration;
import java.util.List;

/** The rows of {@link ClientRequestsTest} for machines, scale sets, disks and snapshots. */
final class ComputeRequestRows {

  private static final ResourceGroupId GROUP_ID = new ResourceGroupId(SUBSCRIPTION, "images");
  private static final VirtualMachineId MACHINE_ID = GROUP_ID.virtualMachine("vm1");
  private static final ScaleSetId SCALE_SET_ID = GROUP_ID.scaleSet("web");
  private static final DiskId DISK_ID = GROUP_ID.disk("data");
  private static final SnapshotId SNAPSHOT_ID = GROUP_ID.snapshot("before");
  private static final VirtualMachine MACHINE = VirtualMachine.builder(Region.EAST_US).build();
  private static final ScaleSet SCALE_SET = ScaleSet.builder(Region.EAST_US).build();
  private static final Disk DISK = Disk.builder(Region.EAST_US, DiskCreationData.empty()).build();
  private static final Snapshot SNAPSHOT =
      Snapshot.builder(Region.EAST_US, DiskCreationData.empty()).build();
  private static final String COMPUTE_VERSION = "?api-version=2024-07-01";
  private static final String DISKS_VERSION = "?api-version=2023-10-02";
  private static final String SUBSCRIPTION_PATH = "/subscriptions/" + SUBSCRIPTION;
  private static final String COMPUTE = "/providers/Microsoft.Compute/";
  private static final String LOCATED = "{\"location\":\"eastus\"}";
  private static final String TAGGED = "{\"tags\":{\"a\":\"b\"}}";
  private static final String INSTANCES = "{\"instanceIds\":[\"0\",\"2\"]}";
  private static final String MADE_OF_NOTHING =
      "{\"location\":\"eastus\",\"properties\":{\"creationData\":{\"createOption\":\"Empty\"}}}";

  private ComputeRequestRows() {}

  static final List<Row> ALL =
      List.of(
          row(
              "virtualMachines.get(Object)",
              sdk -> sdk.virtualMachines().get(MACHINE_ID),
              sdk -> sdk.virtualMachines().get(MACHINE_ID),
              "GET " + MACHINE_ID + COMPUTE_VERSION),
          row(
              "virtualMachines.get(String,String)",
              sdk -> sdk.virtualMachines().get("images", "vm1"),
              sdk -> sdk.virtualMachines().get("images", "vm1"),
              "GET " + MACHINE_ID + COMPUTE_VERSION),
          row(
              "virtualMachines.find(Object)",
              sdk -> sdk.virtualMachines().find(MACHINE_ID),
              sdk -> sdk.virtualMachines().find(MACHINE_ID),
              "GET " + MACHINE_ID + COMPUTE_VERSION),
          new Row(
              "virtualMachines.beginCreate(VirtualMachineId,VirtualMachine)",
              sdk -> sdk.virtualMachines().beginCreate(MACHINE_ID, MACHINE),
              sdk -> sdk.virtualMachines().beginCreate(MACHINE_ID, MACHINE),
              "PUT " + MACHINE_ID + COMPUTE_VERSION,
              LOCATED),
          new Row(
              "virtualMachines.beginUpdate(VirtualMachineId,VirtualMachineUpdate)",
              sdk ->
                  sdk.virtualMachines()
                      .beginUpdate(
                          MACHINE_ID, VirtualMachineUpdate.builder().tag("a", "b").build()),
              sdk ->
                  sdk.virtualMachines()
                      .beginUpdate(
                          MACHINE_ID, VirtualMachineUpdate.builder().tag("a", "b").build()),
              "PATCH " + MACHINE_ID + COMPUTE_VERSION,
              TAGGED),
          row(
              "virtualMachines.beginDelete(Object)",
              sdk -> sdk.virtualMachines().beginDelete(MACHINE_ID),
              sdk -> sdk.virtualMachines().beginDelete(MACHINE_ID),
              "DELETE " + MACHINE_ID + COMPUTE_VERSION),
          row(
              "virtualMachines.list()",
              sdk -> sdk.virtualMachines().list().toList(),
              sdk -> sdk.virtualMachines().list().toList(),
              "GET " + SUBSCRIPTION_PATH + COMPUTE + "virtualMachines" + COMPUTE_VERSION),
          row(
              "virtualMachines.listByResourceGroup(String)",
              sdk -> sdk.virtualMachines().listByResourceGroup("images").toList(),
              sdk -> sdk.virtualMachines().listByResourceGroup("images").toList(),
              "GET " + GROUP_ID + COMPUTE + "virtualMachines" + COMPUTE_VERSION),
          row(
              "virtualMachines.instanceView(VirtualMachineId)",
              sdk -> sdk.virtualMachines().instanceView(MACHINE_ID),
              sdk -> sdk.virtualMachines().instanceView(MACHINE_ID),
              "GET " + MACHINE_ID + "/instanceView" + COMPUTE_VERSION),
          row(
              "virtualMachines.generalize(VirtualMachineId)",
              sdk -> {
                sdk.virtualMachines().generalize(MACHINE_ID);
                return "done";
              },
              sdk -> sdk.virtualMachines().generalize(MACHINE_ID),
              "POST " + MACHINE_ID + "/generalize" + COMPUTE_VERSION),
          row(
              "virtualMachines.beginStart(VirtualMachineId)",
              sdk -> sdk.virtualMachines().beginStart(MACHINE_ID),
              sdk -> sdk.virtualMachines().beginStart(MACHINE_ID),
              "POST " + MACHINE_ID + "/start" + COMPUTE_VERSION),
          row(
              "virtualMachines.beginRestart(VirtualMachineId)",
              sdk -> sdk.virtualMachines().beginRestart(MACHINE_ID),
              sdk -> sdk.virtualMachines().beginRestart(MACHINE_ID),
              "POST " + MACHINE_ID + "/restart" + COMPUTE_VERSION),
          row(
              "virtualMachines.beginPowerOff(VirtualMachineId)",
              sdk -> sdk.virtualMachines().beginPowerOff(MACHINE_ID),
              sdk -> sdk.virtualMachines().beginPowerOff(MACHINE_ID),
              "POST " + MACHINE_ID + "/powerOff" + COMPUTE_VERSION),
          row(
              "virtualMachines.beginDeallocate(VirtualMachineId)",
              sdk -> sdk.virtualMachines().beginDeallocate(MACHINE_ID),
              sdk -> sdk.virtualMachines().beginDeallocate(MACHINE_ID),
              "POST " + MACHINE_ID + "/deallocate" + COMPUTE_VERSION),
          row(
              "scaleSets.get(Object)",
              sdk -> sdk.scaleSets().get(SCALE_SET_ID),
              sdk -> sdk.scaleSets().get(SCALE_SET_ID),
              "GET " + SCALE_SET_ID + COMPUTE_VERSION),
          row(
              "scaleSets.get(String,String)",
              sdk -> sdk.scaleSets().get("images", "web"),
              sdk -> sdk.scaleSets().get("images", "web"),
              "GET " + SCALE_SET_ID + COMPUTE_VERSION),
          row(
              "scaleSets.find(Object)",
              sdk -> sdk.scaleSets().find(SCALE_SET_ID),
              sdk -> sdk.scaleSets().find(SCALE_SET_ID),
              "GET " + SCALE_SET_ID + COMPUTE_VERSION),
          new Row(
              "scaleSets.beginCreate(ScaleSetId,ScaleSet)",
              sdk -> sdk.scaleSets().beginCreate(SCALE_SET_ID, SCALE_SET),
              sdk -> sdk.scaleSets().beginCreate(SCALE_SET_ID, SCALE_SET),
              "PUT " + SCALE_SET_ID + COMPUTE_VERSION,
              LOCATED),
          new Row(
              "scaleSets.beginUpdate(ScaleSetId,ScaleSetUpdate)",
              sdk ->
                  sdk.scaleSets()
                      .beginUpdate(SCALE_SET_ID, ScaleSetUpdate.builder().tag("a", "b").build()),
              sdk ->
                  sdk.scaleSets()
                      .beginUpdate(SCALE_SET_ID, ScaleSetUpdate.builder().tag("a", "b").build()),
              "PATCH " + SCALE_SET_ID + COMPUTE_VERSION,
              TAGGED),
          row(
              "scaleSets.beginDelete(Object)",
              sdk -> sdk.scaleSets().beginDelete(SCALE_SET_ID),
              sdk -> sdk.scaleSets().beginDelete(SCALE_SET_ID),
              "DELETE " + SCALE_SET_ID + COMPUTE_VERSION),
          row(
              "scaleSets.list()",
              sdk -> sdk.scaleSets().list().toList(),
              sdk -> sdk.scaleSets().list().toList(),
              "GET " + SUBSCRIPTION_PATH + COMPUTE + "virtualMachineScaleSets" + COMPUTE_VERSION),
          row(
              "scaleSets.listByResourceGroup(String)",
              sdk -> sdk.scaleSets().listByResourceGroup("images").toList(),
              sdk -> sdk.scaleSets().listByResourceGroup("images").toList(),
              "GET " + GROUP_ID + COMPUTE + "virtualMachineScaleSets" + COMPUTE_VERSION),
          new Row(
              "scaleSets.beginScale(ScaleSetId,int)",
              sdk -> sdk.scaleSets().beginScale(SCALE_SET_ID, 3),
              sdk -> sdk.scaleSets().beginScale(SCALE_SET_ID, 3),
              "PATCH " + SCALE_SET_ID + COMPUTE_VERSION,
              "{\"sku\":{\"capacity\":3}}"),
          row(
              "scaleSets.getInstance(ScaleSetInstanceId)",
              sdk -> sdk.scaleSets().getInstance(SCALE_SET_ID.instance("0")),
              sdk -> sdk.scaleSets().getInstance(SCALE_SET_ID.instance("0")),
              "GET " + SCALE_SET_ID + "/virtualMachines/0" + COMPUTE_VERSION),
          row(
              "scaleSets.listInstances(ScaleSetId)",
              sdk -> sdk.scaleSets().listInstances(SCALE_SET_ID).toList(),
              sdk -> sdk.scaleSets().listInstances(SCALE_SET_ID).toList(),
              "GET " + SCALE_SET_ID + "/virtualMachines" + COMPUTE_VERSION),
          new Row(
              "scaleSets.beginUpdateInstances(ScaleSetId,List)",
              sdk -> sdk.scaleSets().beginUpdateInstances(SCALE_SET_ID, List.of("0", "2")),
              sdk -> sdk.scaleSets().beginUpdateInstances(SCALE_SET_ID, List.of("0", "2")),
              "POST " + SCALE_SET_ID + "/manualupgrade" + COMPUTE_VERSION,
              INSTANCES),
          new Row(
              "scaleSets.beginDeleteInstances(ScaleSetId,List)",
              sdk -> sdk.scaleSets().beginDeleteInstances(SCALE_SET_ID, List.of("0", "2")),
              sdk -> sdk.scaleSets().beginDeleteInstances(SCALE_SET_ID, List.of("0", "2")),
              "POST " + SCALE_SET_ID + "/delete" + COMPUTE_VERSION,
              INSTANCES),
          row(
              "disks.get(Object)",
              sdk -> sdk.disks().get(DISK_ID),
              sdk -> sdk.disks().get(DISK_ID),
              "GET " + DISK_ID + DISKS_VERSION),
          row(
              "disks.get(String,String)",
              sdk -> sdk.disks().get("images", "data"),
              sdk -> sdk.disks().get("images", "data"),
              "GET " + DISK_ID + DISKS_VERSION),
          row(
              "disks.find(Object)",
              sdk -> sdk.disks().find(DISK_ID),
              sdk -> sdk.disks().find(DISK_ID),
              "GET " + DISK_ID + DISKS_VERSION),
          new Row(
              "disks.beginCreate(DiskId,Disk)",
              sdk -> sdk.disks().beginCreate(DISK_ID, DISK),
              sdk -> sdk.disks().beginCreate(DISK_ID, DISK),
              "PUT " + DISK_ID + DISKS_VERSION,
              MADE_OF_NOTHING),
          new Row(
              "disks.beginUpdate(DiskId,DiskUpdate)",
              sdk -> sdk.disks().beginUpdate(DISK_ID, DiskUpdate.builder().tag("a", "b").build()),
              sdk -> sdk.disks().beginUpdate(DISK_ID, DiskUpdate.builder().tag("a", "b").build()),
              "PATCH " + DISK_ID + DISKS_VERSION,
              TAGGED),
          row(
              "disks.beginDelete(Object)",
              sdk -> sdk.disks().beginDelete(DISK_ID),
              sdk -> sdk.disks().beginDelete(DISK_ID),
              "DELETE " + DISK_ID + DISKS_VERSION),
          row(
              "disks.list()",
              sdk -> sdk.disks().list().toList(),
              sdk -> sdk.disks().list().toList(),
              "GET " + SUBSCRIPTION_PATH + COMPUTE + "disks" + DISKS_VERSION),
          row(
              "disks.listByResourceGroup(String)",
              sdk -> sdk.disks().listByResourceGroup("images").toList(),
              sdk -> sdk.disks().listByResourceGroup("images").toList(),
              "GET " + GROUP_ID + COMPUTE + "disks" + DISKS_VERSION),
          new Row(
              "disks.beginGrantAccess(DiskId,DiskAccessLevel,Duration)",
              sdk ->
                  sdk.disks().beginGrantAccess(DISK_ID, DiskAccessLevel.READ, Duration.ofHours(1)),
              sdk ->
                  sdk.disks().beginGrantAccess(DISK_ID, DiskAccessLevel.READ, Duration.ofHours(1)),
              "POST " + DISK_ID + "/beginGetAccess" + DISKS_VERSION,
              "{\"access\":\"Read\",\"durationInSeconds\":3600}"),
          row(
              "disks.beginRevokeAccess(DiskId)",
              sdk -> sdk.disks().beginRevokeAccess(DISK_ID),
              sdk -> sdk.disks().beginRevokeAccess(DISK_ID),
              "POST " + DISK_ID + "/endGetAccess" + DISKS_VERSION),
          row(
              "snapshots.get(Object)",
              sdk -> sdk.snapshots().get(SNAPSHOT_ID),
              sdk -> sdk.snapshots().get(SNAPSHOT_ID),
              "GET " + SNAPSHOT_ID + DISKS_VERSION),
          row(
              "snapshots.get(String,String)",
              sdk -> sdk.snapshots().get("images", "before"),
              sdk -> sdk.snapshots().get("images", "before"),
              "GET " + SNAPSHOT_ID + DISKS_VERSION),
          row(
              "snapshots.find(Object)",
              sdk -> sdk.snapshots().find(SNAPSHOT_ID),
              sdk -> sdk.snapshots().find(SNAPSHOT_ID),
              "GET " + SNAPSHOT_ID + DISKS_VERSION),
          new Row(
              "snapshots.beginCreate(SnapshotId,Snapshot)",
              sdk -> sdk.snapshots().beginCreate(SNAPSHOT_ID, SNAPSHOT),
              sdk -> sdk.snapshots().beginCreate(SNAPSHOT_ID, SNAPSHOT),
              "PUT " + SNAPSHOT_ID + DISKS_VERSION,
              MADE_OF_NOTHING),
          new Row(
              "snapshots.beginUpdate(SnapshotId,DiskUpdate)",
              sdk ->
                  sdk.snapshots()
                      .beginUpdate(SNAPSHOT_ID, DiskUpdate.builder().tag("a", "b").build()),
              sdk ->
                  sdk.snapshots()
                      .beginUpdate(SNAPSHOT_ID, DiskUpdate.builder().tag("a", "b").build()),
              "PATCH " + SNAPSHOT_ID + DISKS_VERSION,
              TAGGED),
          row(
              "snapshots.beginDelete(Object)",
              sdk -> sdk.snapshots().beginDelete(SNAPSHOT_ID),
              sdk -> sdk.snapshots().beginDelete(SNAPSHOT_ID),
              "DELETE " + SNAPSHOT_ID + DISKS_VERSION),
          row(
              "snapshots.list()",
              sdk -> sdk.snapshots().list().toList(),
              sdk -> sdk.snapshots().list().toList(),
              "GET " + SUBSCRIPTION_PATH + COMPUTE + "snapshots" + DISKS_VERSION),
          row(
              "snapshots.listByResourceGroup(String)",
              sdk -> sdk.snapshots().listByResourceGroup("images").toList(),
              sdk -> sdk.snapshots().listByResourceGroup("images").toList(),
              "GET " + GROUP_ID + COMPUTE + "snapshots" + DISKS_VERSION),
          new Row(
              "snapshots.beginGrantAccess(SnapshotId,DiskAccessLevel,Duration)",
              sdk ->
                  sdk.snapshots()
                      .beginGrantAccess(SNAPSHOT_ID, DiskAccessLevel.READ, Duration.ofHours(1)),
              sdk ->
                  sdk.snapshots()
                      .beginGrantAccess(SNAPSHOT_ID, DiskAccessLevel.READ, Duration.ofHours(1)),
              "POST " + SNAPSHOT_ID + "/beginGetAccess" + DISKS_VERSION,
              "{\"access\":\"Read\",\"durationInSeconds\":3600}"),
          row(
              "snapshots.beginRevokeAccess(SnapshotId)",
              sdk -> sdk.snapshots().beginRevokeAccess(SNAPSHOT_ID),
              sdk -> sdk.snapshots().beginRevokeAccess(SNAPSHOT_ID),
              "POST " + SNAPSHOT_ID + "/endGetAccess" + DISKS_VERSION));
}
