package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.GALLERY;
import static dev.imagegallery.inmemory.TestCloud.GROUP;
import static dev.imagegallery.inmemory.TestCloud.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.inmemory.TestCloud.Answered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Resources of types without rules of their own. */
class GenericResourceTest {

  private static final String NETWORK = GROUP + "/providers/Microsoft.Network/virtualNetworks/net";
  private static final String SUBNET = NETWORK + "/subnets/inner";
  private static final String ACCOUNT =
      GROUP + "/providers/Microsoft.Storage/storageAccounts/account";

  private final TestCloud cloud = TestCloud.current();

  @Test
  void put_ofANewResource_creates_andOfAnExistingOne_replaces() {
    String path = GROUP + "/providers/microsoft.insights/Components/c";

    Answered created =
        cloud.put(path, "{'location':'West US','tags':{'a':'1'},'properties':{'x':1}}").is(201);
    Answered replaced = cloud.put(path, "{'location':'westus','properties':{'y':2}}").is(200);

    assertThat(created.at("/id")).isEqualTo(GROUP + "/providers/Microsoft.Insights/components/c");
    assertThat(created.at("/name")).isEqualTo("c");
    assertThat(created.at("/type")).isEqualTo("Microsoft.Insights/components");
    assertThat(created.at("/location")).isEqualTo("westus");
    assertThat(created.at("/properties"))
        .isEqualTo("{\"x\":1,\"provisioningState\":\"Succeeded\"}");
    assertThat(replaced.has("/properties/x")).isFalse();
    assertThat(replaced.has("/tags")).isFalse();
  }

  @Test
  void put_inAnotherLocation_isRefused() {
    cloud.put(NETWORK, "{'location':'westus'}").is(201);

    cloud.putRefused(NETWORK, "{'location':'eastus'}", 409, "InvalidResourceLocation");
  }

