/** What deleting a gallery or definition with all that is in it has done, and what is left. */
@NullMarked
package dev.imagegallery.deletion;

import org.jspecify.annotations.NullMarked;
