package dev.imagegallery.survival;

import static dev.imagegallery.survival.Furniture.BLOB;
import static dev.imagegallery.survival.Furniture.BUILT;
import static dev.imagegallery.survival.Furniture.VHD;
import static dev.imagegallery.survival.Furniture.definition;
import static dev.imagegallery.survival.Operations.told;
import static dev.imagegallery.survival.World.GALLERY;
import static dev.imagegallery.survival.World.GROUP;
import static dev.imagegallery.survival.World.IMAGE;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.blob.BlobUrl;
import dev.imagegallery.blob.PageBlobClient;
import dev.imagegallery.blob.PageRange;
import dev.imagegallery.error.GalleryException;
import dev.imagegallery.error.ImageImportException;
import dev.imagegallery.models.DiskId;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageVersionId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Page blobs, and all the ways into a gallery. */
final class ImportRows {

  private static final BlobUrl FOREIGN =
      BlobUrl.parse("https://account.blob.core.windows.net/vhds/disk.vhd");
  private static final ImageVersionId VERSION = GALLERY.image("imported").version("1.0.0");
  private static final ImageDefinition DEFINITION = definition("Imported");
  private static final DiskId DISK = GROUP.disk("uploaded");
  private static final String LEASE = "1ea5e000-0000-0000-0000-000000000000";

  private ImportRows() {}

  static List<Line> all() {
    return List.of(
        Line.blocking("pageBlob.properties", s -> s.blob(BLOB).properties()),
        Line.blocking("pageBlob.ranges", s -> s.blob(BLOB).ranges()),
        Line.blocking("pageBlob.read", s -> HexFormat.of().formatHex(s.blob(BLOB).read(0, 1024))),
        blob("pageBlob.create", blob -> blob.create(1 << 20, Map.of("made-by", "us"))),
        blob("pageBlob.createIfAbsent", blob -> blob.createIfAbsent(1 << 20, Map.of())),
        blob("pageBlob.setMetadata", blob -> blob.setMetadata(Map.of("made-by", "us"))),
        blob("pageBlob.write", blob -> blob.write(512, pages())),
        blob("pageBlob.writeAsync", blob -> written(blob.writeAsync(512, pages()))),
        blob("pageBlob.clear", blob -> blob.clear(new PageRange(0, 512))),
        blob("pageBlob.delete", PageBlobClient::delete),
        blob("pageBlob.lease", blob -> blob.lease(LEASE)),
        blob("pageBlob.releaseLease", blob -> blob.lease(LEASE).releaseLease()),
        Line.repeatable(
            "importer.fromManagedImage",
            s -> s.sdk().importer().fromManagedImage(IMAGE, DEFINITION, VERSION).run()),
        Line.repeatable(
            "importer.fromBlob",
            s -> s.sdk().importer().fromBlob(FOREIGN, DEFINITION, VERSION).run()),
        Line.repeatable(
            "importer.fromVm",
            s -> s.sdk().importer().fromVm(BUILT, DEFINITION, VERSION).generalizing().run()),
        Line.repeatable(
            "importer.fromVhd(blob)",
            s -> s.sdk().importer().fromVhd(VHD, s.blob("new.vhd"), DEFINITION, VERSION).run()),
        new Line(
            "importer.fromVhd(disk)",
            s -> intoADisk(s.sdk()),
            null,
            s -> intoADiskOnceMore(s.sdk())));
  }

  private static Line blob(String name, Consumer<PageBlobClient> call) {
    return Line.blocking(name, s -> told("done", () -> call.accept(s.blob(BLOB))));
  }

  private static void written(CompletableFuture<Void> write) {
    try {
      write.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof GalleryException failure ? failure : e;
    }
  }

  private static byte[] pages() {
    byte[] pages = new byte[1024];
    Arrays.fill(pages, (byte) 7);
    return pages;
  }

  private static Object intoADisk(ImageGallerySdk sdk) {
    return sdk.importer().fromVhd(VHD, DISK, DEFINITION, VERSION).run();
  }

  /** A disk that was uploaded in part cannot be gone on with, and the importer says so. */
  private static Object intoADiskOnceMore(ImageGallerySdk sdk) {
    try {
      return intoADisk(sdk);
    } catch (ImageImportException e) {
      sdk.disks().beginRevokeAccess(DISK).await();
      sdk.disks().beginDelete(DISK).await();
      return intoADisk(sdk);
    }
  }
}
