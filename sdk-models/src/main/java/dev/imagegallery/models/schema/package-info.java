/**
 * How a model looks on the wire: one {@link dev.imagegallery.models.schema.Schema} table per model,
 * made of {@link dev.imagegallery.models.schema.WireType}s. The tables describe; they know no JSON
 * library. What a model cannot express stays in its {@link
 * dev.imagegallery.models.schema.UnknownMembers}.
 */
@NullMarked
package dev.imagegallery.models.schema;

import org.jspecify.annotations.NullMarked;
