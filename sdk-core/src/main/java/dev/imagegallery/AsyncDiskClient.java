package dev.imagegallery;

import static java.util.Objects.requireNonNull;

import dev.imagegallery.models.Disk;
import dev.imagegallery.models.DiskAccess;
import dev.imagegallery.models.DiskAccessLevel;
import dev.imagegallery.models.DiskId;
import dev.imagegallery.models.DiskUpdate;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.operation.Poller;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Managed disks: creates them from image versions, snapshots, disks, blobs or nothing, reads, lists
 * and deletes them without holding a thread.
 *
 * <p>Service API 2019-07-01 and later (R197). Thread-safe.
 */
public final class AsyncDiskClient extends AsyncResourceClient<DiskId, Disk> {

  AsyncDiskClient(ClientContext context) {
    super(context, context.disks(), DiskId::resourceId);
  }

  /** Builds this client alone; {@link ImageGallerySdk#async} hands out all. */
  public static ClientBuilder<AsyncDiskClient> builder() {
    return new ClientBuilder<>(AsyncDiskClient::new);
  }

  /** Reads a managed disk of the client's subscription. */
  public CompletableFuture<Disk> get(String resourceGroup, String diskName) {
    return get(new DiskId(context().requireSubscription(), resourceGroup, diskName));
  }

  /** Creates the managed disk, or replaces what can be changed of it (PUT). */
  public CompletableFuture<Poller<Disk>> beginCreate(DiskId id, Disk disk) {
    return context()
        .pollers()
        .beginAsync(resources().create(resourceId(id), requireNonNull(disk, "disk")));
  }

  /** Changes what {@code update} carries and nothing else (PATCH). */
  public CompletableFuture<Poller<Disk>> beginUpdate(DiskId id, DiskUpdate update) {
    return context()
        .pollers()
        .beginAsync(
            resources()
                .update(resourceId(id), DiskUpdate.SCHEMA, requireNonNull(update, "update")));
  }

  /** Lists the managed disks of the client's subscription. */
  public AsyncPaged<Disk> list() {
    return listAt(
        "/subscriptions/" + context().requireSubscription() + "/providers/" + DiskId.TYPE);
  }

  /** Lists the managed disks of a resource group of the client's subscription. */
  public AsyncPaged<Disk> listByResourceGroup(String resourceGroup) {
    ResourceGroupId group = new ResourceGroupId(context().requireSubscription(), resourceGroup);
    return listAt(group + "/providers/" + DiskId.TYPE);
  }

  /**
   * Asks for the address of its bytes, which then cannot be attached until the access is revoked.
   *
   * @param duration how long the address shall work; at least a second
   * @throws IllegalArgumentException if {@code duration} is shorter
   */
  public CompletableFuture<Poller<DiskAccess>> beginGrantAccess(
      DiskId id, DiskAccessLevel access, Duration duration) {
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
  public CompletableFuture<Poller<@Nullable Void>> beginRevokeAccess(DiskId id) {
    return context()
        .pollers()
        .beginAsync(resources().action(resourceId(id), "RevokeAccess", "endGetAccess"));
  }
}
