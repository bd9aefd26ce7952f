package dev.imagegallery.internal.emulator.generic;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A size of virtual machines.
 *
 * @param name such as {@code Standard_D2s_v3}
 * @param family whose quota its cores count against
 * @param cores virtual processors
 * @param memoryMb memory
 * @param maxDataDisks data disks that can be attached
 * @param temporaryDiskMb the disk that does not outlive the machine
 * @param generations such as {@code V1,V2}
 * @param architecture {@code x64} or {@code Arm64}
 */
record VmSize(
    String name,
    String family,
    int cores,
    int memoryMb,
    int maxDataDisks,
    int temporaryDiskMb,
    String generations,
    String architecture) {

  /** The largest system disk of any size. */
  static final int OS_DISK_MB = 1_047_552;

  /** Those the cloud tells of; machines of other sizes can be made all the same. */
  static final List<VmSize> ALL =
      Stream.of(
              "Standard_A1_v2|standardAv2Family|1|2048|2|10240|V1|x64",
              "Standard_A2_v2|standardAv2Family|2|4096|4|20480|V1|x64",
              "Standard_B1s|standardBSFamily|1|1024|2|4096|V1,V2|x64",
              "Standard_B2s|standardBSFamily|2|4096|4|8192|V1,V2|x64",
              "Standard_B2ms|standardBSFamily|2|8192|4|16384|V1,V2|x64",
              "Standard_D1_v2|standardDv2Family|1|3584|4|51200|V1|x64",
              "Standard_D2s_v3|standardDSv3Family|2|8192|4|16384|V1,V2|x64",
              "Standard_D4s_v3|standardDSv3Family|4|16384|8|32768|V1,V2|x64",
              "Standard_D2s_v5|standardDSv5Family|2|8192|4|0|V1,V2|x64",
              "Standard_D2ps_v5|standardDPSv5Family|2|8192|4|0|V2|Arm64",
              "Standard_DC2as_v5|standardDCASv5Family|2|8192|4|0|V2|x64",
              "Standard_DS1_v2|standardDSv2Family|1|3584|4|7168|V1,V2|x64",
              "Standard_DS2_v2|standardDSv2Family|2|7168|8|14336|V1,V2|x64",
              "Standard_DS3_v2|standardDSv2Family|4|14336|16|28672|V1,V2|x64",
              "Standard_E2s_v3|standardESv3Family|2|16384|4|32768|V1,V2|x64",
              "Standard_F2s_v2|standardFSv2Family|2|4096|4|16384|V1,V2|x64")
          .map(VmSize::parse)
          .toList();

  private static VmSize parse(String line) {
    String[] fields = line.split("\\|", -1);
    return new VmSize(
        fields[0],
        fields[1],
        Integer.parseInt(fields[2]),
        Integer.parseInt(fields[3]),
        Integer.parseInt(fields[4]),
        Integer.parseInt(fields[5]),
        fields[6],
        fields[7]);
  }

  static Optional<VmSize> find(String name) {
    return ALL.stream().filter(size -> size.name.equalsIgnoreCase(name)).findFirst();
  }
}
