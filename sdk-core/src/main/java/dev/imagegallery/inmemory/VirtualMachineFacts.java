package dev.imagegallery.inmemory;

import dev.imagegallery.internal.emulator.compute.DeclaredMachine;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.VirtualMachineId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a declared virtual machine is like. Immutable; each {@code with} answers a changed copy.
 *
 * <pre>{@code
 * azure.declareVirtualMachine(id, VirtualMachineFacts.linux(Region.WEST_US).generalized());
 * }</pre>
 */
public final class VirtualMachineFacts {

  /** The size of a Linux operating system disk unless set: 30 GB. */
  public static final int DEFAULT_LINUX_GB = 30;

  /** The size of a Windows operating system disk unless set: 127 GB. */
  public static final int DEFAULT_WINDOWS_GB = 127;

  private static final long GIB = 1L << 30;

  private final Region region;
  private final String osType;
  private final boolean running;
  private final boolean generalized;
  private final String generation;
  private final DeclaredMachine.Disk os;
  private final List<DeclaredMachine.Disk> data;

  private VirtualMachineFacts(
      Region region,
      String osType,
      boolean running,
      boolean generalized,
      String generation,
      DeclaredMachine.Disk os,
      List<DeclaredMachine.Disk> data) {
    this.region = Objects.requireNonNull(region, "region");
    this.osType = osType;
    this.running = running;
    this.generalized = generalized;
    this.generation = generation;
    this.os = os;
    this.data = List.copyOf(data);
  }

  /** A running Linux machine with one disk of {@link #DEFAULT_LINUX_GB}. */
  public static VirtualMachineFacts linux(Region region) {
    return running(region, "Linux", DEFAULT_LINUX_GB);
  }

  /** A running Windows machine with one disk of {@link #DEFAULT_WINDOWS_GB}. */
  public static VirtualMachineFacts windows(Region region) {
    return running(region, "Windows", DEFAULT_WINDOWS_GB);
  }

  private static VirtualMachineFacts running(Region region, String osType, int sizeInGb) {
    DeclaredMachine.Disk os = new DeclaredMachine.Disk(-1, sizeInGb, sizeInGb * GIB);
    return new VirtualMachineFacts(region, osType, true, false, "V1", os, List.of());
  }

  /** Stopped, its hardware given back. */
  public VirtualMachineFacts deallocated() {
    return new VirtualMachineFacts(region, osType, false, generalized, generation, os, data);
  }

  /** Deallocated and generalized: ready to become an image. */
  public VirtualMachineFacts generalized() {
    return new VirtualMachineFacts(region, osType, false, true, generation, os, data);
  }

  /** Of Hyper-V generation 2; 1 unless this is called. */
  public VirtualMachineFacts generation2() {
    return new VirtualMachineFacts(region, osType, running, generalized, "V2", os, data);
  }

  /**
   * With an operating system disk of this size.
   *
   * @param occupiedBytes how much of it holds data
   */
  public VirtualMachineFacts withOsDisk(int sizeInGb, long occupiedBytes) {
    DeclaredMachine.Disk disk = disk(-1, sizeInGb, occupiedBytes);
    return new VirtualMachineFacts(region, osType, running, generalized, generation, disk, data);
  }

  /** With one more data disk, full of data. */
  public VirtualMachineFacts withDataDisk(int lun, int sizeInGb) {
    return withDataDisk(lun, sizeInGb, sizeInGb * GIB);
  }

  /**
   * With one more data disk.
   *
   * @param lun no other data disk's
   * @param occupiedBytes how much of it holds data
   */
  public VirtualMachineFacts withDataDisk(int lun, int sizeInGb, long occupiedBytes) {
    if (lun < 0 || data.stream().anyMatch(disk -> disk.lun() == lun)) {
      throw new IllegalArgumentException("lun is negative or taken: " + lun);
    }
    List<DeclaredMachine.Disk> disks = new ArrayList<>(data);
    disks.add(disk(lun, sizeInGb, occupiedBytes));
    return new VirtualMachineFacts(region, osType, running, generalized, generation, os, disks);
  }

  private static DeclaredMachine.Disk disk(int lun, int sizeInGb, long occupiedBytes) {
    if (sizeInGb < 1 || occupiedBytes < 0 || occupiedBytes > sizeInGb * GIB) {
      throw new IllegalArgumentException(
          "sizes are not 0 <= occupied <= size: " + occupiedBytes + " B, " + sizeInGb + " GB");
    }
    return new DeclaredMachine.Disk(lun, sizeInGb, occupiedBytes);
  }

  DeclaredMachine declare(VirtualMachineId id) {
    return new DeclaredMachine(id, region, osType, running, generalized, generation, os, data);
  }
}
