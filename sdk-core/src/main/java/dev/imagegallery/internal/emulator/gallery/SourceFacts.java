package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version's source is like.
 *
 * @param id of the source as a whole, or of its operating system disk
 * @param wholeId the id when the source was given as a whole, else {@code null}
 * @param osType {@code null} if that is not known, like the next four
 * @param osState whether generalized or specialized
 * @param generation of the hypervisor
 * @param plan the purchase plan it descends from; an empty object for none
 * @param os the operating system disk
 * @param data the data disks
 */
record SourceFacts(
    String id,
    @Nullable String wholeId,
    @Nullable String osType,
    @Nullable String osState,
    @Nullable String generation,
    @Nullable JsonNode plan,
    SourceDisk os,
    List<SourceDisk> data) {

  SourceFacts {
    data = List.copyOf(data);
  }

  /** How much there is to copy. */
  long bytes() {
    long sum = os.bytes();
    for (SourceDisk disk : data) {
      sum += disk.bytes();
    }
    return sum;
  }

  /** What the version shows of its disks once it is built (R68). */
  ObjectNode disks() {
    ObjectNode disks = Json.object();
    ObjectNode osDisk = disks.putObject("osDiskImage").put("sizeInGB", os.sizeInGb());
    osDisk.put("hostCaching", os.caching());
    if (!data.isEmpty()) {
      ArrayNode images = disks.putArray("dataDiskImages");
      for (SourceDisk disk : data) {
        ObjectNode image = images.addObject().put("lun", disk.lun());
        image.put("sizeInGB", disk.sizeInGb()).put("hostCaching", disk.caching());
      }
    }
    return disks;
  }

  /** How much of each disk holds data, to be kept beside the version. */
  ObjectNode occupied() {
    ObjectNode occupied = Json.object().put("os", os.bytes());
    data.forEach(disk -> occupied.put(String.valueOf(disk.lun()), disk.bytes()));
    return occupied;
  }

  /**
   * A disk of a source.
   *
   * @param lun of a data disk, else -1
   * @param sizeInGb its size
   * @param caching {@code None}, {@code ReadOnly} or {@code ReadWrite}
   * @param bytes how much of it holds data
   */
  record SourceDisk(int lun, int sizeInGb, String caching, long bytes) {

    private static final long GIB = 1L << 30;

    /** A disk of which is known how much of it holds data, or taken to be full. */
    static SourceDisk of(int lun, int sizeInGb, String caching, JsonNode occupied) {
      String key = lun < 0 ? "os" : String.valueOf(lun);
      long bytes = occupied.path(key).asLong(sizeInGb * GIB);
      return new SourceDisk(lun, sizeInGb, caching, bytes);
    }

    /** The caching of a document, or what it is by default. */
    static String caching(JsonNode disk, String member, String usual) {
      String caching = Docs.text(disk, member);
      return caching.isEmpty() ? usual : caching;
    }
  }
}
