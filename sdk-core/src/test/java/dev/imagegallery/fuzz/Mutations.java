package dev.imagegallery.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Seeds spoilt here and there; the same seed of chance gives the same inputs. */
final class Mutations {

  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          ":",
          ",",
          "null",
          "true",
          "-1",
          "1e999",
          "\\u0000",
          "\u0000",
          "%",
          "%2F",
          "%ZZ",
          "/",
          "//",
          "..",
          "?",
          "&",
          "=",
          "$filter=",
          "+",
          " ",
          "\t",
          "\n",
          "\r",
          "é",
          "İ",
          "\uD83D\uDE00",
          "9999999999999999999",
          "0",
          ".",
          "-",
          "'",
          "*",
          "**",
          "@",
          "\\",
          "{\"a\":",
          "[[[[",
          "T",
          "Z",
          "#",
          ";");

  private final Random random;
  private final List<byte[]> seeds;

  Mutations(long seed, List<byte[]> seeds) {
    this.random = new Random(seed);
    this.seeds = seeds;
  }

  byte[] next() {
    byte[] input = seeds.get(random.nextInt(seeds.size()));
    for (int n = random.nextInt(4); n >= 0; n--) {
      input = spoilt(input);
    }
    return input;
  }

  private byte[] spoilt(byte[] input) {
    int at = random.nextInt(input.length + 1);
    int end = Math.min(input.length, at + random.nextInt(6));
    return switch (random.nextInt(5)) {
      case 0 -> splice(input, at, end, new byte[0]);
      case 1 -> splice(input, at, at, piece());
      case 2 -> splice(input, at, end, piece());
      case 3 -> splice(input, at, at, part(seeds.get(random.nextInt(seeds.size()))));
      default -> splice(input, at, Math.min(input.length, at + 1), anyByte());
    };
  }

  private byte[] piece() {
    return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] anyByte() {
    byte[] one = new byte[1];
    random.nextBytes(one);
    return one;
  }

  private byte[] part(byte[] whole) {
    int at = random.nextInt(whole.length + 1);
    int length = random.nextInt(Math.min(40, whole.length - at) + 1);
    return splice(new byte[0], 0, 0, java.util.Arrays.copyOfRange(whole, at, at + length));
  }

  private static byte[] splice(byte[] input, int from, int to, byte[] with) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(input, 0, from);
    out.writeBytes(with);
    out.write(input, to, input.length - to);
    return out.toByteArray();
  }
}
