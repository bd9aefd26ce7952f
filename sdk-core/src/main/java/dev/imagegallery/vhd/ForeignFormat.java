package dev.imagegallery.vhd;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What else a file can be, by the bytes that it begins with, and what to do about it. */
final class ForeignFormat {

  /** How much of a file's beginning tells. */
  static final int HEAD = 40 * 1024;

  private static final String CONVERT =
      "convert it with: qemu-img convert -f %s -O vpc -o subformat=fixed,force_size=on FILE"
          + " FILE.vhd";

  private static final List<ForeignFormat> ALL =
      List.of(
          disk("a VHDX disk", 0, ascii("vhdxfile"), "vhdx"),
          disk("a QCOW2 disk", 0, hex("514649fb"), "qcow2"),
          disk("a VMDK disk", 0, ascii("KDMV"), "vmdk"),
          disk("a VMDK disk", 0, ascii("COWD"), "vmdk"),
          disk("a VMDK descriptor", 0, ascii("# Disk DescriptorFile"), "vmdk"),
          disk("a VirtualBox VDI disk", 64, hex("7f10dabe"), "vdi"),
          disk("a Parallels disk", 0, ascii("WithoutFreeSpace"), "parallels"),
          packed("a gzip archive", hex("1f8b08")),
          packed("an xz archive", hex("fd377a585a00")),
          packed("a zip archive", hex("504b0304")),
          packed("a bzip2 archive", ascii("BZh")),
          packed("a zstd archive", hex("28b52ffd")),
          packed("a 7z archive", hex("377abcaf271c")),
          new ForeignFormat(
              "an ISO image of a disc",
              32769,
              ascii("CD001"),
              "install from it into a machine, and import that machine's disk"));

  private final String name;
  private final int offset;
  private final byte[] magic;
  private final String advice;

  private ForeignFormat(String name, int offset, byte[] magic, String advice) {
    this.name = name;
    this.offset = offset;
    this.magic = magic;
    this.advice = advice;
  }

  private static ForeignFormat disk(String name, int offset, byte[] magic, String format) {
    return new ForeignFormat(name, offset, magic, CONVERT.formatted(format));
  }

  private static ForeignFormat packed(String name, byte[] magic) {
    return new ForeignFormat(name, 0, magic, "unpack it first");
  }

  /** What a file is that begins so; {@code null} if nothing that is known. */
  static @Nullable ForeignFormat of(byte[] head) {
    return ALL.stream().filter(format -> format.isAt(head)).findFirst().orElse(null);
  }

  private boolean isAt(byte[] head) {
    int end = offset + magic.length;
    return head.length >= end && Arrays.equals(head, offset, end, magic, 0, magic.length);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  @Override
  public String toString() {
    return name + ", which the service does not take; " + advice;
  }
}
