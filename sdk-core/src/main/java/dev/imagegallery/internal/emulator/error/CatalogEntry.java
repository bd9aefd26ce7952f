package dev.imagegallery.internal.emulator.error;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Every error the service answers: HTTP status, code, message and target, in one table (R250). The
 * message and the target are formats; both take the same arguments.
 *
 * <p>Long because it is data. The methods that fill an entry in are in the {@code …Faults} class of
 * their subject.
 */
enum CatalogEntry {
  GALLERY_NAME_INVALID(
      400,
      "InvalidParameter",
      "Gallery name is invalid. Allowed characters are English alphanumeric characters, with underscores, and periods allowed in the middle, up to 80 characters total. All other special characters, including dashes, are disallowed.",
      "galleryName"),
  GALLERY_NAME_NOT_UNIQUE(
      409,
      "Conflict",
      "The gallery name '%s' is not unique within the subscription '%s'. Please pick another gallery name.",
      "galleryName"),
  GALLERY_SHARED_DELETE(
      409,
      "CannotDeleteResource",
      "The gallery '%s' is shared. Reset sharing before deleting the gallery."),
  GALLERY_PROPERTY_CHANGE(
      409, "PropertyChangeNotAllowed", "Changing property 'gallery.properties.%s' is not allowed."),
  SHARING_PERMISSION_CHANGE(
      400,
      "InvalidParameter",
      "Changing property 'gallery.properties.sharingProfile.permissions' is not allowed."),
  COMMUNITY_NAME_PREFIX(
      400,
      "InvalidParameter",
      "The community gallery public name prefix '%s' is invalid. It must be 5 to 16 alphanumeric characters."),
  SHARING_GROUPS_LIMIT(400, "InvalidParameter", "A gallery can be shared with at most %s %s."),
  SOFT_DELETED_CHILDREN(
      409,
      "CannotDeleteResource",
      "Cannot delete resource while soft-deleted resources exist in it."),
  SOFT_DELETE_NOT_RESTORABLE(
      404,
      "ResourceNotFound",
      "The Resource '%s/%s' under resource group '%s' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix"),
  ENTITY_NAME_INVALID(
      400,
      "InvalidParameter",
      "The entity name '%1$s' is invalid according to its validation rule: ^[^_\\W][\\w-._]{0,79}(?<![-.])$.",
      "%2$s"),
  RESOURCE_NAME_TRAILING_CHARACTERS(
      400,
      "InvalidResourceName",
      "The provided resource name %1$s has these invalid trailing characters: %2$s. The name can not end with characters: %2$s"),
  RESOURCE_EXISTS_ELSEWHERE(
      409,
      "InvalidResourceLocation",
      "The resource '%s' already exists in location '%s' in resource group '%s'. A resource with the same name cannot be created in location '%s'. Please select a new resource name."),
  LOCATION_CHANGE(
      409,
      "InvalidResourceLocation",
      "The resource '%s' already exists in location '%s' in resource group '%s'. A resource with the same name cannot be created in location '%s'. Please select a new resource name."),
  NESTED_RESOURCES_EXIST(
      409, "CannotDeleteResource", "Can not delete resource before nested resources are deleted."),
  NESTED_RESOURCES_EXIST_2024(
      409,
      "CannotDeleteResource",
      "Cannot delete resource while nested resources exist. Some existing nested resource IDs include: '%s'. Please delete all nested resources before deleting this resource."),
  PARENT_NOT_FOUND(
      404,
      "ParentResourceNotFound",
      "Can not perform requested operation on nested resource. Parent resource '%s' not found."),
  RESOURCE_NOT_FOUND(
      404,
      "ResourceNotFound",
      "The Resource '%s/%s' under resource group '%s' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix"),
  LOCATION_NOT_AVAILABLE(
      400,
      "LocationNotAvailableForResourceType",
      "The provided location '%s' is not available for resource type '%s'. List of available regions for the resource type is '%s'."),
  REGION_DOWN(
      503,
      "ServiceUnavailable",
      "The region '%s' is not available. What is in it can be read, but not changed."),
  DATE_NOT_ISO(
      400,
      "InvalidParameter",
      "Could not convert string to DateTimeOffset: %1$s. Path 'properties.%2$s'",
      "properties.%2$s"),
  ENUM_VALUE_INVALID(
      400,
      "InvalidParameter",
      "The value '%1$s' of parameter %2$s is not valid. Allowed values are: %3$s.",
      "%2$s"),
  REQUIRED_PROPERTY(
      400, "InvalidParameter", "Required parameter '%1$s' is missing (null).", "%1$s"),
  VALUE_OUT_OF_RANGE(
      400,
      "InvalidParameter",
      "The value '%1$s' of parameter '%2$s' is out of range. The value must be between '%3$s' and '%4$s', inclusive.",
      "%2$s"),
  EOL_NOT_FUTURE(
      400, "InvalidParameter", "EndOfLifeDate must be set to a future date.", "endOfLifeDate"),
  DEFINITION_PROPERTY_CHANGE(
      409,
      "PropertyChangeNotAllowed",
      "Changing property 'galleryImage.properties.%1$s' is not allowed.",
      "galleryImage.properties.%1$s"),
  IDENTIFIER_INVALID(
      400,
      "InvalidParameter",
      "Asset name galleryImage.properties.identifier.%1$s is not valid. It cannot be empty. Allowed characters are uppercase or lowercase letters, digits, hyphen(-), period (.), underscore (_). Names are not allowed to end with period(.). The length of the name cannot exceed %2$s characters.",
      "galleryImage.properties.identifier.%1$s"),
  IDENTIFIER_NOT_UNIQUE(
      409,
      "Conflict",
      "Gallery image: %s identified by (publisher:%s, offer:%s, sku:%s) already exists. Choose a different publisher, offer, sku combination.",
      "galleryImage.properties.identifier"),
  RECOMMENDED_MIN_MAX(
      400,
      "InvalidParameter",
      "The minimum value of %1$s must not be greater than the maximum value of %1$s.",
      "galleryImage.properties.recommended.%1$s"),
  SPECIALIZED_NOT_SUPPORTED(
      400,
      "InvalidParameter",
      "osState 'Specialized' is not supported in this preview. Create a generalized managed image first.",
      "galleryImage.properties.osState"),
  VERSION_NAME_INVALID(
      400,
      "InvalidParameter",
      "The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int) format, for e.g: 1.0.0, 2018.12.1 etc.",
      "galleryImageVersionName"),
  VERSION_SOURCE_CHANGE(
      409,
      "PropertyChangeNotAllowed",
      "Changing property 'galleryImageVersion.properties.storageProfile.%s.source.id' is not allowed."),
  VERSION_PROPERTY_CHANGE(
      409,
      "PropertyChangeNotAllowed",
      "Changing property 'galleryImageVersion.properties.%s' is not allowed."),
  VERSION_INTERNAL_ERROR(
      500, "GalleryImageVersionInternalError", "Gallery image version internal error."),
  TARGET_REGIONS_MUST_CONTAIN_LOCATION(
      400,
      "InvalidParameter",
      "Gallery image version publishing profile regions '%s' must contain the location of image version '%s'.",
      "galleryImageVersion.properties.publishingProfile.targetRegions"),
  DUPLICATE_REGIONS(
      400,
      "InvalidParameter",
      "Duplicate regions are not allowed in target publishing regions.",
      "galleryImageVersion.properties.publishingProfile.targetRegions"),
  DUPLICATE_LUN(
      400,
      "InvalidParameter",
      "Duplicated lun numbers have been detected in the input data disks. Lun number must be unique for each data disk.",
      "galleryImageVersion.properties.storageProfile.dataDiskImages"),
  DATA_DISKS_CHANGE(
      409,
      "PropertyChangeNotAllowed",
      "Adding new Data Disks or changing the LUN of a Data Disk in an existing Image is not allowed."),
  MARKED_FOR_DELETION(
      409,
      "Conflict",
      "Operation 'Update Gallery Image Version' is not on allowed on %s since it is marked for deletion. You can only retry the Delete operation (or wait for an ongoing one to complete)."),
  BLOCKED_BEFORE_EOL(
      409,
      "DeleteGalleryImageVersionBlockedBeforeEndOfLife",
      "Deletion of Gallery image version is not allowed because the image is enabled for blockDeletionBeforeEndOfLife and its endOfLifeDate has not reached yet."),
  REPLICATED_LOCATION_REMOVAL(
      409,
      "Conflict",
      "Removing replicated location(s) '%s' from gallery image version '%s' is not allowed because safetyProfile.allowDeletionOfReplicatedLocations is false."),
  REGION_STORAGE_TYPE_CHANGE(
      409,
      "Conflict",
      "Global storage account type does not match the storage account type in the existing TargetRegion: '%s'. Please specify '%s' as the storage account type for this region."),
  ZRS_NOT_SUPPORTED(
      400,
      "InvalidParameter",
      "ZRS storage account type is not supported in this region.",
      "storageAccountType"),
  SHALLOW_REPLICA_COUNT(
      400,
      "InvalidParameter",
      "The value '%s' of parameter 'replicaCount' is out of range. The value must be between '1' and '1', inclusive."),
  REGION_ACCESS(
      400,
      "InvalidParameter",
      "The subscription '%s' does not have access to target region '%s'. Request access to the region before replicating to it."),
  CROSS_CLOUD(
      400,
      "InvalidParameter",
      "Target region '%s' belongs to cloud '%s'; image versions cannot be replicated across clouds (this gallery is in '%s')."),
  REPLICATION_FAILED(
      409,
      "ReplicationJobsNotCompleted",
      "Gallery replication jobs failed in one or more regions. The failing regions' details are as follows: '%s'. If retry does not work, then please do an update by removing the failed regions and update again by adding them back."),
  SOURCE_NOT_FOUND(
      404, "ResourceNotFound", "Source was not found: %s. Please make sure the source exists."),
  SOURCE_NOT_FOUND_IN_REGION(
      404,
      "ResourceNotFound",
      "Source %s is not found. Please check source exists, and is in the same region as gallery image version being created.",
      "galleryImageVersion.properties.storageProfile.source.id"),
  SOURCE_ID_FORMAT(
      400,
      "LinkedInvalidPropertyId",
      "Property id '%s' at path 'properties.storageProfile.%s.source.id' is invalid. Expect fully qualified resource Id that start with '/subscriptions/{subscriptionId}' or '/providers/{resourceProviderNamespace}/'."),
  SOURCE_KIND_FULL(
      400,
      "InvalidParameter",
      "The source id: %s must either be a managed image, virtual machine or another gallery image version",
      "galleryImageVersion.properties.storageProfile.source.id"),
  SOURCE_KIND_DISK(
      400, "InvalidParameter", "The source id: %s must be a managed disk or snapshot."),
  SOURCE_ONE_KIND(
      400,
      "InvalidParameter",
      "The gallery artifact version source can only be specified either directly under storageProfile or within individual OS or data disks. One and only one source type (user image, snapshot, disk, virtual machine) can be provided.",
      "galleryImageVersion.properties.storageProfile.source.id"),
  SOURCE_OS_STATE(
      400,
      "BadRequest",
      "The resource with id '%s' has a different OS state ['%s'] than the parent gallery image OS state ['%s']."),
  SOURCE_OS_STATE_2020(
      409,
      "Conflict",
      "Cannot create Gallery Image Version from: %s since the OS State in the parent gallery image ('%s') is not '%s'."),
  SOURCE_OS_TYPE(
      409,
      "Conflict",
      "The resource with id '%s' has a different OS type ['%s'] than the parent gallery image OS type generation ['%s']"),
  SOURCE_HYPERV_GENERATION(
      409,
      "Conflict",
      "The resource with id '%s' has a different Hypervisor generation ['%s'] than the parent gallery image Hypervisor generation ['%s']."),
  PLAN_MISMATCH(
      409,
      "Conflict",
      "The resource with id %s has a different plan ['%s'] than the parent gallery image plan ['%s']"),
  SOURCE_UNMANAGED(
      400, "BadRequest", "Source virtual machine %s must be created from Managed Disks."),
  SOURCE_EPHEMERAL(
      400, "BadRequest", "Source virtual machine %s cannot contain an ephemeral OS disk."),
  SOURCE_ULTRA(
      400,
      "BadRequest",
      "Source virtual machine %s cannot contain disk ['%s'] stored in an UltraSSD account type."),
  SOURCE_THROTTLED(
      429,
      "TooManyRequests",
      "Too many requests on source '%s'. Please reduce the number of requests on the source or wait some time before retrying."),
  SOURCE_TOO_LARGE(
      409,
      "GallerySourceResourceExceedsMaxSize",
      "The GalleryImageVersion source resource size %s exceeds the max size %s supported."),
  SOURCE_IN_USE(
      409,
      "Conflict",
      "The source '%s' is being used by another gallery image version that is not yet completely built. Please wait for it to complete before retrying."),
  DUPLICATE_SOURCE_IDS(
      400,
      "InvalidParameter",
      "Duplicated source ids are found in the input disks. Source id should be unique for each disk."),
  SAME_BLOB(400, "InvalidParameter", "OSDiskImage and DataDiskImage cannot point to same blob %s"),
  DES_SUBSCRIPTION(
      400,
      "InvalidParameter",
      "The disk encryption set '%s' must be in the same subscription '%s' as the gallery resource."),
  ENCRYPTED_SOURCE_SUBSCRIPTION(
      400,
      "BadRequest",
      "Encrypted source: '%s' is in a different subscription ID than the current gallery image version subscription '%s'. Please retry with an unencrypted source(s) or use the source's subscription '%s' to create the gallery image version."),
  DES_NOT_FOUND(404, "ResourceNotFound", "The disk encryption set %s was not found."),
  DES_ID_DATA(
      400,
      "InvalidParameter",
      "The value of parameter galleryArtifactVersion.properties.publishingProfile.targetRegions.encryption.dataDiskImages.diskEncryptionSetId is invalid"),
  DES_ID_OS(
      400,
      "InvalidParameter",
      "The value of parameter galleryArtifactVersion.properties.publishingProfile.targetRegions.encryption.osDiskImage.diskEncryptionSetId is invalid."),
  ENCRYPTION_NEW_LUN(
      400,
      "InvalidParameter",
      "Cannot specify new data disk image encryption lun [%s] with a disk encryption set in region [%s] for update gallery image version request. To update this version, remove the new lun. If you need to change the data disk image encryption settings, you must create a new gallery image version with the correct settings."),
  DES_REQUIRED_OS(
      400,
      "InvalidParameter",
      "A disk encryption set is required for disk 'galleryArtifactVersion.properties.publishingProfile.targetRegions.encryption.osDiskImage.diskEncryptionSetId' in target region '%s' since disk encryption set '%s' is used for the corresponding disk in region '%s'"),
  DES_REQUIRED_DATA(
      400,
      "InvalidParameter",
      "A disk encryption set is required for disk 'LUN %s' in target region '%s' since disk encryption set '%s' is used for the corresponding disk in region '%s'"),
  ENCRYPTION_LUN_UNKNOWN(
      400,
      "InvalidParameter",
      "An invalid lun [%s] was specified in encryption.dataDiskImages. The lun must be one of the following values ['%s']."),
  ENCRYPTION_LUN_DUPLICATE(
      400,
      "InvalidParameter",
      "Duplicate luns '%s' were specified in target region '%s' encryption.dataDiskImages."),
  ENCRYPTION_UNSUPPORTED_SOURCE(
      400,
      "InvalidParameter",
      "Encryption is not supported for source resource '%s'. Please use a different source resource type which supports encryption or remove encryption properties"),
  DES_IMAGE_SUBSCRIPTION(
      400,
      "BadRequest",
      "Disk encryption set %s in shared image gallery %s belongs to subscription %s and cannot be used with resource '' in subscription %s"),
  NO_LATEST(
      404,
      "GalleryImageNotFound",
      "There is no latest image version exists for \"%s\"",
      "imageReference"),
  NOT_AVAILABLE_IN_REGION(
      404,
      "GalleryImageNotFound",
      "\"The gallery image %s is not available in %s region. Please contact image owner to replicate to this region, or change your requested region.\"",
      "imageReference"),
  IMAGES_NOT_FOUND_PREFLIGHT(
      400,
      "InvalidParameter",
      "In region %1$s, the following list of Shared Image Gallery images referenced from the deployment template were not found: %2$s. Please check that at least one image has been replicated to %1$s or that the ‘exclude from latest’ flag is set to false. Please refer to https://docs.microsoft.com/en-us/azure/virtual-machines/windows/shared-image-galleries for instructions on creating and deleting such images."),
  IMAGE_REFERENCE_INVALID(
      400,
      "InvalidParameter",
      "The value of parameter imageReference is invalid.",
      "imageReference"),
  OSPROFILE_NOT_ALLOWED(
      400, "InvalidParameter", "Parameter 'osProfile' is not allowed.", "osProfile"),
  OSPROFILE_MISSING(
      400, "InvalidParameter", "Required parameter 'osProfile' is missing (null).", "osProfile"),
  VMSS_OS_STATE_CHANGE(
      409,
      "OperationNotAllowed",
      "Cannot update Virtual Machine Scale Set %s as the current OS state of the VM Scale Set is Generalized which is different from the updated gallery image OS state which is Specialized."),
  VM_GENERALIZED(
      409,
      "OperationNotAllowed",
      "Operation '%s' is not allowed on VM '%s' since the VM is generalized."),
  IMAGE_SOURCE_NOT_GENERALIZED(
      409,
      "OperationNotAllowed",
      "Cannot create an image from virtual machine '%s' because it has not been generalized."),
  IMAGE_SOURCE_RUNNING(
      409,
      "OperationNotAllowed",
      "Cannot generalize or capture virtual machine '%s' while it is running. Deallocate it first."),
  DEPLOYMENT_FAILED(
      409,
      "DeploymentFailed",
      "At least one resource deployment operation failed. Please list deployment operations for details. Please see https://aka.ms/arm-deployment-operations for usage details."),
  TEMPLATE_INVALID(400, "InvalidTemplate", "Deployment template validation failed: '%s'."),
  TEMPLATE_DEPLOYMENT_REFUSED(
      403, "InvalidTemplateDeployment", "The template deployment failed with error: '%s'."),
  TEMPLATE_LINK_UNKNOWN(
      400,
      "InvalidContentLink",
      "Unable to download deployment content from '%s'. Please see https://aka.ms/arm-deploy for usage details."),
  DEPLOYMENT_NOT_FOUND(404, "DeploymentNotFound", "Deployment '%s' could not be found."),
  DEPLOYMENT_OPERATION_NOT_FOUND(
      404,
      "DeploymentOperationNotFound",
      "Deployment operation '%s' of deployment '%s' could not be found."),
  DEPLOYMENT_ACTIVE(
      409,
      "DeploymentActive",
      "Unable to edit or replace deployment '%s': previous deployment from '%s' is still active. Please see https://aka.ms/arm-deploy for usage details."),
  DEPLOYMENT_NOT_CANCELABLE(
      409,
      "DeploymentCannotBeCancelled",
      "The deployment '%s' cannot be cancelled: its provisioning state is '%s'."),
  DEPLOYMENT_NAME_LENGTH(
      400,
      "DeploymentNameLengthLimitExceeded",
      "The provided deployment name '%s' has a length of %s, which exceeds the maximum of 64. Please see https://aka.ms/arm-deploy for usage details."),
  DEPLOYMENT_NAME_CHARACTERS(
      400,
      "DeploymentNameInvalidCharacters",
      "The provided deployment name '%s' has invalid characters. It may have letters, digits, '-', '_', '.' and parentheses."),
  DEPLOYMENT_LOCATION_REQUIRED(
      400,
      "LocationRequired",
      "The location property is required for deployment '%s'. Please see https://aka.ms/arm-deploy for usage details."),
  DEPLOYMENT_LOCATION_CHANGE(
      409,
      "InvalidDeploymentLocation",
      "Invalid deployment location '%s'. The deployment '%s' already exists in location '%s'."),
  DEPLOYMENT_MODE_NOT_SUPPORTED(
      400,
      "DeploymentModeNotSupported",
      "The deployment mode '%s' is supported for deployments to resource groups only."),
  KEY_VAULT_SECRET_NOT_FOUND(
      400,
      "KeyVaultParameterReferenceSecretRetrieveFailed",
      "The secret '%s' of key vault '%s' could not be retrieved."),
  RESOURCE_GROUP_NOT_FOUND(404, "ResourceGroupNotFound", "Resource group '%s' could not be found."),
  SUBSCRIPTION_NOT_FOUND(404, "SubscriptionNotFound", "The subscription '%s' could not be found."),
  PROVIDER_NOT_REGISTERED(
      409,
      "MissingSubscriptionRegistration",
      "The subscription is not registered to use namespace '%s'. See https://aka.ms/rps-not-found for how to register subscriptions."),
  FEATURE_NOT_REGISTERED(
      403,
      "SubscriptionNotRegisteredForFeature",
      "Subscription %s is not registered with the feature %s/%s. Please register the subscription before retrying this call."),
  API_VERSION(
      400,
      "NoRegisteredProviderFound",
      "No registered resource provider found for location '%s' and API version '%s' for type '%s'. The supported api-versions are '%s'. The supported locations are '%s'."),
  QUOTA_EXCEEDED(
      409,
      "QuotaExceeded",
      "Operation could not be completed as it results in exceeding approved %s quota. Additional details - Location: %s, Current Limit: %s, Current Usage: %s, Additional Required: 1, (Minimum) New Limit Required: %s."),
  THROTTLED(
      429,
      "OperationNotAllowed",
      "The server rejected the request because too many requests have been received for this subscription."),
  MOVE_NOT_SUPPORTED(
      409, "ResourceMoveNotSupported", "Resource move is not supported for resource types '%s'."),
  MOVE_VALIDATION(
      409,
      "ResourceMoveValidationFailed",
      "The resource batch move request has '%s' validation errors. Diagnostic information: ..."),
  SCOPE_LOCKED(
      409,
      "ScopeLocked",
      "The scope '%s' cannot perform delete operation because following scope(s) are locked: '%s'. Please remove the lock and try again."),
  SCOPE_READ_ONLY(
      409,
      "ScopeLocked",
      "The scope '%s' cannot perform write operation because following scope(s) are locked: '%s'. Please remove the lock and try again."),
  AUTHORIZATION_FAILED(
      403,
      "AuthorizationFailed",
      "The client '%s' with object id '%s' does not have authorization to perform action '%s' over scope '%s' or the scope is invalid. If access was recently granted, please refresh your credentials."),
  LINKED_SCOPE(
      403,
      "LinkedAuthorizationFailed",
      "The client '%s' with object id '%s' has permission to perform action '%s' on scope '%s'; however, it does not have permission to perform action '%s' on the linked scope(s) '%s' or the linked scope(s) are invalid."),
  LINKED_TENANT(
      403,
      "LinkedAuthorizationFailed",
      "The client has permission to perform action '%s' on scope '%s', however the current tenant '%s' is not authorized to access linked subscription '%s'."),

