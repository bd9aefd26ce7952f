package dev.imagegallery.vhd;

import dev.imagegallery.error.DiskImageException;
import dev.imagegallery.internal.checksum.ContentDigest;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A disk in a local file: a fixed or dynamic VHD, or the bare sectors. Whatever the file is, the
 * disk is seen as the service wants it: its size rounded up to a whole MiB, with the footer of a
 * fixed VHD after it. Nothing is written to the file, and no more of it is held in memory than a
 * dynamic VHD's table. Thread-safe.
 *
 * <p>Holes in the file are seen where the format shows them, which a dynamic VHD does. The Java
 * platform has no way to ask the file system for the holes of a sparse file; such a file is read
 * from end to end, and its zeros are found then.
 *
 * <pre>{@code
 * try (DiskImage disk = DiskImage.open(Path.of("ubuntu.vhd"))) {
 *   System.out.println(disk.format() + " of " + disk.sizeInBytes() + " bytes");
 * }
 * }</pre>
 */
public final class DiskImage implements Closeable {

  /** What the size of a disk is a multiple of: 1 MiB. */
  public static final int ALIGNMENT = 1 << 20;

  private final Path path;
  private final FileChannel file;
  private final DiskFormat format;
  private final SectorReader sectors;
  private final long size;
  private final byte[] footer;

  private DiskImage(
      Path path, FileChannel file, DiskFormat format, SectorReader sectors, long size, byte[] end) {
    this.path = path;
    this.file = file;
    this.format = format;
    this.sectors = sectors;
    this.size = size;
    this.footer = end;
  }

  /**
   * Opens a file and checks its footer, header and table.
   *
   * @throws DiskImageException if it is something else (then the message says what, and how to
   *     convert it), is damaged or cut off, or cannot be read
   */
  public static DiskImage open(Path path) {
    FileChannel file = null;
    try {
      file = FileChannel.open(path, StandardOpenOption.READ);
      return open(path, file);
    } catch (IOException | RuntimeException e) {
      close(file, e);
      throw failure(path, e);
    }
  }

