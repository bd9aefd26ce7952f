package dev.imagegallery.vhd;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Reads a disk's contents out of its file, wherever they lie there. Thread-safe. */
interface SectorReader {

  /** Fills {@code target} from an offset of the disk; what the file does not have is zero. */
  void read(long offset, ByteBuffer target) throws IOException;

  /** The next part of the disk, at or after an offset, that the file has; {@code null}: no more. */
  @Nullable Extent next(long offset);

  /** How much of the disk the file has, in bytes. */
  long presentBytes();
}
