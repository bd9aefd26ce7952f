/** Where bearer tokens come from. */
@NullMarked
package dev.imagegallery.credential;

import org.jspecify.annotations.NullMarked;
