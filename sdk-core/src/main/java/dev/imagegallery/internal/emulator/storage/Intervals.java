package dev.imagegallery.internal.emulator.storage;

import dev.imagegallery.internal.emulator.storage.PageStore.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A set of numbers, kept as ranges that neither overlap nor touch. Not thread-safe. */
final class Intervals {

  private final TreeMap<Long, Long> ends = new TreeMap<>();

  void add(long start, long end) {
    long from = start;
    long to = end;
    Map.Entry<Long, Long> before = ends.floorEntry(from);
    if (before != null && before.getValue() >= from) {
      from = before.getKey();
      to = Math.max(to, before.getValue());
    }
    for (Map.Entry<Long, Long> next = ends.ceilingEntry(from);
        next != null && next.getKey() <= to;
        next = ends.higherEntry(next.getKey())) {
      to = Math.max(to, next.getValue());
    }
    ends.subMap(from, true, to, true).clear();
    ends.put(from, to);
  }

  void remove(long start, long end) {
    Map.Entry<Long, Long> before = ends.lowerEntry(start);
    if (before != null && before.getValue() > start) {
      long rest = before.getValue();
      ends.put(before.getKey(), start);
      if (rest > end) {
        ends.put(end, rest);
      }
    }
    Map.Entry<Long, Long> last = ends.lowerEntry(end);
    if (last != null && last.getKey() >= start && last.getValue() > end) {
      ends.put(end, last.getValue());
    }
    ends.subMap(start, true, end, false).clear();
  }

  /** Those within a range, cut to it. */
  List<Range> within(long start, long end) {
    List<Range> found = new ArrayList<>();
    Long first = ends.floorKey(start);
    for (Map.Entry<Long, Long> one :
        ends.subMap(first == null ? start : first, true, end, false).entrySet()) {
      long from = Math.max(start, one.getKey());
      long to = Math.min(end, one.getValue());
      if (from < to) {
        found.add(new Range(from, to));
      }
    }
    return found;
  }
}
