/**
 * When something is tried again, and after how long: decisions that calls and token requests share.
 */
@NullMarked
package dev.imagegallery.internal.retry;

import org.jspecify.annotations.NullMarked;
