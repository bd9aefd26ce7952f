package dev.imagegallery.survival;

import dev.imagegallery.AsyncImageGallerySdk;
import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.operation.Poller;
import dev.imagegallery.survival.Run.Face;
import java.util.List;
import java.util.function.Function;

/**
 * A row of the matrix.
 *
 * @param name the client and its method, as ImageGallerySdk hands it out; what follows in brackets
 *     tells overloads apart
 * @param sync calls it; answers a model, an Optional, a Poller or a Paged
 * @param async its twin; answers a future of those, or an AsyncPaged; {@code null} if it has none
 * @param again what a caller does when it failed half-way and nothing disturbs any more; {@code
 *     null} if it is never half-way
 */
record Line(
    String name,
    Function<Stand, Object> sync,
    Function<AsyncImageGallerySdk, Object> async,
    Function<Stand, Object> again) {

  static Line of(
      String name,
      Function<ImageGallerySdk, Object> sync,
      Function<AsyncImageGallerySdk, Object> async) {
    return new Line(name, stand -> sync.apply(stand.sdk()), async, null);
  }

  /** One that the service carries out in steps, and that is begun again when one of them failed. */
  static Line carriedOut(
      String name,
      Function<ImageGallerySdk, Poller<?>> sync,
      Function<AsyncImageGallerySdk, Object> async) {
    Function<Stand, Object> again = stand -> sync.apply(stand.sdk()).await();
    return new Line(name, stand -> sync.apply(stand.sdk()), async, again);
  }

  /** One that has no twin. */
  static Line blocking(String name, Function<Stand, Object> sync) {
    return new Line(name, sync, null, null);
  }

  /** One of many steps, which is simply run again. */
  static Line repeatable(String name, Function<Stand, Object> sync) {
    return new Line(name, sync, null, sync);
  }

  /** Nothing at all. */
  static Line nothing() {
    return of("nothing", sdk -> "", sdk -> null);
  }

  List<Face> faces() {
    return async == null ? List.of(Face.SYNC) : List.of(Face.values());
  }

  /** The client and its method. */
  String method() {
    return name.replaceFirst("\\(.*", "");
  }

  @Override
  public String toString() {
    return name;
  }
}
