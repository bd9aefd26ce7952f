/**
 * Measures what is charged (R180 to R189): replicas for as long as they are there, and what is sent
 * from region to region. {@link dev.imagegallery.internal.emulator.meter.VersionMeter} hears of it
 * from the replication and keeps it, beyond the life of the versions.
 */
@NullMarked
package dev.imagegallery.internal.emulator.meter;

import org.jspecify.annotations.NullMarked;
