package dev.imagegallery.internal.codec;

import dev.imagegallery.models.AdditionalReplicaSet;
import dev.imagegallery.models.CommunityGalleryInfo;
import dev.imagegallery.models.DataDiskImage;
import dev.imagegallery.models.DataDiskImageEncryption;
import dev.imagegallery.models.DeployedResource;
import dev.imagegallery.models.Deployment;
import dev.imagegallery.models.DeploymentOperation;
import dev.imagegallery.models.DeploymentOutput;
import dev.imagegallery.models.DeploymentTarget;
import dev.imagegallery.models.Disallowed;
import dev.imagegallery.models.Disk;
import dev.imagegallery.models.DiskAccess;
import dev.imagegallery.models.DiskCreationData;
import dev.imagegallery.models.DiskImageReference;
import dev.imagegallery.models.DiskImageSource;
import dev.imagegallery.models.DiskUpdate;
import dev.imagegallery.models.EncryptionImages;
import dev.imagegallery.models.ErrorResponse;
import dev.imagegallery.models.ExecutedValidation;
import dev.imagegallery.models.ExtendedLocation;
import dev.imagegallery.models.Feature;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.GalleryIdentity;
import dev.imagegallery.models.GalleryUpdate;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageDefinitionUpdate;
import dev.imagegallery.models.ImageFeature;
import dev.imagegallery.models.ImageIdentifier;
import dev.imagegallery.models.ImageReference;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionSafetyProfile;
import dev.imagegallery.models.ImageVersionSecurityProfile;
import dev.imagegallery.models.ImageVersionSource;
import dev.imagegallery.models.ImageVersionUpdate;
import dev.imagegallery.models.InstanceStatus;
import dev.imagegallery.models.MachineDataDisk;
import dev.imagegallery.models.MachineOsDisk;
import dev.imagegallery.models.ManagedDiskParameters;
import dev.imagegallery.models.ManagedImage;
import dev.imagegallery.models.ManagedImageDataDisk;
import dev.imagegallery.models.ManagedImageOsDisk;
import dev.imagegallery.models.NetworkInterfaceReference;
import dev.imagegallery.models.OperationStatus;
import dev.imagegallery.models.OsDiskImage;
import dev.imagegallery.models.OsDiskImageEncryption;
import dev.imagegallery.models.OsDiskImageSecurityProfile;
import dev.imagegallery.models.OsProfile;
import dev.imagegallery.models.PlatformAttribute;
import dev.imagegallery.models.PolicyViolation;
import dev.imagegallery.models.PurchasePlan;
import dev.imagegallery.models.QuotaName;
import dev.imagegallery.models.QuotaUsage;
import dev.imagegallery.models.RecommendedMachineConfiguration;
import dev.imagegallery.models.RegionalReplicationStatus;
import dev.imagegallery.models.RegionalSharingStatus;
import dev.imagegallery.models.ReplicationStatus;
import dev.imagegallery.models.ResourceGroup;
import dev.imagegallery.models.ResourceProvider;
import dev.imagegallery.models.ResourceRange;
import dev.imagegallery.models.ScaleSet;
import dev.imagegallery.models.ScaleSetDataDisk;
import dev.imagegallery.models.ScaleSetDiskParameters;
import dev.imagegallery.models.ScaleSetInstance;
import dev.imagegallery.models.ScaleSetOsDisk;
import dev.imagegallery.models.ScaleSetOsProfile;
import dev.imagegallery.models.ScaleSetUpdate;
import dev.imagegallery.models.ServiceError;
import dev.imagegallery.models.SharingGroup;
import dev.imagegallery.models.SharingProfile;
import dev.imagegallery.models.SharingStatus;
import dev.imagegallery.models.SharingUpdate;
import dev.imagegallery.models.Sku;
import dev.imagegallery.models.Snapshot;
import dev.imagegallery.models.SoftDeletePolicy;
import dev.imagegallery.models.Subscription;
import dev.imagegallery.models.TagsUpdate;
import dev.imagegallery.models.TargetExtendedLocation;
import dev.imagegallery.models.TargetRegion;
import dev.imagegallery.models.TemplateLink;
import dev.imagegallery.models.UefiKey;
import dev.imagegallery.models.UefiKeySignatures;
import dev.imagegallery.models.UefiSettings;
import dev.imagegallery.models.UpgradePolicy;
import dev.imagegallery.models.UserAssignedIdentity;
import dev.imagegallery.models.ValidationsProfile;
import dev.imagegallery.models.VirtualMachine;
import dev.imagegallery.models.VirtualMachineInstanceView;
import dev.imagegallery.models.VirtualMachineUpdate;
import dev.imagegallery.models.WhatIfChange;
import dev.imagegallery.models.WhatIfPropertyChange;
import dev.imagegallery.models.WhatIfResult;
import dev.imagegallery.models.access.Permission;
import dev.imagegallery.models.access.RoleAssignment;
import dev.imagegallery.models.access.RoleDefinition;
import dev.imagegallery.models.schema.Schema;
import java.util.List;
import java.util.function.UnaryOperator;

