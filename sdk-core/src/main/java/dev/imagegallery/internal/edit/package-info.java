/** Single-purpose edits of an image version that lose nothing of what others edit meanwhile. */
@NullMarked
package dev.imagegallery.internal.edit;

import org.jspecify.annotations.NullMarked;
