package dev.imagegallery.internal.emulator.template;

import org.jspecify.annotations.Nullable;

/**
 * Where evaluation stands in the loops around it.
 *
 * @param name the loop's name; {@code null} if it has none
 * @param index from 0
 * @param unnamed whether {@code copyIndex()} without a name means this loop
 */
record CopyLoop(@Nullable String name, int index, boolean unnamed, @Nullable CopyLoop outer) {

  /** The loop that {@code copyIndex} means; null if there is none. */
  static @Nullable CopyLoop find(@Nullable CopyLoop innermost, @Nullable String name) {
    CopyLoop loop = innermost;
    while (loop != null && !loop.answersTo(name)) {
      loop = loop.outer;
    }
    return loop;
  }

  private boolean answersTo(@Nullable String wanted) {
    return wanted == null ? unnamed : wanted.equalsIgnoreCase(name);
  }
}
