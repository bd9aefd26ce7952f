package dev.imagegallery.internal.retry;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Seeded chance for jitter and request ids (SplitMix64). Thread-safe, without a lock. */
public final class Chance {

  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private final AtomicLong state;

  /** The same seed gives the same sequence. */
  public Chance(long seed) {
    state = new AtomicLong(seed);
  }

  /** A uniformly distributed number from 0 (inclusive) to 1 (exclusive). */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /** A random UUID (version 4). */
  public String nextUuid() {
    long high = (nextLong() & ~0xF000L) | 0x4000L;
    long low = (nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low).toString();
  }

  private long nextLong() {
    long z = state.addAndGet(GAMMA);
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
