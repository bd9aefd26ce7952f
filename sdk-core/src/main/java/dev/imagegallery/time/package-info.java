/**
 * Time as a parameter: one {@link dev.imagegallery.time.Timeline} reaches clients and the emulated
 * cloud alike, so that hours of replication pass in milliseconds, in order, in a test.
 */
@NullMarked
package dev.imagegallery.time;

import org.jspecify.annotations.NullMarked;
