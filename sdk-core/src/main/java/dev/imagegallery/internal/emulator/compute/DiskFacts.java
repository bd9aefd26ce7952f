package dev.imagegallery.internal.emulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.emulator.kernel.Docs;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a disk of a source.
 *
 * @param lun of a data disk; {@link #OS} for the operating system disk
 * @param sizeInGb its size
 * @param occupiedBytes how much of it holds data
 * @param caching {@code None}, {@code ReadOnly} or {@code ReadWrite}
 * @param storageAccountType such as {@code Premium_LRS}
 * @param managedDiskId the disk itself; {@code null} if it is none
 */
record DiskFacts(
    int lun,
    int sizeInGb,
    long occupiedBytes,
    String caching,
    String storageAccountType,
    @Nullable String managedDiskId) {

  /** In the place of a LUN: the operating system disk, which has none. */
  static final int OS = -1;

  /** The caching of disks that were given none. */
  static final String NO_CACHING = "None";

  /** The storage of disks that were given none. */
  static final String STANDARD = "Standard_LRS";

  private static final int GIB_SHIFT = 30;

  /** A disk that is not part of anything: what is known of it is its size. */
  static DiskFacts loose(int sizeInGb, long occupiedBytes) {
    return new DiskFacts(OS, sizeInGb, occupiedBytes, NO_CACHING, STANDARD, null);
  }

  /** The disk of a VM's or a managed image's storage profile; by default it is full. */
  static DiskFacts shown(JsonNode disk, int lun, JsonNode occupied) {
    int size = disk.path("diskSizeGB").asInt(1);
    return new DiskFacts(
        lun,
        size,
        occupied.path(key(lun)).asLong(bytes(size)),
        orElse(Docs.text(disk, "caching"), NO_CACHING),
        account(disk),
        Docs.textOrNull(disk, "managedDisk", "id"));
  }

  /** On what the disk of a VM's or a managed image's storage profile is. */
  static String account(JsonNode disk) {
    String managed = Docs.text(disk, "managedDisk", "storageAccountType");
    return orElse(orElse(managed, Docs.text(disk, "storageAccountType")), STANDARD);
  }

  DiskFacts withLun(int number) {
    return new DiskFacts(
        number, sizeInGb, occupiedBytes, caching, storageAccountType, managedDiskId);
  }

  DiskFacts withSize(int gb) {
    return new DiskFacts(lun, gb, occupiedBytes, caching, storageAccountType, managedDiskId);
  }

  /** The same disk, kept and cached in another way; {@code null} changes nothing. */
  DiskFacts kept(@Nullable String newCaching, @Nullable String newStorage) {
    return new DiskFacts(
        lun,
        sizeInGb,
        occupiedBytes,
        newCaching == null ? caching : newCaching,
        newStorage == null ? storageAccountType : newStorage,
        managedDiskId);
  }

  DiskFacts ofDisk(String id) {
    return new DiskFacts(lun, sizeInGb, occupiedBytes, caching, storageAccountType, id);
  }

  /** Under which name the occupied bytes of a disk are kept beside its owner. */
  static String key(int lun) {
    return lun == OS ? "os" : Integer.toString(lun);
  }

  static long bytes(int sizeInGb) {
    return (long) sizeInGb << GIB_SHIFT;
  }

  private static String orElse(String text, String other) {
    return text.isEmpty() ? other : text;
  }
}
