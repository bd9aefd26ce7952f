package dev.imagegallery.survival;

import static dev.imagegallery.survival.Furniture.DONE;
import static dev.imagegallery.survival.Furniture.UNDER_WAY;
import static dev.imagegallery.survival.Furniture.galleryNamed;
import static dev.imagegallery.survival.Operations.told;
import static dev.imagegallery.survival.World.GROUP;

import dev.imagegallery.deployment.DeploymentTemplate;
import dev.imagegallery.models.DeploymentId;
import java.util.List;

/** Templates and what becomes of them. */
final class DeploymentRows {

  private static final DeploymentId NEW = GROUP.deployment("new");

  private DeploymentRows() {}

  static List<Line> all() {
    return List.of(
        Line.of("deployments.get", s -> s.deployments().get(DONE), s -> s.deployments().get(DONE)),
        Line.of(
            "deployments.find", s -> s.deployments().find(DONE), s -> s.deployments().find(DONE)),
        Line.of("deployments.list", s -> s.deployments().list(), s -> s.deployments().list()),
        Line.of(
            "deployments.listByResourceGroup",
            s -> s.deployments().listByResourceGroup("images"),
            s -> s.deployments().listByResourceGroup("images")),
        Line.of(
            "deployments.listOperations",
            s -> s.deployments().listOperations(DONE),
            s -> s.deployments().listOperations(DONE)),
        Line.carriedOut(
            "deployments.beginCreate",
            s -> s.deployments().beginCreate(NEW, galleryNamed("fresh")),
            s -> s.deployments().beginCreate(NEW, galleryNamed("fresh"))),
        Line.of(
            "deployments.beginValidate",
            s -> s.deployments().beginValidate(NEW, galleryNamed("fresh")),
            s -> s.deployments().beginValidate(NEW, galleryNamed("fresh"))),
        Line.of(
            "deployments.beginWhatIf",
            s -> s.deployments().beginWhatIf(NEW, galleryNamed("fresh")),
            s -> s.deployments().beginWhatIf(NEW, galleryNamed("fresh"))),
        Line.of(
            "deployments.beginDelete",
            s -> s.deployments().beginDelete(DONE),
            s -> s.deployments().beginDelete(DONE)),
        Line.of(
            "deployments.exportTemplate",
            s -> s.deployments().exportTemplate(DONE).text(),
            s -> s.deployments().exportTemplate(DONE).thenApply(DeploymentTemplate::text)),
        Line.of(
            "deployments.cancel",
            s -> told("cancelled", () -> s.deployments().cancel(UNDER_WAY)),
            s -> s.deployments().cancel(UNDER_WAY).thenApply(done -> "cancelled")));
  }
}
