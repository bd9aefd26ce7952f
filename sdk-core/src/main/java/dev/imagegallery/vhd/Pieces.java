package dev.imagegallery.vhd;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a disk into what is sent in one request: at most 4 MiB, on fixed borders, so that a second
 * upload cuts it the same way; of each without the zeros, as far as leaving them out saves more
 * than a further request costs. Confined to one thread.
 */
final class Pieces {

  /** The borders. */
  static final int STRIDE = 4 << 20;

  /** Shorter runs of zeros are sent along: 64 KiB. */
  private static final int GAP = 64 * 1024;

  private final DiskImage disk;
  private @Nullable Extent part;
  private long at;

  Pieces(DiskImage disk) {
    this.disk = disk;
    this.part = disk.next(0).orElse(null);
    this.at = part == null ? 0 : part.offset();
  }

  /** The next range of the disk that is to be looked at; {@code null} at its end. */
  @Nullable Extent next() {
    if (part != null && at >= part.end()) {
      part = disk.next(at).orElse(null);
      at = part == null ? at : Math.max(at, part.offset());
    }
    if (part == null) {
      return null;
    }
    long border = Math.min(part.end(), (at / STRIDE + 1) * STRIDE);
    Extent range = new Extent(at, border - at);
    at = border;
    return range;
  }

  /** Pages that are to be written. */
  static final class Piece {
    final long offset;
    final byte[] pages;

    Piece(long offset, byte[] pages) {
      this.offset = offset;
      this.pages = pages;
    }
  }

  /**
   * Reads a range and leaves out its zeros.
   *
   * @param range from {@link #next}; its end is rounded up to a whole page
   */
  List<Piece> read(Extent range) {
    int length = (int) ((range.length() + 511) / 512 * 512);
    byte[] bytes = new byte[length];
    disk.read(range.offset(), ByteBuffer.wrap(bytes));
    List<Piece> pieces = new ArrayList<>();
    int start = nextData(bytes, 0);
    while (start < length) {
      int end = start;
      int next = start;
      do {
        end = endOfData(bytes, next);
        next = nextData(bytes, end);
      } while (next < length && next - end < GAP);
      pieces.add(new Piece(range.offset() + start, cut(bytes, start, end)));
      start = next;
    }
    return pieces;
  }

  private static byte[] cut(byte[] bytes, int start, int end) {
    return start == 0 && end == bytes.length ? bytes : Arrays.copyOfRange(bytes, start, end);
  }

  /** The first page at or after an offset that is not zero. */
  private static int nextData(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && Zeros.isZero(bytes, at, step(bytes, at, GAP))) {
      at = step(bytes, at, GAP);
    }
    while (at < bytes.length && Zeros.isZero(bytes, at, step(bytes, at, 512))) {
      at = step(bytes, at, 512);
    }
    return at;
  }

  /** The first page after an offset that is zero. */
  private static int endOfData(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && !Zeros.isZero(bytes, at, step(bytes, at, 512))) {
      at = step(bytes, at, 512);
    }
    return at;
  }

  private static int step(byte[] bytes, int at, int length) {
    return Math.min(bytes.length, at + length);
  }
}
