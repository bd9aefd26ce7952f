/** Finds the latest version as a deployment would (R90 to R94). */
@NullMarked
package dev.imagegallery.internal.latest;

import org.jspecify.annotations.NullMarked;
