/**
 * Long-running operations: which request comes next and what an answer means are pure functions
 * ({@link dev.imagegallery.internal.polling.Polling}); {@link
 * dev.imagegallery.internal.polling.OperationPoller} drives them.
 */
@NullMarked
package dev.imagegallery.internal.polling;

import org.jspecify.annotations.NullMarked;
