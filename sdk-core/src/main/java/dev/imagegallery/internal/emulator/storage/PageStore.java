package dev.imagegallery.internal.emulator.storage;

import java.util.List;

/**
 * The pages of one blob: what was written and not cleared, the rest being zero. Not thread-safe.
 */
interface PageStore {

  /** How large a page is. */
  int PAGE = 512;

  /** Pages that hold data, from the first byte to behind the last. */
  record Range(long start, long end) {}

  /** Writes whole pages; the array is the store's from then on. */
  void write(long offset, byte[] pages);

  /** Makes pages zero and forgets them. */
  void clear(long start, long end);

  /** Copies bytes out. */
  void read(long offset, byte[] target, int at, int length);

  /** The pages that hold data, in order, without gaps between neighbours. */
  List<Range> ranges(long start, long end);

  /** Gives back what it holds. */
  void close();
}
