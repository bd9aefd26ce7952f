package dev.imagegallery.examples.official;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.management.Region;
import com.azure.resourcemanager.compute.ComputeManager;
import com.azure.resourcemanager.compute.models.VirtualMachineScaleSet;
import com.azure.resourcemanager.compute.models.VirtualMachineScaleSetSkuTypes;
import com.azure.resourcemanager.compute.models.VirtualMachineScaleSetVM;
import com.azure.resourcemanager.network.models.Network;
import java.util.List;

/** A scale set that users of the official SDK make from a version, and make larger. */
final class OfficialScaleSet {

  private static final String SUBNET = "inner";

  private final ComputeManager azure;
  private final String group;

  OfficialScaleSet(ComputeManager azure, String group) {
    this.azure = azure;
    this.group = group;
  }

  void fromVersion(String versionId, Region region) {
    VirtualMachineScaleSet created = created(versionId, region);

    assertThat(created.capacity()).isEqualTo(2);
    assertThat(created.storageProfile().imageReference().id()).isEqualToIgnoringCase(versionId);
    assertThat(imagesOf(created)).hasSize(2).allSatisfy(id -> isVersion(id, versionId));

    created.update().withCapacity(3).apply();

    assertThat(imagesOf(created)).hasSize(3).allSatisfy(id -> isVersion(id, versionId));
    azure.virtualMachineScaleSets().deleteById(created.id());
    assertThat(azure.virtualMachineScaleSets().listByResourceGroup(group)).isEmpty();
  }

  private VirtualMachineScaleSet created(String versionId, Region region) {
    return azure
        .virtualMachineScaleSets()
        .define("set")
        .withRegion(region)
        .withExistingResourceGroup(group)
        .withSku(VirtualMachineScaleSetSkuTypes.STANDARD_DS1_V2)
        .withExistingPrimaryNetworkSubnet(network(region), SUBNET)
        .withoutPrimaryInternetFacingLoadBalancer()
        .withoutPrimaryInternalLoadBalancer()
        .withGeneralizedLinuxCustomImage(versionId)
        .withRootUsername("ann")
        .withRootPassword("Secret 123456")
        .withCapacity(2)
        .create();
  }

  private Network network(Region region) {
    return azure
        .networkManager()
        .networks()
        .define("net")
        .withRegion(region)
        .withExistingResourceGroup(group)
        .withAddressSpace("10.1.0.0/16")
        .withSubnet(SUBNET, "10.1.0.0/24")
        .create();
  }

  private static List<String> imagesOf(VirtualMachineScaleSet set) {
    return set.virtualMachines().list().stream()
        .map(VirtualMachineScaleSetVM::storageProfile)
        .map(profile -> profile.imageReference().id())
        .toList();
  }

  private static void isVersion(String imageId, String versionId) {
    assertThat(imageId).isEqualToIgnoringCase(versionId);
  }
}
