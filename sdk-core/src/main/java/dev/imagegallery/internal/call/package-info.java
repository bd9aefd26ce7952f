/**
 * The way of a call from an {@link dev.imagegallery.internal.call.Operation} to the transport and
 * back. Decisions are pure functions of what came back; two thin drivers, blocking and
 * asynchronous, run them.
 */
@NullMarked
package dev.imagegallery.internal.call;

import org.jspecify.annotations.NullMarked;
