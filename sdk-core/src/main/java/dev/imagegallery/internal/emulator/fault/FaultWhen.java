package dev.imagegallery.internal.emulator.fault;

import dev.imagegallery.models.Region;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a fault befalls.
 *
 * @param method the HTTP method; {@code null} for any
 * @param path which paths; {@code null} for any
 * @param region where the resource is; {@code null} for anywhere
 * @param nth the first of those that match to be befallen, from 1
 * @param times how many of them; 0 for all
 * @param after not before this time; {@code null} for at any time
 * @param share how many of those that match are befallen, from 0 to 1, drawn by {@code seed}
 * @param seed of the draws
 */
public record FaultWhen(
    @Nullable String method,
    @Nullable PathGlob path,
    @Nullable Region region,
    int nth,
    int times,
    @Nullable Instant after,
    double share,
    long seed) {

  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  /** Everything, always. */
  public static final FaultWhen ALWAYS = new FaultWhen(null, null, null, 1, 0, null, 1, 0);

  /** Checks the ranges. */
  public FaultWhen {
    if (nth < 1) {
      throw new IllegalArgumentException("nth is less than 1: " + nth);
    }
    if (times < 0) {
      throw new IllegalArgumentException("times is negative: " + times);
    }
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share is not in 0..1: " + share);
    }
    if (share >= 1) {
      seed = 0; // where nothing is drawn, it tells nothing apart
    }
  }

  boolean isFor(String requestMethod, String requestPath, Instant now) {
    return (method == null || method.equalsIgnoreCase(requestMethod))
        && (after == null || !now.isBefore(after))
        && (path == null || path.matches(requestPath));
  }

  /** Whether the n-th of those that match is befallen; the same one in every run. */
  boolean befalls(long n) {
    boolean inRange = n >= nth && (times == 0 || n < (long) nth + times);
    return inRange && (share >= 1 || draw(n) < share);
  }

  /** From 0 to 1; neighbouring seeds have nothing in common. */
  private double draw(long n) {
    return (mix(mix(seed) + n * GOLDEN) >>> 11) * 0x1.0p-53;
  }

  /** As SplittableRandom does it. */
  private static long mix(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
