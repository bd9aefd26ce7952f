/** All galleries, definitions and versions that a caller may read, in all its subscriptions. */
@NullMarked
package dev.imagegallery.inventory;

import org.jspecify.annotations.NullMarked;
