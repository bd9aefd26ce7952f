/** Walks over all subscriptions in parallel (R232). */
@NullMarked
package dev.imagegallery.internal.inventory;

import org.jspecify.annotations.NullMarked;
