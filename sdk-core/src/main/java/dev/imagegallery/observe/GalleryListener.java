package dev.imagegallery.observe;

import dev.imagegallery.operation.OperationSnapshot;
import dev.imagegallery.operation.RegionProgress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Hears what clients do; set it with {@code ClientOptions.Builder.listener}. Override what is
 * wanted:
 *
 * <pre>{@code
 * GalleryListener retries =
 *     new GalleryListener() {
 *       @Override
 *       public void retrying(CallInfo call, Retry retry) {
 *         metrics.increment(call.method());
 *       }
 *     };
 * ClientOptions options = ClientOptions.builder().listener(retries).build();
 * }</pre>
 *
 * <p>Methods are called on the thread that makes the call, or that its answer came on, before the
 * caller goes on: they must be fast and thread-safe. What they throw is logged and changes nothing.
 * The events of one call come in order. No event holds a token, a header, a query or a body.
 * Without a listener no event is made.
 */
public interface GalleryListener {

  /** A call begins, on the caller's thread. */
  default void callBegan(CallInfo call) {}

  /** A request was answered, or got no answer. */
  default void attempted(CallInfo call, Attempt attempt) {}

  /** The call is going to be tried again. */
  default void retrying(CallInfo call, Retry retry) {}

  /**
   * The call has ended.
   *
   * @param failure what its caller gets; {@code null} if it gets a result
   */
  default void callEnded(CallInfo call, @Nullable Throwable failure) {}

  /** A poller has begun to follow an operation, in this process or from a resume token. */
  default void operationFollowed(OperationInfo operation, OperationSnapshot seen) {}

  /** A poller has looked at an operation and seen {@code seen}. */
  default void polled(OperationInfo operation, OperationSnapshot seen) {}

  /** While an operation was followed, a region became complete, or failed. */
  default void regionDone(OperationInfo operation, RegionProgress region) {}

  /** A poller has seen the end of an operation, whichever it is. */
  default void operationEnded(OperationInfo operation, OperationSnapshot end) {}

  /** This listener and then another. */
  default GalleryListener andThen(GalleryListener next) {
    return new BothListeners(this, Objects.requireNonNull(next, "next"));
  }
}
