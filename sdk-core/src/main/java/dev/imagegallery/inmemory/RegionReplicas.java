package dev.imagegallery.inmemory;

import dev.imagegallery.models.Region;
import dev.imagegallery.models.ReplicationState;
import java.util.List;
import java.util.Objects;

/**
 * A version in one region of the emulated cloud: what is there, and what has been deployed from it
 * (R123).
 *
 * @param region the region
 * @param state its state in the replication
 * @param replicas those that can be deployed from; none before the region is complete
 */
public record RegionReplicas(Region region, ReplicationState state, List<Replica> replicas) {

  /** Copies the list. */
  public RegionReplicas {
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(state, "state");
    replicas = List.copyOf(replicas);
  }

  /**
   * One replica.
   *
   * @param index from 0 on
   * @param deployments how many machines were created from it since it was made
   */
  public record Replica(int index, long deployments) {}
}
