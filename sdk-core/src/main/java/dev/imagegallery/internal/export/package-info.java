/** Writes galleries as templates that recreate them. */
@NullMarked
package dev.imagegallery.internal.export;

import org.jspecify.annotations.NullMarked;
