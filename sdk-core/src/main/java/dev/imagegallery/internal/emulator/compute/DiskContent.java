package dev.imagegallery.internal.emulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What is on a disk or snapshot.
 *
 * @param creationData where it came from, as it is shown
 * @param sizeInGb its size
 * @param occupiedBytes how much of it holds data
 * @param osType {@code Linux} or {@code Windows}; {@code null} if it holds no system
 * @param hyperVGeneration {@code V1} or {@code V2}; {@code null} if it holds no system
 * @param encryptionSet the set it is encrypted by (R194); {@code null} for the platform's key
 */
record DiskContent(
    ObjectNode creationData,
    int sizeInGb,
    long occupiedBytes,
    @Nullable String osType,
    @Nullable String hyperVGeneration,
    @Nullable String encryptionSet) {

  /** Content that the platform encrypts. */
  DiskContent(
      ObjectNode creationData,
      int sizeInGb,
      long occupiedBytes,
      @Nullable String osType,
      @Nullable String hyperVGeneration) {
    this(creationData, sizeInGb, occupiedBytes, osType, hyperVGeneration, null);
  }

  DiskContent encryptedBy(@Nullable String set) {
    return new DiskContent(creationData, sizeInGb, occupiedBytes, osType, hyperVGeneration, set);
  }

  DiskContent withSize(int gb) {
    return new DiskContent(
        creationData, gb, occupiedBytes, osType, hyperVGeneration, encryptionSet);
  }

  DiskContent withSystem(@Nullable String type, @Nullable String generation) {
    return new DiskContent(
        creationData,
        sizeInGb,
        occupiedBytes,
        type == null ? osType : type,
        generation == null ? hyperVGeneration : generation,
        encryptionSet);
  }
}
