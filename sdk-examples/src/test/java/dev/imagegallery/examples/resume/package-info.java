/** Operations that outlive the process that began them. */
@NullMarked
package dev.imagegallery.examples.resume;

import org.jspecify.annotations.NullMarked;
