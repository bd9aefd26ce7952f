package dev.imagegallery.internal.emulator.error;

import static dev.imagegallery.internal.emulator.error.CatalogEntry.DUPLICATE_SOURCE_IDS;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.PLAN_MISMATCH;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.SAME_BLOB;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.SOURCE_EPHEMERAL;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.SOURCE_HYPERV_GENERATION;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.SOURCE_ID_FORMAT;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.SOURCE_IN_USE;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.SOURCE_KIND_DISK;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.SOURCE_KIND_FULL;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.SOURCE_NOT_FOUND;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.SOURCE_NOT_FOUND_IN_REGION;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.SOURCE_ONE_KIND;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.SOURCE_OS_STATE;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.SOURCE_OS_STATE_2020;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.SOURCE_OS_TYPE;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.SOURCE_THROTTLED;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.SOURCE_TOO_LARGE;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.SOURCE_ULTRA;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.SOURCE_UNMANAGED;

import dev.imagegallery.models.ResourceId;

/** What is wrong with the source of an image version. */
public final class SourceFaults {

  private SourceFaults() {}

  /** The source does not exist (R63). */
  public static ServiceFault notFound(ResourceId resourceId) {
    return SOURCE_NOT_FOUND.fault(resourceId);
  }

  /** The source is not in the version's region (R57, R63). */
  public static ServiceFault notFoundInRegion(ResourceId resourceId) {
    return SOURCE_NOT_FOUND_IN_REGION.fault(resourceId);
  }

  /** The source is not a resource id; {@code diskImages} is the property that holds it. */
  public static ServiceFault idFormat(String value, String diskImages) {
    return SOURCE_ID_FORMAT.fault(value, diskImages);
  }

  /** The source of the whole version is of another type than can be one. */
  public static ServiceFault kindOfWhole(ResourceId resourceId) {
    return SOURCE_KIND_FULL.fault(resourceId);
  }

  /** The source of a disk is no disk and no snapshot. */
  public static ServiceFault kindOfDisk(ResourceId resourceId) {
    return SOURCE_KIND_DISK.fault(resourceId);
  }

  /** No source, or sources on both levels (R62). */
  public static ServiceFault oneKind() {
    return SOURCE_ONE_KIND.fault();
  }

  /** A VM as source is generalized and the definition is not, or the reverse (R65). */
  public static ServiceFault osState(
      ResourceId resourceId, String sourceState, String definitionState) {
    return SOURCE_OS_STATE.fault(resourceId, sourceState, definitionState);
  }

  /** The definition's OS state is not the one this source needs (R65). */
  public static ServiceFault osStateRequired(
      ResourceId resourceId, String definitionState, String requiredState) {
    return SOURCE_OS_STATE_2020.fault(resourceId, definitionState, requiredState);
  }

  /** Source and definition differ in OS type (R65). */
  public static ServiceFault osType(
      ResourceId resourceId, String sourceOsType, String definitionOsType) {
    return SOURCE_OS_TYPE.fault(resourceId, sourceOsType, definitionOsType);
  }

  /** Source and definition differ in Hyper-V generation (R65). */
  public static ServiceFault hyperVGeneration(
      ResourceId resourceId, String sourceGeneration, String definitionGeneration) {
    return SOURCE_HYPERV_GENERATION.fault(resourceId, sourceGeneration, definitionGeneration);
  }

  /** Source and definition differ in their purchase plan (R65); plans are printed as JSON. */
  public static ServiceFault planMismatch(
      ResourceId resourceId, String planJson, String parentPlanJsonOrNull) {
    return PLAN_MISMATCH.fault(resourceId, planJson, parentPlanJsonOrNull);
  }

  /** The source VM has no managed disks (R64). */
  public static ServiceFault unmanagedDisks(ResourceId resourceId) {
    return SOURCE_UNMANAGED.fault(resourceId);
  }

  /** The source VM has an ephemeral OS disk (R64). */
  public static ServiceFault ephemeralDisk(ResourceId resourceId) {
    return SOURCE_EPHEMERAL.fault(resourceId);
  }

  /** The source VM has an Ultra disk (R64). */
  public static ServiceFault ultraDisk(ResourceId resourceId, ResourceId diskId) {
    return SOURCE_ULTRA.fault(resourceId, diskId);
  }

  /** Too many versions are being made of the source (R176); a blob is named by its address. */
  public static ServiceFault throttled(String resourceId) {
    return SOURCE_THROTTLED.fault(resourceId);
  }

  /** A disk of the source is larger than an image's can be (R67); sizes in GB. */
  public static ServiceFault tooLarge(long sizeGb, long maxGb) {
    return SOURCE_TOO_LARGE.fault(sizeGb, maxGb);
  }

  /** A version that is still being made needs the source. */
  public static ServiceFault inUse(ResourceId resourceId) {
    return SOURCE_IN_USE.fault(resourceId);
  }

  /** Two disks have the same source (R66). */
  public static ServiceFault duplicateIds() {
    return DUPLICATE_SOURCE_IDS.fault();
  }

  /** The OS disk and a data disk come from one blob (R66). */
  public static ServiceFault sameBlob(String sourceId) {
    return SAME_BLOB.fault(sourceId);
  }
}
