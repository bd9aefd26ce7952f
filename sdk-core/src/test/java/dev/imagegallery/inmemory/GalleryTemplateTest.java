package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TemplateDeployer.resources;
import static dev.imagegallery.inmemory.TemplateDeployer.template;
import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.DEFINITION;
import static dev.imagegallery.inmemory.TestCloud.GALLERY;
import static dev.imagegallery.inmemory.TestCloud.GROUP;
import static dev.imagegallery.inmemory.TestCloud.IMAGE;
import static dev.imagegallery.inmemory.TestCloud.VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.inmemory.TestCloud.Answered;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.time.Timeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four quickstarts: a gallery, a definition, a version, and a VM made from the version. */
class GalleryTemplateTest {

  private static final String NAMES =
      "\"galleryName\": {\"value\": \"gallery\"},"
          + "\"galleryImageDefinitionName\": {\"value\": \"definition\"}";
  private static final String GALLERY_NAME = "\"galleryName\": {\"value\": \"gallery\"}";
  private static final String MODULE =
      "https://raw.githubusercontent.com/Azure/azure-quickstart-templates/master/modules/"
          + "Microsoft.Compute/galleries/create/1.0/azuredeploy.json";

  /** A version as the third quickstart has it: numbers, booleans and dates as text. */
  private static final String VERSION_TEMPLATE =
      template(
          """
          "parameters": {
            "galleryName": {"type": "string"},
            "galleryImageDefinitionName": {"type": "string"},
            "galleryImageVersionName": {"type": "string", "defaultValue": "1.0.0"},
            "sourceResourceId": {"type": "string"},
            "replicationRegions": {"type": "array", "defaultValue": ["westus", "East US"]},
            "location": {"type": "string", "defaultValue": "[resourceGroup().location]"}},""",
          """
          {"type": "Microsoft.Compute/galleries/images/versions", "apiVersion": "2020-09-30",
           "name": "[concat(parameters('galleryName'), '/',
              parameters('galleryImageDefinitionName'), '/', parameters('galleryImageVersionName'))]",
           "location": "[parameters('location')]",
           "properties": {
             "publishingProfile": {
               "replicaCount": "1",
               "copy": [{"name": "targetRegions", "count": "[length(parameters('replicationRegions'))]",
                 "input": {"name": "[parameters('replicationRegions')[copyIndex('targetRegions')]]"}}],
               "excludeFromLatest": "false",
               "endOfLifeDate": "2030-01-01"},
             "storageProfile": {"source": {"id": "[parameters('sourceResourceId')]"}}}}""");

  private static final String VERSION_NAMES =
      NAMES + ", \"sourceResourceId\": {\"value\": \"" + IMAGE + "\"}";

