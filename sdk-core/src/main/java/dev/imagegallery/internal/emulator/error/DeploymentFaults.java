package dev.imagegallery.internal.emulator.error;

import static dev.imagegallery.internal.emulator.error.CatalogEntry.DEPLOYMENT_ACTIVE;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.DEPLOYMENT_FAILED;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.DEPLOYMENT_LOCATION_CHANGE;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.DEPLOYMENT_LOCATION_REQUIRED;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.DEPLOYMENT_MODE_NOT_SUPPORTED;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.DEPLOYMENT_NAME_CHARACTERS;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.DEPLOYMENT_NAME_LENGTH;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.DEPLOYMENT_NOT_CANCELABLE;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.DEPLOYMENT_NOT_FOUND;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.DEPLOYMENT_OPERATION_NOT_FOUND;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.IMAGES_NOT_FOUND_PREFLIGHT;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.IMAGE_REFERENCE_INVALID;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.IMAGE_SOURCE_NOT_GENERALIZED;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.IMAGE_SOURCE_RUNNING;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.KEY_VAULT_SECRET_NOT_FOUND;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.NOT_AVAILABLE_IN_REGION;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.NO_LATEST;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.OSPROFILE_MISSING;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.OSPROFILE_NOT_ALLOWED;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.TEMPLATE_DEPLOYMENT_REFUSED;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.TEMPLATE_INVALID;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.TEMPLATE_LINK_UNKNOWN;
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

  /** Somebody may deploy, but not this resource of the template. */
  public static ServiceFault templateDeploymentRefused(String reason) {
    return TEMPLATE_DEPLOYMENT_REFUSED.fault(reason);
  }

  /** Nobody said what is at the address of a linked template or parameter file. */
  public static ServiceFault templateLinkUnknown(String uri) {
    return TEMPLATE_LINK_UNKNOWN.fault(uri);
  }

  /** There is no such deployment. */
  public static ServiceFault deploymentNotFound(String name) {
    return DEPLOYMENT_NOT_FOUND.fault(name);
  }

  /** The deployment has no such operation. */
  public static ServiceFault deploymentOperationNotFound(String operation, String deployment) {
    return DEPLOYMENT_OPERATION_NOT_FOUND.fault(operation, deployment);
  }

  /** A deployment that runs is to be replaced or deleted. */
  public static ServiceFault deploymentActive(String name, String started) {
    return DEPLOYMENT_ACTIVE.fault(name, started);
  }

  /** A deployment that has ended is to be cancelled. */
  public static ServiceFault deploymentNotCancelable(String name, String state) {
    return DEPLOYMENT_NOT_CANCELABLE.fault(name, state);
  }

  /** The name of a deployment is too long. */
  public static ServiceFault deploymentNameLength(String name, int length) {
    return DEPLOYMENT_NAME_LENGTH.fault(name, length);
  }

  /** The name of a deployment has characters it may not have. */
  public static ServiceFault deploymentNameCharacters(String name) {
    return DEPLOYMENT_NAME_CHARACTERS.fault(name);
  }

  /** A deployment to anything but a resource group says where it is kept. */
  public static ServiceFault deploymentLocationRequired(String name) {
    return DEPLOYMENT_LOCATION_REQUIRED.fault(name);
  }

  /** A deployment is to be kept elsewhere than before. */
  public static ServiceFault deploymentLocationChange(String sent, String name, String known) {
    return DEPLOYMENT_LOCATION_CHANGE.fault(sent, name, known);
  }

  /** Only in resource groups can a deployment delete what its template does not have. */
  public static ServiceFault deploymentModeNotSupported(String mode) {
    return DEPLOYMENT_MODE_NOT_SUPPORTED.fault(mode);
  }

  /** A parameter refers to a secret that is not there. */
  public static ServiceFault keyVaultSecretNotFound(String secret, String vault) {
    return KEY_VAULT_SECRET_NOT_FOUND.fault(secret, vault);
  }

  private static String joined(String separator, List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(separator));
  }
}
