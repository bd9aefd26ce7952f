package dev.imagegallery.operation;

import dev.imagegallery.error.OperationFailedException;
import dev.imagegallery.error.OperationTimeoutException;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.Region;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Follows the creation or update of an image version, region by region. Every {@link #poll} sees
 * {@link OperationSnapshot#replication() how far each region is} (R102, R104); a region can be used
 * as soon as it is complete, while others still replicate (R103).
 */
public interface ReplicationPoller extends Poller<ImageVersion> {

  /**
   * Calls {@code watcher} with the progress now known, if any, and whenever it changes, on the
   * thread that polls. What it throws reaches whoever waits.
   *
   * @return this poller
   */
  ReplicationPoller onProgress(Consumer<ReplicationProgress> watcher);

  /**
   * Waits on the caller's thread until the version can be used in {@code region}; the other regions
   * may still replicate.
   *
   * @throws OperationFailedException if replication to the region failed, or the operation ended
   *     without it
   * @throws OperationTimeoutException if the client's {@code operationTimeout} passed first
   */
  ReplicationProgress awaitRegion(Region region);

  /** Like {@link #awaitRegion(Region)}, but for at most {@code timeout}. */
  ReplicationProgress awaitRegion(Region region, Duration timeout);

  /**
   * Waits, for at most {@code timeout}, until the version can be used in at least one region; see
   * {@link ReplicationProgress#completed}.
   */
  ReplicationProgress awaitFirstRegion(Duration timeout);
}
