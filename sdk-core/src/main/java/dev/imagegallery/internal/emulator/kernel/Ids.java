package dev.imagegallery.internal.emulator.kernel;

import java.util.UUID;

/** Makes GUIDs: as good as random, the same for the same seed. The kernel's lock guards it. */
public final class Ids {

  private static final long GAMMA = 0x9e3779b97f4a7c15L;

  private final long seed;
  private long made;

  Ids(long seed) {
    this.seed = seed;
  }

  /** The next GUID. */
  public String next() {
    long high = mix(seed + GAMMA * ++made);
    long low = mix(high ^ seed);
    return new UUID((high & ~0xf000L) | 0x4000L, (low & (-1L >>> 2)) | Long.MIN_VALUE).toString();
  }

  long made() {
    return made;
  }

  void made(long count) {
    made = count;
  }

  /** The finalizer of SplitMix64. */
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
