package dev.imagegallery.examples.importvhd;

import dev.imagegallery.blob.BlobUrl;
import dev.imagegallery.blob.PageBlobClient;
import dev.imagegallery.time.Timeline;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.OkHttpTransport;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import dev.imagegallery.vhd.DiskImage;
import dev.imagegallery.vhd.DiskUpload;
import dev.imagegallery.vhd.UploadProgress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Run by hand, with {@code -Xmx64m} and an emulator's endpoint: how long a sparse disk of 100 GiB
 * with 1 GiB of data takes, against a plain copy of the file's first 1 GiB over the same connection
 * to the same service, without checksums.
 */
final class UploadMeasurement {

  private static final long GIB = 1 << 30;
  private static final int PIECE = 4 << 20;
  private static final int ROUNDS = 3;

  private UploadMeasurement() {}

  public static void main(String... args) throws IOException {
    Path file = Files.createTempFile("large", ".vhd");
    try {
      Files.delete(file);
      LargeDisk.make(file, 100 * GIB, GIB);
      for (int round = 1; round <= ROUNDS; round++) {
        Duration copied = copy(file, args[0] + "/_blob/measured/plain/copy" + round);
        Duration uploaded = upload(file, args[0] + "/_blob/measured/disks/disk" + round);
        System.out.printf(
            "plain copy %d ms, upload %d ms: %.2f times as long%n",
            copied.toMillis(),
            uploaded.toMillis(),
            (double) uploaded.toMillis() / copied.toMillis());
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static Duration copy(Path file, String url) throws IOException {
    PageBlobClient blob = PageBlobClient.builder(BlobUrl.parse(url)).build();
    blob.create(GIB, Map.of());
    Instant begun = Timeline.wall().now();
    InputStream data = Files.newInputStream(file);
    Deque<CompletableFuture<TransportResponse>> underWay = new ArrayDeque<>();
    for (long at = 0; at < GIB; at += PIECE) {
      if (underWay.size() == DiskUpload.DEFAULT_PARALLELISM) {
        underWay.remove().join();
      }
      Headers headers =
          Headers.of(
              "x-ms-page-write", "update", "x-ms-range", "bytes=" + at + "-" + (at + PIECE - 1));
      underWay.add(
          OkHttpTransport.shared()
              .executeAsync(
                  new TransportRequest(
                      "PUT", url + "?comp=page", headers, data.readNBytes(PIECE))));
    }
    underWay.forEach(CompletableFuture::join);
    data.close();
    Duration took = Duration.between(begun, Timeline.wall().now());
    blob.delete();
    return took;
  }

  private static Duration upload(Path file, String url) {
    PageBlobClient blob = PageBlobClient.builder(BlobUrl.parse(url)).build();
    Instant begun = Timeline.wall().now();
    try (DiskImage disk = DiskImage.open(file)) {
      UploadProgress done = DiskUpload.builder(disk, blob).build().run();
      Duration took = Duration.between(begun, Timeline.wall().now());
      System.out.println(done + ", " + done.sentBytes() + " bytes");
      blob.delete();
      return took;
    }
  }
}
