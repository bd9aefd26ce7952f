package dev.imagegallery.contract;

import dev.imagegallery.internal.call.CallPipeline;
import dev.imagegallery.operation.Poller;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The two faces of the clients: same test, same assertions. */
enum Face {
  SYNC {
    @Override
    <T extends @Nullable Object> T call(
        Supplier<T> blocking, Supplier<CompletableFuture<T>> asynchronous) {
      return blocking.get();
    }

    @Override
    <T extends @Nullable Object> T end(Poller<T> poller) {
      return poller.await();
    }
  },
  ASYNC {
    @Override
    <T extends @Nullable Object> T call(
        Supplier<T> blocking, Supplier<CompletableFuture<T>> asynchronous) {
      return join(asynchronous.get());
    }

    @Override
    <T extends @Nullable Object> T end(Poller<T> poller) {
      return join(poller.result());
    }
  };

  /** The result of a call through this face, or what it throws. */
  abstract <T extends @Nullable Object> T call(
      Supplier<T> blocking, Supplier<CompletableFuture<T>> asynchronous);

  /** The result of an operation, waited for through this face. */
  abstract <T extends @Nullable Object> T end(Poller<T> poller);

  private static <T extends @Nullable Object> T join(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw (RuntimeException) CallPipeline.unwrap(e);
    }
  }
}
