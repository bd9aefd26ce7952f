/**
 * Provider Microsoft.Compute: galleries, image definitions and image versions. A handler reads
 * top-down: parse, check, change, answer.
 */
@NullMarked
package dev.imagegallery.internal.emulator.gallery;

import org.jspecify.annotations.NullMarked;
