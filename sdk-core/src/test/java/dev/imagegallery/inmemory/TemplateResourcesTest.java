package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TemplateDeployer.gallery;
import static dev.imagegallery.inmemory.TemplateDeployer.resources;
import static dev.imagegallery.inmemory.TemplateDeployer.template;
import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.DEFINITION;
import static dev.imagegallery.inmemory.TestCloud.GALLERY;
import static dev.imagegallery.inmemory.TestCloud.GROUP;
import static dev.imagegallery.inmemory.TestCloud.SUBSCRIPTION;
import static dev.imagegallery.inmemory.TestCloud.VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.inmemory.TestCloud.Answered;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The types of resources that real templates ask for. */
class TemplateResourcesTest {

  private static final String READER =
      SUBSCRIPTION
          + "/providers/Microsoft.Authorization/roleDefinitions/"
          + "acdd72a7-3385-48ef-bd42-f606fba81ae7";
  private static final String PRINCIPAL = "dddddddd-0000-0000-0000-000000000000";
  private static final String NETWORK = GROUP + "/providers/Microsoft.Network";

  private final TestCloud cloud = TestCloud.current();
  private final TemplateDeployer deployer = new TemplateDeployer(cloud);

  /** Those that say everything about what they make; all take a password. */
  static Stream<String> wholeTemplates() {
    String secured =
        template(
            "\"parameters\": {\"adminPassword\": {\"type\": \"securestring\"}},",
            """
            {"type": "Microsoft.Authorization/roleAssignments", "apiVersion": "2022-04-01",
             "name": "[guid(resourceGroup().id)]", "scope": "Microsoft.Compute/galleries/more",
             "dependsOn": ["more"], "properties": {"roleDefinitionId": "%s",
              "principalId": "%s", "principalType": "ServicePrincipal"}}"""
                .formatted(READER, PRINCIPAL),
            """
            {"type": "Microsoft.Authorization/locks", "apiVersion": "2020-05-01", "name": "keep",
             "properties": {"level": "CanNotDelete"}}""",
            """
            {"type": "Microsoft.KeyVault/vaults", "apiVersion": "2022-07-01", "name": "vault",
             "location": "westus", "properties": {"tenantId": "[subscription().tenantId]",
              "sku": {"family": "A", "name": "standard"}, "accessPolicies": []}}""",
            """
            {"type": "Microsoft.KeyVault/vaults/secrets", "apiVersion": "2022-07-01",
             "name": "vault/word", "dependsOn": ["vault"],
             "properties": {"value": "[parameters('adminPassword')]"}}""",
            gallery("more"));
    return Stream.of(AZ_MACHINE, AZ_SCALE_SET, secured);
  }

