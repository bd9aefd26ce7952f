package dev.imagegallery;

import dev.imagegallery.blob.BlobUrl;
import dev.imagegallery.blob.PageBlobClient;
import dev.imagegallery.models.DiskId;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.ManagedImageId;
import dev.imagegallery.models.VirtualMachineId;
import dev.imagegallery.vhd.DiskImage;
import java.util.Objects;

/**
 * Brings an image into a gallery in one call, from wherever it is: a managed image, a VHD in a
 * blob, a VHD or raw disk in a local file, a virtual machine (R54 to R56). Each import makes only
 * what is not there yet, so that one that was interrupted, even with its process, is just run
 * again. Immutable and thread-safe.
 *
 * <pre>{@code
 * ImageVersion published =
 *     sdk.importer()
 *         .fromVhd(disk, blob, definition, versionId)
 *         .targetRegion(TargetRegion.parse("West Europe=2"))
 *         .onProgress(System.out::println)
 *         .run();
 * }</pre>
 */
public final class ImageImporter {

  private final ImageGallerySdk sdk;
  private final ClientContext context;

  ImageImporter(ImageGallerySdk sdk, ClientContext context) {
    this.sdk = sdk;
    this.context = context;
  }

  /**
   * From a managed image, which must be in the region of {@code definition} (R57).
   *
   * @param definition what the version is a version of: made if it is not there, else compared
   * @param version what is made; its gallery must be there
   */
  public ImageImport fromManagedImage(
      ManagedImageId image, ImageDefinition definition, ImageVersionId version) {
    Objects.requireNonNull(image, "image");
    return new ImageImport(sdk, definition, version, null, null, image);
  }

  /**
   * From a generalized VHD in a page blob (R55).
   *
   * @param blob a fixed VHD; the service itself must be able to read it, so its account is in the
   *     same subscription
   * @param definition what the version is a version of: made if it is not there, else compared
   * @param version what is made; its gallery must be there
   * @throws IllegalArgumentException if {@code definition} does not say which generation of virtual
   *     machine the disk starts on
   */
  public ImageImport fromBlob(BlobUrl blob, ImageDefinition definition, ImageVersionId version) {
    requireGeneration(definition);
    ImportSources.Vhd vhd = new ImportSources.Vhd(blob.address());
    return new ImageImport(sdk, definition, version, vhd, null, null);
  }

  /**
   * From a generalized disk in a local file (R56); the caller keeps disk and client.
   *
   * @param blob where the disk is uploaded to
   * @param definition what the version is a version of: made if it is not there, else compared
   * @param version what is made; its gallery must be there
   * @throws IllegalArgumentException if {@code definition} does not say which generation of virtual
   *     machine the disk starts on
   */
  public ImageImport fromVhd(
      DiskImage disk, PageBlobClient blob, ImageDefinition definition, ImageVersionId version) {
    requireGeneration(definition);
    ImportSources.Upload upload = new ImportSources.ToBlob(disk, blob);
    ImportSources.Vhd vhd = new ImportSources.Vhd(blob.address());
    return new ImageImport(sdk, definition, version, vhd, upload, null);
  }

  /**
   * From a generalized disk in a local file, through a managed disk that is made for it: no storage
   * account is needed. An upload that was interrupted begins anew; see {@link #fromVhd(DiskImage,
   * PageBlobClient, ImageDefinition, ImageVersionId)} for one that goes on. The caller keeps the
   * disk image; the managed disk stays.
   *
   * @param diskId the managed disk to be made
   * @param definition what the version is a version of: made if it is not there, else compared
   * @param version what is made; its gallery must be there
   * @throws IllegalArgumentException if {@code definition} does not say which generation of virtual
   *     machine the disk starts on
   */
  public ImageImport fromVhd(
      DiskImage disk, DiskId diskId, ImageDefinition definition, ImageVersionId version) {
    requireGeneration(definition);
    ManagedDiskUpload upload = new ManagedDiskUpload(sdk, context, disk, diskId, definition);
    ImportSources.ManagedDisk source = new ImportSources.ManagedDisk(diskId);
    return new ImageImport(sdk, definition, version, source, upload, null);
  }

  /**
   * From a virtual machine with its data disks, which must be generalized (R52), or is with {@link
   * ImageImport#generalizing}.
   *
   * @param definition what the version is a version of: made if it is not there, else compared
   * @param version what is made; its gallery must be there
   */
  public ImageImport fromVm(
      VirtualMachineId machine, ImageDefinition definition, ImageVersionId version) {
    ImportSources.Machine source = new ImportSources.Machine(machine);
    return new ImageImport(sdk, definition, version, source, null, null);
  }

  /** A disk does not tell, and one that is offered to the wrong kind of machine does not start. */
  private static void requireGeneration(ImageDefinition definition) {
    if (definition.hyperVGeneration() == null) {
      throw new IllegalArgumentException(
          "definition has no hyperVGeneration: V1 for a disk that starts by BIOS, V2 by UEFI");
    }
  }
}
