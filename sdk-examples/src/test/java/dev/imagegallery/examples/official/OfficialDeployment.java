package dev.imagegallery.examples.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.management.Region;
import com.azure.core.management.exception.ManagementException;
import com.azure.resourcemanager.compute.ComputeManager;
import com.azure.resourcemanager.compute.models.PowerState;
import com.azure.resourcemanager.compute.models.VirtualMachine;
import com.azure.resourcemanager.compute.models.VirtualMachineSizeTypes;
import com.azure.resourcemanager.resources.models.Deployment;
import com.azure.resourcemanager.resources.models.DeploymentMode;
import com.azure.resourcemanager.resources.models.DeploymentOperation;
import java.io.IOException;
import java.util.Map;

/** What users of the official SDK make from a version: a machine, and a template's resources. */
final class OfficialDeployment {

  private static final String MACHINE = "web";
  private static final String TEMPLATE =
      """
      {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
       "contentVersion": "1.0.0.0",
       "parameters": {"name": {"type": "string"}},
       "resources": [{"type": "Microsoft.Compute/galleries", "apiVersion": "2022-03-03",
         "name": "[parameters('name')]", "location": "[resourceGroup().location]"}],
       "outputs": {"unique": {"type": "string",
         "value": "[reference(parameters('name')).identifier.uniqueName]"}}}""";

  private final ComputeManager azure;
  private final String group;

  OfficialDeployment(ComputeManager azure, String group) {
    this.azure = azure;
    this.group = group;
  }

  /** A machine with a network of its own, from a version of a gallery. */
  void machine(String versionId, Region region) {
    VirtualMachine machine =
        azure
            .virtualMachines()
            .define(MACHINE)
            .withRegion(region)
            .withExistingResourceGroup(group)
            .withNewPrimaryNetwork("10.0.0.0/24")
            .withPrimaryPrivateIPAddressDynamic()
            .withoutPrimaryPublicIPAddress()
            .withGeneralizedLinuxCustomImage(versionId)
            .withRootUsername("ann")
            .withRootPassword("Secret 123456")
            .withSize(VirtualMachineSizeTypes.STANDARD_D2S_V3)
            .create();

    assertThat(machine.provisioningState()).isEqualTo("Succeeded");
    assertThat(machine.powerState()).isEqualTo(PowerState.RUNNING);
    assertThat(machine.storageProfile().imageReference().id()).isEqualToIgnoringCase(versionId);
    assertThat(machine.getPrimaryNetworkInterface().primaryPrivateIP()).startsWith("10.0.0.");

    azure.virtualMachines().deleteById(machine.id());
    assertThat(azure.virtualMachines().listByResourceGroup(group)).isEmpty();
  }

  /** A gallery by template, whose outputs are read. */
  void template() {
    Deployment deployment = deployed("byTemplate", "templated");

    assertThat(deployment.provisioningState()).isEqualTo("Succeeded");
    assertThat(deployment.outputs().toString()).contains("TEMPLATED");
    assertThat(deployment.deploymentOperations().list())
        .extracting(DeploymentOperation::provisioningState)
        .containsOnly("Succeeded");
    assertThat(azure.galleries().getByResourceGroup(group, "templated").regionName())
        .isEqualTo(azure.resourceManager().resourceGroups().getByName(group).regionName());

    assertThatThrownBy(() -> deployed("broken", "not-allowed"))
        .isInstanceOfSatisfying(
            ManagementException.class,
            failed ->
                assertThat(failed.getValue().getMessage())
                    .startsWith("At least one resource deployment operation failed."));
    azure.galleries().deleteByResourceGroup(group, "templated");
  }

  private Deployment deployed(String name, String gallery) {
    try {
      return azure
          .resourceManager()
          .deployments()
          .define(name)
          .withExistingResourceGroup(group)
          .withTemplate(TEMPLATE)
          .withParameters(Map.of("name", Map.of("value", gallery)))
          .withMode(DeploymentMode.INCREMENTAL)
          .create();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
