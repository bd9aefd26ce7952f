package dev.imagegallery.vhd;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Finds out where there is nothing but zeros. */
final class Zeros {

  private static final byte[] ZEROS = new byte[64 * 1024];

  private Zeros() {}

  /** Whether a range is all zeros; compares whole vectors at a time. */
  static boolean isZero(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at += ZEROS.length) {
      int end = Math.min(to, at + ZEROS.length);
      if (!Arrays.equals(bytes, at, end, ZEROS, 0, end - at)) {
        return false;
      }
    }
    return true;
  }

  /** Fills the rest of a buffer. */
  static void fill(ByteBuffer target) {
    while (target.hasRemaining()) {
      target.put(ZEROS, 0, Math.min(ZEROS.length, target.remaining()));
    }
  }
}