  @Test
  void put_inALocationThatDoesNotExist_isRefused() {
    cloud.putRefused(
        NETWORK, "{'location':'atlantis'}", 400, "LocationNotAvailableForResourceType");
    cloud
        .put(GROUP + "/providers/Microsoft.Network/privateDnsZones/z", "{'location':'global'}")
        .is(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'location':'westus','properties':'x'}",
        "{'location':'westus','properties':{'subnets':'x'}}",
        "{'location':'westus','properties':{'subnets':['x']}}",
        "{'location':'westus','properties':{'subnets':[{'name':'s','properties':1}]}}",
        "[]"
      })
  void put_ofABrokenForm_isRefused(String body) {
    cloud.putRefused(NETWORK, body, 400, "InvalidRequestContent");
  }

  @Test
  void patch_mergesPropertiesAndReplacesTags() {
    cloud.put(
        ACCOUNT,
        "{'location':'westus','tags':{'a':'1'},'properties':{'x':{'p':1,'q':2},'gone':1}}");

    Answered patched =
        cloud.patch(ACCOUNT, "{'tags':{'b':'2'},'properties':{'x':{'q':3},'gone':null}}").is(200);

    assertThat(patched.at("/properties/x")).isEqualTo("{\"p\":1,\"q\":3}");
    assertThat(patched.has("/properties/gone")).isFalse();
    assertThat(patched.at("/tags")).isEqualTo("{\"b\":\"2\"}");
  }

  @Test
  void patch_ofWhatIsNotThere_isNotFound() {
    cloud.refused("PATCH", NETWORK, "{'tags':{}}", 404, "ResourceNotFound");
  }

  @Test
  void get_ofWhatIsNotThere_isNotFound_asTheGatewaySaysIt() {
    Answered missing = cloud.get(NETWORK).is(404);

    assertThat(missing.code()).isEqualTo("ResourceNotFound");
    assertThat(missing.message())
        .startsWith(
            "The Resource 'Microsoft.Network/virtualNetworks/net' under resource group 'rg'");
    assertThat(missing.header("x-ms-failure-cause")).isEqualTo("gateway");
  }

  @Test
  void head_saysWhetherAResourceExists() {
    cloud.send("HEAD", NETWORK, null).is(404);
    cloud.put(NETWORK, "{'location':'westus'}").is(201);

    cloud.send("HEAD", NETWORK, null).is(204);
  }

  @Test
  void delete_removesWithAllBelow_andARepeatedOneFindsNothing() {
    cloud.put(ACCOUNT, "{'location':'westus'}").is(200);
    cloud.put(ACCOUNT + "/blobServices/default/containers/vhds", "{}").is(201);

    cloud.delete(ACCOUNT).is(200);
    cloud.delete(ACCOUNT).is(204);

    assertThat(cloud.get(ACCOUNT + "/blobServices/default/containers/vhds").is(404).code())
        .isEqualTo("ResourceNotFound");
  }

  @Test
  void put_belowAParentThatDoesNotExist_isRefused() {
    String path = GROUP + "/providers/Microsoft.KeyVault/vaults/v/secrets/s";

    cloud.putRefused(path, "{'properties':{}}", 404, "ParentResourceNotFound");
    cloud.putRefused(SUBNET, "{'properties':{}}", 404, "ParentResourceNotFound");
  }

  @Test
  void put_inAGroupThatDoesNotExist_isRefused() {
    String path = NETWORK.replace("/rg/", "/other/");

    cloud.putRefused(path, "{'location':'westus'}", 404, "ResourceGroupNotFound");
  }

  @Test
  void list_ofAGroupAndOfTheSubscription_hasTheResourcesOfTheType() {
    cloud.put(SUBSCRIPTION + "/resourceGroups/second", "{'location':'westus'}").is(201);
    cloud.put(NETWORK, "{'location':'westus'}").is(201);
    cloud.put(NETWORK.replace("/rg/", "/second/") + "2", "{'location':'westus'}").is(201);
    String collection = "/providers/Microsoft.Network/virtualNetworks";

    assertThat(cloud.get(GROUP + collection).is(200).names()).containsExactly("net");
    assertThat(cloud.get(SUBSCRIPTION + collection).is(200).names()).containsExactly("net", "net2");
    assertThat(cloud.get(GROUP + "/resources").is(200).names()).containsExactly("net");
  }

  @Test
  void apiVersion_ofTheRightForm_isTaken_andAMissingOneRefused() {
    cloud.put(NETWORK + "?api-version=2031-12-24", "{'location':'westus'}").is(201);

    assertThat(cloud.get(NETWORK + "?").is(400).code()).isEqualTo("MissingApiVersionParameter");
    cloud.get(NETWORK + "?api-version=yesterday").is(400);
  }

  @Test
  void typeOfAnotherProvider_isNotShadowed() {
    assertThat(cloud.get(GALLERY).is(404).code()).isEqualTo("ResourceNotFound");
    assertThat(cloud.get(GALLERY + "/unknownChildren/x").is(404).code())
        .isEqualTo("InvalidResourceType");
    assertThat(cloud.get(GROUP + "/providers/Contoso.Things/things/x").is(404).code())
        .isEqualTo("InvalidResourceNamespace");
  }

  @Test
  void subnets_ofANetwork_areReadWithIdsOnTheirOwn() {
    cloud.put(
        NETWORK,
        "{'location':'westus','properties':{'subnets':[{'name':'inner','properties':{'addressPrefix':'10.1.0.0/24'}}]}}");

    Answered subnet = cloud.get(SUBNET).is(200);

    assertThat(subnet.at("/id")).isEqualTo(SUBNET);
    assertThat(subnet.at("/properties/provisioningState")).isEqualTo("Succeeded");
    assertThat(cloud.get(NETWORK).at("/properties/subnets/0/id")).isEqualTo(SUBNET);
    assertThat(cloud.get(NETWORK + "/subnets").names()).containsExactly("inner");
  }

  @Test
  void subnet_putByItself_isPartOfTheNetwork_andStaysWhenTheNetworkIsWrittenWithoutIt() {
    cloud.put(NETWORK, "{'location':'westus'}").is(201);
    cloud.put(SUBNET, "{'properties':{'addressPrefix':'10.1.0.0/24'}}").is(201);
    cloud.put(SUBNET, "{'properties':{'addressPrefix':'10.2.0.0/24'}}").is(200);
    cloud.put(NETWORK, "{'location':'westus','tags':{'a':'1'}}").is(200);

    assertThat(cloud.get(NETWORK).at("/properties/subnets/0/properties/addressPrefix"))
        .isEqualTo("10.2.0.0/24");
    cloud.delete(SUBNET).is(200);
    cloud.delete(SUBNET).is(204);
    cloud.get(SUBNET).is(404);
    assertThat(cloud.get(NETWORK).at("/properties/subnets")).isEqualTo("[]");
  }

  @Test
  void networkInterfaces_getTheFirstFreeAddressesOfTheirSubnet_andKeepThem() {
    cloud.put(NETWORK, "{'location':'westus'}").is(201);
    cloud.put(SUBNET, "{'properties':{'addressPrefix':'10.1.2.0/24'}}").is(201);

    assertThat(putInterface("nic1").is(201).at("/properties/ipConfigurations/0/id"))
        .endsWith("/networkInterfaces/nic1/ipConfigurations/first");
    putInterface("nic2").is(201);

    assertThat(privateAddress(putInterface("nic1").is(200))).isEqualTo("10.1.2.4");
    assertThat(privateAddress(putInterface("nic2").is(200))).isEqualTo("10.1.2.5");
  }

  @Test
  void publicAddresses_differAndStay() {
    String path = GROUP + "/providers/Microsoft.Network/publicIPAddresses/ip";

    String first = cloud.put(path, "{'location':'westus'}").is(201).at("/properties/ipAddress");
    String second =
        cloud.put(path + "2", "{'location':'westus'}").is(201).at("/properties/ipAddress");

    assertThat(first).matches("198\\.1[89]\\.[0-9.]+").isNotEqualTo(second);
    assertThat(cloud.put(path, "{'location':'westus'}").at("/properties/ipAddress"))
        .isEqualTo(first);
  }

  @Test
  void storageAccount_hasItsBlobsAtTheAddressThatWasAsked_andTellsItsKeys() {
    cloud.put(ACCOUNT, "{'location':'westus','kind':'StorageV2','sku':{'name':'Standard_LRS'}}");

    Answered account = cloud.get(ACCOUNT).is(200);
    Answered keys = cloud.post(ACCOUNT + "/listKeys", null).is(200);

    assertThat(account.at("/properties/primaryEndpoints/blob"))
        .isEqualTo("https://management.azure.com/_blob/account/");
    assertThat(account.at("/sku/name")).isEqualTo("Standard_LRS");
    assertThat(keys.at("/keys/0/keyName")).isEqualTo("key1");
    assertThat(keys.at("/keys/0/value")).isNotEmpty().isNotEqualTo(keys.at("/keys/1/value"));
    assertThat(cloud.azure().snapshot()).doesNotContain(keys.at("/keys/0/value"));
  }

  @Test
  void checkNameAvailability_saysWhetherTheNameIsFree() {
    String path = SUBSCRIPTION + "/providers/Microsoft.Storage/checkNameAvailability";
    String body = "{'type':'Microsoft.Storage/storageAccounts','name':'account'}";

    assertThat(cloud.post(path, body).is(200).at("/nameAvailable")).isEqualTo("true");
    cloud.put(ACCOUNT, "{'location':'westus'}").is(200);

    assertThat(cloud.post(path, body).is(200).at("/nameAvailable")).isEqualTo("false");
  }

  @Test
  void action_ofAResource_answers_andOfNoneIsNotFound() {
    cloud.put(NETWORK, "{'location':'westus'}").is(201);

    assertThat(cloud.post(NETWORK + "/refresh", null).is(200).body()).isEmpty();
    assertThat(cloud.post(NETWORK + "/listThings", null).is(200).names()).isEmpty();
    assertThat(cloud.post(NETWORK + "2/refresh", null).is(404).code())
        .isEqualTo("ResourceNotFound");
  }

  @Test
  void systemAssignedIdentity_getsAPrincipalOfTheTenant_andKeepsIt() {
    String path = GROUP + "/providers/Microsoft.Compute/diskEncryptionSets/des";
    String body = "{'location':'westus','identity':{'type':'SystemAssigned'}}";

    Answered created = cloud.put(path, body).is(200);

    assertThat(created.at("/identity/principalId")).hasSize(36);
    assertThat(created.at("/identity/tenantId")).isEqualTo(InMemoryAzure.DEFAULT_TENANT);
    assertThat(cloud.put(path, body).is(200).at("/identity")).isEqualTo(created.at("/identity"));
  }

  @Test
  void userAssignedIdentity_isKnownToTheResourcesThatUseIt() {
    String identity = GROUP + "/providers/Microsoft.ManagedIdentity/userAssignedIdentities/me";
    String principal =
        cloud.put(identity, "{'location':'westus'}").is(201).at("/properties/principalId");

    Answered user =
        cloud.put(
            ACCOUNT,
            "{'location':'westus','identity':{'type':'UserAssigned','userAssignedIdentities':{'%s':{}}}}"
                .formatted(identity));

    assertThat(user.body().path("identity").path("userAssignedIdentities").path(identity))
        .anySatisfy(id -> assertThat(id.asText()).isEqualTo(principal));
  }

  @Test
  void keyVault_hasAnAddressThatStaysOnTheMachine() {
    String path = GROUP + "/providers/Microsoft.KeyVault/vaults/safe";

    Answered vault = cloud.put(path, "{'location':'westus'}").is(201);

    assertThat(vault.at("/properties/vaultUri")).isEqualTo("https://safe.vault.localhost/");
    assertThat(vault.at("/properties/tenantId")).isEqualTo(InMemoryAzure.DEFAULT_TENANT);
  }

  @ParameterizedTest
  @ValueSource(strings = {SUBSCRIPTION, GROUP, GALLERY})
  void lock_canBePutOnAnything_andStandsInNoListOfResources(String scope) {
    cloud.withGallery();
    String lock = scope + "/providers/Microsoft.Authorization/locks/keep";

    cloud.put(lock, "{'properties':{'level':'CanNotDelete'}}").is(201);
    cloud.put(lock, "{'properties':{'level':'ReadOnly'}}").is(200);

    assertThat(cloud.get(lock).is(200).at("/id")).isEqualTo(lock);
    assertThat(cloud.get(scope + "/providers/Microsoft.Authorization/locks").names())
        .containsExactly("keep");
    assertThat(cloud.get(GROUP + "/resources").names()).containsExactly("gallery");
    cloud.delete(lock).is(200);
    cloud.delete(lock).is(204);
    cloud.get(lock).is(404);
  }

  @Test
  void snapshot_keepsResourcesAndLocks() {
    String lock = GROUP + "/providers/Microsoft.Authorization/locks/keep";
    cloud.put(NETWORK, "{'location':'westus'}").is(201);
    cloud.put(lock, "{'properties':{'level':'CanNotDelete'}}").is(201);
    String snapshot = cloud.azure().snapshot();
    TestCloud other = TestCloud.of(InMemoryAzure.create());

    other.azure().restore(snapshot);

    other.get(NETWORK).is(200);
    other.get(lock).is(200);
    other.azure().reset();
    other.withGroup().get(lock).is(404);
  }

  @Test
  void sizesOfMachines_areToldForARegion() {
    String compute = SUBSCRIPTION + "/providers/Microsoft.Compute";

    Answered skus =
        cloud.get(compute + "/skus?api-version=2021-07-01&$filter=location%20eq%20'westus2'");

    assertThat(skus.is(200).names()).contains("Standard_DS1_v2").doesNotHaveDuplicates();
    assertThat(skus.at("/value/0/locations")).isEqualTo("[\"westus2\"]");
    assertThat(cloud.get(compute + "/locations/westus2/vmSizes").is(200).names())
        .isEqualTo(skus.names());
    cloud.get(compute + "/locations/atlantis/vmSizes").is(400);
  }

  @Test
  void R174_usage_isToldWithItsLimit() {
    String path = SUBSCRIPTION + "/providers/Microsoft.Compute/locations/westus/usages";
    cloud.withGallery();

    assertThat(usage(cloud.get(path).is(200), "galleries")).isEqualTo("1 of 100");
    assertThat(usage(cloud.get(path.replace("westus", "eastus")), "galleries"))
        .isEqualTo("0 of 100");
  }

  private static String usage(Answered usages, String name) {
    for (JsonNode one : usages.body().path("value")) {
      if (one.path("name").path("value").asText().equals(name)) {
        return one.path("currentValue").asText() + " of " + one.path("limit").asText();
      }
    }
    throw new AssertionError(name);
  }

  private Answered putInterface(String name) {
    return cloud.put(
        GROUP + "/providers/Microsoft.Network/networkInterfaces/" + name,
        "{'location':'westus','properties':{'ipConfigurations':[{'name':'first','properties':{'subnet':{'id':'%s'}}}]}}"
            .formatted(SUBNET));
  }

  private static String privateAddress(Answered answered) {
    return answered.at("/properties/ipConfigurations/0/properties/privateIPAddress");
  }
}
