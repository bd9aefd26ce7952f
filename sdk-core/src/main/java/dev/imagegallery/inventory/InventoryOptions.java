package dev.imagegallery.inventory;

import java.util.Objects;

/** How an inventory is taken. Immutable and thread-safe. */
public final class InventoryOptions {

  /** Requests under way at the same time: 8; more are of little use against request rates. */
  public static final int DEFAULT_PARALLELISM = 8;

  private final int parallelism;
  private final InventoryDepth depth;

  private InventoryOptions(Builder builder) {
    parallelism = builder.parallelism;
    depth = builder.depth;
  }

  /** Everything, with {@link #DEFAULT_PARALLELISM}. */
  public static InventoryOptions defaults() {
    return builder().build();
  }

  /** Starts with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** The most requests under way at the same time. */
  public int parallelism() {
    return parallelism;
  }

  /** How far it goes. */
  public InventoryDepth depth() {
    return depth;
  }

  @Override
  public String toString() {
    return "InventoryOptions[parallelism=" + parallelism + ", depth=" + depth + "]";
  }

  /** Collects options. Not thread-safe. */
  public static final class Builder {
    private int parallelism = DEFAULT_PARALLELISM;
    private InventoryDepth depth = InventoryDepth.VERSIONS;

    private Builder() {}

    /** The most requests at the same time, 1 to 64; default {@link #DEFAULT_PARALLELISM}. */
    public Builder parallelism(int requests) {
      if (requests < 1 || requests > 64) {
        throw new IllegalArgumentException("parallelism must be from 1 to 64: " + requests);
      }
      parallelism = requests;
      return this;
    }

    /** How far it goes; default {@link InventoryDepth#VERSIONS}. */
    public Builder depth(InventoryDepth value) {
      depth = Objects.requireNonNull(value, "depth");
      return this;
    }

    /** The finished options. */
    public InventoryOptions build() {
      return new InventoryOptions(this);
    }
  }
}
