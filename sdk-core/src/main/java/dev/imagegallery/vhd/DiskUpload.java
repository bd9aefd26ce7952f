package dev.imagegallery.vhd;

import dev.imagegallery.blob.BlobProperties;
import dev.imagegallery.blob.PageBlobClient;
import dev.imagegallery.blob.PageRange;
import dev.imagegallery.error.DiskImageException;
import dev.imagegallery.error.TransportException;
import dev.imagegallery.error.TransportException.Reach;
import dev.imagegallery.vhd.Pieces.Piece;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * Makes a page blob of a disk image: what is not zero is sent, several pieces at once, each with a
 * checksum; the footer comes last, so that a blob with a footer is whole. After an interruption,
 * even of the whole process, {@link #run} takes up where it was: what the blob has already is not
 * sent again. At most {@link Builder#parallelism} times 4 MiB of the disk are in memory, and a few
 * more under way. One upload is for one thread; {@link #cancel} may be called from any.
 *
 * <pre>{@code
 * try (DiskImage disk = DiskImage.open(Path.of("ubuntu.vhd"))) {
 *   PageBlobClient blob = PageBlobClient.builder(BlobUrl.parse(sasUrl)).build();
 *   DiskUpload.builder(disk, blob).onProgress(System.out::println).build().run();
 * }
 * }</pre>
 */
public final class DiskUpload {

  /** How many pieces are on their way at once, unless told otherwise: 6, which are 24 MiB. */
  public static final int DEFAULT_PARALLELISM = 6;

  private static final String SOURCE = "imagegallery_source";

  private final DiskImage disk;
  private final PageBlobClient blob;
  private final int parallelism;
  private final boolean replacing;
  private final boolean existing;
  private final Consumer<UploadProgress> listener;
  private volatile boolean cancelled;

  private final Deque<CompletableFuture<Void>> underWay = new ArrayDeque<>();
  private Instant started = Instant.MIN;
  private long scanned;
  private long sent;
  private long skipped;

  private DiskUpload(Builder builder) {
    disk = builder.disk;
    blob = builder.blob;
    parallelism = builder.parallelism;
    replacing = builder.replacing;
    existing = builder.existing;
    listener = builder.listener;
  }

  /** Prepares to upload; the caller keeps disk and client. */
  public static Builder builder(DiskImage disk, PageBlobClient blob) {
    return new Builder(disk, blob);
  }

  /**
   * Uploads what the blob does not have yet, on the caller's thread.
   *
   * @return how much there was to do
   * @throws DiskImageException if the blob is of another source, or the file cannot be read
   * @throws CancellationException if it was cancelled; what was sent stays
   * @throws dev.imagegallery.error.GalleryException if the service refuses or cannot be reached
   */
  public UploadProgress run() {
    started = blob.transport().timeline().now();
    Present present = prepare();
    if (present.complete) {
      scanned = disk.presentBytes();
      skipped = scanned;
      return report();
    }
    Pieces pieces = new Pieces(disk);
    try {
      for (Extent range = pieces.next(); range != null; range = pieces.next()) {
        requireNotCancelled();
        send(pieces, range, present);
      }
      settle(0);
      blob.write(disk.sizeInBytes(), disk.footer());
      return report();
    } catch (RuntimeException | Error e) {
      awaitTheRest();
      throw e;
    }
  }

  /** Ends a run soon; what was sent stays, and another upload goes on from there. */
  public void cancel() {
    cancelled = true;
  }

  private void requireNotCancelled() {
    if (cancelled) {
      throw new CancellationException("the upload to " + blob.address() + " was cancelled");
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new TransportException(
          "the upload to " + blob.address() + " was interrupted", Reach.CANCELLED, null);
    }
  }

  /** Looks what is there; makes the blob if there is none. */
  private Present prepare() {
    long size = disk.sizeInBytes() + VhdFooter.BYTES;
    Map<String, String> source = Map.of(SOURCE, disk.fingerprint());
    Optional<BlobProperties> there = blob.properties();
    if (existing) {
      requireSize(size, there);
      return new Present(blob.ranges(), disk.sizeInBytes());
    }
    if (there.isPresent() && !replacing) {
      boolean same =
          there.get().sizeInBytes() == size
              && disk.fingerprint().equals(there.get().metadata().get(SOURCE));
      if (!same) {
        throw new DiskImageException(
            "the blob " + blob.address() + " is there already, and not from this file", null);
      }
      return new Present(blob.ranges(), disk.sizeInBytes());
    }
    if (there.isPresent()) {
      blob.create(size, source);
    } else if (!blob.createIfAbsent(size, source)) {
      return prepare(); // it was made in the meantime, or by a request whose answer was lost
    }
    return new Present(List.of(), disk.sizeInBytes());
  }

  private void requireSize(long size, Optional<BlobProperties> there) {
    long found = there.map(BlobProperties::sizeInBytes).orElse(-1L);
    if (found != size) {
      throw new DiskImageException(
          blob.address()
              + (found < 0 ? " is not there" : " has " + found + " bytes")
              + "; the disk and its footer have "
              + size,
          null);
    }
  }

  private void send(Pieces pieces, Extent range, Present present) {
    if (present.has(range)) {
      skipped += range.length();
    } else {
      long sentOfRange = 0;
      for (Piece piece : pieces.read(range)) {
        Extent extent = new Extent(piece.offset, piece.pages.length);
        if (!present.has(extent)) {
          settle(parallelism - 1);
          underWay.add(blob.writeAsync(piece.offset, piece.pages));
          sentOfRange += piece.pages.length;
        }
      }
      sent += sentOfRange;
      skipped += Math.max(0, range.length() - sentOfRange);
    }
    scanned += range.length();
    report();
  }

  /** Waits until at most {@code most} pieces are under way. */
  private void settle(int most) {
    underWay.removeIf(DiskUpload::isDone);
    while (underWay.size() > most) {
      join(underWay.remove());
    }
  }

  /** So that nothing is written any more when {@link #run} has ended; how they end is no matter. */
  private void awaitTheRest() {
    CompletableFuture<?>[] rest = underWay.toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(rest).handle((done, failure) -> null).join();
    underWay.clear();
  }

  private static boolean isDone(CompletableFuture<Void> piece) {
    if (piece.isDone()) {
      join(piece);
      return true;
    }
    return false;
  }

  private static void join(CompletableFuture<Void> piece) {
    try {
      piece.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransportException("the upload was interrupted", Reach.CANCELLED, e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() instanceof CompletionException c ? c.getCause() : e.getCause();
      if (cause instanceof Error error) {
        throw error;
      }
      throw cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }
  }

  private UploadProgress report() {
    UploadProgress progress =
        new UploadProgress(
            disk.presentBytes(),
            scanned,
            sent,
            skipped,
            Duration.between(started, blob.transport().timeline().now()));
    listener.accept(progress);
    return progress;
  }

  /** What the blob has. */
  private static final class Present {
    final boolean complete;
    private final NavigableMap<Long, Long> ends = new TreeMap<>();

    Present(List<PageRange> ranges, long footer) {
      ranges.forEach(range -> ends.put(range.start(), range.end()));
      complete = has(new Extent(footer, VhdFooter.BYTES));
    }

    boolean has(Extent extent) {
      Map.Entry<Long, Long> range = ends.floorEntry(extent.offset());
      return range != null && range.getValue() >= extent.end();
    }
  }

  /** Collects settings. Not thread-safe. */
  public static final class Builder {
    private final DiskImage disk;
    private final PageBlobClient blob;
    private int parallelism = DEFAULT_PARALLELISM;
    private boolean replacing;
    private boolean existing;
    private Consumer<UploadProgress> listener = progress -> {};

    private Builder(DiskImage disk, PageBlobClient blob) {
      this.disk = Objects.requireNonNull(disk, "disk");
      this.blob = Objects.requireNonNull(blob, "blob");
    }

    /**
     * How many pieces of at most 4 MiB are on their way at once; default {@link
     * #DEFAULT_PARALLELISM}.
     *
     * @param pieces 1 to 64
     */
    public Builder parallelism(int pieces) {
      if (pieces < 1 || pieces > 64) {
        throw new IllegalArgumentException("parallelism is not in 1..64: " + pieces);
      }
      parallelism = pieces;
      return this;
    }

    /** Empties a blob that is there, whatever it is; by default that is refused. */
    public Builder replaceExisting() {
      replacing = true;
      return this;
    }

    /**
     * Writes into a blob that is there with the right size, and makes none: the bytes of a managed
     * disk. What of it has data is taken to be this disk's.
     */
    public Builder intoExisting() {
      existing = true;
      return this;
    }

    /** Hears of each step, on the thread that runs the upload. */
    public Builder onProgress(Consumer<UploadProgress> value) {
      listener = Objects.requireNonNull(value, "listener");
      return this;
    }

    /** The upload; nothing is done yet. */
    public DiskUpload build() {
      return new DiskUpload(this);
    }
  }
}