/** Every model with a schema; {@link ModelContractTest} checks that none is missing. */
final class Models {

  /**
   * A model.
   *
   * @param copy through the public builder; the identity where there is none
   */
  record Model<T>(Schema<T> schema, UnaryOperator<T> copy) {
    @Override
    public String toString() {
      return schema.name();
    }
  }

  private Models() {}

  static List<Model<?>> all() {
    return List.of(
        model(WhatIfResult.SCHEMA),
        model(WhatIfChange.SCHEMA),
        model(WhatIfPropertyChange.SCHEMA),
        model(DeploymentOperation.SCHEMA),
        model(Deployment.SCHEMA, m -> m.toBuilder().build()),
        model(DeploymentTarget.SCHEMA),
        model(DeployedResource.SCHEMA),
        model(DeploymentOutput.SCHEMA),
        model(TemplateLink.SCHEMA, m -> m.toBuilder().build()),
        model(QuotaName.SCHEMA),
        model(QuotaUsage.SCHEMA),
        model(AdditionalReplicaSet.SCHEMA),
        model(CommunityGalleryInfo.SCHEMA, m -> m.toBuilder().build()),
        model(DataDiskImage.SCHEMA, m -> m.toBuilder().build()),
        model(DataDiskImageEncryption.SCHEMA, m -> m.toBuilder().build()),
        model(Disallowed.SCHEMA),
        model(Disk.SCHEMA, m -> m.toBuilder().build()),
        model(DiskAccess.SCHEMA),
        model(DiskCreationData.SCHEMA, m -> m.toBuilder().build()),
        model(DiskImageReference.SCHEMA, m -> m.toBuilder().build()),
        model(DiskImageSource.SCHEMA, m -> m.toBuilder().build()),
        model(DiskUpdate.SCHEMA, m -> m.toBuilder().build()),
        model(EncryptionImages.SCHEMA, m -> m.toBuilder().build()),
        model(ErrorResponse.SCHEMA),
        model(ExecutedValidation.SCHEMA),
        model(ExtendedLocation.SCHEMA),
        model(Gallery.SCHEMA, m -> m.toBuilder().build()),
        model(GalleryIdentity.SCHEMA, m -> m.toBuilder().build()),
        model(GalleryUpdate.SCHEMA, m -> m.toBuilder().build()),
        model(ImageDefinition.SCHEMA, m -> m.toBuilder().build()),
        model(ImageDefinitionUpdate.SCHEMA, m -> m.toBuilder().build()),
        model(ImageFeature.SCHEMA, m -> m.toBuilder().build()),
        model(ImageIdentifier.SCHEMA),
        model(ImageReference.SCHEMA, m -> m.toBuilder().build()),
        model(ImageVersion.SCHEMA, m -> m.toBuilder().build()),
        model(ImageVersionSafetyProfile.SCHEMA, m -> m.toBuilder().build()),
        model(ImageVersionSecurityProfile.SCHEMA),
        model(ImageVersionSource.SCHEMA, m -> m.toBuilder().build()),
        model(ImageVersionUpdate.SCHEMA, m -> m.toBuilder().build()),
        model(InstanceStatus.SCHEMA),
        model(MachineDataDisk.SCHEMA, m -> m.toBuilder().build()),
        model(MachineOsDisk.SCHEMA, m -> m.toBuilder().build()),
        model(ManagedDiskParameters.SCHEMA, m -> m.toBuilder().build()),
        model(ManagedImage.SCHEMA, m -> m.toBuilder().build()),
        model(ManagedImageDataDisk.SCHEMA, m -> m.toBuilder().build()),
        model(ManagedImageOsDisk.SCHEMA, m -> m.toBuilder().build()),
        model(NetworkInterfaceReference.SCHEMA, m -> m.toBuilder().build()),
        model(OperationStatus.SCHEMA, m -> m.toBuilder().build()),
        model(OsDiskImage.SCHEMA, m -> m.toBuilder().build()),
        model(OsDiskImageEncryption.SCHEMA, m -> m.toBuilder().build()),
        model(OsDiskImageSecurityProfile.SCHEMA, m -> m.toBuilder().build()),
        model(OsProfile.SCHEMA, m -> m.toBuilder().build()),
        model(PlatformAttribute.SCHEMA),
        model(Permission.SCHEMA, m -> m.toBuilder().build()),
        model(PolicyViolation.SCHEMA),
        model(PurchasePlan.SCHEMA),
        model(RecommendedMachineConfiguration.SCHEMA),
        model(RegionalReplicationStatus.SCHEMA),
        model(RegionalSharingStatus.SCHEMA),
        model(ReplicationStatus.SCHEMA),
        model(Feature.SCHEMA),
        model(ResourceProvider.SCHEMA),
        model(ResourceGroup.SCHEMA, m -> m.toBuilder().build()),
        model(ResourceRange.SCHEMA),
        model(ScaleSet.SCHEMA, m -> m.toBuilder().build()),
        model(ScaleSetDataDisk.SCHEMA, m -> m.toBuilder().build()),
        model(ScaleSetDiskParameters.SCHEMA, m -> m.toBuilder().build()),
        model(ScaleSetInstance.SCHEMA),
        model(ScaleSetOsDisk.SCHEMA, m -> m.toBuilder().build()),
        model(ScaleSetOsProfile.SCHEMA, m -> m.toBuilder().build()),
        model(ScaleSetUpdate.SCHEMA, m -> m.toBuilder().build()),
        model(RoleAssignment.SCHEMA, m -> m.toBuilder().build()),
        model(RoleDefinition.SCHEMA, m -> m.toBuilder().build()),
        model(ServiceError.SCHEMA, m -> m.toBuilder().build()),
        model(SharingGroup.SCHEMA),
        model(SharingProfile.SCHEMA, m -> m.toBuilder().build()),
        model(SharingStatus.SCHEMA),
        model(SharingUpdate.SCHEMA, m -> m.toBuilder().build()),
        model(Sku.SCHEMA, m -> m.toBuilder().build()),
        model(Snapshot.SCHEMA, m -> m.toBuilder().build()),
        model(SoftDeletePolicy.SCHEMA),
        model(TagsUpdate.SCHEMA, m -> m.toBuilder().build()),
        model(Subscription.SCHEMA),
        model(TargetExtendedLocation.SCHEMA, m -> m.toBuilder().build()),
        model(TargetRegion.SCHEMA, m -> m.toBuilder().build()),
        model(UefiKey.SCHEMA),
        model(UefiKeySignatures.SCHEMA, m -> m.toBuilder().build()),
        model(UefiSettings.SCHEMA, m -> m.toBuilder().build()),
        model(UpgradePolicy.SCHEMA, m -> m.toBuilder().build()),
        model(UserAssignedIdentity.SCHEMA),
        model(ValidationsProfile.SCHEMA),
        model(VirtualMachine.SCHEMA, m -> m.toBuilder().build()),
        model(VirtualMachineInstanceView.SCHEMA),
        model(VirtualMachineUpdate.SCHEMA, m -> m.toBuilder().build()));
  }

  private static <T> Model<T> model(Schema<T> schema, UnaryOperator<T> copy) {
    return new Model<>(schema, copy);
  }

  private static <T> Model<T> model(Schema<T> schema) {
    return new Model<>(schema, UnaryOperator.identity());
  }
}
