package dev.imagegallery;

import dev.imagegallery.error.ConflictException;
import dev.imagegallery.error.GalleryException;
import dev.imagegallery.error.ImageImportException;
import dev.imagegallery.error.OperationFailedException;
import dev.imagegallery.models.HyperVGeneration;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.ManagedImage;
import dev.imagegallery.models.ManagedImageId;
import dev.imagegallery.models.OsState;
import dev.imagegallery.models.ProvisioningState;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.TargetRegion;
import dev.imagegallery.models.VirtualMachineId;
import dev.imagegallery.operation.ReplicationPoller;
import dev.imagegallery.operation.ReplicationProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One import, to be run, and run again if it was interrupted. It reads a file and waits for hours,
 * so it has a blocking face alone: run it on a thread of its own. Not thread-safe.
 *
 * <p>What is made: a managed image in the version's resource group, named {@code
 * DEFINITION-VERSION} unless said otherwise; the definition; the version.
 */
public final class ImageImport {

  private final ImageGallerySdk sdk;
  private final ImageDefinition definition;
  private final ImageVersionId versionId;
  private final @Nullable ImportSources source;
  private final ImportSources.@Nullable Upload upload;
  private ManagedImageId imageId;
  private final List<TargetRegion> targetRegions = new ArrayList<>();
  private boolean generalizing;
  private boolean excludedFromLatest;
  private Consumer<ImportProgress> listener = progress -> {};

  ImageImport(
      ImageGallerySdk sdk,
      ImageDefinition definition,
      ImageVersionId versionId,
      @Nullable ImportSources source,
      ImportSources.@Nullable Upload upload,
      @Nullable ManagedImageId imageId) {
    this.sdk = sdk;
    this.definition = Objects.requireNonNull(definition, "definition");
    this.versionId = Objects.requireNonNull(versionId, "version");
    this.source = source;
    this.upload = upload;
    this.imageId = imageId != null ? imageId : defaultImage(versionId);
  }

  private static ManagedImageId defaultImage(ImageVersionId version) {
    return new ManagedImageId(
        version.definition().gallery().subscriptionId(),
        version.definition().gallery().resourceGroup(),
        version.definition().name() + "-" + version.version());
  }

  /** Replicates to a region, too; the definition's own region is always one (R78). */
  public ImageImport targetRegion(TargetRegion region) {
    targetRegions.add(Objects.requireNonNull(region, "region"));
    return this;
  }

  /** The managed image on the way; by default {@code DEFINITION-VERSION} beside the gallery. */
  public ImageImport managedImage(ManagedImageId id) {
    if (source == null) {
      throw new IllegalStateException("the managed image is the source");
    }
    imageId = Objects.requireNonNull(id, "id");
    return this;
  }

  /**
   * Deallocates and generalizes the machine first, if it is not yet. That cannot be undone: the
   * machine never starts again (R53). What prepares it for that (Sysprep, {@code waagent
   * -deprovision+user}) must have been run inside it.
   */
  public ImageImport generalizing() {
    if (!(source instanceof ImportSources.Machine)) {
      throw new IllegalStateException("only a machine can be generalized");
    }
    generalizing = true;
    return this;
  }

  /** Keeps the version from being the latest one until it is included (R90). */
  public ImageImport excludedFromLatest() {
    excludedFromLatest = true;
    return this;
  }

  /** Hears of each step, on the thread that runs the import. */
  public ImageImport onProgress(Consumer<ImportProgress> value) {
    listener = Objects.requireNonNull(value, "listener");
    return this;
  }

  /**
   * Makes what is not there yet, and waits until the version is replicated; on the caller's thread.
   *
   * @return the version
   * @throws ImageImportException if the source or what is there does not fit; it says what to do
   * @throws OperationFailedException if a region failed; running again tries it again
   * @throws GalleryException if the service refuses or cannot be reached
   */
  public ImageVersion run() {
    requireGeneralized();
    Optional<ImageVersion> there = sdk.imageVersions().find(versionId);
    if (there.isEmpty()) {
      uploadDisk();
      makeDefinition(makeImage());
    } else {
      requireSameSource(there.get());
    }
    return makeVersion(there);
  }

  /** R60, and what else an SDK cannot do for a specialized disk. */
  private void requireGeneralized() {
    if (!definition.osState().equals(OsState.SPECIALIZED)) {
      return;
    }
    throw new ImageImportException(
        "a specialized disk cannot become a managed image (R60)",
        List.of(
            "Make a managed disk of the VHD, and a virtual machine of the disk.",
            "Prepare the machine from inside: Sysprep /generalize /oobe /shutdown on Windows,"
                + " waagent -deprovision+user on Linux.",
            "Import it with fromVm(…).generalizing() and a definition whose osState is"
                + " Generalized.",
            "Or, to keep it specialized: make a snapshot or disk of it, and an image version whose"
                + " osDiskImage names that as its source (service API 2019-07-01 and later)."));
  }

  private void uploadDisk() {
    if (upload == null) {
      return;
    }
    upload.run(progress -> listener.accept(ImportProgress.of(progress)));
  }

