package dev.imagegallery.vhd;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/** A disk whose sectors lie in order from the file's beginning. */
final class FlatReader implements SectorReader {

  private final FileChannel file;
  private final long size;

  FlatReader(FileChannel file, long size) {
    this.file = file;
    this.size = size;
  }

  @Override
  public void read(long offset, ByteBuffer target) throws IOException {
    int end = target.limit();
    int present = (int) Math.max(0, Math.min(target.remaining(), size - offset));
    target.limit(target.position() + present);
    readFully(file, offset, target);
    target.limit(end);
    Zeros.fill(target);
  }

  static void readFully(FileChannel file, long offset, ByteBuffer target) throws IOException {
    long at = offset;
    while (target.hasRemaining()) {
      int n = file.read(target, at);
      if (n < 0) {
        throw new EOFException("the file ends at " + at);
      }
      at += n;
    }
  }

  @Override
  public @Nullable Extent next(long offset) {
    return offset < size ? new Extent(offset, size - offset) : null;
  }

  @Override
  public long presentBytes() {
    return size;
  }
}
