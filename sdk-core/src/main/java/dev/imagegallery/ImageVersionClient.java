package dev.imagegallery;

import static java.util.Objects.requireNonNull;

import dev.imagegallery.internal.polling.ResumeToken;
import dev.imagegallery.models.ImageDefinitionId;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.ImageVersionUpdate;
import dev.imagegallery.operation.ReplicationPoller;

/**
 * Image versions: publishes and replicates them, reads, changes, lists and deletes them.
 *
 * <p>Service API 2018-06-01 and later. Thread-safe.
 */
public final class ImageVersionClient extends ResourceClient<ImageVersionId, ImageVersion> {

  ImageVersionClient(ClientContext context) {
    super(context, context.imageVersions(), ImageVersionId::resourceId);
  }

  /** Builds this client alone; {@link ImageGallerySdk} hands out all. */
  public static ClientBuilder<ImageVersionClient> builder() {
    return new ClientBuilder<>(ImageVersionClient::new);
  }

  /**
   * Reads the version with its replication status, region by region (R88); a plain {@link #get}
   * does not have it.
   */
  public ImageVersion getWithReplicationStatus(ImageVersionId id) {
    return context().pipeline().call(resources().getWithReplicationStatus(resourceId(id)));
  }

  /**
   * Creates the version and replicates it, or replaces what can be changed of it (PUT): target
   * regions, replica counts, exclusion from latest, end of life (R101, R155).
   */
  public ReplicationPoller beginCreate(ImageVersionId id, ImageVersion version) {
    return context()
        .pollers()
        .beginReplication(resources().create(resourceId(id), requireNonNull(version, "version")));
  }

  /**
   * Changes what {@code update} carries and nothing else (PATCH, R160). Service API 2019-07-01 and
   * later.
   *
   * @throws IllegalStateException if the client's API version has no PATCH
   */
  public ReplicationPoller beginUpdate(ImageVersionId id, ImageVersionUpdate update) {
    return context()
        .pollers()
        .beginReplication(
            resources()
                .update(
                    resourceId(id), ImageVersionUpdate.SCHEMA, requireNonNull(update, "update")));
  }

  /** Goes on watching a creation that began elsewhere; no request. */
  public ReplicationPoller resumeCreate(String resumeToken) {
    return resumeReplication(resumeToken, "CreateOrUpdate");
  }

  /** Goes on watching an update that began elsewhere; no request. */
  public ReplicationPoller resumeUpdate(String resumeToken) {
    return resumeReplication(resumeToken, "Update");
  }

  private ReplicationPoller resumeReplication(String resumeToken, String operation) {
    ResumeToken token = ResumeToken.parse(resumeToken, resources().operationName(operation));
    return context()
        .pollers()
        .resumeReplication(
            resources().underWay(operation, token.resource(), token.apiVersion()), token);
  }

  /** Lists the versions of a definition. */
  public Paged<ImageVersion> list(ImageDefinitionId definition) {
    return listAt(requireNonNull(definition, "definition") + "/versions");
  }
}
