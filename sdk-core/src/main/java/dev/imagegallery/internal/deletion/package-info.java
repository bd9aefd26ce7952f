/** Deletes a gallery or definition with all that is in it, children first (R238). */
@NullMarked
package dev.imagegallery.internal.deletion;

import org.jspecify.annotations.NullMarked;
