package dev.imagegallery.internal.emulator.replication;

import dev.imagegallery.models.Region;
import dev.imagegallery.models.StorageAccountType;
import java.time.Instant;

/**
 * Is told as the replicas of versions come and go: what is charged, and what can be deployed from.
 * Called with the owner's lock held, in the order of time.
 */
public interface ReplicaListener {

  /**
   * A region has got its first replica by a copy from the version's source region, which may be the
   * region itself. A copy that fails is not told of; one that is made again is.
   */
  void copied(ReplicatedImage image, Region to, Instant at);

  /**
   * A version has another number of replicas in a region from now on.
   *
   * @param replicas 0 when it has left the region
   */
  void replicasChanged(
      ReplicatedImage image, Region region, StorageAccountType type, int replicas, Instant at);
}