  private static void close(@Nullable Closeable file, Exception failure) {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private static RuntimeException failure(Path path, Exception e) {
    if (e instanceof DiskImageException told) {
      return new DiskImageException(path + ": " + told.getMessage(), told.getCause());
    }
    if (e instanceof NoSuchFileException) {
      return new DiskImageException(path + ": there is no such file", e);
    }
    return e instanceof IOException
        ? new DiskImageException(path + " cannot be read: " + e.getMessage(), e)
        : (RuntimeException) e;
  }

  private static DiskImage open(Path path, FileChannel file) throws IOException {
    long length = file.size();
    if (Files.isDirectory(path) || length == 0) {
      throw new DiskImageException(length == 0 ? "the file is empty" : "is a folder", null);
    }
    byte[] head = bytes(file, 0, (int) Math.min(length, ForeignFormat.HEAD));
    byte[] tail =
        length >= VhdFooter.BYTES
            ? bytes(file, length - VhdFooter.BYTES, VhdFooter.BYTES)
            : new byte[0];
    if (VhdFooter.isFooter(tail)) {
      return vhd(path, file, VhdFooter.of(tail));
    }
    ForeignFormat foreign = ForeignFormat.of(head);
    if (foreign != null) {
      throw new DiskImageException("is " + foreign, null);
    }
    requireNoVhd(path, head);
    FlatReader sectors = new FlatReader(file, length);
    return of(path, file, DiskFormat.RAW, sectors, length, null);
  }

  /** What is named so, or begins so, and does not end so, has been cut off. */
  private static void requireNoVhd(Path path, byte[] head) {
    boolean begins =
        head.length >= VhdFooter.BYTES && VhdFooter.isFooter(Arrays.copyOf(head, VhdFooter.BYTES));
    boolean named = path.toString().toLowerCase(Locale.ROOT).endsWith(".vhd");
    if (begins || named) {
      throw new DiskImageException(
          "the VHD has no footer at its end: it was cut off, or copied in part; get it again"
              + (begins ? "" : " (bare sectors must not be named .vhd)"),
          null);
    }
  }

  private static DiskImage vhd(Path path, FileChannel file, VhdFooter footer) throws IOException {
    if (!footer.isSound()) {
      throw new DiskImageException("the VHD is damaged: its footer's checksum is wrong", null);
    }
    if (footer.size() <= 0 || footer.size() > 64L << 40) {
      throw new DiskImageException("the VHD is damaged: its size is " + footer.size(), null);
    }
    return switch (footer.type()) {
      case VhdFooter.FIXED -> fixed(path, file, footer);
      case VhdFooter.DYNAMIC ->
          of(
              path,
              file,
              DiskFormat.DYNAMIC_VHD,
              BlockReader.open(file, footer),
              footer.size(),
              null);
      case VhdFooter.DIFFERENCING ->
          throw new DiskImageException(
              "is a differencing VHD, which has only what differs from its parent; merge it into"
                  + " the parent first (Merge-VHD)",
              null);
      default ->
          throw new DiskImageException("the VHD is of an unknown type " + footer.type(), null);
    };
  }

  private static DiskImage fixed(Path path, FileChannel file, VhdFooter footer) throws IOException {
    long data = file.size() - VhdFooter.BYTES;
    if (data != footer.size()) {
      throw new DiskImageException(
          "the VHD is damaged: it should have "
              + footer.size()
              + " bytes before its footer, but"
              + " has "
              + data,
          null);
    }
    return of(path, file, DiskFormat.FIXED_VHD, new FlatReader(file, data), data, footer);
  }

  private static DiskImage of(
      Path path,
      FileChannel file,
      DiskFormat format,
      SectorReader sectors,
      long length,
      @Nullable VhdFooter footer) {
    long size = (length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    VhdFooter end =
        footer != null && footer.size() == size ? footer : VhdFooter.fixed(size, id(path, size));
    return new DiskImage(path, file, format, sectors, size, end.toBytes());
  }

  /** The same file gets the same footer each time, so that an upload can be resumed. */
  private static UUID id(Path path, long size) {
    String text = path.getFileName() + "/" + size;
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] bytes(FileChannel file, long offset, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    FlatReader.readFully(file, offset, bytes);
    return bytes.array();
  }

  /** The file. */
  public Path path() {
    return path;
  }

  /** How the disk lies in the file. */
  public DiskFormat format() {
    return format;
  }

  /** The disk's size in bytes, a multiple of {@link #ALIGNMENT}. */
  public long sizeInBytes() {
    return size;
  }

  /** How much of the disk the file has, in bytes; the rest is zero without being looked at. */
  public long presentBytes() {
    return sectors.presentBytes();
  }

  /** The 512 bytes after the disk that make a fixed VHD of it. */
  public byte[] footer() {
    return footer.clone();
  }

  /**
   * The next part of the disk that the file has, which may have zeros in it; empty if there is
   * none.
   *
   * @param offset where to begin, in bytes
   */
  public Optional<Extent> next(long offset) {
    return Optional.ofNullable(sectors.next(offset));
  }

  /**
   * Fills a buffer's remaining space from the disk; what is not in the file is zero.
   *
   * @param offset where to begin, in bytes
   * @throws DiskImageException if the file cannot be read
   * @throws IllegalArgumentException if it would read beyond the disk
   */
  public void read(long offset, ByteBuffer target) {
    if (offset < 0 || offset + target.remaining() > size) {
      throw new IllegalArgumentException("offset is outside the disk: " + offset);
    }
    try {
      sectors.read(offset, target);
    } catch (ClosedChannelException e) {
      throw new IllegalStateException("the disk image is closed", e);
    } catch (IOException e) {
      throw new DiskImageException(path + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * What the disk contains, in a word of 64 hexadecimal digits: equal for equal disks, in whatever
   * files they lie. Reads all of the file that the disk has.
   *
   * @throws DiskImageException if the file cannot be read
   */
  public String digest() {
    ContentDigest digest = new ContentDigest();
    byte[] chunk = new byte[ContentDigest.CHUNK];
    long next = 0;
    for (Extent part = sectors.next(0); part != null; part = sectors.next(part.end())) {
      long number = Math.max(next, part.offset() / chunk.length);
      for (; number * chunk.length < part.end(); number++) {
        int length = (int) Math.min(chunk.length, size - number * chunk.length);
        read(number * chunk.length, ByteBuffer.wrap(chunk, 0, length));
        digest.add(number, chunk, length);
        next = number + 1;
      }
    }
    return digest.of(size);
  }

  /**
   * What tells this file in its present state from others without reading it: of its name, size and
   * time of change.
   */
  String fingerprint() {
    try {
      String state =
          path.getFileName() + "/" + file.size() + "/" + Files.getLastModifiedTime(path).toMillis();
      return UUID.nameUUIDFromBytes(state.getBytes(StandardCharsets.UTF_8)).toString();
    } catch (IOException e) {
      throw new DiskImageException(path + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Gives the file free. */
  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new DiskImageException(path + " cannot be closed", e);
    }
  }

  @Override
  public String toString() {
    return path + " (" + format + ", " + size + " bytes)";
  }
}
