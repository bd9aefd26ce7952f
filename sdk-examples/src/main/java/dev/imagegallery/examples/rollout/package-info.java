/**
 * The life of releases: {@link dev.imagegallery.examples.rollout.RollOut} publishes them, tries
 * them in one region, widens them, takes a bad one back and retires old ones.
 */
@NullMarked
package dev.imagegallery.examples.rollout;

import org.jspecify.annotations.NullMarked;
