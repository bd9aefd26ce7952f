package dev.imagegallery.internal.emulator.error;

import static dev.imagegallery.internal.emulator.error.CatalogEntry.ENTITY_NAME_INVALID;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.LOCATION_CHANGE;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.LOCATION_NOT_AVAILABLE;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.NESTED_RESOURCES_EXIST;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.NESTED_RESOURCES_EXIST_2024;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.PARENT_NOT_FOUND;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.REGION_DOWN;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.RESOURCE_EXISTS_ELSEWHERE;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.RESOURCE_NAME_TRAILING_CHARACTERS;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.RESOURCE_NOT_FOUND;

import dev.imagegallery.models.Region;
import java.util.List;
import java.util.stream.Collectors;

/** What can be wrong with any gallery resource: its name, its place, its parents and children. */
public final class ResourceFaults {

  private ResourceFaults() {}

  /**
   * The name breaks the general rule for compute names (R20, R23); {@code resourceNameParameter} is
   * the target.
   */
  public static ServiceFault entityNameInvalid(String name, String resourceNameParameter) {
    return ENTITY_NAME_INVALID.fault(name, resourceNameParameter);
  }

  /** The name ends with characters that cannot end it (R20). */
  public static ServiceFault nameTrailingCharacters(String name, String characters) {
    return RESOURCE_NAME_TRAILING_CHARACTERS.fault(name, characters);
  }

  /** The name is taken by a resource in another region (R22). */
  public static ServiceFault existsElsewhere(
      String resourceName, Region region1, String resourceGroup, Region region2) {
    return RESOURCE_EXISTS_ELSEWHERE.fault(resourceName, region1, resourceGroup, region2);
  }

  /** An existing resource is to change its location. */
  public static ServiceFault locationChange(
      String resourceName, Region region1, String resourceGroup, Region region2) {
    return LOCATION_CHANGE.fault(resourceName, region1, resourceGroup, region2);
  }

  /** The resource still has children; the wording until 2023. */
  public static ServiceFault nestedResourcesExist() {
    return NESTED_RESOURCES_EXIST.fault();
  }

  /** The resource still has children; today's wording. {@code ids} are relative, five at most. */
  public static ServiceFault nestedResourcesExist(List<String> ids) {
    return NESTED_RESOURCES_EXIST_2024.fault(String.join(", ", ids));
  }

  /**
   * The parent does not exist (R10); {@code parent} is the gallery's name, or gallery and
   * definition with a slash between.
   */
  public static ServiceFault parentNotFound(String parent) {
    return PARENT_NOT_FOUND.fault(parent);
  }

  /**
   * The resource does not exist (R11); {@code type} is that of the root, {@code name} the rest of
   * the path.
   */
  public static ServiceFault notFound(String type, String name, String resourceGroup) {
    return RESOURCE_NOT_FOUND.fault(type, name, resourceGroup);
  }

  /**
   * The region is unknown, or this resource type cannot be created in it (R41); {@code region} is
   * the text that was sent.
   */
  public static ServiceFault locationNotAvailable(
      String region, String resourceType, List<Region> regions) {
    return LOCATION_NOT_AVAILABLE.fault(region, resourceType, joined(",", regions));
  }

  /** The region is down: nothing in it can be changed (R49). */
  public static ServiceFault regionDown(Region region) {
    return REGION_DOWN.fault(region);
  }

  private static String joined(String separator, List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(separator));
  }
}
