package dev.imagegallery.internal.polling;

import dev.imagegallery.observe.GalleryListener;
import dev.imagegallery.observe.OperationInfo;
import dev.imagegallery.operation.RegionProgress;
import dev.imagegallery.operation.ReplicationProgress;
import java.util.List;

/** Tells a listener how an operation goes on. */
final class OperationEvents {

  private final GalleryListener listener;
  private final OperationInfo operation;

  OperationEvents(GalleryListener listener, LongRunning<?> operation) {
    this.listener = listener;
    this.operation = new OperationInfo(operation.name(), operation.path());
  }

  void followed(PollState<?> first) {
    listener.operationFollowed(operation, first.snapshot());
    if (first.isFinished()) {
      listener.operationEnded(operation, first.snapshot());
    }
  }

  void polled(PollState<?> older, PollState<?> newer) {
    listener.polled(operation, newer.snapshot());
    List<RegionProgress> before = regions(older);
    for (RegionProgress region : regions(newer)) {
      if (isDone(region) && before.stream().noneMatch(old -> isSameEnd(old, region))) {
        listener.regionDone(operation, region);
      }
    }
    if (newer.isFinished() && !older.isFinished()) {
      listener.operationEnded(operation, newer.snapshot());
    }
  }

  private static List<RegionProgress> regions(PollState<?> state) {
    return state.snapshot().replication().map(ReplicationProgress::regions).orElse(List.of());
  }

  private static boolean isDone(RegionProgress region) {
    return region.isCompleted() || region.isFailed();
  }

  private static boolean isSameEnd(RegionProgress old, RegionProgress region) {
    return old.region().equals(region.region()) && old.state().equals(region.state());
  }
}
