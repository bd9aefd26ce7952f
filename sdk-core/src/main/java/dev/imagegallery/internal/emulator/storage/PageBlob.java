package dev.imagegallery.internal.emulator.storage;

import dev.imagegallery.internal.checksum.ContentDigest;
import dev.imagegallery.internal.emulator.storage.PageStore.Range;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/** One page blob with its contents. Thread-safe: one writes, or several read. */
final class PageBlob {

  /** Up to this size contents are in memory, and in snapshots: 64 MiB. */
  static final long LARGEST_IN_MEMORY = 64L << 20;

  private static final int FOOTER = 512;

  private final long size;
  private final PageStore pages;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private Map<String, String> metadata;
  private String etag;
  private @Nullable String leaseId;
  private final @Nullable String onlySignature;

  PageBlob(long size, Map<String, String> metadata, String etag) {
    this(size, metadata, etag, null);
  }

  /** {@code onlySignature}: of a managed disk, which nothing else opens. */
  PageBlob(long size, Map<String, String> metadata, String etag, @Nullable String onlySignature) {
    this.size = size;
    this.onlySignature = onlySignature;
    this.metadata = new TreeMap<>(metadata);
    this.etag = etag;
    this.pages = isSmall() ? new HeapPages() : new FilePages();
  }

  long size() {
    return size;
  }

  @Nullable String onlySignature() {
    return onlySignature;
  }

  boolean isSmall() {
    return size <= LARGEST_IN_MEMORY;
  }

  Map<String, String> metadata() {
    lock.readLock().lock();
    try {
      return Map.copyOf(metadata);
    } finally {
      lock.readLock().unlock();
    }
  }

  String etag() {
    lock.readLock().lock();
    try {
      return etag;
    } finally {
      lock.readLock().unlock();
    }
  }

  @Nullable String leaseId() {
    lock.readLock().lock();
    try {
      return leaseId;
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Takes or ends the lease. */
  void lease(@Nullable String id) {
    lock.writeLock().lock();
    try {
      leaseId = id;
    } finally {
      lock.writeLock().unlock();
    }
  }

  void metadata(Map<String, String> replaced, String changed) {
    lock.writeLock().lock();
    try {
      metadata = new TreeMap<>(replaced);
      etag = changed;
    } finally {
      lock.writeLock().unlock();
    }
  }

  void write(long offset, byte[] data, String changed) {
    lock.writeLock().lock();
    try {
      pages.write(offset, data);
      etag = changed;
    } finally {
      lock.writeLock().unlock();
    }
  }

  void clear(long start, long end, String changed) {
    lock.writeLock().lock();
    try {
      pages.clear(start, end);
      etag = changed;
    } finally {
      lock.writeLock().unlock();
    }
  }

  byte[] read(long offset, int length) {
    byte[] target = new byte[length];
    lock.readLock().lock();
    try {
      pages.read(offset, target, 0, length);
    } finally {
      lock.readLock().unlock();
    }
    return target;
  }

  List<Range> ranges(long start, long end) {
    lock.readLock().lock();
    try {
      return pages.ranges(start, end);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** How much of it holds data. */
  long occupied() {
    return ranges(0, size).stream().mapToLong(range -> range.end() - range.start()).sum();
  }

  /** Whether its last page is a VHD's footer: what has none is no disk. */
  boolean hasFooter() {
    return size > FOOTER
        && new String(read(size - FOOTER, 8), StandardCharsets.US_ASCII).equals("conectix");
  }

  /** What the disk in it contains, the footer left out. */
  String digest() {
    long disk = hasFooter() ? size - FOOTER : size;
    ContentDigest digest = new ContentDigest();
    byte[] chunk = new byte[ContentDigest.CHUNK];
    long next = 0;
    for (Range range : ranges(0, disk)) {
      for (long n = Math.max(next, range.start() / chunk.length);
          n * chunk.length < range.end();
          n++) {
        int length = (int) Math.min(chunk.length, disk - n * chunk.length);
        lock.readLock().lock();
        try {
          pages.read(n * chunk.length, chunk, 0, length);
        } finally {
          lock.readLock().unlock();
        }
        digest.add(n, chunk, length);
        next = n + 1;
      }
    }
    return digest.of(disk);
  }

  void close() {
    lock.writeLock().lock();
    try {
      pages.close();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