  /** A VM with its network, as the fourth quickstart has it. */
  private static final String MACHINE_TEMPLATE =
      template(
          """
          "parameters": {
            "adminUsername": {"type": "string"},
            "adminPassword": {"type": "securestring", "minLength": 12},
            "imageId": {"type": "string"}},
          "variables": {
            "addressName": "myPublicIP", "nicName": "myVMNic", "netName": "MyVNET",
            "subnetName": "Subnet", "groupName": "default-NSG",
            "subnetRef": "[resourceId('Microsoft.Network/virtualNetworks/subnets',
              variables('netName'), variables('subnetName'))]"},
          "outputs": {"hostname": {"type": "string",
            "value": "[reference(variables('addressName')).dnsSettings.domainNameLabel]"}},""",
          """
          {"apiVersion": "2016-03-30", "type": "Microsoft.Network/publicIPAddresses",
           "name": "[variables('addressName')]", "location": "[resourceGroup().location]",
           "properties": {"publicIPAllocationMethod": "Dynamic",
            "dnsSettings": {"domainNameLabel": "[uniquestring(resourceGroup().id)]"}}}""",
          """
          {"apiVersion": "2019-08-01", "type": "Microsoft.Network/networkSecurityGroups",
           "name": "[variables('groupName')]", "location": "[resourceGroup().location]",
           "properties": {"securityRules": [{"name": "default-allow-22", "properties": {
             "priority": 1000, "access": "Allow", "direction": "Inbound", "protocol": "Tcp",
             "destinationPortRange": "22", "sourcePortRange": "*",
             "sourceAddressPrefix": "*", "destinationAddressPrefix": "*"}}]}}""",
          """
          {"apiVersion": "2016-03-30", "type": "Microsoft.Network/virtualNetworks",
           "name": "[variables('netName')]", "location": "[resourceGroup().location]",
           "dependsOn": ["[resourceId('Microsoft.Network/networkSecurityGroups',
              variables('groupName'))]"],
           "properties": {"addressSpace": {"addressPrefixes": ["10.0.0.0/16"]},
            "subnets": [{"name": "[variables('subnetName')]", "properties": {
              "addressPrefix": "10.0.0.0/24", "networkSecurityGroup": {
               "id": "[resourceId('Microsoft.Network/networkSecurityGroups',
                  variables('groupName'))]"}}}]}}""",
          """
          {"apiVersion": "2016-03-30", "type": "Microsoft.Network/networkInterfaces",
           "name": "[variables('nicName')]", "location": "[resourceGroup().location]",
           "dependsOn": [
             "[resourceId('Microsoft.Network/publicIPAddresses/', variables('addressName'))]",
             "[resourceId('Microsoft.Network/virtualNetworks/', variables('netName'))]"],
           "properties": {"ipConfigurations": [{"name": "ipconfig1", "properties": {
             "privateIPAllocationMethod": "Dynamic",
             "publicIPAddress": {"id": "[resourceId('Microsoft.Network/publicIPAddresses',
                variables('addressName'))]"},
             "subnet": {"id": "[variables('subnetRef')]"}}}]}}""",
          """
          {"apiVersion": "2018-04-01", "type": "Microsoft.Compute/virtualMachines",
           "name": "vm", "location": "[resourceGroup().location]",
           "dependsOn": [
             "[resourceId('Microsoft.Network/networkInterfaces/', variables('nicName'))]"],
           "properties": {
             "hardwareProfile": {"vmSize": "Standard_A2_v2"},
             "osProfile": {"computerName": "vm",
               "adminUsername": "[parameters('adminUsername')]",
               "adminPassword": "[parameters('adminPassword')]"},
             "storageProfile": {"imageReference": {"id": "[parameters('imageId')]"},
               "osDisk": {"createOption": "FromImage"}},
             "networkProfile": {"networkInterfaces": [{
               "id": "[resourceId('Microsoft.Network/networkInterfaces',
                  variables('nicName'))]"}]}}}""");

  private final TestCloud cloud = TestCloud.current();
  private final TemplateDeployer deployer = new TemplateDeployer(cloud);

  private static String machine(String image) {
    return """
        "adminUsername": {"value": "ann"}, "adminPassword": {"value": "correct horse 9"},
        "imageId": {"value": "%s"}"""
        .formatted(image);
  }

