package dev.imagegallery.internal.emulator.error;

import static dev.imagegallery.internal.emulator.error.CatalogEntry.COMMUNITY_NAME_PREFIX;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.GALLERY_NAME_INVALID;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.GALLERY_NAME_NOT_UNIQUE;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.GALLERY_PROPERTY_CHANGE;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.GALLERY_SHARED_DELETE;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.SHARING_GROUPS_LIMIT;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.SHARING_PERMISSION_CHANGE;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.SOFT_DELETED_CHILDREN;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.SOFT_DELETE_NOT_RESTORABLE;

/** What is wrong with a gallery, its sharing or what it holds. */
public final class GalleryFaults {

  private GalleryFaults() {}

  /** The name breaks the rule for gallery names (R20). */
  public static ServiceFault nameInvalid() {
    return GALLERY_NAME_INVALID.fault();
  }

  /** The subscription has a gallery of this name in another group (R21). */
  public static ServiceFault nameNotUnique(String galleryName, String subscriptionId) {
    return GALLERY_NAME_NOT_UNIQUE.fault(galleryName, subscriptionId);
  }

  /** A gallery that is shared with the community is to be deleted. */
  public static ServiceFault sharedDelete(String galleryName) {
    return GALLERY_SHARED_DELETE.fault(galleryName);
  }

  /**
   * A property of a gallery that is fixed is to be changed; {@code property} is the path below
   * {@code properties}.
   */
  public static ServiceFault propertyChange(String property) {
    return GALLERY_PROPERTY_CHANGE.fault(property);
  }

  /** The sharing permission is to be changed by a PUT (R145). */
  public static ServiceFault sharingPermissionChange() {
    return SHARING_PERMISSION_CHANGE.fault();
  }

  /** The prefix of a community gallery's name is not 5 to 16 letters and digits (R34). */
  public static ServiceFault communityNamePrefix(String prefix) {
    return COMMUNITY_NAME_PREFIX.fault(prefix);
  }

  /**
   * More subscriptions or tenants than a gallery can be shared with; {@code kind} is their plural.
   */
  public static ServiceFault sharingGroupsLimit(int max, String kind) {
    return SHARING_GROUPS_LIMIT.fault(max, kind);
  }

  /** The resource still holds soft-deleted children. */
  public static ServiceFault softDeletedChildren() {
    return SOFT_DELETED_CHILDREN.fault();
  }

  /**
   * There is no soft-deleted resource of this name to restore; {@code name} is printed with all its
   * parents.
   */
  public static ServiceFault softDeletedNotFound(String type, String name, String resourceGroup) {
    return SOFT_DELETE_NOT_RESTORABLE.fault(type, name, resourceGroup);
  }
}
