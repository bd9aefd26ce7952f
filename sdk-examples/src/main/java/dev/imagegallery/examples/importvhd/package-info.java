/** From a disk in a local file to a gallery, with its progress shown. */
@NullMarked
package dev.imagegallery.examples.importvhd;

import org.jspecify.annotations.NullMarked;
