package dev.imagegallery.observe;

import dev.imagegallery.operation.OperationSnapshot;
import dev.imagegallery.operation.RegionProgress;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One listener after the other; what the first throws does not keep the second from hearing. */
record BothListeners(GalleryListener first, GalleryListener second) implements GalleryListener {

  @Override
  public void callBegan(CallInfo call) {
    both(listener -> listener.callBegan(call));
  }

  @Override
  public void attempted(CallInfo call, Attempt attempt) {
    both(listener -> listener.attempted(call, attempt));
  }

  @Override
  public void retrying(CallInfo call, Retry retry) {
    both(listener -> listener.retrying(call, retry));
  }

  @Override
  public void callEnded(CallInfo call, @Nullable Throwable failure) {
    both(listener -> listener.callEnded(call, failure));
  }

  @Override
  public void operationFollowed(OperationInfo operation, OperationSnapshot seen) {
    both(listener -> listener.operationFollowed(operation, seen));
  }

  @Override
  public void polled(OperationInfo operation, OperationSnapshot seen) {
    both(listener -> listener.polled(operation, seen));
  }

  @Override
  public void regionDone(OperationInfo operation, RegionProgress region) {
    both(listener -> listener.regionDone(operation, region));
  }

  @Override
  public void operationEnded(OperationInfo operation, OperationSnapshot end) {
    both(listener -> listener.operationEnded(operation, end));
  }

  private void both(Consumer<GalleryListener> event) {
    try {
      event.accept(first);
    } finally {
      event.accept(second);
    }
  }
}
