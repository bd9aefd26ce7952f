package dev.imagegallery.internal.emulator.sharing;

import dev.imagegallery.internal.emulator.audience.Audience;
import dev.imagegallery.internal.emulator.audience.Groups;
import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Locations;
import dev.imagegallery.internal.emulator.kernel.Order;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.kernel.Subscriptions;
import dev.imagegallery.internal.emulator.region.RegionFacts;
import dev.imagegallery.models.GalleryId;
import java.util.ArrayList;
import java.util.List;

/** What readers see of galleries in a region (R147, R149). */
final class ViewHandlers {

  private static final int LOCATION = 5;
  private static final int GALLERY = 7;
  private static final int IMAGE = 9;

  private final Kernel kernel;
  private final Audience audience;
  private final Replicas replicas;

  ViewHandlers(Kernel kernel, Audience audience, Replicas replicas) {
    this.kernel = kernel;
    this.audience = audience;
    this.replicas = replicas;
  }

  Answer galleries(Request request) {
    View view = view(request);
    List<Resource> galleries = open(request);
    galleries.removeIf(gallery -> !isOffered(gallery, request));
    return kernel.pages().answerAll(request, galleries, Order.BY_NAME, view::listedGallery);
  }

  Answer gallery(Request request) {
    return Answer.of(200, view(request).gallery(requireGallery(request)));
  }

  Answer images(Request request) {
    Resource gallery = requireGallery(request);
    View view = view(request);
    List<Resource> images = replicas.definitions(gallery, region(request).region());
    return kernel
        .pages()
        .answerAll(request, images, Order.BY_NAME, image -> view.image(gallery, image));
  }

  Answer image(Request request) {
    Resource gallery = requireGallery(request);
    return Answer.of(200, view(request).image(gallery, requireImage(gallery, request)));
  }

  Answer versions(Request request) {
    Resource gallery = requireGallery(request);
    Resource image = requireImage(gallery, request);
    View view = view(request);
    List<Resource> versions = replicas.versions(gallery, image.id(), region(request).region());
    return kernel
        .pages()
        .answerAll(
            request, versions, Order.BY_NUMBER, version -> view.version(gallery, image, version));
  }

  Answer version(Request request) {
    Resource gallery = requireGallery(request);
    Resource image = requireImage(gallery, request);
    List<Resource> versions = replicas.versions(gallery, image.id(), region(request).region());
    Resource version = named(versions, request.name());
    return Answer.of(200, view(request).version(gallery, image, version));
  }

  private Resource requireGallery(Request request) {
    for (Resource gallery : open(request)) {
      if (audience.nameOf(gallery).equalsIgnoreCase(request.segment(GALLERY))
          && isOffered(gallery, request)) {
        return gallery;
      }
    }
    throw PlatformFaults.entityNotFound();
  }

  private Resource requireImage(Resource gallery, Request request) {
    List<Resource> images = replicas.definitions(gallery, region(request).region());
    return named(images, request.segment(IMAGE));
  }

  private static Resource named(List<Resource> resources, String name) {
    for (Resource resource : resources) {
      if (resource.name().equalsIgnoreCase(name)) {
        return resource;
      }
    }
    throw PlatformFaults.entityNotFound();
  }

  private boolean isOffered(Resource gallery, Request request) {
    return !replicas.definitions(gallery, region(request).region()).isEmpty();
  }

  /** The galleries that are open to who asks, wherever they are. */
  private List<Resource> open(Request request) {
    Subscriptions.Entry reader = kernel.subscriptions().find(request.subscriptionId());
    List<Resource> open = new ArrayList<>();
    for (Subscriptions.Entry owner : kernel.subscriptions().all()) {
      open.addAll(kernel.tree().inSubscription(owner.id(), GalleryId.TYPE));
    }
    boolean tenant = "tenant".equalsIgnoreCase(request.query("sharedTo"));
    open.removeIf(
        gallery ->
            reader == null
                || !audience.includes(gallery, reader)
                || (tenant && !Audience.isNamed(gallery, Groups.TENANTS, reader.tenantId())));
    return open;
  }

  private View view(Request request) {
    return new View(audience, region(request));
  }

  private static RegionFacts region(Request request) {
    return Locations.find(request.segment(LOCATION)).orElseThrow(PlatformFaults::entityNotFound);
  }
}