  private void succeeds(String template, String parameters) {
    Answered done = deployer.deploy("d1", template, parameters);
    assertThat(done.state()).as(done.body().toString()).isEqualTo("Succeeded");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"type\": \"Microsoft.Authorization/roleAssignments\", \"name\":"
            + " \"[guid(resourceGroup().id, 'x')]\", \"scope\": \"Microsoft.Compute/galleries/gallery\",",
        "\"type\": \"Microsoft.Authorization/roleAssignments\", \"name\":"
            + " \"[guid(resourceGroup().id, 'x')]\", \"scope\":"
            + " \"[resourceId('Microsoft.Compute/galleries', 'gallery')]\",",
        "\"type\": \"Microsoft.Compute/galleries/providers/roleAssignments\", \"name\":"
            + " \"[concat('gallery/Microsoft.Authorization/', guid(resourceGroup().id, 'x'))]\","
      })
  void R215_roleAssignment_isMadeAtItsScope(String identity) {
    String assignment =
        """
        {%s "apiVersion": "2022-04-01", "dependsOn": ["gallery"],
         "properties": {"roleDefinitionId": "%s", "principalId": "%s",
          "principalType": "ServicePrincipal"}}"""
            .formatted(identity, READER, PRINCIPAL);

    succeeds(resources(assignment, gallery("gallery")), "");
    succeeds(resources(assignment, gallery("gallery")), "");

    Answered assignments =
        cloud.get(
            GALLERY
                + "/providers/Microsoft.Authorization/roleAssignments"
                + "?api-version=2022-04-01&$filter=atScope()");
    assertThat(assignments.body().path("value")).hasSize(1);
    assertThat(assignments.at("/value/0/properties/scope")).isEqualTo(GALLERY);
    assertThat(assignments.at("/value/0/properties/principalId")).isEqualTo(PRINCIPAL);
  }

  @Test
  void lock_isPutOnAGallery_andOnTheGroup() {
    String onGallery =
        """
        {"type": "Microsoft.Authorization/locks", "apiVersion": "2020-05-01", "name": "keep",
         "scope": "[concat('Microsoft.Compute/galleries/', 'gallery')]",
         "dependsOn": ["[resourceId('Microsoft.Compute/galleries', 'gallery')]"],
         "properties": {"level": "CanNotDelete", "notes": "kept"}}""";
    String onGroup =
        """
        {"type": "Microsoft.Authorization/locks", "apiVersion": "2020-05-01", "name": "all",
         "properties": {"level": "CanNotDelete"}}""";

    succeeds(resources(onGallery, onGroup, gallery("gallery")), "");

    String locks = "/providers/Microsoft.Authorization/locks/";
    assertThat(cloud.get(GALLERY + locks + "keep").is(200).at("/properties/level"))
        .isEqualTo("CanNotDelete");
    cloud.get(GROUP + locks + "all").is(200);
  }

  /** As az vm create sends it: ids are literal, many members are null, the mode is lower case. */
  private static final String AZ_MACHINE =
      template(
          """
          "parameters": {"adminPassword": {"type": "securestring",
            "metadata": {"description": "Secure adminPassword"}}},
          "variables": {}, "outputs": {},""",
          """
          {"name": "vm1VNET", "type": "Microsoft.Network/virtualNetworks", "location": "westus",
           "apiVersion": "2015-06-15", "dependsOn": [], "tags": {},
           "properties": {"addressSpace": {"addressPrefixes": ["10.0.0.0/16"]},
            "subnets": [{"name": "vm1Subnet", "properties": {"addressPrefix": "10.0.0.0/24"}}]}}""",
          """
          {"type": "Microsoft.Network/networkSecurityGroups", "name": "vm1NSG",
           "apiVersion": "2015-06-15", "location": "westus", "tags": {}, "dependsOn": [],
           "properties": {"securityRules": [{"name": "default-allow-ssh", "properties": {
             "protocol": "Tcp", "sourcePortRange": "*", "destinationPortRange": "22",
             "sourceAddressPrefix": "*", "destinationAddressPrefix": "*", "access": "Allow",
             "priority": 1000, "direction": "Inbound"}}]}}""",
          """
          {"apiVersion": "2022-01-01", "type": "Microsoft.Network/publicIPAddresses",
           "name": "vm1PublicIP", "location": "westus", "tags": {}, "dependsOn": [],
           "properties": {"publicIPAllocationMethod": null}, "sku": {"name": "Standard"}}""",
          """
          {"apiVersion": "2015-06-15", "type": "Microsoft.Network/networkInterfaces",
           "name": "vm1VMNic", "location": "westus", "tags": {},
           "dependsOn": ["Microsoft.Network/virtualNetworks/vm1VNET",
             "Microsoft.Network/networkSecurityGroups/vm1NSG",
             "Microsoft.Network/publicIpAddresses/vm1PublicIP"],
           "properties": {"ipConfigurations": [{"name": "ipconfigvm1", "properties": {
             "privateIPAllocationMethod": "Dynamic",
             "subnet": {"id": "{net}/virtualNetworks/vm1VNET/subnets/vm1Subnet"},
             "publicIPAddress": {"id": "{net}/publicIPAddresses/vm1PublicIP"}}}],
            "networkSecurityGroup": {"id": "{net}/networkSecurityGroups/vm1NSG"}}}"""
              .replace("{net}", NETWORK),
          """
          {"apiVersion": "2022-08-01", "type": "Microsoft.Compute/virtualMachines",
           "name": "vm1", "location": "westus", "tags": {},
           "dependsOn": ["Microsoft.Network/networkInterfaces/vm1VMNic"],
           "properties": {"hardwareProfile": {"vmSize": "Standard_DS1_v2"},
            "networkProfile": {"networkInterfaces": [{
              "id": "{net}/networkInterfaces/vm1VMNic", "properties": {"deleteOption": null}}]},
            "storageProfile": {"osDisk": {"createOption": "fromImage", "name": null,
               "caching": "ReadWrite", "managedDisk": {"storageAccountType": null}},
             "imageReference": {"id": "{image}"}},
            "osProfile": {"computerName": "vm1", "adminUsername": "ann",
             "adminPassword": "[parameters('adminPassword')]"}}}"""
              .replace("{net}", NETWORK)
              .replace("{image}", VERSION));

  @Test
  void machineOfTheCommandLine_isMadeWithItsNetwork() {
    cloud.readyForVersions().withVersion("1.0.0", "westus");

    Answered done =
        deployer.deploy(
            "vm_deploy_x",
            AZ_MACHINE,
            "\"adminPassword\": {\"value\": \"Secret 123456\"}",
            "incremental");

    assertThat(done.state()).as(done.body().toString()).isEqualTo("Succeeded");
    Answered machine =
        cloud.get(COMPUTE + "/virtualMachines/vm1?$expand=instanceView&api-version=2022-08-01");
    assertThat(machine.at("/properties/instanceView/statuses/1/code"))
        .isEqualTo("PowerState/running");
    String nic = machine.at("/properties/networkProfile/networkInterfaces/0/id");
    assertThat(nic).isEqualTo(NETWORK + "/networkInterfaces/vm1VMNic");
    Answered card = cloud.get(nic).is(200);
    assertThat(card.at("/properties/ipConfigurations/0/properties/privateIPAddress"))
        .startsWith("10.0.0.");
    assertThat(card.at("/properties/macAddress")).isNotEmpty();
    assertThat(cloud.get(NETWORK + "/publicIPAddresses/vm1PublicIP").at("/properties/ipAddress"))
        .isNotEmpty();
  }

  /** As az vmss create sends it. */
  private static final String AZ_SCALE_SET =
      template(
          """
          "parameters": {"adminPassword": {"type": "securestring"}}, "variables": {},
          "outputs": {"VMSS": {"type": "object",
            "value": "[reference(resourceId('Microsoft.Compute/virtualMachineScaleSets', 'vmss1'),providers('Microsoft.Compute', 'virtualMachineScaleSets').apiVersions[0])]"}},""",
          """
          {"name": "vmss1VNET", "type": "Microsoft.Network/virtualNetworks", "location": "westus",
           "apiVersion": "2015-06-15", "dependsOn": [], "tags": {},
           "properties": {"addressSpace": {"addressPrefixes": ["10.0.0.0/16"]},
            "subnets": [{"name": "vmss1Subnet", "properties": {"addressPrefix": "10.0.0.0/24"}}]}}""",
          """
          {"apiVersion": "2022-01-01", "type": "Microsoft.Network/publicIPAddresses",
           "name": "vmss1LBPublicIP", "location": "westus", "tags": {}, "dependsOn": [],
           "properties": {"publicIPAllocationMethod": "Static"}, "sku": {"name": "Standard"}}""",
          """
          {"properties": {
            "backendAddressPools": [{"name": "vmss1LBBEPool"}],
            "frontendIPConfigurations": [{"name": "loadBalancerFrontEnd", "properties": {
              "publicIPAddress": {"id": "{net}/publicIPAddresses/vmss1LBPublicIP"}}}],
            "inboundNatPools": [{"name": "vmss1LBNatPool", "properties": {
              "frontendIPConfiguration": {"id": "[concat(resourceId('Microsoft.Network/loadBalancers', 'vmss1LB'), '/frontendIPConfigurations/', 'loadBalancerFrontEnd')]"},
              "protocol": "tcp", "frontendPortRangeStart": "50000",
              "frontendPortRangeEnd": "50119", "backendPort": 22}}]},
           "apiVersion": "2022-01-01", "type": "Microsoft.Network/loadBalancers",
           "name": "vmss1LB", "location": "westus", "tags": {}, "sku": {"name": "Standard"},
           "dependsOn": ["Microsoft.Network/virtualNetworks/vmss1VNET",
             "Microsoft.Network/publicIpAddresses/vmss1LBPublicIP"]}"""
              .replace("{net}", NETWORK),
          """
          {"type": "Microsoft.Compute/virtualMachineScaleSets", "name": "vmss1",
           "location": "westus", "tags": {}, "apiVersion": "2022-08-01",
           "dependsOn": ["Microsoft.Network/virtualNetworks/vmss1VNET",
             "Microsoft.Network/loadBalancers/vmss1LB"],
           "sku": {"name": "Standard_DS1_v2", "capacity": 2},
           "properties": {"overprovision": true, "upgradePolicy": {"mode": "manual"},
            "singlePlacementGroup": null,
            "virtualMachineProfile": {
             "storageProfile": {"osDisk": {"createOption": "FromImage", "caching": "ReadWrite",
                "managedDisk": {"storageAccountType": null}},
              "imageReference": {"id": "{image}"}},
             "networkProfile": {"networkInterfaceConfigurations": [{"name": "vmss1Nic",
               "properties": {"primary": "true", "ipConfigurations": [{"name": "vmss1IPConfig",
                "properties": {"subnet": {
                 "id": "{net}/virtualNetworks/vmss1VNET/subnets/vmss1Subnet"}}}]}}]},
             "osProfile": {"computerNamePrefix": "vmss1abcd", "adminUsername": "ann",
              "adminPassword": "[parameters('adminPassword')]"}}}}"""
              .replace("{net}", NETWORK)
              .replace("{image}", DEFINITION));

  @Test
  void scaleSetOfTheCommandLine_isMadeAndToldAsAnOutput() {
    cloud.readyForVersions().withVersion("1.0.0", "westus");

    Answered done =
        deployer.deploy(
            "vmss_deploy_x", AZ_SCALE_SET, "\"adminPassword\": {\"value\": \"Secret 123456\"}");

    assertThat(done.state()).as(done.body().toString()).isEqualTo("Succeeded");
    assertThat(done.at("/properties/outputs/VMSS/type")).isEqualTo("Object");
    assertThat(done.at("/properties/outputs/VMSS/value/provisioningState")).isEqualTo("Succeeded");
    assertThat(cloud.get(COMPUTE + "/virtualMachineScaleSets/vmss1").at("/sku/capacity"))
        .isEqualTo("2");
    assertThat(
            cloud
                .get(NETWORK + "/loadBalancers/vmss1LB")
                .at("/properties/inboundNatPools/0/properties/frontendIPConfiguration/id"))
        .isEqualTo(
            NETWORK + "/loadBalancers/vmss1LB/frontendIPConfigurations/loadBalancerFrontEnd");
  }

  @Test
  void otherTypes_areMadeAndReferredTo() {
    String template =
        template(
            """
            "outputs": {
              "blob": {"type": "string",
                "value": "[reference('account').primaryEndpoints.blob]"},
              "key": {"type": "string",
                "value": "[listKeys(resourceId('Microsoft.Storage/storageAccounts', 'account'),
                  '2022-09-01').keys[0].keyName]"},
              "principal": {"type": "string",
                "value": "[reference('identity', '2018-11-30', 'Full').properties.principalId]"},
              "type": {"type": "string",
                "value": "[reference('identity', '2018-11-30', 'Full').type]"}},""",
            """
            {"type": "Microsoft.Storage/storageAccounts", "apiVersion": "2022-09-01",
             "name": "account", "location": "westus", "sku": {"name": "Standard_LRS"},
             "kind": "StorageV2", "properties": {}}""",
            """
            {"type": "Microsoft.ManagedIdentity/userAssignedIdentities",
             "apiVersion": "2018-11-30", "name": "identity", "location": "westus"}""",
            """
            {"type": "Microsoft.KeyVault/vaults", "apiVersion": "2022-07-01", "name": "vault",
             "location": "westus", "properties": {"tenantId": "[subscription().tenantId]",
              "sku": {"family": "A", "name": "standard"}, "accessPolicies": []}}""",
            """
            {"type": "Microsoft.KeyVault/vaults/secrets", "apiVersion": "2022-07-01",
             "name": "vault/word", "dependsOn": ["vault"],
             "properties": {"value": "sesame"}}""",
            """
            {"type": "Microsoft.Compute/diskEncryptionSets", "apiVersion": "2022-07-02",
             "name": "des", "location": "westus", "identity": {"type": "SystemAssigned"},
             "properties": {"activeKey": {
              "keyUrl": "[concat(reference('vault').vaultUri, 'keys/k/1')]"}}}""",
            """
            {"type": "Microsoft.Compute/snapshots", "apiVersion": "2022-07-02", "name": "snap",
             "location": "westus", "dependsOn": ["disk"],
             "properties": {"creationData": {"createOption": "Copy",
              "sourceResourceId": "[resourceId('Microsoft.Compute/disks', 'disk')]"}}}""",
            """
            {"type": "Microsoft.Compute/disks", "apiVersion": "2022-07-02", "name": "disk",
             "location": "westus", "properties": {"diskSizeGB": "8", "osType": "Linux",
              "creationData": {"createOption": "Empty"}}}""",
            """
            {"type": "Microsoft.Compute/images", "apiVersion": "2022-08-01", "name": "image",
             "location": "westus", "properties": {"storageProfile": {"osDisk": {
               "osType": "Linux", "osState": "Generalized",
               "snapshot": {"id": "[resourceId('Microsoft.Compute/snapshots', 'snap')]"}}}},
             "dependsOn": ["[resourceId('Microsoft.Compute/snapshots', 'snap')]"]}""",
            gallery("gallery"),
            """
            {"type": "Microsoft.Compute/galleries/applications", "apiVersion": "2022-03-03",
             "name": "gallery/app", "location": "westus", "dependsOn": ["gallery"],
             "properties": {"supportedOSType": "Linux"}}""");

    Answered done = deployer.deploy("d1", template);

    assertThat(done.state()).as(done.body().toString()).isEqualTo("Succeeded");
    assertThat(done.at("/properties/outputs/blob/value")).isNotEmpty();
    assertThat(done.at("/properties/outputs/key/value")).isEqualTo("key1");
    assertThat(done.at("/properties/outputs/principal/value")).matches("[0-9a-f-]{36}");
    assertThat(done.at("/properties/outputs/type/value"))
        .isEqualTo("Microsoft.ManagedIdentity/userAssignedIdentities");
    assertThat(cloud.get(COMPUTE + "/disks/disk").body().at("/properties/diskSizeGB").isInt())
        .isTrue();
    cloud.get(COMPUTE + "/images/image").is(200);
    cloud.get(GALLERY + "/applications/app").is(200);
  }

  @Test
  void secretOfAVault_canBeAParameter() {
    String vault = GROUP + "/providers/Microsoft.KeyVault/vaults/vault";
    cloud.put(vault, "{'location':'westus','properties':{}}").is(201);
    cloud.put(vault + "/secrets/word", "{'properties':{'value':'sesame'}}").is(201);
    String template =
        template(
            """
            "parameters": {"word": {"type": "securestring"}},
            "outputs": {"length": {"type": "int", "value": "[length(parameters('word'))]"}},""");
    String parameters =
        """
        "word": {"reference": {"keyVault": {"id": "%s"}, "secretName": "%s"}}""";

    Answered done = deployer.deploy("d1", template, parameters.formatted(vault, "word"));

    assertThat(done.at("/properties/outputs/length/value")).isEqualTo("6");
    assertThat(deployer.begin("d2", template, parameters.formatted(vault, "none")).is(400).code())
        .isEqualTo("KeyVaultParameterReferenceSecretRetrieveFailed");
  }

  @Test
  void functionsOfTheScope_knowTheCloud() {
    cloud.put(GROUP, "{'location':'westus','tags':{'team':'images'}}").is(200);
    String template =
        template(
            """
            "outputs": {
              "group": {"type": "string", "value": "[resourceGroup().name]"},
              "tag": {"type": "string", "value": "[resourceGroup().tags.team]"},
              "subscription": {"type": "string", "value": "[subscription().subscriptionId]"},
              "tenant": {"type": "string", "value": "[tenant().tenantId]"},
              "deployment": {"type": "string", "value": "[deployment().name]"},
              "storage": {"type": "string", "value": "[environment().suffixes.storage]"},
              "locations": {"type": "int", "value":
                "[length(providers('Microsoft.Compute', 'galleries').locations)]"}},""");

    Answered done = deployer.deploy("d1", template);

    assertThat(done.at("/properties/outputs/group/value")).isEqualTo("rg");
    assertThat(done.at("/properties/outputs/tag/value")).isEqualTo("images");
    assertThat(done.at("/properties/outputs/subscription/value"))
        .isEqualTo(InMemoryAzure.DEFAULT_SUBSCRIPTION);
    assertThat(done.at("/properties/outputs/tenant/value")).isEqualTo(InMemoryAzure.DEFAULT_TENANT);
    assertThat(done.at("/properties/outputs/deployment/value")).isEqualTo("d1");
    assertThat(done.at("/properties/outputs/storage/value")).isEqualTo("core.windows.net");
    assertThat(done.body().at("/properties/outputs/locations/value").intValue()).isGreaterThan(20);
  }
}
