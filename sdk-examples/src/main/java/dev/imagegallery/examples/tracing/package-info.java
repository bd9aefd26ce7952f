/**
 * Calls and operations as OpenTelemetry spans: how a {@link
 * dev.imagegallery.observe.GalleryListener} bridges to another library.
 */
@NullMarked
package dev.imagegallery.examples.tracing;

import org.jspecify.annotations.NullMarked;
