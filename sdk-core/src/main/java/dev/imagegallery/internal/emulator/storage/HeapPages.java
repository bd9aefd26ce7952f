package dev.imagegallery.internal.emulator.storage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pages in memory, 64 KiB at a time, for blobs as tests make them. */
final class HeapPages implements PageStore {

  private static final int CHUNK = 64 * 1024;

  private final Map<Long, byte[]> chunks = new HashMap<>();
  private final Intervals written = new Intervals();

  @Override
  public void write(long offset, byte[] pages) {
    for (int at = 0; at < pages.length; ) {
      long position = offset + at;
      int within = (int) (position % CHUNK);
      int length = Math.min(CHUNK - within, pages.length - at);
      byte[] chunk = chunks.computeIfAbsent(position / CHUNK, n -> new byte[CHUNK]);
      System.arraycopy(pages, at, chunk, within, length);
      at += length;
    }
    written.add(offset, offset + pages.length);
  }

  @Override
  public void clear(long start, long end) {
    written.remove(start, end);
    for (long at = start; at < end; ) {
      int within = (int) (at % CHUNK);
      int length = (int) Math.min(CHUNK - within, end - at);
      byte[] chunk = chunks.get(at / CHUNK);
      if (length == CHUNK) {
        chunks.remove(at / CHUNK);
      } else if (chunk != null) {
        Arrays.fill(chunk, within, within + length, (byte) 0);
      }
      at += length;
    }
  }

  @Override
  public void read(long offset, byte[] target, int at, int length) {
    for (int done = 0; done < length; ) {
      long position = offset + done;
      int within = (int) (position % CHUNK);
      int part = Math.min(CHUNK - within, length - done);
      byte[] chunk = chunks.get(position / CHUNK);
      if (chunk != null) {
        System.arraycopy(chunk, within, target, at + done, part);
      } else {
        Arrays.fill(target, at + done, at + done + part, (byte) 0);
      }
      done += part;
    }
  }

  @Override
  public List<Range> ranges(long start, long end) {
    return written.within(start, end);
  }

  @Override
  public void close() {
    chunks.clear();
  }
}
