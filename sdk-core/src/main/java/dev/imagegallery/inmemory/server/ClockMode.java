package dev.imagegallery.inmemory.server;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What moves the served cloud's clock, beside explicit orders. {@link #toString} and {@link #parse}
 * are inverse.
 */
public final class ClockMode {

  /**
   * Waits move the clock, and so do polls, to the next thing due, if the cloud was built with
   * {@link dev.imagegallery.inmemory.InMemoryAzure.Builder#advanceOnPoll}; so nobody really waits.
   */
  public static final ClockMode AUTO = new ClockMode("auto", 0);

  /** Only explicit orders move the clock. */
  public static final ClockMode FROZEN = new ClockMode("frozen", 0);

  /** The clock moves as fast as real time. */
  public static final ClockMode WALL = new ClockMode("wall", 1);

  private static final Pattern FACTOR = Pattern.compile("x([1-9][0-9]{0,6})");

  private final String name;
  private final int factor;

  private ClockMode(String name, int factor) {
    this.name = name;
    this.factor = factor;
  }

  /**
   * Reads {@code auto}, {@code frozen}, {@code wall} or {@code xN}: N times as fast as real time.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  public static ClockMode parse(String text) {
    Matcher scaled = FACTOR.matcher(text);
    if (scaled.matches()) {
      return new ClockMode(text, Integer.parseInt(scaled.group(1)));
    }
    return switch (text) {
      case "auto" -> AUTO;
      case "frozen" -> FROZEN;
      case "wall" -> WALL;
      default ->
          throw new IllegalArgumentException(
              "clock mode is not auto, frozen, wall or xN (such as x60): " + text);
    };
  }

  /** How many times faster than real time; 0 if real time does not count. */
  int factor() {
    return factor;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ClockMode mode && mode.name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
