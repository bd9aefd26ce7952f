package dev.imagegallery.internal.emulator.error;

import static dev.imagegallery.internal.emulator.error.CatalogEntry.DES_ID_DATA;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.DES_ID_OS;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.DES_IMAGE_SUBSCRIPTION;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.DES_NOT_FOUND;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.DES_REQUIRED_DATA;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.DES_REQUIRED_OS;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.DES_SUBSCRIPTION;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.ENCRYPTED_SOURCE_SUBSCRIPTION;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.ENCRYPTION_LUN_DUPLICATE;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.ENCRYPTION_LUN_UNKNOWN;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.ENCRYPTION_NEW_LUN;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.ENCRYPTION_UNSUPPORTED_SOURCE;

import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceId;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with the encryption of an image version. */
public final class EncryptionFaults {

  private EncryptionFaults() {}

  /** The disk encryption set is not of the gallery's subscription. */
  public static ServiceFault setOfAnotherSubscription(
      ResourceId diskEncryptionSetId, String subscriptionId) {
    return DES_SUBSCRIPTION.fault(diskEncryptionSetId, subscriptionId);
  }

  /** The source is encrypted and of another subscription. */
  public static ServiceFault sourceOfAnotherSubscription(
      ResourceId resourceId, String subscriptionId1, String subscriptionId2) {
    return ENCRYPTED_SOURCE_SUBSCRIPTION.fault(resourceId, subscriptionId1, subscriptionId2);
  }

  /** The disk encryption set does not exist. */
  public static ServiceFault setNotFound(ResourceId diskEncryptionSetId) {
    return DES_NOT_FOUND.fault(diskEncryptionSetId);
  }

  /** The id of a data disk's encryption set is malformed. */
  public static ServiceFault dataDiskSetIdInvalid() {
    return DES_ID_DATA.fault();
  }

  /** The id of the OS disk's encryption set is malformed. */
  public static ServiceFault osDiskSetIdInvalid() {
    return DES_ID_OS.fault();
  }

  /** An existing version is to encrypt one more data disk. */
  public static ServiceFault newLun(int lun, Region region) {
    return ENCRYPTION_NEW_LUN.fault(lun, region);
  }

  /** The OS disk has an encryption set in one region and none in another. */
  public static ServiceFault osDiskSetRequired(
      Region region1, ResourceId diskEncryptionSetId, Region region2) {
    return DES_REQUIRED_OS.fault(region1, diskEncryptionSetId, region2);
  }

  /** A data disk has an encryption set in one region and none in another. */
  public static ServiceFault dataDiskSetRequired(
      int lun, Region region1, ResourceId diskEncryptionSetId, Region region2) {
    return DES_REQUIRED_DATA.fault(lun, region1, diskEncryptionSetId, region2);
  }

  /** No data disk has this LUN. */
  public static ServiceFault lunUnknown(int lun, List<Integer> luns) {
    return ENCRYPTION_LUN_UNKNOWN.fault(lun, joined(",", luns));
  }

  /** A LUN is named twice in one region. */
  public static ServiceFault lunDuplicate(int lun, Region region) {
    return ENCRYPTION_LUN_DUPLICATE.fault(lun, region);
  }

  /** A source of this kind cannot be encrypted; a blob is named by its address. */
  public static ServiceFault sourceUnsupported(String resourceId) {
    return ENCRYPTION_UNSUPPORTED_SOURCE.fault(resourceId);
  }

  /** The version's encryption set cannot be used from this subscription. */
  public static ServiceFault imageSetOfAnotherSubscription(
      ResourceId diskEncryptionSetId,
      ResourceId versionId,
      String subscriptionId1,
      String subscriptionId2) {
    return DES_IMAGE_SUBSCRIPTION.fault(
        diskEncryptionSetId, versionId, subscriptionId1, subscriptionId2);
  }

  private static String joined(String separator, List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(separator));
  }
}
