/** What is known of VHD blobs, the sources that are no resources. */
@NullMarked
package dev.imagegallery.internal.emulator.storage;

import org.jspecify.annotations.NullMarked;
