package dev.imagegallery.vhd;

import dev.imagegallery.error.DiskImageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A dynamic disk: blocks of a fixed size, each somewhere in the file or not at all, found through
 * the block allocation table. A block begins with a bitmap of its sectors; those not marked are
 * zero. The table is kept in memory: four bytes for each block of usually two megabytes.
 */
final class BlockReader implements SectorReader {

  private static final byte[] COOKIE = "cxsparse".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER_BYTES = 1024;
  private static final int CHECKSUM = 36;
  private static final int SECTOR = 512;
  private static final int ABSENT = -1;
  private static final int MOST_BLOCKS = 16 << 20;
  private static final int LARGEST_BLOCK = 256 << 20;

  private final FileChannel file;
  private final long size;
  private final int blockSize;
  private final int bitmapBytes;
  private final int[] table;
  private final long present;

  private BlockReader(FileChannel file, long size, int blockSize, int[] table) throws IOException {
    this.file = file;
    this.size = size;
    this.blockSize = blockSize;
    this.bitmapBytes = (blockSize / SECTOR / 8 + SECTOR - 1) / SECTOR * SECTOR;
    this.table = table;
    this.present = check();
  }

  /**
   * Reads header and table.
   *
   * @throws DiskImageException if they are damaged or lead outside the file
   */
  static BlockReader open(FileChannel file, VhdFooter footer) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
    long at = footer.headerOffset();
    require(at >= 0 && at + HEADER_BYTES <= file.size(), "its header is outside the file");
    FlatReader.readFully(file, at, header);
    require(
        Arrays.equals(header.array(), 0, 8, COOKIE, 0, 8)
            && header.getInt(CHECKSUM) == VhdFooter.checksum(header.array(), CHECKSUM),
        "the header of its blocks is damaged");
    int blockSize = header.getInt(32);
    require(
        blockSize >= SECTOR * 8 && Integer.bitCount(blockSize) == 1 && blockSize <= LARGEST_BLOCK,
        "its block size is " + blockSize);
    long blocks = (footer.size() + blockSize - 1) / blockSize;
    long entries = header.getInt(28) & 0xFFFFFFFFL;
    require(blocks <= entries && blocks <= MOST_BLOCKS, "its table has too few entries");
    int[] table = table(file, header.getLong(16), (int) blocks);
    return new BlockReader(file, footer.size(), blockSize, table);
  }

  private static int[] table(FileChannel file, long at, int blocks) throws IOException {
    require(at >= 0 && at + 4L * blocks <= file.size(), "its table is outside the file");
    ByteBuffer entries = ByteBuffer.allocate(4 * blocks);
    FlatReader.readFully(file, at, entries);
    int[] table = new int[blocks];
    entries.flip().asIntBuffer().get(table);
    return table;
  }

  /** Each block must be in the file, and no two in one place. */
  private long check() throws IOException {
    BitSet taken = new BitSet();
    long count = 0;
    long end = file.size();
    int sectors = (bitmapBytes + blockSize) / SECTOR;
    for (int block = 0; block < table.length; block++) {
      if (table[block] == ABSENT) {
        continue;
      }
      count++;
      long at = position(block);
      require(
          at + bitmapBytes + lengthOf(block) <= end, "its block " + block + " is outside the file");
      int slot = (int) ((table[block] & 0xFFFFFFFFL) / sectors);
      require(!taken.get(slot), "two of its blocks are in one place");
      taken.set(slot);
    }
    return Math.min(size, count * blockSize);
  }

  private static void require(boolean sound, String otherwise) {
    if (!sound) {
      throw new DiskImageException("the VHD is damaged: " + otherwise, null);
    }
  }

  private long position(int block) {
    return (table[block] & 0xFFFFFFFFL) * SECTOR;
  }

  /** The last block of a disk may be cut off in the file. */
  private long lengthOf(int block) {
    return Math.min(blockSize, size - (long) block * blockSize);
  }

  @Override
  public void read(long offset, ByteBuffer target) throws IOException {
    long at = offset;
    int end = target.limit();
    while (target.position() < end) {
      int block = (int) (at / blockSize);
      int within = (int) (at % blockSize);
      int length = Math.min(end - target.position(), blockSize - within);
      target.limit(target.position() + length);
      if (block >= table.length || table[block] == ABSENT) {
        Zeros.fill(target);
      } else {
        readBlock(block, within, target);
      }
      at += length;
      target.limit(end);
    }
  }

  private void readBlock(int block, int within, ByteBuffer target) throws IOException {
    int start = target.position();
    int present = (int) Math.max(0, Math.min(target.remaining(), lengthOf(block) - within));
    int end = target.limit();
    target.limit(start + present);
    FlatReader.readFully(file, position(block) + bitmapBytes + within, target);
    target.limit(end);
    Zeros.fill(target);
    blank(bitmap(block), within, target, start, end);
  }

  private byte[] bitmap(int block) throws IOException {
    ByteBuffer bitmap = ByteBuffer.allocate(bitmapBytes);
    FlatReader.readFully(file, position(block), bitmap);
    return bitmap.array();
  }

  /** Makes sectors zero that the bitmap says were never written. */
  private static void blank(byte[] bitmap, int within, ByteBuffer target, int start, int end) {
    for (int at = start; at < end; ) {
      int sector = (within + at - start) / SECTOR;
      int next = Math.min(end, start + (sector + 1) * SECTOR - within);
      if ((bitmap[sector >> 3] & (0x80 >> (sector & 7))) == 0) {
        Zeros.fill(target.duplicate().position(at).limit(next));
      }
      at = next;
    }
  }

  @Override
  public @Nullable Extent next(long offset) {
    if (offset >= size) {
      return null;
    }
    int block = (int) (offset / blockSize);
    while (block < table.length && table[block] == ABSENT) {
      block++;
    }
    if (block == table.length) {
      return null;
    }
    long start = Math.max(offset, (long) block * blockSize);
    while (block < table.length && table[block] != ABSENT) {
      block++;
    }
    return new Extent(start, Math.min(size, (long) block * blockSize) - start);
  }

  @Override
  public long presentBytes() {
    return present;
  }
}