  // Of the platform around the galleries.
  MISSING_API_VERSION(
      400,
      "MissingApiVersionParameter",
      "The api-version query parameter (?api-version=) is required for all requests."),
  REQUEST_CONTENT_INVALID(
      400,
      "InvalidRequestContent",
      "The request content was invalid and could not be deserialized: '%s'."),
  REQUEST_TOO_LARGE(
      413,
      "RequestEntityTooLarge",
      "The request content size exceeds the maximum size of %s bytes."),
  RESOURCE_GROUP_LOCATION_CONFLICT(
      409,
      "InvalidResourceGroupLocation",
      "Invalid resource group location '%s'. The Resource group already exists in location '%s'."),
  RESOURCE_GROUP_LOCATION_NOT_AVAILABLE(
      400,
      "LocationNotAvailableForResourceGroup",
      "The provided location '%s' is not available for resource group. List of available regions is '%s'."),
  RESOURCE_GROUP_BEING_DELETED(
      409,
      "ResourceGroupBeingDeleted",
      "The resource group '%s' is in deprovisioning state and cannot perform this operation."),
  RESOURCE_NAMESPACE_INVALID(
      404, "InvalidResourceNamespace", "The resource namespace '%s' is invalid."),
  RESOURCE_TYPE_INVALID(
      404,
      "InvalidResourceType",
      "The resource type '%s' could not be found in the namespace '%s' for api version '%s'."),
  METHOD_NOT_ALLOWED(
      405, "MethodNotAllowed", "The requested resource does not support http method '%s'."),
  FEATURE_NOT_FOUND(404, "FeatureNotFound", "The feature '%s' could not be found."),
  ROLE_ASSIGNMENT_NOT_FOUND(
      404, "RoleAssignmentNotFound", "The role assignment '%s' is not found."),
  ROLE_ASSIGNMENT_NAME_INVALID(
      400,
      "InvalidRoleAssignmentId",
      "The role assignment ID '%s' is not valid. The role assignment ID must be a GUID."),
  ROLE_ASSIGNMENT_CHANGE(
      400,
      "RoleAssignmentUpdateNotPermitted",
      "Tenant ID, application ID, principal ID, and scope are not allowed to be updated."),
  ROLE_DEFINITION_NOT_FOUND(
      404,
      "RoleDefinitionDoesNotExist",
      "The specified role definition with ID '%s' does not exist."),
  ROLE_DEFINITION_NAME_TAKEN(
      409,
      "RoleDefinitionWithSameNameExists",
      "A custom role with the name '%s' already exists in this directory. Use a different name."),
  ROLE_DEFINITION_IN_USE(
      400,
      "RoleDefinitionHasAssignments",
      "There are existing role assignments referencing role '%s'."),
  PRINCIPAL_NOT_FOUND(400, "PrincipalNotFound", "Principal %s does not exist in the directory %s."),
  ENTITY_NOT_FOUND(404, "NotFound", "The entity was not found in this Azure location."),
  NOT_MODELLED(501, "NotImplemented", "The in-memory service does not model %s."),
  AUTHENTICATION_MISSING(
      401, "AuthenticationFailed", "Authentication failed. The 'Authorization' header is missing."),
  TOKEN_INVALID(401, "InvalidAuthenticationToken", "The access token is invalid."),
  TOKEN_EXPIRED(
      401,
      "ExpiredAuthenticationToken",
      "The access token expiry UTC time '%s' is earlier than current UTC time '%s'."),
  ROLE_ASSIGNMENT_EXISTS(409, "RoleAssignmentExists", "The role assignment already exists.");

  private final int status;
  private final String code;
  private final String message;
  private final @Nullable String target;

  CatalogEntry(int status, String code, String message) {
    this(status, code, message, null);
  }

  CatalogEntry(int status, String code, String message, @Nullable String target) {
    this.status = status;
    this.code = code;
    this.message = message;
    this.target = target;
  }

  /** The name the rules give this error, such as {@code parent-not-found}. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  ServiceFault fault(Object... arguments) {
    String filledTarget = target == null ? null : format(target, arguments);
    ErrorBody error = new ErrorBody(code, format(message, arguments), filledTarget, List.of());
    return new ServiceFault(id(), status, error);
  }

  private static String format(String template, Object... arguments) {
    return String.format(Locale.ROOT, template, arguments);
  }
}
