package dev.imagegallery.inmemory;

import dev.imagegallery.internal.emulator.gallery.VersionReplication;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.replication.RegionStatus;
import dev.imagegallery.internal.emulator.replication.ReplicationStatus;
import dev.imagegallery.internal.emulator.scaling.ReplicaLoads;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.ReplicationState;
import java.util.ArrayList;
import java.util.List;

/** Shows the replicas and what they serve. */
final class Scaling {

  private final Kernel kernel;
  private final VersionReplication replication;
  private final ReplicaLoads loads;

  Scaling(Kernel kernel, VersionReplication replication, ReplicaLoads loads) {
    this.kernel = kernel;
    this.replication = replication;
    this.loads = loads;
  }

  List<RegionReplicas> replicas(ImageVersionId version) {
    String id = version.toString();
    return kernel.locked(
        () -> {
          ReplicationStatus status = replication.statusEvenIfDeleted(id);
          return status == null
              ? List.<RegionReplicas>of()
              : status.summary().stream().map(region -> replicas(id, region)).toList();
        });
  }

  private RegionReplicas replicas(String versionId, RegionStatus region) {
    List<RegionReplicas.Replica> replicas = new ArrayList<>();
    for (long deployments : loads.deployments(versionId, region.region())) {
      replicas.add(new RegionReplicas.Replica(replicas.size(), deployments));
    }
    ReplicationState state = new ReplicationState(region.state().wireName());
    return new RegionReplicas(region.region(), state, replicas);
  }
}
