/**
 * Fault scripts: which request, or which replication, goes wrong on purpose, and how. A {@link
 * dev.imagegallery.internal.emulator.fault.FaultScript} holds the rules and counts what they meet.
 */
@NullMarked
package dev.imagegallery.internal.emulator.fault;

import org.jspecify.annotations.NullMarked;
