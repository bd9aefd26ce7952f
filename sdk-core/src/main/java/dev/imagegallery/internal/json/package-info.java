/**
 * JSON within limits: reading and writing trees with Jackson's streaming parser and generator. No
 * {@code ObjectMapper}: it costs a cold JVM hundreds of classes.
 */
@NullMarked
package dev.imagegallery.internal.json;

import org.jspecify.annotations.NullMarked;
