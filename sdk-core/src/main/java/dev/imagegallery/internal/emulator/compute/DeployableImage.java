package dev.imagegallery.internal.emulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An image as a VM or a disk is made from it.
 *
 * @param reference how a VM shows it
 * @param source how a disk names it in its {@code creationData}
 * @param osType {@code Linux} or {@code Windows}
 * @param osState {@code Generalized} or {@code Specialized}
 * @param hyperVGeneration {@code V1} or {@code V2}
 * @param osDisk the operating system disk
 * @param dataDisks the data disks
 * @param sized whether its sizes are facts: those of platform images are guesses
 * @param encryption by which sets its disks are encrypted
 * @param plan the purchase plan that a VM must carry; {@code null} for none
 * @param versionId the version whose replicas it is made from; {@code null} if it is no version
 */
record DeployableImage(
    ObjectNode reference,
    ObjectNode source,
    String osType,
    String osState,
    String hyperVGeneration,
    DiskFacts osDisk,
    List<DiskFacts> dataDisks,
    boolean sized,
    EncryptionSets encryption,
    @Nullable ObjectNode plan,
    @Nullable String versionId) {

  DeployableImage {
    dataDisks = List.copyOf(dataDisks);
  }

  boolean isGeneralized() {
    return osState.equals("Generalized");
  }

  /** The disk of a LUN, or {@code null}. */
  @Nullable DiskFacts dataDisk(int lun) {
    for (DiskFacts disk : dataDisks) {
      if (disk.lun() == lun) {
        return disk;
      }
    }
    return null;
  }
}
