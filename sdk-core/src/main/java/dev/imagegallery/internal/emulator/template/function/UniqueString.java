package dev.imagegallery.internal.emulator.template.function;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The service's {@code uniqueString}: 64 bits of a Murmur hash, written as 13 letters and digits.
 * The service does not document it; names that templates made must come out the same here.
 */
final class UniqueString {

  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 13;
  private static final int C1 = 0x239b961b;
  private static final int C2 = 0xab0e9789;

  private UniqueString() {}

  static String of(String text) {
    long bits = hash(text.getBytes(StandardCharsets.UTF_8));
    StringBuilder unique = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      unique.append(ALPHABET.charAt((int) (bits >>> 59)));
      bits <<= 5;
    }
    return unique.toString();
  }

  static long hash(byte[] bytes) {
    ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int low = 0;
    int high = 0;
    while (data.remaining() >= 8) {
      low = Integer.rotateLeft(low ^ mixLow(data.getInt()), 19) + high;
      low = low * 5 + 0x561ccd1b;
      high = Integer.rotateLeft(high ^ mixHigh(data.getInt()), 13) + low;
      high = high * 5 + 0x0bcaa747;
    }
    low ^= mixLow(rest(data));
    high ^= mixHigh(rest(data));
    low ^= bytes.length;
    high ^= bytes.length;
    low += high;
    high += low;
    low = finish(low);
    high = finish(high);
    low += high;
    high += low;
    return ((long) high << 32) | Integer.toUnsignedLong(low);
  }

  private static int mixLow(int word) {
    return Integer.rotateLeft(word * C1, 15) * C2;
  }

  private static int mixHigh(int word) {
    return Integer.rotateLeft(word * C2, 17) * C1;
  }

  /** Up to four bytes more; none are 0, which the mixing leaves as it is. */
  private static int rest(ByteBuffer data) {
    int word = 0;
    for (int shift = 0; shift < 32 && data.hasRemaining(); shift += 8) {
      word |= (data.get() & 0xff) << shift;
    }
    return word;
  }

  private static int finish(int word) {
    int mixed = (word ^ (word >>> 16)) * 0x85ebca6b;
    mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
    return mixed ^ (mixed >>> 16);
  }
}
