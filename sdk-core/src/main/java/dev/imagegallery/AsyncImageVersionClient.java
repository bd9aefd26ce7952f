package dev.imagegallery;

import static java.util.Objects.requireNonNull;

import dev.imagegallery.models.ImageDefinitionId;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.ImageVersionUpdate;
import dev.imagegallery.operation.ReplicationPoller;
import java.util.concurrent.CompletableFuture;

/**
 * Image versions: publishes and replicates them, reads, changes, lists and deletes them without
 * holding a thread.
 *
 * <p>Service API 2018-06-01 and later. Thread-safe.
 */
public final class AsyncImageVersionClient
    extends AsyncResourceClient<ImageVersionId, ImageVersion> {

  AsyncImageVersionClient(ClientContext context) {
    super(context, context.imageVersions(), ImageVersionId::resourceId);
  }

  /** Builds this client alone; {@link ImageGallerySdk#async} hands out all. */
  public static ClientBuilder<AsyncImageVersionClient> builder() {
    return new ClientBuilder<>(AsyncImageVersionClient::new);
  }

  /**
   * Reads the version with its replication status, region by region (R88); a plain {@link #get}
   * does not have it.
   */
  public CompletableFuture<ImageVersion> getWithReplicationStatus(ImageVersionId id) {
    return context().pipeline().callAsync(resources().getWithReplicationStatus(resourceId(id)));
  }

  /**
   * Creates the version and replicates it, or replaces what can be changed of it (PUT): target
   * regions, replica counts, exclusion from latest, end of life (R101, R155).
   */
  public CompletableFuture<ReplicationPoller> beginCreate(ImageVersionId id, ImageVersion version) {
    return context()
        .pollers()
        .beginReplicationAsync(
            resources().create(resourceId(id), requireNonNull(version, "version")));
  }

  /**
   * Changes what {@code update} carries and nothing else (PATCH, R160). Service API 2019-07-01 and
   * later.
   *
   * @throws IllegalStateException if the client's API version has no PATCH
   */
  public CompletableFuture<ReplicationPoller> beginUpdate(
      ImageVersionId id, ImageVersionUpdate update) {
    return context()
        .pollers()
        .beginReplicationAsync(
            resources()
                .update(
                    resourceId(id), ImageVersionUpdate.SCHEMA, requireNonNull(update, "update")));
  }

  /** Lists the versions of a definition. */
  public AsyncPaged<ImageVersion> list(ImageDefinitionId definition) {
    return listAt(requireNonNull(definition, "definition") + "/versions");
  }
}
