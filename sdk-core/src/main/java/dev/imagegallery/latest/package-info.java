/** Which version of an image definition is the latest one in a region, and why others are not. */
@NullMarked
package dev.imagegallery.latest;

import org.jspecify.annotations.NullMarked;
