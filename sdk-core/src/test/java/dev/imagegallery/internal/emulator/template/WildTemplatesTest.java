package dev.imagegallery.internal.emulator.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Templates of the kinds that people write and that their tools make. */
class WildTemplatesTest {

  private static final String GROUP = SampleScope.GROUP;

  private static List<String> before(DeploymentPlan plan, int index) {
    return plan.resources().get(index).dependencies().stream().map(PlannedResource::id).toList();
  }

  @Test
  void R213_R214_virtualMachineWithItsNetwork_isOrderedByItsDependencies() {
    DeploymentPlan plan =
        SampleTemplate.plan(
            SampleTemplate.template(
                """
                parameters: {
                  vmName: {type: 'string', defaultValue: 'vm'},
                  adminPassword: {type: 'securestring'},
                  galleryName: {type: 'string', defaultValue: 'g'},
                  version: {type: 'string', defaultValue: '1.0.0'}
                },
                variables: {
                  nicName: "[concat(parameters('vmName'), '-nic')]",
                  vnetName: 'vnet',
                  subnetRef: "[resourceId('Microsoft.Network/virtualNetworks/subnets', variables('vnetName'), 'default')]",
                  dns: "[toLower(concat('vm-', uniquestring(resourceGroup().id)))]"
                },
                resources: [
                  {type: 'Microsoft.Compute/virtualMachines', name: "[parameters('vmName')]",
                   apiVersion: '2018-04-01', location: "[resourceGroup().location]",
                   dependsOn: ["[resourceId('Microsoft.Network/networkInterfaces/', variables('nicName'))]"],
                   properties: {
                     osProfile: {computerName: "[parameters('vmName')]", adminPassword: "[parameters('adminPassword')]"},
                     storageProfile: {imageReference: {id: "[resourceId('Microsoft.Compute/galleries/images/versions', parameters('galleryName'), 'd', parameters('version'))]"}},
                     networkProfile: {networkInterfaces: [{id: "[resourceId('Microsoft.Network/networkInterfaces', variables('nicName'))]"}]}}},
                  {type: 'Microsoft.Network/networkInterfaces', name: "[variables('nicName')]",
                   apiVersion: '2016-03-30', location: "[resourceGroup().location]",
                   dependsOn: ["[resourceId('Microsoft.Network/publicIPAddresses/', 'ip')]",
                               "[concat('Microsoft.Network/virtualNetworks/', variables('vnetName'))]"],
                   properties: {ipConfigurations: [{name: 'c', properties: {
                     publicIPAddress: {id: "[resourceId('Microsoft.Network/publicIPAddresses', 'ip')]"},
                     subnet: {id: "[variables('subnetRef')]"}}}]}},
                  {type: 'Microsoft.Network/publicIPAddresses', name: 'ip', apiVersion: '2020-07-01',
                   location: "[resourceGroup().location]",
                   properties: {publicIPAllocationMethod: 'Dynamic', dnsSettings: {domainNameLabel: "[variables('dns')]"}}},
                  {type: 'Microsoft.Network/virtualNetworks', name: "[variables('vnetName')]",
                   apiVersion: '2016-03-30', location: "[resourceGroup().location]",
                   properties: {addressSpace: {addressPrefixes: ['10.0.0.0/16']},
                     subnets: [{name: 'default', properties: {addressPrefix: "[cidrSubnet('10.0.0.0/16', 24, 0)]"}}]}}
                ],
                outputs: {hostname: {type: 'string', value: "[reference('ip').dnsSettings.fqdn]"}}
                """),
            "{adminPassword: {value: 'pa55'}}");

    assertThat(before(plan, 0))
        .containsExactly(GROUP + "/providers/Microsoft.Network/networkInterfaces/vm-nic");
    assertThat(before(plan, 1))
        .containsExactly(
            GROUP + "/providers/Microsoft.Network/publicIPAddresses/ip",
            GROUP + "/providers/Microsoft.Network/virtualNetworks/vnet");
    JsonNode vm = plan.resources().get(0).body().path("properties");
    assertThat(vm.at("/storageProfile/imageReference/id").asText())
        .isEqualTo(GROUP + "/providers/Microsoft.Compute/galleries/g/images/d/versions/1.0.0");
    assertThat(vm.at("/osProfile/adminPassword").asText()).isEqualTo("pa55");
    assertThat(
            plan.resources()
                .get(1)
                .body()
                .at("/properties/ipConfigurations/0/properties/subnet/id")
                .asText())
        .isEqualTo(GROUP + "/providers/Microsoft.Network/virtualNetworks/vnet/subnets/default");
    assertThat(plan.parameters().at("/adminPassword").toString())
        .isEqualTo("{\"type\":\"SecureString\"}");
  }

