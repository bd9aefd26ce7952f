/**
 * Values and resources of the gallery service: {@code Gallery}, {@code ImageDefinition}, {@code
 * ImageVersion}, and what they are made of. All types are immutable and thread-safe.
 *
 * <p>Models are records with a builder. The canonical constructors and record patterns of models
 * are outside the compatibility promise: a new service version adds components. Use {@code
 * builder(…)}, {@code toBuilder()} and the accessors.
 */
@NullMarked
package dev.imagegallery.models;

import org.jspecify.annotations.NullMarked;
