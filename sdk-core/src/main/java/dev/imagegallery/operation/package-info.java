/**
 * Long-running operations: a {@link dev.imagegallery.operation.Poller} follows one to its end, in
 * this process or, from a resume token, in another.
 */
@NullMarked
package dev.imagegallery.operation;

import org.jspecify.annotations.NullMarked;