  private ManagedImage makeImage() {
    if (source == null) {
      return sdk.managedImages().get(imageId);
    }
    Optional<ManagedImage> there = sdk.managedImages().find(imageId);
    if (there.isPresent() && !source.isSourceOf(there.get())) {
      throw new ImageImportException(
          "the managed image " + imageId + " is there already, and not from this source",
          List.of("Delete it, or name another with managedImage(…)."));
    }
    if (there.isEmpty() && source instanceof ImportSources.Machine machine) {
      generalize(machine.id());
    }
    listener.accept(ImportProgress.of(ImportStep.MANAGED_IMAGE, 0));
    if (there.isEmpty() || !ProvisioningState.SUCCEEDED.equals(there.get().provisioningState())) {
      // Repeating the request that made it is no change, and gives something to wait on.
      ManagedImage image =
          source.image(definition).hyperVGeneration(definition.hyperVGeneration()).build();
      sdk.managedImages().beginCreate(imageId, image).await();
    }
    listener.accept(ImportProgress.of(ImportStep.MANAGED_IMAGE, 100));
    return sdk.managedImages().get(imageId);
  }

  private void generalize(VirtualMachineId machine) {
    boolean generalized =
        sdk.virtualMachines().instanceView(machine).statuses().stream()
            .anyMatch(status -> "OSState/generalized".equalsIgnoreCase(status.code()));
    if (generalized) {
      return;
    }
    if (!generalizing) {
      throw new ImageImportException(
          "the machine " + machine + " is not generalized (R52)",
          List.of(
              "Prepare it from inside: Sysprep /generalize /oobe /shutdown on Windows, waagent"
                  + " -deprovision+user on Linux.",
              "Run the import with generalizing(), which deallocates and generalizes it; it never"
                  + " starts again then.",
              "To keep the machine: make a snapshot of its disk first, and a machine of that."));
    }
    listener.accept(ImportProgress.of(ImportStep.GENERALIZE, 0));
    sdk.virtualMachines().beginDeallocate(machine).await();
    sdk.virtualMachines().generalize(machine);
    listener.accept(ImportProgress.of(ImportStep.GENERALIZE, 100));
  }

  private void makeDefinition(ManagedImage image) {
    listener.accept(ImportProgress.of(ImportStep.DEFINITION, 0));
    Optional<ImageDefinition> there = sdk.imageDefinitions().find(versionId.definition());
    if (there.isPresent()) {
      requireFits(there.get());
    } else {
      // The service's own default differs between API versions, and must be the image's.
      ImageDefinition made =
          definition.hyperVGeneration() != null
              ? definition
              : definition.toBuilder().hyperVGeneration(image.hyperVGeneration()).build();
      sdk.imageDefinitions().beginCreate(versionId.definition(), made).await();
    }
    listener.accept(ImportProgress.of(ImportStep.DEFINITION, 100));
  }

  private void requireFits(ImageDefinition there) {
    requireEqual("osType", definition.osType(), there.osType());
    requireEqual("osState", definition.osState(), there.osState());
    requireEqual("identifier", definition.identifier(), there.identifier());
    HyperVGeneration wanted = definition.hyperVGeneration();
    if (wanted != null && there.hyperVGeneration() != null) {
      requireEqual("hyperVGeneration", wanted, there.hyperVGeneration());
    }
  }

  private void requireEqual(String property, Object wanted, Object there) {
    if (!wanted.equals(there)) {
      throw new ImageImportException(
          "the image definition "
              + versionId.definition()
              + " is there already, and its "
              + property
              + " is "
              + there
              + " and not "
              + wanted,
          List.of("Import into another definition, or describe the one that is there."));
    }
  }

  private void requireSameSource(ImageVersion there) {
    ResourceId from = there.source() == null ? null : there.source().id();
    if (!imageId.resourceId().equals(from)) {
      throw new ImageImportException(
          "the image version " + versionId + " is there already, and from " + from,
          List.of("Import it under another number: what a version is made from never changes."));
    }
  }

  private ImageVersion makeVersion(Optional<ImageVersion> there) {
    ProvisioningState state = there.map(ImageVersion::provisioningState).orElse(null);
    if (ProvisioningState.SUCCEEDED.equals(state)) {
      ImageVersion done = sdk.imageVersions().getWithReplicationStatus(versionId);
      listener.accept(ImportProgress.of(ReplicationProgress.of(done)));
      return done;
    }
    if (there.isPresent() && !ProvisioningState.FAILED.equals(state)) {
      return watch();
    }
    try {
      return await(sdk.imageVersions().beginCreate(versionId, version()));
    } catch (ConflictException e) {
      // Somebody else began to make it in the meantime.
      return sdk.imageVersions().find(versionId).isPresent() ? watch() : fail(e);
    }
  }

  private static ImageVersion fail(ConflictException e) {
    throw e;
  }

  private ImageVersion version() {
    ImageVersion.Builder version =
        ImageVersion.builder(definition.location())
            .source(imageId)
            .excludeFromLatest(excludedFromLatest);
    boolean named =
        targetRegions.stream().anyMatch(region -> region.name().equals(definition.location()));
    if (!named) {
      version.targetRegion(TargetRegion.of(definition.location()));
    }
    targetRegions.forEach(version::targetRegion);
    return version.build();
  }

  /** Waits for a version that an earlier run, or somebody else, began to make. */
  private ImageVersion watch() {
    return await(sdk.imageVersions().adopt(versionId));
  }

  private ImageVersion await(ReplicationPoller replication) {
    replication.onProgress(progress -> listener.accept(ImportProgress.of(progress)));
    replication.await();
    return sdk.imageVersions().getWithReplicationStatus(versionId);
  }
}
