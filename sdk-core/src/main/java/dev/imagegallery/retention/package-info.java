/**
 * Which old versions of a definition may go: a {@link dev.imagegallery.retention.RetentionPolicy}
 * makes a plan, which can be read before it is carried out.
 */
@NullMarked
package dev.imagegallery.retention;

import org.jspecify.annotations.NullMarked;
