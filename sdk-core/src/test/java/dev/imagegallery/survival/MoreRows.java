package dev.imagegallery.survival;

import static dev.imagegallery.survival.Furniture.AGED;
import static dev.imagegallery.survival.Furniture.SHARED;
import static dev.imagegallery.survival.World.GALLERY;

import dev.imagegallery.deployment.DeploymentTemplate;
import dev.imagegallery.models.DiskAccessLevel;
import dev.imagegallery.models.SharingGroup;
import dev.imagegallery.models.SharingOperation;
import dev.imagegallery.models.SharingUpdate;
import dev.imagegallery.retention.RetentionPlan;
import dev.imagegallery.retention.RetentionPolicy;
import dev.imagegallery.retention.RetentionReport;
import dev.imagegallery.retention.RetentionStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Sharing, export, retention, access to disks, instances of scale sets. */
final class MoreRows {

  private static final SharingUpdate SHARING =
      SharingUpdate.builder(SharingOperation.ADD)
          .group(SharingGroup.subscriptions(List.of("00000000-1111-2222-3333-444444444444")))
          .build();
  private static final RetentionPolicy NEWEST = RetentionPolicy.builder().keepNewest(1).build();
  private static final RetentionPlan PLAN =
      new RetentionPlan(
          AGED,
          NEWEST,
          Instant.EPOCH,
          List.of(
              new RetentionStep(
                  AGED.version("1.0.0"), RetentionStep.Action.DELETE, "old", List.of())));

  private MoreRows() {}

  static List<Line> all() {
    return List.of(
        Line.of(
            "galleries.beginShare",
            s -> s.galleries().beginShare(SHARED, SHARING),
            s -> s.galleries().beginShare(SHARED, SHARING)),
        Line.of(
            "galleries.exportTemplate",
            s -> s.galleries().exportTemplate(GALLERY).text(),
            s -> s.galleries().exportTemplate(GALLERY).thenApply(DeploymentTemplate::text)),
        Line.of(
            "imageVersions.planRetention",
            s -> s.imageVersions().planRetention(AGED, NEWEST),
            s -> s.imageVersions().planRetention(AGED, NEWEST)),
        Line.of(
            "imageVersions.applyRetention",
            s -> applied(s.imageVersions().applyRetention(PLAN)),
            s -> s.imageVersions().applyRetention(PLAN).thenApply(MoreRows::applied)),
        Line.of(
            "disks.beginGrantAccess",
            s -> s.disks().beginGrantAccess(World.DISK, DiskAccessLevel.READ, Duration.ofHours(30)),
            s ->
                s.disks().beginGrantAccess(World.DISK, DiskAccessLevel.READ, Duration.ofHours(30))),
        Line.of(
            "snapshots.beginGrantAccess",
            s ->
                s.snapshots()
                    .beginGrantAccess(World.SNAPSHOT, DiskAccessLevel.READ, Duration.ofHours(30)),
            s ->
                s.snapshots()
                    .beginGrantAccess(World.SNAPSHOT, DiskAccessLevel.READ, Duration.ofHours(30))),
        Line.of(
            "scaleSets.getInstance",
            s -> s.scaleSets().getInstance(World.SCALE_SET.instance("0")),
            s -> s.scaleSets().getInstance(World.SCALE_SET.instance("0"))),
        Line.of(
            "scaleSets.listInstances",
            s -> s.scaleSets().listInstances(World.SCALE_SET),
            s -> s.scaleSets().listInstances(World.SCALE_SET)),
        Line.of(
            "scaleSets.beginUpdateInstances",
            s -> s.scaleSets().beginUpdateInstances(World.SCALE_SET, List.of("0")),
            s -> s.scaleSets().beginUpdateInstances(World.SCALE_SET, List.of("0"))),
        Line.of(
            "scaleSets.beginDeleteInstances",
            s -> s.scaleSets().beginDeleteInstances(World.SCALE_SET, List.of("0")),
            s -> s.scaleSets().beginDeleteInstances(World.SCALE_SET, List.of("0"))));
  }

  /** A report goes on after what failed; here that is a failure. */
  private static Object applied(RetentionReport report) {
    for (RetentionReport.Result result : report.results()) {
      if (result.failure() != null) {
        throw result.failure();
      }
    }
    return report;
  }
}
