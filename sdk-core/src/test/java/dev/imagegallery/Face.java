package dev.imagegallery;

import dev.imagegallery.internal.call.CallPipeline;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.operation.Poller;
import dev.imagegallery.operation.ReplicationPoller;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** The two faces of the SDK, used alike: same test, same results, same exceptions. */
enum Face {
  SYNC,
  ASYNC;

  /** Calls the one or the other; a failed future throws what failed it. */
  <T> T call(Supplier<T> sync, Supplier<CompletableFuture<T>> async) {
    return this == SYNC ? sync.get() : join(async.get());
  }

  static <T> T join(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (CallPipeline.unwrap(e) instanceof RuntimeException failure) {
        throw failure;
      }
      throw new AssertionError(e);
    }
  }

  Gallery get(ImageGallerySdk sdk, GalleryId id) {
    return call(() -> sdk.galleries().get(id), () -> sdk.async().galleries().get(id));
  }

  Poller<Gallery> beginCreate(ImageGallerySdk sdk, GalleryId id, Gallery gallery) {
    return call(
        () -> sdk.galleries().beginCreate(id, gallery),
        () -> sdk.async().galleries().beginCreate(id, gallery));
  }

  ReplicationPoller beginCreate(ImageGallerySdk sdk, ImageVersionId id, ImageVersion version) {
    return call(
        () -> sdk.imageVersions().beginCreate(id, version),
        () -> sdk.async().imageVersions().beginCreate(id, version));
  }

  Poller<Void> beginDelete(ImageGallerySdk sdk, GalleryId id) {
    return call(
        () -> sdk.galleries().beginDelete(id), () -> sdk.async().galleries().beginDelete(id));
  }

  <T> T await(Poller<T> poller) {
    return this == SYNC ? poller.await() : join(poller.result());
  }

  List<Gallery> list(ImageGallerySdk sdk) {
    List<Gallery> all = new ArrayList<>();
    if (this == SYNC) {
      sdk.galleries().list().forEach(all::add);
    } else {
      join(sdk.async().galleries().list().forEach(all::add));
    }
    return all;
  }
}
