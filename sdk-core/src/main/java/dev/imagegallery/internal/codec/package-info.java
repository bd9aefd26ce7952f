/**
 * Models to JSON and back: walks the {@link dev.imagegallery.models.schema.Schema} of a model over
 * a streaming parser or generator. What a model cannot express is kept in its unknown members and
 * written back, so that reading and writing loses nothing. No tree, no reflection.
 */
@NullMarked
package dev.imagegallery.internal.codec;

import org.jspecify.annotations.NullMarked;
