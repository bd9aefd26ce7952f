package dev.imagegallery.internal.polling;

import dev.imagegallery.error.OperationFailedException;
import dev.imagegallery.internal.call.CallPipeline;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.Region;
import dev.imagegallery.operation.RegionProgress;
import dev.imagegallery.operation.ReplicationPoller;
import dev.imagegallery.operation.ReplicationProgress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A poller that knows regions. */
final class VersionPoller extends OperationPoller<ImageVersion> implements ReplicationPoller {

  private final List<Consumer<ReplicationProgress>> watchers = new CopyOnWriteArrayList<>();

  VersionPoller(
      CallPipeline pipeline,
      Polling<ImageVersion> polling,
      PollState<ImageVersion> state,
      Duration operationTimeout) {
    super(pipeline, polling, state, operationTimeout);
  }

  @Override
  public ReplicationPoller onProgress(Consumer<ReplicationProgress> watcher) {
    watchers.add(Objects.requireNonNull(watcher, "watcher"));
    latest().replication().ifPresent(watcher);
    return this;
  }

  @Override
  void changed(PollState<ImageVersion> older, PollState<ImageVersion> newer) {
    Optional<ReplicationProgress> progress = newer.snapshot().replication();
    if (!progress.equals(older.snapshot().replication())) {
      progress.ifPresent(now -> watchers.forEach(watcher -> watcher.accept(now)));
    }
  }

  @Override
  public ReplicationProgress awaitRegion(Region region) {
    return awaitRegion(region, operationTimeout());
  }

  @Override
  public ReplicationProgress awaitRegion(Region region, Duration timeout) {
    Objects.requireNonNull(region, "region");
    requireTarget(region);
    ReplicationProgress progress =
        awaitProgress(now -> now.of(region).filter(VersionPoller::isSettled).isPresent(), timeout);
    RegionProgress settled = progress.of(region).orElseThrow();
    if (settled.isFailed()) {
      throw new OperationFailedException(
          "replication to " + region.displayName(), "Failed: " + settled.details(), null);
    }
    return progress;
  }

  @Override
  public ReplicationProgress awaitFirstRegion(Duration timeout) {
    return awaitProgress(now -> !now.completed().isEmpty(), timeout);
  }

  private ReplicationProgress awaitProgress(
      Predicate<ReplicationProgress> wanted, Duration timeout) {
    PollState<ImageVersion> seen =
        awaitUntil(
            now -> now.isFinished() || now.snapshot().replication().filter(wanted).isPresent(),
            timeout);
    return seen.snapshot()
        .replication()
        .filter(wanted)
        .orElseGet(
            () -> {
              resultOf(seen); // throws the service's reason if there is one
              throw new OperationFailedException("replication", "ended without the region", null);
            });
  }

  private void requireTarget(Region region) {
    Optional<ReplicationProgress> known = latest().replication();
    if (known.isPresent() && known.get().of(region).isEmpty()) {
      throw new IllegalArgumentException("region is no target region: " + region.displayName());
    }
  }

  private static boolean isSettled(RegionProgress progress) {
    return progress.isCompleted() || progress.isFailed();
  }
}
