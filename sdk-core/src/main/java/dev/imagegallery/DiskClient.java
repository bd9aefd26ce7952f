package dev.imagegallery;

import static java.util.Objects.requireNonNull;

import dev.imagegallery.error.ResourceNotFoundException;
import dev.imagegallery.models.Disk;
import dev.imagegallery.models.DiskAccess;
import dev.imagegallery.models.DiskAccessLevel;
import dev.imagegallery.models.DiskId;
import dev.imagegallery.models.DiskUpdate;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.operation.Poller;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Managed disks: creates them from image versions, snapshots, disks, blobs or nothing, reads, lists
 * and deletes them.
 *
 * <p>Service API 2019-07-01 and later (R197). Thread-safe.
 */
public final class DiskClient extends ResourceClient<DiskId, Disk> {

  DiskClient(ClientContext context) {
    super(context, context.disks(), DiskId::resourceId);
  }

  /** Builds this client alone; {@link ImageGallerySdk} hands out all. */
  public static ClientBuilder<DiskClient> builder() {
    return new ClientBuilder<>(DiskClient::new);
  }

  /**
   * Reads a managed disk of the client's subscription.
   *
   * @throws ResourceNotFoundException if there is none
   * @throws IllegalStateException if the client was built without a subscription
   */
  public Disk get(String resourceGroup, String diskName) {
    return get(new DiskId(context().requireSubscription(), resourceGroup, diskName));
  }

  /** Creates the managed disk, or replaces what can be changed of it (PUT). */
  public Poller<Disk> beginCreate(DiskId id, Disk disk) {
    return context()
        .pollers()
        .begin(resources().create(resourceId(id), requireNonNull(disk, "disk")));
  }

  /** Goes on waiting for a creation that began elsewhere; no request. */
  public Poller<Disk> resumeCreate(String resumeToken) {
    return resume(resumeToken, "CreateOrUpdate");
  }

  /** Changes what {@code update} carries and nothing else (PATCH). */
  public Poller<Disk> beginUpdate(DiskId id, DiskUpdate update) {
    return context()
        .pollers()
        .begin(
            resources()
                .update(resourceId(id), DiskUpdate.SCHEMA, requireNonNull(update, "update")));
  }

  /** Goes on waiting for an update that began elsewhere; no request. */
  public Poller<Disk> resumeUpdate(String resumeToken) {
    return resume(resumeToken, "Update");
  }

  /** Lists the managed disks of the client's subscription. */
  public Paged<Disk> list() {
    return listAt(
        "/subscriptions/" + context().requireSubscription() + "/providers/" + DiskId.TYPE);
  }

  /** Lists the managed disks of a resource group of the client's subscription. */
  public Paged<Disk> listByResourceGroup(String resourceGroup) {
    ResourceGroupId group = new ResourceGroupId(context().requireSubscription(), resourceGroup);
    return listAt(group + "/providers/" + DiskId.TYPE);
  }

  /**
   * Asks for the address of its bytes, which then cannot be attached until the access is revoked.
   *
   * @param duration how long the address shall work; at least a second
   * @throws IllegalArgumentException if {@code duration} is shorter
   */
  public Poller<DiskAccess> beginGrantAccess(DiskId id, DiskAccessLevel access, Duration duration) {
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
  public Poller<@Nullable Void> beginRevokeAccess(DiskId id) {
    return context()
        .pollers()
        .begin(resources().action(resourceId(id), "RevokeAccess", "endGetAccess"));
  }

  /** Goes on waiting for such a revocation that began elsewhere; no request. */
  public Poller<@Nullable Void> resumeRevokeAccess(String resumeToken) {
    return resumeAction(resumeToken, "RevokeAccess");
  }
}
