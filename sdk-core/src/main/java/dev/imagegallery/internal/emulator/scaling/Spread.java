package dev.imagegallery.internal.emulator.scaling;

import java.time.Instant;
import java.util.List;

/**
 * Machines over replicas: each goes where the least is going on, and where that is equal, where the
 * fewest have been created (R123).
 */
final class Spread {

  private final int[] machines;
  private final long[] weights;

  Spread(List<ReplicaLoad> replicas, int count, long weightOfOne, Instant now) {
    machines = new int[replicas.size()];
    weights = new long[replicas.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = replicas.get(i).weight(now);
    }
    for (int i = 0; i < count; i++) {
      int next = least(replicas);
      machines[next]++;
      weights[next] += weightOfOne;
    }
  }

  private int least(List<ReplicaLoad> replicas) {
    int least = 0;
    for (int i = 1; i < weights.length; i++) {
      boolean lighter = weights[i] < weights[least];
      boolean equal = weights[i] == weights[least];
      if (lighter || (equal && served(replicas, i) < served(replicas, least))) {
        least = i;
      }
    }
    return least;
  }

  private long served(List<ReplicaLoad> replicas, int i) {
    return replicas.get(i).deployments() + machines[i];
  }

  /** How many machines the replica gets. */
  int machines(int replica) {
    return machines[replica];
  }

  /** The load of the busiest replica that gets any, in whole replicas, rounded up (R124). */
  long load(long capacity) {
    long heaviest = 0;
    for (int i = 0; i < weights.length; i++) {
      heaviest = machines[i] > 0 ? Math.max(heaviest, weights[i]) : heaviest;
    }
    return Math.max(1, (heaviest + capacity - 1) / capacity);
  }
}
