package dev.imagegallery.internal.emulator.error;

import static dev.imagegallery.internal.emulator.error.CatalogEntry.DEPLOYMENT_FAILED;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.IMAGES_NOT_FOUND_PREFLIGHT;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.IMAGE_REFERENCE_INVALID;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.IMAGE_SOURCE_NOT_GENERALIZED;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.IMAGE_SOURCE_RUNNING;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.NOT_AVAILABLE_IN_REGION;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.NO_LATEST;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.OSPROFILE_MISSING;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.OSPROFILE_NOT_ALLOWED;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.TEMPLATE_INVALID;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.VMSS_OS_STATE_CHANGE;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.VM_GENERALIZED;

import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceId;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with a VM, a scale set, a managed image or a template. */
public final class DeploymentFaults {

  private DeploymentFaults() {}

  /** No version of the definition can be the latest one. */
  public static ServiceFault noLatest(ResourceId imageDefinitionId) {
    return NO_LATEST.fault(imageDefinitionId);
  }

  /** The image has no replica in the region (R103). */
  public static ServiceFault notAvailableInRegion(ResourceId imageId, Region region) {
    return NOT_AVAILABLE_IN_REGION.fault(imageId, region);
  }

  /** A template names images that the region does not have. */
  public static ServiceFault imagesNotFound(Region region, List<ResourceId> imageIds) {
    return IMAGES_NOT_FOUND_PREFLIGHT.fault(region, joined(", ", imageIds));
  }

  /** The image reference does not fit what is deployed. */
  public static ServiceFault imageReferenceInvalid() {
    return IMAGE_REFERENCE_INVALID.fault();
  }

  /** An OS profile is given for a specialized image. */
  public static ServiceFault osProfileNotAllowed() {
    return OSPROFILE_NOT_ALLOWED.fault();
  }

  /** No OS profile is given for a generalized image. */
  public static ServiceFault osProfileMissing() {
    return OSPROFILE_MISSING.fault();
  }

  /** A scale set of generalized instances is to get a specialized image. */
  public static ServiceFault scaleSetOsStateChange(String vmssName) {
    return VMSS_OS_STATE_CHANGE.fault(vmssName);
  }

  /** The VM is generalized, so it cannot be started again. */
  public static ServiceFault vmGeneralized(String operation, String vmName) {
    return VM_GENERALIZED.fault(operation, vmName);
  }

  /** An image is to be made of a VM that is not generalized. */
  public static ServiceFault imageSourceNotGeneralized(String vmName) {
    return IMAGE_SOURCE_NOT_GENERALIZED.fault(vmName);
  }

  /** A VM is to be captured while it runs. */
  public static ServiceFault imageSourceRunning(String vmName) {
    return IMAGE_SOURCE_RUNNING.fault(vmName);
  }

  /** A resource of a template failed; the details say which. */
  public static ServiceFault deploymentFailed() {
    return DEPLOYMENT_FAILED.fault();
  }

  /** The template cannot be read or evaluated. */
  public static ServiceFault templateInvalid(String reason) {
    return TEMPLATE_INVALID.fault(reason);
  }

  private static String joined(String separator, List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(separator));
  }
}
