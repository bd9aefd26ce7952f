/**
 * Virtual hard disks in local files: read {@link dev.imagegallery.vhd.DiskImage} first. A disk
 * image becomes a page blob through {@link dev.imagegallery.vhd.DiskUpload}.
 */
@NullMarked
package dev.imagegallery.vhd;

import org.jspecify.annotations.NullMarked;
