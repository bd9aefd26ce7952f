package dev.imagegallery.internal.emulator.error;

import static dev.imagegallery.internal.emulator.error.CatalogEntry.BLOCKED_BEFORE_EOL;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.CROSS_CLOUD;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.DATA_DISKS_CHANGE;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.DUPLICATE_LUN;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.DUPLICATE_REGIONS;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.MARKED_FOR_DELETION;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.REGION_ACCESS;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.REGION_STORAGE_TYPE_CHANGE;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.REPLICATED_LOCATION_REMOVAL;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.REPLICATION_FAILED;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.SHALLOW_REPLICA_COUNT;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.TARGET_REGIONS_MUST_CONTAIN_LOCATION;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.VERSION_INTERNAL_ERROR;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.VERSION_NAME_INVALID;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.VERSION_PROPERTY_CHANGE;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.VERSION_SOURCE_CHANGE;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.ZRS_NOT_SUPPORTED;

import dev.imagegallery.models.Region;
import dev.imagegallery.models.VersionNumber;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is wrong with an image version and its target regions. */
public final class VersionFaults {

  private VersionFaults() {}

  /** The name is not {@code Major.Minor.Patch} (R24, R25). */
  public static ServiceFault nameInvalid() {
    return VERSION_NAME_INVALID.fault();
  }

  /**
   * The source of a disk of an existing version is to be changed; {@code diskImage} is such as
   * {@code osDiskImage}.
   */
  public static ServiceFault sourceChange(String diskImage) {
    return VERSION_SOURCE_CHANGE.fault(diskImage);
  }

  /**
   * A property of a version that is fixed is to be changed; {@code property} is the path below
   * {@code properties}.
   */
  public static ServiceFault propertyChange(String property) {
    return VERSION_PROPERTY_CHANGE.fault(property);
  }

  /** The service failed inside while it made a version. */
  public static ServiceFault internalError() {
    return VERSION_INTERNAL_ERROR.fault();
  }

  /**
   * The version's own region is none of its target regions (R78); regions are printed as they were
   * sent.
   */
  public static ServiceFault targetRegionsMustContainLocation(
      List<String> publishingRegions, String sourceRegion) {
    return TARGET_REGIONS_MUST_CONTAIN_LOCATION.fault(
        String.join(",", publishingRegions), sourceRegion);
  }

  /** A target region is named twice. */
  public static ServiceFault duplicateRegions() {
    return DUPLICATE_REGIONS.fault();
  }

  /** Two data disks have the same LUN (R66). */
  public static ServiceFault duplicateLun() {
    return DUPLICATE_LUN.fault();
  }

  /** Data disks of an existing version are to be added or to change their LUN. */
  public static ServiceFault dataDisksChange() {
    return DATA_DISKS_CHANGE.fault();
  }

  /** The version is being deleted (R115). */
  public static ServiceFault markedForDeletion(VersionNumber versionName) {
    return MARKED_FOR_DELETION.fault(versionName);
  }

  /** The version is protected until its end of life (R87). */
  public static ServiceFault deletionBlockedBeforeEndOfLife() {
    return BLOCKED_BEFORE_EOL.fault();
  }

  /** A replicated region is to be dropped although that was not allowed (R114). */
  public static ServiceFault replicatedLocationRemoval(
      List<Region> regions, VersionNumber versionName) {
    return REPLICATED_LOCATION_REMOVAL.fault(joined(", ", regions), versionName);
  }

  /** A target region is to change its storage account type (R113). */
  public static ServiceFault regionStorageTypeChange(
      String regionDisplayName, String existingType) {
    return REGION_STORAGE_TYPE_CHANGE.fault(regionDisplayName, existingType);
  }

  /** Zone-redundant storage is wanted in a region without zones. */
  public static ServiceFault zrsNotSupported() {
    return ZRS_NOT_SUPPORTED.fault();
  }

  /** A shallow version is to have more than one replica in a region (R111). */
  public static ServiceFault shallowReplicaCount(long value) {
    return SHALLOW_REPLICA_COUNT.fault(value);
  }

  /** The subscription may not use the target region (R45). */
  public static ServiceFault regionAccess(String subscriptionId, Region region) {
    return REGION_ACCESS.fault(subscriptionId, region);
  }

  /** A target region is of another cloud (R48). */
  public static ServiceFault crossCloud(Region region, String cloud2, String cloud1) {
    return CROSS_CLOUD.fault(region, cloud2, cloud1);
  }

  /** Replication failed in some regions (R108); {@code details} says why, by region. */
  public static ServiceFault replicationFailed(Map<Region, String> details) {
    return REPLICATION_FAILED.fault(regional(details));
  }

  private static String joined(String separator, List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(separator));
  }

  private static String regional(Map<Region, String> details) {
    return details.entrySet().stream()
        .map(entry -> "{region:" + entry.getKey() + ", detail:" + entry.getValue() + "}")
        .collect(Collectors.joining(", "));
  }
}
