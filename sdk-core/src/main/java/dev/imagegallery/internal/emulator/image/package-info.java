/** Provider Microsoft.Compute: managed images. */
@NullMarked
package dev.imagegallery.internal.emulator.image;

import org.jspecify.annotations.NullMarked;
