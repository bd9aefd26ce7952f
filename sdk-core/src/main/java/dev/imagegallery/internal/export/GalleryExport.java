package dev.imagegallery.internal.export;

import dev.imagegallery.deployment.DeploymentTemplate;
import dev.imagegallery.internal.export.GalleryContents.DefinitionContents;
import dev.imagegallery.internal.procedure.Flow;
import dev.imagegallery.internal.procedure.Steps;
import dev.imagegallery.internal.rest.Resources;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ProvisioningState;
import dev.imagegallery.models.schema.ApiVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Reads a gallery and all in it, and writes the template. */
public final class GalleryExport {

  private static final ProvisioningState DELETING = new ProvisioningState("Deleting");

  private final Resources<Gallery> galleries;
  private final Resources<ImageDefinition> definitions;
  private final Resources<ImageVersion> versions;
  private final ApiVersion apiVersion;

  /** Reads and writes in one API version. */
  public GalleryExport(
      Resources<Gallery> galleries,
      Resources<ImageDefinition> definitions,
      Resources<ImageVersion> versions,
      ApiVersion apiVersion) {
    this.galleries = galleries;
    this.definitions = definitions;
    this.versions = versions;
    this.apiVersion = apiVersion;
  }

  /** The template of a gallery. What is being deleted is left out. */
  public CompletableFuture<DeploymentTemplate> run(Steps steps, GalleryId id) {
    return steps
        .call(galleries.get(id.resourceId()))
        .thenCompose(
            gallery ->
                definitionsOf(steps, id).thenApply(all -> new GalleryContents(id, gallery, all)))
        .thenApply(contents -> GalleryTemplate.of(contents, apiVersion));
  }

  private CompletableFuture<List<DefinitionContents>> definitionsOf(Steps steps, GalleryId id) {
    List<DefinitionContents> found = new ArrayList<>();
    return Flow.all(steps, definitions, id + "/images")
        .thenCompose(
            all ->
                Flow.each(
                    all.stream().filter(one -> stays(one.provisioningState())).toList(),
                    one -> versionsOf(steps, id, one).thenAccept(found::add)))
        .thenApply(ended -> found);
  }

  private CompletableFuture<DefinitionContents> versionsOf(
      Steps steps, GalleryId id, ImageDefinition definition) {
    String name = Objects.requireNonNull(definition.name(), "name");
    return Flow.all(steps, versions, id.image(name) + "/versions")
        .thenApply(
            all ->
                new DefinitionContents(
                    definition,
                    all.stream().filter(one -> stays(one.provisioningState())).toList()));
  }

  private static boolean stays(@Nullable ProvisioningState state) {
    return !DELETING.equals(state);
  }
}