  @Test
  void R215_symbolicTemplate_withLoopsRolesAndLocks_isPlanned() {
    DeploymentPlan plan =
        SampleTemplate.plan(
            SampleTemplate.symbolic(
                """
                definitions: {image: {type: 'object', properties: {name: {type: 'string'}, os: {type: 'string', allowedValues: ['Linux', 'Windows']}}}},
                parameters: {
                  images: {type: 'array', items: {$ref: '#/definitions/image'},
                    defaultValue: [{name: 'ubuntu', os: 'Linux'}, {name: 'win', os: 'Windows'}]},
                  principals: {type: 'array', defaultValue: ['p1', 'p2']},
                  locked: {type: 'bool', defaultValue: false}
                },
                resources: {
                  gallery: {type: 'Microsoft.Compute/galleries', apiVersion: '2022-03-03', name: 'g', location: "[resourceGroup().location]"},
                  definitions: {
                    copy: {name: 'definitions', count: "[length(parameters('images'))]"},
                    type: 'Microsoft.Compute/galleries/images', apiVersion: '2022-03-03',
                    name: "[format('{0}/{1}', 'g', parameters('images')[copyIndex()].name)]",
                    location: "[resourceGroup().location]",
                    properties: {osType: "[parameters('images')[copyIndex()].os]", identifier: {publisher: 'p', offer: 'o', sku: "[parameters('images')[copyIndex()].name]"}},
                    dependsOn: ['gallery']},
                  roles: {
                    copy: {name: 'roles', count: "[length(parameters('principals'))]"},
                    type: 'Microsoft.Authorization/roleAssignments', apiVersion: '2022-04-01',
                    scope: "[format('Microsoft.Compute/galleries/{0}', 'g')]",
                    name: "[guid(resourceId('Microsoft.Compute/galleries', 'g'), parameters('principals')[copyIndex()])]",
                    properties: {principalId: "[parameters('principals')[copyIndex()]]",
                      roleDefinitionId: "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'acdd72a7-3385-48ef-bd42-f606fba81ae7')]"},
                    dependsOn: ['gallery']},
                  lock: {condition: "[parameters('locked')]", type: 'Microsoft.Authorization/locks', apiVersion: '2020-05-01',
                    scope: "[format('Microsoft.Compute/galleries/{0}/images/{1}', 'g', 'ubuntu')]", name: 'keep',
                    properties: {level: 'CanNotDelete'}, dependsOn: ["[format('definitions[{0}]', 0)]"]}
                },
                outputs: {
                  ids: {type: 'array', copy: {count: "[length(parameters('images'))]", input: "[resourceId('Microsoft.Compute/galleries/images', 'g', parameters('images')[copyIndex()].name)]"}},
                  linux: {type: 'array', value: "[map(filter(parameters('images'), lambda('i', equals(lambdaVariables('i').os, 'Linux'))), lambda('i', lambdaVariables('i').name))]"}
                }
                """),
            "{}");

    String gallery = GROUP + "/providers/Microsoft.Compute/galleries/g";
    assertThat(plan.resources().stream().map(PlannedResource::id))
        .hasSize(6)
        .contains(gallery, gallery + "/images/ubuntu", gallery + "/images/win")
        .anyMatch(
            id ->
                id.matches(
                    gallery + "/providers/Microsoft.Authorization/roleAssignments/[-0-9a-f]{36}"))
        .contains(gallery + "/images/ubuntu/providers/Microsoft.Authorization/locks/keep");
    assertThat(plan.resources().get(5).condition()).isFalse();
    assertThat(before(plan, 5)).containsExactly(gallery + "/images/ubuntu");
    assertThat(before(plan, 4)).containsExactly(gallery);
    assertThat(plan.resources().get(2).body().at("/properties/osType").asText())
        .isEqualTo("Windows");
    assertThat(plan.outputs().at("/ids/value/1").asText()).isEqualTo(gallery + "/images/win");
    assertThat(plan.outputs().at("/linux/value").toString()).isEqualTo("[\"ubuntu\"]");
  }

  @Test
  void R212_commandLineTemplate_ofLiteralNames_isPlanned() {
    DeploymentPlan plan =
        SampleTemplate.plan(
            SampleTemplate.template(
                """
                parameters: {adminPassword: {type: 'securestring', metadata: {description: 'Secure adminPassword'}}},
                variables: {},
                resources: [
                  {name: 'vm1PublicIP', type: 'Microsoft.Network/publicIPAddresses', apiVersion: '2022-01-01', location: 'westus', tags: {}, dependsOn: [], properties: {publicIPAllocationMethod: null}, sku: {name: 'Standard'}},
                  {name: 'vm1VMNic', type: 'Microsoft.Network/networkInterfaces', apiVersion: '2015-06-15', location: 'westus', tags: {},
                   dependsOn: ['Microsoft.Network/publicIpAddresses/vm1PublicIP'], properties: {}},
                  {name: 'vm1', type: 'Microsoft.Compute/virtualMachines', apiVersion: '2024-11-01', location: 'westus', tags: {},
                   dependsOn: ['Microsoft.Network/networkInterfaces/vm1VMNic'],
                   properties: {osProfile: {adminPassword: "[parameters('adminPassword')]"}}}
                ],
                outputs: {}
                """),
            "{adminPassword: {value: 'pa55'}}");

    assertThat(before(plan, 1)).containsExactly(plan.resources().get(0).id());
    assertThat(before(plan, 2)).containsExactly(plan.resources().get(1).id());
    assertThat(plan.resources().get(0).body().at("/properties/publicIPAllocationMethod").isNull())
        .isTrue();
  }
}
