/**
 * How an image version reaches its regions: the time each copy takes, which copies run at once, how
 * far they are, and how they fail and are repaired. {@link
 * dev.imagegallery.internal.emulator.replication.RegionReplicator} makes one {@link
 * dev.imagegallery.internal.emulator.replication.ReplicationJob} per image version.
 */
@NullMarked
package dev.imagegallery.internal.emulator.replication;

import org.jspecify.annotations.NullMarked;
