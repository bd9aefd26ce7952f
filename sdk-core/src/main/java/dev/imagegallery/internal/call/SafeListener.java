package dev.imagegallery.internal.call;

import dev.imagegallery.observe.Attempt;
import dev.imagegallery.observe.CallInfo;
import dev.imagegallery.observe.GalleryListener;
import dev.imagegallery.observe.OperationInfo;
import dev.imagegallery.observe.Retry;
import dev.imagegallery.operation.OperationSnapshot;
import dev.imagegallery.operation.RegionProgress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what a listener throws away from calls. */
public record SafeListener(GalleryListener listener) implements GalleryListener {

  private static final Logger LOG = LoggerFactory.getLogger("dev.imagegallery.calls");

  @Override
  public void callBegan(CallInfo call) {
    safely(() -> listener.callBegan(call));
  }

  @Override
  public void attempted(CallInfo call, Attempt attempt) {
    safely(() -> listener.attempted(call, attempt));
  }

  @Override
  public void retrying(CallInfo call, Retry retry) {
    safely(() -> listener.retrying(call, retry));
  }

  @Override
  public void callEnded(CallInfo call, @Nullable Throwable failure) {
    safely(() -> listener.callEnded(call, failure));
  }

  @Override
  public void operationFollowed(OperationInfo operation, OperationSnapshot seen) {
    safely(() -> listener.operationFollowed(operation, seen));
  }

  @Override
  public void polled(OperationInfo operation, OperationSnapshot seen) {
    safely(() -> listener.polled(operation, seen));
  }

  @Override
  public void regionDone(OperationInfo operation, RegionProgress region) {
    safely(() -> listener.regionDone(operation, region));
  }

  @Override
  public void operationEnded(OperationInfo operation, OperationSnapshot end) {
    safely(() -> listener.operationEnded(operation, end));
  }

  private static void safely(Runnable event) {
    try {
      event.run();
    } catch (RuntimeException e) {
      LOG.warn("a listener failed; the call goes on", e);
    }
  }
}
