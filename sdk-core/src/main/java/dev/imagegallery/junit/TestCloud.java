package dev.imagegallery.junit;

import dev.imagegallery.AsyncImageGallerySdk;
import dev.imagegallery.ClientOptions;
import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.time.Timeline;
import dev.imagegallery.time.VirtualTimeline;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The cloud of one test, and an SDK for it. */
final class TestCloud {

  private final InMemoryAzure azure;
  private final ImageGallerySdk sdk;

  TestCloud(InMemoryAzure azure) {
    this.azure = azure;
    this.sdk =
        ImageGallerySdk.builder()
            .transport(azure.transport())
            .subscription(azure.subscriptions().get(0).id())
            .options(ClientOptions.builder().seed(1).build())
            .build();
  }

  InMemoryAzure azure() {
    return azure;
  }

  static boolean has(Class<?> type) {
    return type == InMemoryAzure.class
        || type == ImageGallerySdk.class
        || type == AsyncImageGallerySdk.class
        || type == Timeline.class
        || type == VirtualTimeline.class
        || accessor(ImageGallerySdk.class, type).isPresent()
        || accessor(AsyncImageGallerySdk.class, type).isPresent();
  }

  /** The part of a type for which {@link #has} is true. */
  Object part(Class<?> type) {
    if (type == InMemoryAzure.class) {
      return azure;
    }
    if (type == ImageGallerySdk.class) {
      return sdk;
    }
    if (type == AsyncImageGallerySdk.class) {
      return sdk.async();
    }
    if (type.isInstance(azure.timeline())) {
      return azure.timeline();
    }
    return accessor(ImageGallerySdk.class, type)
        .map(accessor -> call(accessor, sdk))
        .orElseGet(
            () -> call(accessor(AsyncImageGallerySdk.class, type).orElseThrow(), sdk.async()));
  }

  /**
   * How an SDK hands out a client; asked of the SDK, so that each new client is a parameter, too.
   */
  private static Optional<Method> accessor(Class<?> sdk, Class<?> client) {
    return clients(sdk).filter(method -> method.getReturnType() == client).findFirst();
  }

  private static Stream<Method> clients(Class<?> sdk) {
    return Arrays.stream(sdk.getMethods())
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> method.getReturnType().getSimpleName().endsWith("Client"));
  }

  private static Object call(Method accessor, Object sdk) {
    try {
      return accessor.invoke(sdk);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(accessor.getName() + " cannot be called", e);
    }
  }
}
