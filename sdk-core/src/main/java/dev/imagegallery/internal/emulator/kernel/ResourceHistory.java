package dev.imagegallery.internal.emulator.kernel;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What resources were like before their last changes, for reads that are stale on purpose. Kept
 * only while somebody wants it; no part of snapshots. The kernel's lock guards it.
 */
final class ResourceHistory {

  /** The changes of one resource that are remembered: a read can be no staler than these. */
  private static final int CHANGES = 50;

  private final Map<String, ArrayDeque<Change>> byId = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Supplier<Instant> clock;

  private record Change(Instant at, @Nullable Resource before) {}

  ResourceHistory(Supplier<Instant> clock) {
    this.clock = clock;
  }

  void note(String id, @Nullable Resource before) {
    ArrayDeque<Change> changes = byId.computeIfAbsent(id, unused -> new ArrayDeque<>());
    if (changes.size() == CHANGES) {
      changes.removeFirst();
    }
    changes.addLast(new Change(clock.get(), before));
  }

  /** What was different at a time: each resource as it was then, {@code null} for not there. */
  Map<String, @Nullable Resource> differencesAt(Instant time) {
    Map<String, @Nullable Resource> then = new HashMap<>();
    byId.forEach(
        (id, changes) -> {
          for (Change change : changes) {
            if (change.at().isAfter(time)) {
              then.put(id, change.before());
              return;
            }
          }
        });
    return then;
  }
}
