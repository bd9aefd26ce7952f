/**
 * What can go wrong: {@link dev.imagegallery.error.GalleryException} and its kinds. A caller's
 * mistake is not among them; it is an {@link IllegalArgumentException} or {@link
 * NullPointerException} that names the parameter, before any request.
 */
@NullMarked
package dev.imagegallery.error;

import org.jspecify.annotations.NullMarked;
