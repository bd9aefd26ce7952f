package dev.imagegallery.internal.emulator.template.function;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A range of addresses, such as {@code 10.0.0.0/16}.
 *
 * @param network its first address
 * @param prefix the bits that all its addresses share
 * @param width the bits of an address: 32 or 128
 */
record AddressRange(BigInteger network, int prefix, int width) {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
  private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");
  private static final int GROUPS = 8;

  /** Reads a range; null if the text is none. Addresses within the range stand for it. */
  static @Nullable AddressRange parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || !NUMBER.matcher(text.substring(slash + 1)).matches()) {
      return null;
    }
    String address = text.substring(0, slash);
    int prefix = Integer.parseInt(text.substring(slash + 1));
    int width = address.contains(":") ? 128 : 32;
    BigInteger value = width == 128 ? parseV6(address) : parseV4(address);
    if (value == null || prefix > width) {
      return null;
    }
    int host = width - prefix;
    return new AddressRange(value.shiftRight(host).shiftLeft(host), prefix, width);
  }

  private static @Nullable BigInteger parseV4(String address) {
    List<String> parts = List.of(address.split("\\.", -1));
    if (parts.size() != 4 || !parts.stream().allMatch(AddressRange::isByte)) {
      return null;
    }
    return number(parts, 10, 8);
  }

  private static boolean isByte(String part) {
    return NUMBER.matcher(part).matches() && Integer.parseInt(part) < 256;
  }

  private static @Nullable BigInteger parseV6(String address) {
    int gap = address.indexOf("::");
    List<String> head = groups(gap < 0 ? address : address.substring(0, gap));
    List<String> tail = gap < 0 ? List.of() : groups(address.substring(gap + 2));
    int zeros = GROUPS - head.size() - tail.size();
    if (gap < 0 ? zeros != 0 : zeros < 1) {
      return null;
    }
    List<String> groups =
        Stream.of(head.stream(), Stream.generate(() -> "0").limit(zeros), tail.stream())
            .flatMap(part -> part)
            .toList();
    return groups.stream().allMatch(group -> GROUP.matcher(group).matches())
        ? number(groups, 16, 16)
        : null;
  }

  private static List<String> groups(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(":", -1));
  }

  private static BigInteger number(List<String> parts, int radix, int bits) {
    return parts.stream()
        .map(part -> new BigInteger(part, radix))
        .reduce(BigInteger.ZERO, (all, part) -> all.shiftLeft(bits).or(part));
  }

  boolean isV6() {
    return width == 128;
  }

  BigInteger mask() {
    int host = width - prefix;
    return BigInteger.ONE
        .shiftLeft(width)
        .subtract(BigInteger.ONE)
        .shiftRight(host)
        .shiftLeft(host);
  }

  /** The last address. */
  BigInteger end() {
    return network.add(BigInteger.ONE.shiftLeft(width - prefix)).subtract(BigInteger.ONE);
  }

  /** An address of this family as text; the longest run of zeros of a v6 address is left out. */
  String print(BigInteger address) {
    if (!isV6()) {
      return part(address, 24, 255)
          + "."
          + part(address, 16, 255)
          + "."
          + part(address, 8, 255)
          + "."
          + part(address, 0, 255);
    }
    int[] groups =
        IntStream.range(0, GROUPS).map(i -> part(address, 112 - 16 * i, 0xffff)).toArray();
    int start = 0;
    int length = 1;
    for (int i = 0; i < GROUPS; i++) {
      int run = zeros(groups, i);
      if (run > length) {
        start = i;
        length = run;
      }
    }
    return length < 2
        ? hex(groups, 0, GROUPS)
        : hex(groups, 0, start) + "::" + hex(groups, start + length, GROUPS);
  }

  private static int part(BigInteger address, int shift, int mask) {
    return address.shiftRight(shift).intValue() & mask;
  }

  private static int zeros(int[] groups, int from) {
    int at = from;
    while (at < groups.length && groups[at] == 0) {
      at++;
    }
    return at - from;
  }

  private static String hex(int[] groups, int from, int to) {
    return Arrays.stream(groups, from, to)
        .mapToObj(Integer::toHexString)
        .collect(Collectors.joining(":"));
  }
}
