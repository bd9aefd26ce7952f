/**
 * How many machines the replicas of a version can create at once (R123, R124). {@link
 * dev.imagegallery.internal.emulator.scaling.ReplicaLoads} spreads deployments over the replicas of
 * their region, and slows or refuses what is too much for them.
 */
@NullMarked
package dev.imagegallery.internal.emulator.scaling;

import org.jspecify.annotations.NullMarked;
