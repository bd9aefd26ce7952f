/**
 * The Shared Image Gallery SDK. Three types to read first:
 *
 * <ul>
 *   <li>{@link dev.imagegallery.ImageGallerySdk}, the one entry, hands out all clients;
 *   <li>{@link dev.imagegallery.ImageVersionClient} publishes and replicates image versions;
 *   <li>{@link dev.imagegallery.operation.ReplicationPoller} follows a replication, region by
 *       region.
 * </ul>
 */
@NullMarked
package dev.imagegallery;

import org.jspecify.annotations.NullMarked;
