/** Whole stories, as applications live them: the SDK on the emulated cloud. */
@NullMarked
package dev.imagegallery.scenario;

import org.jspecify.annotations.NullMarked;
