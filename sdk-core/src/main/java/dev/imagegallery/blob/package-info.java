/**
 * Page blobs, which virtual hard disks are uploaded to: read {@link
 * dev.imagegallery.blob.PageBlobClient} first.
 */
@NullMarked
package dev.imagegallery.blob;

import org.jspecify.annotations.NullMarked;
