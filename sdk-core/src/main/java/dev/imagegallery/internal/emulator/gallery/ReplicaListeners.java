package dev.imagegallery.internal.emulator.gallery;

import dev.imagegallery.internal.emulator.replication.ReplicaListener;
import dev.imagegallery.internal.emulator.replication.ReplicatedImage;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.StorageAccountType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** All who want to be told of replicas, in the order in which they came. */
final class ReplicaListeners implements ReplicaListener {

  private final List<ReplicaListener> all = new ArrayList<>();

  void add(ReplicaListener listener) {
    all.add(listener);
  }

  @Override
  public void copied(ReplicatedImage image, Region to, Instant at) {
    all.forEach(listener -> listener.copied(image, to, at));
  }

  @Override
  public void replicasChanged(
      ReplicatedImage image, Region region, StorageAccountType type, int replicas, Instant at) {
    all.forEach(listener -> listener.replicasChanged(image, region, type, replicas, at));
  }
}