  private static String shared(String name) {
    Path file = Path.of(System.getProperty("imagegallery.shared", ""), "templates", name);
    Assumptions.assumeTrue(Files.exists(file));
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All resources of a cloud, but for its deployments. */
  private static JsonNode resourcesOf(TestCloud cloud) {
    return Json.read(cloud.azure().snapshot()).path("resources");
  }

  private static TestCloud cloudOf2019() {
    Instant start = Instant.parse("2019-06-01T00:00:00Z");
    return TestCloud.of(InMemoryAzure.builder().time(Timeline.virtual(start)).build()).withGroup();
  }

  @ParameterizedTest
  @CsvSource({"azuredeploy.json,2019-12-01", "azuredeploy.2018-06-01.json,2018-06-01"})
  void R212_R213_galleryQuickstart_makesWhatTheRequestMakes(String file, String version) {
    Answered done = deployer.deploy("d1", shared("sig-create/" + file), GALLERY_NAME);

    assertThat(done.state()).isEqualTo("Succeeded");
    TestCloud other = TestCloud.current();
    other
        .put(
            GALLERY + "?api-version=" + version,
            "{'location':'westus','properties':{'description':'My Private Gallery'}}")
        .is(201);
    assertThat(resourcesOf(cloud)).isEqualTo(resourcesOf(other.settle()));
  }

  @Test
  void R212_R213_R217_definitionQuickstart_takesNumbersAsText() {
    cloud.withGallery();

    Answered done =
        deployer.deploy("d1", shared("sig-image-definition-create/azuredeploy.json"), NAMES);

    assertThat(done.state()).isEqualTo("Succeeded");
    TestCloud other = TestCloud.current().withGallery();
    other
        .put(
            DEFINITION + "?api-version=2019-12-01",
            """
            {'location':'westus','properties':{'description':'Sample Gallery Image Description',
             'osType':'Linux','osState':'Generalized','endOfLifeDate':'2030-01-01',
             'identifier':{'publisher':'myPublisher','offer':'myOffer','sku':'mySku'},
             'recommended':{'vCPUs':{'min':1,'max':64},'memory':{'min':2048,'max':307720}}}}""")
        .is(201);
    assertThat(resourcesOf(cloud)).isEqualTo(resourcesOf(other.settle()));
    assertThat(cloud.get(DEFINITION).body().at("/properties/recommended/vCPUs/max").isInt())
        .isTrue();
  }

  @Test
  void R217_definitionQuickstartOf2018_needsAClockBeforeItsDate() {
    String template = shared("sig-image-definition-create/azuredeploy.2018-06-01.json");
    TestCloud then = cloudOf2019().withGallery();
    cloud.withGallery();

    Answered good = new TemplateDeployer(then).deploy("d1", template, NAMES);
    Answered bad = deployer.deploy("d1", template, NAMES);

    assertThat(good.state()).isEqualTo("Succeeded");
    assertThat(then.get(DEFINITION).at("/properties/identifier/publisher")).isEqualTo("myPubisher");
    assertThat(bad.state()).isEqualTo("Failed");
    assertThat(bad.at("/properties/error/details/0/message"))
        .isEqualTo("EndOfLifeDate must be set to a future date.");
    cloud.get(DEFINITION).is(404);
  }

  @Test
  void R214_linkedModule_namesTheGallery_andItsOutputIsRead() {
    cloud.azure().declareTemplate(MODULE, shared("gallery-create-module/azuredeploy.json"));

    Answered done =
        deployer.deploy("d1", shared("sig-image-definition-create/prereq.azuredeploy.json"));

    assertThat(done.state()).isEqualTo("Succeeded");
    String name = done.at("/properties/outputs/galleryName/value");
    assertThat(name).matches("[a-z0-9]{13}");
    assertThat(cloud.get(COMPUTE + "/galleries/" + name).is(200).at("/properties/description"))
        .isEqualTo("Sample Description");
    assertThat(done.at("/properties/outputResources"))
        .isEqualTo("[{\"id\":\"%s/galleries/%s\"}]".formatted(COMPUTE, name));
    assertThat(cloud.get(GROUP + TemplateDeployer.DEPLOYMENTS + "createGallery").state())
        .isEqualTo("Succeeded");
  }

  @Test
  void R212_R213_R217_versionQuickstart_makesWhatTheRequestMakes() {
    cloud.readyForVersions();

    Answered done = deployer.deploy("d1", VERSION_TEMPLATE, VERSION_NAMES);

    assertThat(done.state()).isEqualTo("Succeeded");
    TestCloud other = TestCloud.current().readyForVersions();
    other
        .put(
            VERSION + "?api-version=2020-09-30",
            """
            {'location':'westus','properties':{'publishingProfile':{'replicaCount':1,
              'targetRegions':[{'name':'westus'},{'name':'East US'}],
              'excludeFromLatest':false,'endOfLifeDate':'2030-01-01'},
             'storageProfile':{'source':{'id':'%s'}}}}"""
                .formatted(IMAGE))
        .is(201);
    other.settle();
    String shown = VERSION + "?$expand=ReplicationStatus&api-version=2020-09-30";
    JsonNode made = cloud.get(shown).body();
    JsonNode wanted = other.get(shown).body();
    assertThat(dateless(made)).isEqualTo(dateless(wanted));
    assertThat(made.at("/properties/replicationStatus/aggregatedState").asText())
        .isEqualTo("Completed");
  }

  /** One second later, as deployments take it to begin. */
  private static String dateless(JsonNode version) {
    return Json.print(version).replaceAll("\"publishedDate\":\"[^\"]*\"", "");
  }

  @Test
  void R212_R213_R214_machineQuickstart_makesAMachineWithItsNetwork() {
    cloud.readyForVersions().withVersion("1.0.0", "westus");

    Answered done = deployer.deploy("d1", MACHINE_TEMPLATE, machine(VERSION));

    assertThat(done.state()).isEqualTo("Succeeded");
    assertThat(done.at("/properties/outputs/hostname/value")).matches("[a-z0-9]{13}");
    Answered machine = cloud.get(COMPUTE + "/virtualMachines/vm").is(200);
    assertThat(machine.state()).isEqualTo("Succeeded");
    assertThat(machine.at("/properties/storageProfile/imageReference/exactVersion"))
        .isEqualTo("1.0.0");
    String nic = machine.at("/properties/networkProfile/networkInterfaces/0/id");
    Answered card = cloud.get(nic).is(200);
    assertThat(card.at("/properties/ipConfigurations/0/properties/privateIPAddress"))
        .startsWith("10.0.0.");
    cloud.get(card.at("/properties/ipConfigurations/0/properties/publicIPAddress/id")).is(200);
  }

  @Test
  void R219_secureValues_areNeverTold() {
    cloud.readyForVersions().withVersion("1.0.0", "westus");

    Answered done = deployer.deploy("d1", MACHINE_TEMPLATE, machine(VERSION));

    assertThat(done.at("/properties/parameters/adminPassword"))
        .isEqualTo("{\"type\":\"SecureString\"}");
    assertThat(done.at("/properties/parameters/adminUsername"))
        .isEqualTo("{\"type\":\"String\",\"value\":\"ann\"}");
    assertThat(cloud.azure().snapshot()).doesNotContain("correct horse");
  }

  @Test
  void scenario12_secondDeployment_changesNothing() {
    cloud.azure().declareTemplate(MODULE, shared("gallery-create-module/azuredeploy.json"));
    cloud.withImage();
    deployAll();
    JsonNode first = resourcesOf(cloud);
    assertThat(first.size()).isGreaterThan(8);

    deployAll();

    assertThat(resourcesOf(cloud)).isEqualTo(first);
  }

  private void deployAll() {
    String definition = "sig-image-definition-create/azuredeploy.json";
    String prerequisite = "sig-image-definition-create/prereq.azuredeploy.json";
    succeeds("d1", shared("sig-create/azuredeploy.json"), GALLERY_NAME);
    succeeds("d2", shared(definition), NAMES);
    succeeds("d3", VERSION_TEMPLATE, VERSION_NAMES);
    succeeds("d4", MACHINE_TEMPLATE, machine(DEFINITION));
    succeeds("d5", shared(prerequisite), "");
  }

  private void succeeds(String name, String template, String parameters) {
    Answered done = deployer.deploy(name, template, parameters);
    assertThat(done.state()).as(done.body().toString()).isEqualTo("Succeeded");
  }

  @Test
  void R198_machineOfAMissingImage_failsBeforeAnythingIsMade() {
    cloud.readyForVersions();

    Answered refused = deployer.deploy("d1", MACHINE_TEMPLATE, machine(VERSION)).is(400);

    assertThat(refused.code()).isEqualTo("InvalidParameter");
    assertThat(refused.message())
        .startsWith(
            "In region westus, the following list of Shared Image Gallery images referenced from"
                + " the deployment template were not found: "
                + VERSION);
    assertThat(cloud.get(GROUP + "/providers/Microsoft.Network/virtualNetworks").names()).isEmpty();
    cloud.get(TemplateDeployer.id("d1")).is(404);
    assertThat(deployer.validate("d1", MACHINE_TEMPLATE, machine(VERSION)).is(400).message())
        .isEqualTo(refused.message());
  }

  @Test
  void R198_imageThatIsNotInTheRegion_isMissingThere() {
    cloud.readyForVersions().withVersion("1.0.0", "westus");
    String elsewhere = MACHINE_TEMPLATE.replace("[resourceGroup().location]", "eastus");

    Answered refused = deployer.deploy("d1", elsewhere, machine(DEFINITION)).is(400);

    assertThat(refused.message()).startsWith("In region eastus,").contains(DEFINITION);
  }

  @Test
  void R198_imageThatTheTemplateMakesItself_isNotMissing() {
    cloud.readyForVersions();
    String machine =
        """
        {"apiVersion": "2022-08-01", "type": "Microsoft.Compute/virtualMachines", "name": "vm",
         "location": "westus",
         "dependsOn": ["[resourceId('Microsoft.Compute/galleries/images/versions',
            'gallery', 'definition', '1.0.0')]"],
         "properties": {"hardwareProfile": {"vmSize": "Standard_B1s"},
          "osProfile": {"computerName": "vm", "adminUsername": "ann", "adminPassword": "Secret 123"},
          "storageProfile": {"imageReference": {
            "id": "[resourceId('Microsoft.Compute/galleries/images', 'gallery', 'definition')]"},
           "osDisk": {"createOption": "FromImage"}}}}""";
    String version =
        """
        {"apiVersion": "2022-03-03", "type": "Microsoft.Compute/galleries/images/versions",
         "name": "gallery/definition/1.0.0", "location": "westus",
         "properties": {"publishingProfile": {"targetRegions": [{"name": "westus"}]},
          "storageProfile": {"source": {"id": "%s"}}}}"""
            .formatted(IMAGE);

    Answered done = deployer.deploy("d1", resources(machine, version));

    assertThat(done.state()).as(done.body().toString()).isEqualTo("Succeeded");
  }

  @Test
  void R218_parametersThatDoNotFit_areRefusedBeforeAnythingIsMade() {
    String template = shared("sig-create/azuredeploy.json");

    for (String parameters :
        new String[] {
          "", GALLERY_NAME + ", \"more\": {\"value\": 1}", "\"galleryName\": {\"value\": 3}"
        }) {
      Answered refused = deployer.begin("d1", template, parameters).is(400);
      assertThat(refused.code()).isEqualTo("InvalidTemplate");
      assertThat(refused.message()).startsWith("Deployment template validation failed: '");
    }
    cloud.get(TemplateDeployer.id("d1")).is(404);
    assertThat(cloud.get(COMPUTE + "/galleries").names()).isEmpty();
  }

  @Test
  void R218_valueThatIsNotAllowed_isRefused() {
    String template =
        template(
            "\"parameters\": {\"os\": {\"type\": \"string\","
                + " \"allowedValues\": [\"Linux\", \"Windows\"]}},");

    Answered refused = deployer.validate("d1", template, "\"os\": {\"value\": \"Plan9\"}").is(400);

    assertThat(refused.code()).isEqualTo("InvalidTemplate");
    assertThat(refused.message()).contains("os", "Linux");
  }

  @Test
  void bodyThatIsNotQuiteJson_isReadAsTheCommandLineSendsIt() {
    String body =
        """
        {"properties": {"parameters": {}, "mode": "Incremental", template:{
          // a comment
          "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
          "contentVersion": "1.0.0.0", /* another
          one */ "resources": []}}}""";

    cloud.sendAsItIs("POST", TemplateDeployer.id("d1") + "/validate", body).is(200);
    cloud.sendAsItIs("PUT", TemplateDeployer.id("d1"), body).is(201);

    assertThat(deployer.ended("d1").state()).isEqualTo("Succeeded");
  }

  @Test
  void parameterFile_canBeLinked() {
    String parameters = shared("sig-create/azuredeploy.parameters.json");
    cloud
        .azure()
        .declareTemplate("https://example.org/p.json", parameters.replace("GEN-UNIQUE", "linked"));
    cloud
        .azure()
        .declareTemplate("https://example.org/t.json", shared("sig-create/azuredeploy.json"));

    cloud
        .put(
            TemplateDeployer.id("d1"),
            """
            {'properties':{'mode':'Incremental',
             'templateLink':{'uri':'https://example.org/t.json?token=1'},
             'parametersLink':{'uri':'https://example.org/p.json'}}}""")
        .is(201);

    assertThat(deployer.ended("d1").state()).isEqualTo("Succeeded");
    cloud.get(COMPUTE + "/galleries/linked").is(200);
  }

  @Test
  void R205_previewSubscription_mustBeRegisteredForTemplatesToo() {
    TestCloud preview =
        TestCloud.of(InMemoryAzure.builder().profile(Profile.PREVIEW_2019).build()).withGroup();

    Answered refused =
        new TemplateDeployer(preview)
            .begin("d1", shared("sig-create/azuredeploy.2018-06-01.json"), GALLERY_NAME);

    assertThat(refused.response().status()).isBetween(400, 499);
    assertThat(refused.message()).contains("GalleryPreview");
  }
}
