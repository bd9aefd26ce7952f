/**
 * What the emulated service answers when it refuses: one table of codes and messages, and one
 * method per entry for handlers to throw, such as {@code throw ResourceFaults.parentNotFound(…)}.
 */
@NullMarked
package dev.imagegallery.internal.emulator.error;

import org.jspecify.annotations.NullMarked;
