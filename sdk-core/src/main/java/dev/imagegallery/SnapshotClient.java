package dev.imagegallery;

import static java.util.Objects.requireNonNull;

import dev.imagegallery.error.ResourceNotFoundException;
import dev.imagegallery.models.DiskAccess;
import dev.imagegallery.models.DiskAccessLevel;
import dev.imagegallery.models.DiskUpdate;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.Snapshot;
import dev.imagegallery.models.SnapshotId;
import dev.imagegallery.operation.Poller;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Snapshots: creates them from image versions, snapshots, disks, blobs or nothing, reads, lists and
 * deletes them.
 *
 * <p>Service API 2019-07-01 and later (R197). Thread-safe.
 */
public final class SnapshotClient extends ResourceClient<SnapshotId, Snapshot> {

  SnapshotClient(ClientContext context) {
    super(context, context.snapshots(), SnapshotId::resourceId);
  }

  /** Builds this client alone; {@link ImageGallerySdk} hands out all. */
  public static ClientBuilder<SnapshotClient> builder() {
    return new ClientBuilder<>(SnapshotClient::new);
  }

  /**
   * Reads a snapshot of the client's subscription.
   *
   * @throws ResourceNotFoundException if there is none
   * @throws IllegalStateException if the client was built without a subscription
   */
  public Snapshot get(String resourceGroup, String snapshotName) {
    return get(new SnapshotId(context().requireSubscription(), resourceGroup, snapshotName));
  }

  /** Creates the snapshot, or replaces what can be changed of it (PUT). */
  public Poller<Snapshot> beginCreate(SnapshotId id, Snapshot snapshot) {
    return context()
        .pollers()
        .begin(resources().create(resourceId(id), requireNonNull(snapshot, "snapshot")));
  }

  /** Goes on waiting for a creation that began elsewhere; no request. */
  public Poller<Snapshot> resumeCreate(String resumeToken) {
    return resume(resumeToken, "CreateOrUpdate");
  }

  /** Changes what {@code update} carries and nothing else (PATCH). */
  public Poller<Snapshot> beginUpdate(SnapshotId id, DiskUpdate update) {
    return context()
        .pollers()
        .begin(
            resources()
                .update(resourceId(id), DiskUpdate.SCHEMA, requireNonNull(update, "update")));
  }

  /** Goes on waiting for an update that began elsewhere; no request. */
  public Poller<Snapshot> resumeUpdate(String resumeToken) {
    return resume(resumeToken, "Update");
  }

  /** Lists the snapshots of the client's subscription. */
  public Paged<Snapshot> list() {
    return listAt(
        "/subscriptions/" + context().requireSubscription() + "/providers/" + SnapshotId.TYPE);
  }

  /** Lists the snapshots of a resource group of the client's subscription. */
  public Paged<Snapshot> listByResourceGroup(String resourceGroup) {
    ResourceGroupId group = new ResourceGroupId(context().requireSubscription(), resourceGroup);
    return listAt(group + "/providers/" + SnapshotId.TYPE);
  }

  /**
   * Asks for the address of its bytes, which then cannot be attached until the access is revoked.
   *
   * @param duration how long the address shall work; at least a second
   * @throws IllegalArgumentException if {@code duration} is shorter
   */
  public Poller<DiskAccess> beginGrantAccess(
      SnapshotId id, DiskAccessLevel access, Duration duration) {
    return context()
        .pollers()
        .begin(
            resources()
                .action(
                    resourceId(id),
                    "GrantAccess",
                    "beginGetAccess",
                    DiskAccessGrant.body(access, duration),
                    DiskAccessGrant::read));
  }

  /** Goes on waiting for such a grant that began elsewhere; no request. */
  public Poller<DiskAccess> resumeGrantAccess(String resumeToken) {
    return resumeAction(resumeToken, "GrantAccess", DiskAccessGrant::read);
  }

  /** Takes the access back: the address works no more. */
  public Poller<@Nullable Void> beginRevokeAccess(SnapshotId id) {
    return context()
        .pollers()
        .begin(resources().action(resourceId(id), "RevokeAccess", "endGetAccess"));
  }

  /** Goes on waiting for such a revocation that began elsewhere; no request. */
  public Poller<@Nullable Void> resumeRevokeAccess(String resumeToken) {
    return resumeAction(resumeToken, "RevokeAccess");
  }
}
