/** The regions of the four clouds as the emulated service knows them, and how near they are. */
@NullMarked
package dev.imagegallery.internal.emulator.region;

import org.jspecify.annotations.NullMarked;
