package dev.imagegallery;

import static java.util.Objects.requireNonNull;

import dev.imagegallery.models.DiskAccess;
import dev.imagegallery.models.DiskAccessLevel;
import dev.imagegallery.models.DiskUpdate;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.Snapshot;
import dev.imagegallery.models.SnapshotId;
import dev.imagegallery.operation.Poller;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Snapshots: creates them from image versions, snapshots, disks, blobs or nothing, reads, lists and
 * deletes them without holding a thread.
 *
 * <p>Service API 2019-07-01 and later (R197). Thread-safe.
 */
public final class AsyncSnapshotClient extends AsyncResourceClient<SnapshotId, Snapshot> {

  AsyncSnapshotClient(ClientContext context) {
    super(context, context.snapshots(), SnapshotId::resourceId);
  }

  /** Builds this client alone; {@link ImageGallerySdk#async} hands out all. */
  public static ClientBuilder<AsyncSnapshotClient> builder() {
    return new ClientBuilder<>(AsyncSnapshotClient::new);
  }

  /** Reads a snapshot of the client's subscription. */
  public CompletableFuture<Snapshot> get(String resourceGroup, String snapshotName) {
    return get(new SnapshotId(context().requireSubscription(), resourceGroup, snapshotName));
  }

  /** Creates the snapshot, or replaces what can be changed of it (PUT). */
  public CompletableFuture<Poller<Snapshot>> beginCreate(SnapshotId id, Snapshot snapshot) {
    return context()
        .pollers()
        .beginAsync(resources().create(resourceId(id), requireNonNull(snapshot, "snapshot")));
  }

  /** Changes what {@code update} carries and nothing else (PATCH). */
  public CompletableFuture<Poller<Snapshot>> beginUpdate(SnapshotId id, DiskUpdate update) {
    return context()
        .pollers()
        .beginAsync(
            resources()
                .update(resourceId(id), DiskUpdate.SCHEMA, requireNonNull(update, "update")));
  }

  /** Lists the snapshots of the client's subscription. */
  public AsyncPaged<Snapshot> list() {
    return listAt(
        "/subscriptions/" + context().requireSubscription() + "/providers/" + SnapshotId.TYPE);
  }

  /** Lists the snapshots of a resource group of the client's subscription. */
  public AsyncPaged<Snapshot> listByResourceGroup(String resourceGroup) {
    ResourceGroupId group = new ResourceGroupId(context().requireSubscription(), resourceGroup);
    return listAt(group + "/providers/" + SnapshotId.TYPE);
  }

  /**
   * Asks for the address of its bytes, which then cannot be attached until the access is revoked.
   *
   * @param duration how long the address shall work; at least a second
   * @throws IllegalArgumentException if {@code duration} is shorter
   */
  public CompletableFuture<Poller<DiskAccess>> beginGrantAccess(
      SnapshotId id, DiskAccessLevel access, Duration duration) {
    return context()
        .pollers()
        .beginAsync(
            resources()
                .action(
                    resourceId(id),
                    "GrantAccess",
                    "beginGetAccess",
                    DiskAccessGrant.body(access, duration),
                    DiskAccessGrant::read));
  }

  /** Takes the access back: the address works no more. */
  public CompletableFuture<Poller<@Nullable Void>> beginRevokeAccess(SnapshotId id) {
    return context()
        .pollers()
        .beginAsync(resources().action(resourceId(id), "RevokeAccess", "endGetAccess"));
  }
}
