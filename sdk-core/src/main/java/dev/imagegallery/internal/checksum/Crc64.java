package dev.imagegallery.internal.checksum;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Base64;

/**
 * The CRC-64 that the storage service checks contents by (reflected, polynomial {@code
 * AD93D23594C93659}, all ones before and after), eight bytes at a time: three times as fast as MD5,
 * which the service takes too.
 */
public final class Crc64 {

  private static final long POLYNOMIAL = 0x9A6C9329AC4BC9B5L;
  private static final long[][] TABLES = tables();
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Crc64() {}

  private static long[][] tables() {
    long[][] tables = new long[8][256];
    for (int n = 0; n < 256; n++) {
      long crc = n;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ POLYNOMIAL;
      }
      tables[0][n] = crc;
    }
    for (int n = 0; n < 256; n++) {
      for (int k = 1; k < 8; k++) {
        long previous = tables[k - 1][n];
        tables[k][n] = tables[0][(int) (previous & 0xFF)] ^ previous >>> 8;
      }
    }
    return tables;
  }

  /** The checksum of a range. */
  public static long of(byte[] bytes, int from, int to) {
    long crc = -1L;
    int at = from;
    for (; at + 8 <= to; at += 8) {
      long x = crc ^ (long) LONGS.get(bytes, at);
      crc =
          TABLES[7][(int) (x & 0xFF)]
              ^ TABLES[6][(int) (x >>> 8 & 0xFF)]
              ^ TABLES[5][(int) (x >>> 16 & 0xFF)]
              ^ TABLES[4][(int) (x >>> 24 & 0xFF)]
              ^ TABLES[3][(int) (x >>> 32 & 0xFF)]
              ^ TABLES[2][(int) (x >>> 40 & 0xFF)]
              ^ TABLES[1][(int) (x >>> 48 & 0xFF)]
              ^ TABLES[0][(int) (x >>> 56)];
    }
    for (; at < to; at++) {
      crc = TABLES[0][(int) ((crc ^ bytes[at]) & 0xFF)] ^ crc >>> 8;
    }
    return ~crc;
  }

  /** As header fields have it: eight bytes, the lowest first, in base64. */
  public static String base64(byte[] bytes, int from, int to) {
    byte[] crc = new byte[8];
    LONGS.set(crc, 0, of(bytes, from, to));
    return Base64.getEncoder().encodeToString(crc);
  }
}
