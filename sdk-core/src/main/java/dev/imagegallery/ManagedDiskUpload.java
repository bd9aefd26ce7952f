package dev.imagegallery;

import dev.imagegallery.blob.BlobUrl;
import dev.imagegallery.blob.PageBlobClient;
import dev.imagegallery.error.ImageImportException;
import dev.imagegallery.models.Disk;
import dev.imagegallery.models.DiskAccessLevel;
import dev.imagegallery.models.DiskCreationData;
import dev.imagegallery.models.DiskId;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.vhd.DiskImage;
import dev.imagegallery.vhd.DiskUpload;
import dev.imagegallery.vhd.UploadProgress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Uploads a local disk straight into a managed disk that is made for it, which needs no storage
 * account: made with {@code createOption: Upload}, written through its shared access address,
 * closed by revoking the access.
 */
record ManagedDiskUpload(
    ImageGallerySdk sdk,
    ClientContext context,
    DiskImage disk,
    DiskId id,
    ImageDefinition definition)
    implements ImportSources.Upload {

  private static final Duration ACCESS = Duration.ofHours(24);
  private static final int FOOTER = 512;

  ManagedDiskUpload {
    Objects.requireNonNull(disk, "disk");
    Objects.requireNonNull(id, "diskId");
  }

  @Override
  public void run(Consumer<UploadProgress> listener) {
    Optional<Disk> there = sdk.disks().find(id);
    String state = there.map(Disk::diskState).map(Object::toString).orElse("");
    if (state.equals("Unattached") || state.equals("Reserved") || state.equals("Attached")) {
      return; // It was uploaded whole, and closed.
    }
    if (there.isEmpty()) {
      make();
    } else if (state.equals("ActiveUpload")) {
      // The address that an interrupted run was given is lost; a new one needs the old one closed.
      throw new ImageImportException(
          "the managed disk " + id + " was being uploaded when an import was interrupted",
          List.of(
              "Delete the disk and run the import again: the service closes a disk for good when"
                  + " its access is revoked.",
              "Or upload to a page blob, where an interrupted upload goes on."));
    }
    write(listener);
    sdk.disks().beginRevokeAccess(id).await();
  }

  private void make() {
    DiskCreationData upload = DiskCreationData.upload(disk.sizeInBytes() + FOOTER);
    sdk.disks()
        .beginCreate(
            id,
            Disk.builder(definition.location(), upload)
                .osType(definition.osType())
                .hyperVGeneration(definition.hyperVGeneration())
                .build())
        .await();
  }

  private void write(Consumer<UploadProgress> listener) {
    String address =
        sdk.disks().beginGrantAccess(id, DiskAccessLevel.WRITE, ACCESS).await().accessSas();
    PageBlobClient bytes =
        PageBlobClient.builder(BlobUrl.parse(address))
            .transport(context.pipeline().transport())
            .build();
    DiskUpload.builder(disk, bytes).intoExisting().onProgress(listener).build().run();
  }
}
