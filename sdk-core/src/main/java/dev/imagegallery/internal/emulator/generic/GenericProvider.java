package dev.imagegallery.internal.emulator.generic;

import dev.imagegallery.internal.emulator.kernel.Documents;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Router;
import dev.imagegallery.internal.emulator.kernel.VersionGate;
import org.jspecify.annotations.Nullable;

/** The routes of all types without a provider of their own. */
public final class GenericProvider {

  private final Router.Path resources = Router.path(VersionGate.ANY);
  private final Router.Path children = Router.path(VersionGate.ANY);
  private final Router.Path extensions = Router.path(VersionGate.ANY);
  private final Router.Path collections = Router.path(VersionGate.ANY);

  private GenericProvider(Kernel kernel) {
    Documents kept = Documents.keptBy(kernel, "extensions");
    kernel.guard(new LockGate(kept));
    resources(new ResourceHandlers(kernel));
    children(new ChildHandlers(kernel));
    extensions(new ExtensionHandlers(kernel, kept));
    ListHandlers lists = new ListHandlers(kernel, kept);
    collections.on("GET", lists::list).on("POST", new Actions(kernel)::post);
  }

  /** Adds the routes: they are what is left when no other provider has a path in the table. */
  public static void register(Kernel kernel) {
    kernel.router().otherwise(new GenericProvider(kernel)::find);
  }

  private Router.@Nullable Path find(Request request) {
    GenericPath path = GenericPath.of(request);
    if (path == null) {
      return null;
    }
    if (!path.isResource()) {
      return collections;
    }
    if (path.isExtension()) {
      return extensions;
    }
    return Embedded.isChild(path) ? children : resources;
  }

  private void resources(ResourceHandlers handlers) {
    resources
        .on("PUT", handlers::put)
        .on("PATCH", handlers::patch)
        .on("GET", handlers::get)
        .on("HEAD", handlers::head)
        .on("DELETE", handlers::delete);
  }

  private void children(ChildHandlers handlers) {
    children.on("PUT", handlers::put).on("GET", handlers::get).on("DELETE", handlers::delete);
  }

  private void extensions(ExtensionHandlers handlers) {
    extensions.on("PUT", handlers::put).on("GET", handlers::get).on("DELETE", handlers::delete);
  }
}
