package dev.imagegallery;

import static java.util.Objects.requireNonNull;

import dev.imagegallery.error.LostUpdateException;
import dev.imagegallery.error.OperationFailedException;
import dev.imagegallery.error.ServiceException;
import dev.imagegallery.error.TransportException;
import dev.imagegallery.internal.edit.Edit;
import dev.imagegallery.internal.edit.VersionEdit;
import dev.imagegallery.internal.latest.LatestSearch;
import dev.imagegallery.internal.polling.ResumeToken;
import dev.imagegallery.internal.retention.Retention;
import dev.imagegallery.latest.LatestVersion;
import dev.imagegallery.models.ImageDefinitionId;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.ImageVersionUpdate;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.TargetRegion;
import dev.imagegallery.operation.ReplicationPoller;
import dev.imagegallery.retention.RetentionPlan;
import dev.imagegallery.retention.RetentionPolicy;
import dev.imagegallery.retention.RetentionReport;
import java.time.Instant;

/**
 * Image versions: publishes and replicates them, reads, changes, lists and deletes them.
 *
 * <pre>{@code
 * LatestVersion latest = sdk.imageVersions().latest(definition, Region.EAST_US);
 * latest.passedOver().forEach(System.out::println); // why each other version is not
 * sdk.imageVersions().addRegion(id, TargetRegion.parse("West Europe=2"));
 * sdk.imageVersions().retryFailedRegions(id);
 * }</pre>
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

  @Override
  public ReplicationPoller adopt(ImageVersionId id) {
    return resumeReplication(adoptionToken(id, null), "CreateOrUpdate");
  }

  @Override
  public ReplicationPoller adopt(ImageVersionId id, String operationUrl) {
    return resumeReplication(
        adoptionToken(id, requireNonNull(operationUrl, "operationUrl")), "CreateOrUpdate");
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

  /**
   * Finds the version that a deployment of {@code definition} in {@code region} would use: the
   * highest number whose copies there are complete and which is not excluded (R90 to R94). Lists
   * all versions and reads those that may be the latest, the highest first.
   *
   * @return the latest version, if any can be, and why each other version is not
   */
  public LatestVersion latest(ImageDefinitionId definition, Region region) {
    requireNonNull(definition, "definition");
    requireNonNull(region, "region");
    return context()
        .procedures()
        .run(steps -> LatestSearch.find(steps, resources(), definition, region));
  }

  /**
   * Has the version replicated to one more region, or changes what {@code region} says of one that
   * is there; waits until that is done.
   *
   * <p>This and the following edits each read the version, merge one change into it, write it and
   * make sure that it stands: editors that use them at the same time lose nothing of each other's
   * changes, although the service has no ETag. That holds as long as each request is done within 30
   * seconds; another kind of client that writes all regions at once may still undo a change, which
   * is noticed, and made good, only until this method returns. A region's number of copies is sent
   * back as the service resolved it, so it no longer follows the version's {@code replicaCount}.
   * Where nothing is to be changed, nothing is written. An edit takes at least 40 seconds.
   *
   * @return the version with its replication status
   * @throws OperationFailedException if a copy could not be made; the change stands
   * @throws LostUpdateException if others overwrote it again and again
   * @throws TransportException also if the service takes more than 10 seconds for each read: what
   *     is that old is not merged, so as to undo nobody's change; a change of the version's own
   *     members, such as its end of life, rests on nothing that is read and goes through
   * @throws ServiceException if the service refuses the change
   */
  public ImageVersion addRegion(ImageVersionId id, TargetRegion region) {
    return edit(id, Edit.addRegion(requireNonNull(region, "region")));
  }

  /**
   * Takes the version away from a region and waits until that is done; see {@link #addRegion}. The
   * version's own region stays (R78).
   */
  public ImageVersion removeRegion(ImageVersionId id, Region region) {
    return edit(id, Edit.removeRegion(requireNonNull(region, "region")));
  }

  /**
   * Sets the number of copies in a target region and waits until they are there (R127); see {@link
   * #addRegion}.
   *
   * @param replicas at least 1
   */
  public ImageVersion setReplicas(ImageVersionId id, Region region, int replicas) {
    if (replicas < 1) {
      throw new IllegalArgumentException("replicas must be at least 1: " + replicas);
    }
    return edit(id, Edit.setReplicas(requireNonNull(region, "region"), replicas));
  }

  /** Excludes the version from latest wherever a region says nothing else (R90). */
  public ImageVersion excludeFromLatest(ImageVersionId id) {
    return edit(id, Edit.excludeFromLatest(true));
  }

  /**
   * Excludes the version from latest in one of its target regions (R92); see {@link #addRegion}.
   * Service API 2022-03-03 and later.
   */
  public ImageVersion excludeFromLatest(ImageVersionId id, Region region) {
    return edit(id, Edit.excludeFromLatest(requireNonNull(region, "region"), true));
  }

  /** Lets the version be the latest wherever a region says nothing else (R90). */
  public ImageVersion includeInLatest(ImageVersionId id) {
    return edit(id, Edit.excludeFromLatest(false));
  }

  /**
   * Lets the version be the latest in one of its target regions whatever it says itself (R92); see
   * {@link #addRegion}. Service API 2022-03-03 and later.
   */
  public ImageVersion includeInLatest(ImageVersionId id, Region region) {
    return edit(id, Edit.excludeFromLatest(requireNonNull(region, "region"), false));
  }

  /**
   * Sets when the version should no longer be used (R94).
   *
   * @param date in the future; fractions of a second may get lost
   */
  public ImageVersion endOfLife(ImageVersionId id, Instant date) {
    return edit(id, Edit.endOfLife(requireNonNull(date, "date")));
  }

  /**
   * Repeats the copies that failed, by repeating the update, and waits for them (R109). Does
   * nothing if none has failed.
   */
  public ImageVersion retryFailedRegions(ImageVersionId id) {
    return edit(id, Edit.retryFailedRegions());
  }

  private ImageVersion edit(ImageVersionId id, Edit edit) {
    ResourceId version = resourceId(id);
    return context().procedures().run(steps -> VersionEdit.make(steps, resources(), version, edit));
  }

  /**
   * Plans which versions of a definition go by a policy; changes nothing. Lists all versions and
   * reads each.
   */
  public RetentionPlan planRetention(ImageDefinitionId definition, RetentionPolicy policy) {
    requireNonNull(definition, "definition");
    requireNonNull(policy, "policy");
    return context()
        .procedures()
        .run(steps -> Retention.plan(steps, resources(), definition, policy));
  }

  /**
   * Carries a plan out, one version after the other, and waits for the end. Plans anew first and
   * does only what both plans say; a version that is by now the latest in a region, or exempt,
   * stays. What the service refuses is told in the report, and the rest goes on.
   *
   * @return what was done, skipped and refused
   */
  public RetentionReport applyRetention(RetentionPlan plan) {
    requireNonNull(plan, "plan");
    return context().procedures().run(steps -> Retention.apply(steps, resources(), plan));
  }
}
