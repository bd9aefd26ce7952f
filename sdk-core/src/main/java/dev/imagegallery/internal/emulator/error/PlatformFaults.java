package dev.imagegallery.internal.emulator.error;

import static dev.imagegallery.internal.emulator.error.CatalogEntry.API_VERSION;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.ENTITY_NOT_FOUND;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.FEATURE_NOT_FOUND;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.FEATURE_NOT_REGISTERED;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.METHOD_NOT_ALLOWED;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.MISSING_API_VERSION;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.MOVE_NOT_SUPPORTED;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.MOVE_VALIDATION;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.NOT_MODELLED;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.PROVIDER_NOT_REGISTERED;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.QUOTA_EXCEEDED;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.REQUEST_CONTENT_INVALID;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.REQUEST_TOO_LARGE;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.RESOURCE_GROUP_BEING_DELETED;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.RESOURCE_GROUP_LOCATION_CONFLICT;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.RESOURCE_GROUP_LOCATION_NOT_AVAILABLE;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.RESOURCE_GROUP_NOT_FOUND;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.RESOURCE_NAMESPACE_INVALID;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.RESOURCE_TYPE_INVALID;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.SCOPE_LOCKED;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.SCOPE_READ_ONLY;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.SUBSCRIPTION_NOT_FOUND;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.THROTTLED;

import dev.imagegallery.models.Region;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What the platform answers before a resource provider is asked, and on its behalf. */
public final class PlatformFaults {

  private PlatformFaults() {}

  /** The resource group does not exist (R11). */
  public static ServiceFault resourceGroupNotFound(String resourceGroup) {
    return RESOURCE_GROUP_NOT_FOUND.fault(resourceGroup);
  }

  /** The subscription does not exist. */
  public static ServiceFault subscriptionNotFound(String subscriptionId) {
    return SUBSCRIPTION_NOT_FOUND.fault(subscriptionId);
  }

  /** The subscription has not registered the resource provider. */
  public static ServiceFault providerNotRegistered(String namespace) {
    return PROVIDER_NOT_REGISTERED.fault(namespace);
  }

  /** The subscription has not registered the preview feature. */
  public static ServiceFault featureNotRegistered(
      String subscriptionId, String namespace, String feature) {
    return FEATURE_NOT_REGISTERED.fault(subscriptionId, namespace, feature);
  }

  /** There is no such preview feature (R207). */
  public static ServiceFault featureNotFound(String feature) {
    return FEATURE_NOT_FOUND.fault(feature);
  }

  /** The api-version is none of the resource type's (R227). */
  public static ServiceFault apiVersionUnknown(
      String location,
      String apiVersion,
      String type,
      List<String> apiVersions,
      List<Region> locations) {
    return API_VERSION.fault(
        location, apiVersion, type, String.join(", ", apiVersions), joined(", ", locations));
  }

  /** The quota of the region is used up; {@code required} is the limit that would do. */
  public static ServiceFault quotaExceeded(
      String resource, Region location, int limit, int usage, int required) {
    return QUOTA_EXCEEDED.fault(resource, location, limit, usage, required);
  }

  /** Too many requests in the time (R175). */
  public static ServiceFault throttled(Duration retryAfter) {
    return THROTTLED.fault().retryAfter(retryAfter);
  }

  /** Resources of these types cannot be moved. */
  public static ServiceFault moveNotSupported(List<String> types) {
    return MOVE_NOT_SUPPORTED.fault(String.join(", ", types));
  }

  /** The move was checked and refused; the details say why. */
  public static ServiceFault moveValidation(int n) {
    return MOVE_VALIDATION.fault(n);
  }

  /** A lock forbids the deletion. */
  public static ServiceFault scopeLocked(String scope, List<String> lockedScopes) {
    return SCOPE_LOCKED.fault(scope, String.join(", ", lockedScopes));
  }

  /** A lock forbids every change. */
  public static ServiceFault scopeReadOnly(String scope, List<String> lockedScopes) {
    return SCOPE_READ_ONLY.fault(scope, String.join(", ", lockedScopes));
  }

  /** The request has no api-version. */
  public static ServiceFault apiVersionMissing() {
    return MISSING_API_VERSION.fault();
  }

  /** The body cannot be read. */
  public static ServiceFault requestContentInvalid(String reason) {
    return REQUEST_CONTENT_INVALID.fault(reason);
  }

  /** The body is longer than the platform reads. */
  public static ServiceFault requestTooLarge(long maxBytes) {
    return REQUEST_TOO_LARGE.fault(maxBytes);
  }

  /** A resource group is to change its location. */
  public static ServiceFault resourceGroupLocationConflict(Region requested, Region existing) {
    return RESOURCE_GROUP_LOCATION_CONFLICT.fault(requested, existing);
  }

  /** A resource group is to be created in an unknown region. */
  public static ServiceFault resourceGroupLocationNotAvailable(
      String location, List<Region> regions) {
    return RESOURCE_GROUP_LOCATION_NOT_AVAILABLE.fault(location, joined(",", regions));
  }

  /** The resource group is being deleted. */
  public static ServiceFault resourceGroupBeingDeleted(String resourceGroup) {
    return RESOURCE_GROUP_BEING_DELETED.fault(resourceGroup);
  }

  /** There is no such resource provider. */
  public static ServiceFault resourceNamespaceInvalid(String namespace) {
    return RESOURCE_NAMESPACE_INVALID.fault(namespace);
  }

  /** The resource provider has no such type. */
  public static ServiceFault resourceTypeInvalid(String type, String namespace, String apiVersion) {
    return RESOURCE_TYPE_INVALID.fault(type, namespace, apiVersion);
  }

  /** The address exists, the method does not. */
  public static ServiceFault methodNotAllowed(String method) {
    return METHOD_NOT_ALLOWED.fault(method);
  }

  /** There is no such operation, or another thing without a name of its own. */
  public static ServiceFault entityNotFound() {
    return ENTITY_NOT_FOUND.fault();
  }

  /** The request is one the emulator knows and does not play. */
  public static ServiceFault notModelled(String what) {
    return NOT_MODELLED.fault(what);
  }

  private static String joined(String separator, List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(separator));
  }
}
