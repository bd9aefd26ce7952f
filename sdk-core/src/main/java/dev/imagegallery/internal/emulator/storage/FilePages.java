package dev.imagegallery.internal.emulator.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/**
 * Pages in a sparse temporary file, for blobs that are too large for the heap. The file goes when
 * it is closed, at the latest with the process.
 */
final class FilePages implements PageStore {

  private final FileChannel file;
  private final Intervals written = new Intervals();

  FilePages() {
    try {
      Path path = Files.createTempFile("imagegallery-blob", ".pages");
      Files.delete(path);
      file =
          FileChannel.open(
              path,
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.SPARSE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary file for a blob", e);
    }
  }

  @Override
  public void write(long offset, byte[] pages) {
    try {
      ByteBuffer source = ByteBuffer.wrap(pages);
      long at = offset;
      while (source.hasRemaining()) {
        at += file.write(source, at);
      }
      written.add(offset, offset + pages.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is cleared is not looked at again, so the file keeps it. */
  @Override
  public void clear(long start, long end) {
    written.remove(start, end);
  }

  @Override
  public void read(long offset, byte[] target, int at, int length) {
    Arrays.fill(target, at, at + length, (byte) 0);
    try {
      for (Range range : written.within(offset, offset + length)) {
        int from = at + (int) (range.start() - offset);
        ByteBuffer part = ByteBuffer.wrap(target, from, (int) (range.end() - range.start()));
        long position = range.start();
        while (part.hasRemaining()) {
          position += file.read(part, position);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Range> ranges(long start, long end) {
    return written.within(start, end);
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
