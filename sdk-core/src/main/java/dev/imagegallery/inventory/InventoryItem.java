package dev.imagegallery.inventory;

import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageDefinitionId;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.Subscription;
import java.util.Objects;

/** Something that an inventory came upon: a gallery, a definition, a version, or a closed door. */
public sealed interface InventoryItem {

  /** The subscription it is in. */
  Subscription subscription();

  /**
   * A gallery.
   *
   * @param subscription the subscription it is in
   * @param id its id
   * @param gallery as listed
   */
  record FoundGallery(Subscription subscription, GalleryId id, Gallery gallery)
      implements InventoryItem {

    /** Checks that nothing is missing. */
    public FoundGallery {
      Objects.requireNonNull(subscription, "subscription");
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(gallery, "gallery");
    }
  }

  /**
   * An image definition.
   *
   * @param subscription the subscription it is in
   * @param id its id
   * @param definition as listed
   */
  record FoundDefinition(
      Subscription subscription, ImageDefinitionId id, ImageDefinition definition)
      implements InventoryItem {

    /** Checks that nothing is missing. */
    public FoundDefinition {
      Objects.requireNonNull(subscription, "subscription");
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(definition, "definition");
    }
  }

  /**
   * An image version.
   *
   * @param subscription the subscription it is in
   * @param id its id
   * @param version as listed, without its replication status
   */
  record FoundVersion(Subscription subscription, ImageVersionId id, ImageVersion version)
      implements InventoryItem {

    /** Checks that nothing is missing. */
    public FoundVersion {
      Objects.requireNonNull(subscription, "subscription");
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(version, "version");
    }
  }

  /**
   * Something whose content could not be listed, or not to its end.
   *
   * @param subscription the subscription it is in
   * @param scope the subscription, gallery or definition whose content is missing
   * @param reason why
   * @param failure what the service answered
   */
  record Skipped(
      Subscription subscription, ResourceId scope, Reason reason, RuntimeException failure)
      implements InventoryItem {

    /** Why something is skipped. */
    public enum Reason {
      /** The caller may not read it (403). */
      NO_ACCESS,
      /** It was there, and was gone when it was read (404). */
      GONE,
      /** The subscription is not registered for Microsoft.Compute (409), so it has no galleries. */
      NOT_REGISTERED,
      /** The service refused otherwise, or failed, after all retries. */
      REFUSED
    }

    /** Checks that nothing is missing. */
    public Skipped {
      Objects.requireNonNull(subscription, "subscription");
      Objects.requireNonNull(scope, "scope");
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(failure, "failure");
    }

    @Override
    public String toString() {
      return scope + ": " + reason + ": " + failure.getMessage();
    }
  }
}
