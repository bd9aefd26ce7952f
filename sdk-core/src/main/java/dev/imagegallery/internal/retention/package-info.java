/** Plans and carries out the removal of old versions. */
@NullMarked
package dev.imagegallery.internal.retention;

import org.jspecify.annotations.NullMarked;
