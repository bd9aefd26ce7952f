package dev.imagegallery;

import dev.imagegallery.blob.PageBlobClient;
import dev.imagegallery.models.DiskId;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ManagedImage;
import dev.imagegallery.models.ManagedImageOsDisk;
import dev.imagegallery.models.OsState;
import dev.imagegallery.models.VirtualMachineId;
import dev.imagegallery.vhd.DiskImage;
import dev.imagegallery.vhd.DiskUpload;
import dev.imagegallery.vhd.UploadProgress;
import java.util.Objects;
import java.util.function.Consumer;

/** What a managed image is made from, and how to tell whether one was made from it. */
sealed interface ImportSources {

  /** The image to be made. */
  ManagedImage.Builder image(ImageDefinition definition);

  /** Whether an image that is there was made from this source. */
  boolean isSourceOf(ManagedImage image);

  /** Puts a local disk where the image can be made from. */
  @FunctionalInterface
  interface Upload {
    /** Uploads what is not there yet. */
    void run(Consumer<UploadProgress> listener);
  }

  /** To a page blob. */
  record ToBlob(DiskImage disk, PageBlobClient blob) implements Upload {
    public ToBlob {
      Objects.requireNonNull(disk, "disk");
      Objects.requireNonNull(blob, "blob");
    }

    @Override
    public void run(Consumer<UploadProgress> listener) {
      DiskUpload.builder(disk, blob).onProgress(listener).build().run();
    }
  }

  /** A managed disk. */
  record ManagedDisk(DiskId id) implements ImportSources {
    public ManagedDisk {
      Objects.requireNonNull(id, "diskId");
    }

    @Override
    public ManagedImage.Builder image(ImageDefinition definition) {
      return ManagedImage.builder(definition.location())
          .osDisk(
              ManagedImageOsDisk.builder(definition.osType(), OsState.GENERALIZED)
                  .managedDisk(id.resourceId())
                  .build());
    }

    @Override
    public boolean isSourceOf(ManagedImage image) {
      ManagedImageOsDisk disk = image.osDisk();
      return disk != null && id.resourceId().equals(disk.managedDisk());
    }
  }

  /** A VHD in a blob. */
  record Vhd(String uri) implements ImportSources {
    @Override
    public ManagedImage.Builder image(ImageDefinition definition) {
      return ManagedImage.builder(definition.location())
          .osDisk(
              ManagedImageOsDisk.builder(definition.osType(), OsState.GENERALIZED)
                  .blobUri(uri)
                  .build());
    }

    @Override
    public boolean isSourceOf(ManagedImage image) {
      ManagedImageOsDisk disk = image.osDisk();
      return disk != null && uri.equals(disk.blobUri());
    }
  }

  /** A virtual machine. */
  record Machine(VirtualMachineId id) implements ImportSources {
    public Machine {
      Objects.requireNonNull(id, "machine");
    }

    @Override
    public ManagedImage.Builder image(ImageDefinition definition) {
      return ManagedImage.builder(definition.location()).sourceVirtualMachine(id.resourceId());
    }

    @Override
    public boolean isSourceOf(ManagedImage image) {
      return id.resourceId().equals(image.sourceVirtualMachine());
    }
  }
}
