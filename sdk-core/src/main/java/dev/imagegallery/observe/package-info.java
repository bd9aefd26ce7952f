/**
 * What clients do, as events: a {@link dev.imagegallery.observe.GalleryListener} hears of each
 * call, attempt, retry, poll and operation; and what the service last said of its {@link
 * dev.imagegallery.observe.RateLimits rate limits}.
 */
@NullMarked
package dev.imagegallery.observe;

import org.jspecify.annotations.NullMarked;
