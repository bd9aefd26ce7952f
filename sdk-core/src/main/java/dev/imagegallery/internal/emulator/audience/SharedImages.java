package dev.imagegallery.internal.emulator.audience;

import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.kernel.Subscriptions;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.ResourceId;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is behind the names under which others know shared and community galleries, such as
 * {@code /SharedGalleries/{uniqueName}/Images/{definition}/Versions/{version}} (R147, R149).
 */
public final class SharedImages {

  /** The members of an image reference that hold such a name. */
  public static final List<String> MEMBERS =
      List.of("sharedGalleryImageId", "communityGalleryImageId");

  private static final int OF_DEFINITION = 4;
  private static final int OF_VERSION = 6;

  private final Kernel kernel;

  /** Looks into a cloud. */
  public SharedImages(Kernel kernel) {
    this.kernel = kernel;
  }

  /**
   * What a name stands for.
   *
   * @param id of the definition, whose latest version is meant, or of the version
   * @param offered which versions are offered under such a name
   */
  public record Shared(ResourceId id, Predicate<Resource> offered) {}

  /** Whether an id is such a name. */
  public static boolean isName(ResourceId id) {
    return audience(id) != null;
  }

  /** Whether such a name is well formed. */
  public static boolean isComplete(ResourceId name) {
    int length = name.segments().size();
    return isName(name) && (length == OF_DEFINITION || length == OF_VERSION);
  }

  /**
   * What a name stands for to a subscription; {@code null} if there is no such gallery, or it is
   * not open to the subscription.
   */
  public @Nullable Shared find(ResourceId name, String subscriptionId) {
    Audience audience = audience(name);
    Subscriptions.Entry reader = kernel.subscriptions().find(subscriptionId);
    if (audience == null || reader == null || !isComplete(name)) {
      return null;
    }
    for (Subscriptions.Entry owner : kernel.subscriptions().all()) {
      for (Resource gallery : kernel.tree().inSubscription(owner.id(), GalleryId.TYPE)) {
        if (audience.nameOf(gallery).equalsIgnoreCase(name.segments().get(1))
            && audience.includes(gallery, reader)) {
          return shared(name.segments(), gallery, audience);
        }
      }
    }
    return null;
  }

  private Shared shared(List<String> segments, Resource gallery, Audience audience) {
    String definition = gallery.id() + "/images/" + segments.get(3);
    boolean latest = segments.size() == OF_DEFINITION || segments.get(5).equalsIgnoreCase("latest");
    String id = latest ? definition : definition + "/versions/" + segments.get(5);
    Offer offer = new Offer(kernel, audience);
    return new Shared(new ResourceId(id), version -> offer.has(gallery, version));
  }

  private static @Nullable Audience audience(ResourceId id) {
    for (Audience audience : Audience.values()) {
      if (!id.segments().isEmpty() && id.segments().get(0).equalsIgnoreCase(audience.root())) {
        return audience;
      }
    }
    return null;
  }
}
