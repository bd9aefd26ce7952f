/** Checksums of blobs and disks, which both sides of a connection compute. */
@NullMarked
package dev.imagegallery.internal.checksum;

import org.jspecify.annotations.NullMarked;
