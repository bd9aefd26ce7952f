package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.DEFINITION;
import static dev.imagegallery.inmemory.TestCloud.IMAGE;
import static dev.imagegallery.inmemory.TestCloud.VERSION;
import static dev.imagegallery.inmemory.TestCloud.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.inmemory.TestCloud.Answered;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.VirtualMachineId;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Virtual machines, and what they are deployed from. */
class VirtualMachineTest {

  private static final String VM = COMPUTE + "/virtualMachines/vm";
  private static final String STORAGE = "/properties/storageProfile";
  private static final String USER =
      "'osProfile':{'computerName':'vm','adminUsername':'me','adminPassword':'Secret-1234'}";
  private static final String PLATFORM =
      "'publisher':'Canonical','offer':'UbuntuServer','sku':'18.04-LTS','version':'latest'";

  private final TestCloud cloud = TestCloud.current();

  private static String vm(String region, String reference) {
    return vm(region, reference, "", USER);
  }

  private static String vm(String region, String reference, String disks, String user) {
    return """
        {'location':'%s','properties':{'hardwareProfile':{'vmSize':'Standard_D2s_v3'},
         'storageProfile':{'imageReference':{%s}%s}%s}}"""
        .formatted(region, reference, disks, user.isEmpty() ? "" : "," + user);
  }

  private static String id(String image) {
    return "'id':'" + image + "'";
  }

  private TestCloud withVersion() {
    return cloud.readyForVersions().withVersion("1.0.0", "westus");
  }

  @Test
  void put_fromAPlatformImage_createsTheVmAndItsDisk() {
    Answered created = cloud.put(VM, vm("westus", PLATFORM)).is(201);

    assertThat(created.state()).isEqualTo("Creating");
    assertThat(created.header("Azure-AsyncOperation")).contains("/locations/westus/operations/");
    assertThat(created.header("Location")).isEmpty();
    Answered vm = cloud.settle().get(VM).is(200);
    assertThat(vm.state()).isEqualTo("Succeeded");
    assertThat(vm.at(STORAGE + "/osDisk/diskSizeGB")).isEqualTo("30");
    assertThat(vm.at(STORAGE + "/imageReference/exactVersion")).isEqualTo("1.0.0");
    Answered disk = cloud.get(vm.at(STORAGE + "/osDisk/managedDisk/id")).is(200);
    assertThat(disk.at("/managedBy")).isEqualTo(VM);
    assertThat(disk.at("/properties/diskState")).isEqualTo("Attached");
  }

  @Test
  void R5_twoVmsOfOneVersion_haveDisksOfTheirOwn() {
    withVersion();
    String version = cloud.get(VERSION).at("");

    String first = cloud.put(VM + "1", vm("westus", id(VERSION))).at(STORAGE + "/osDisk/name");
    String second = cloud.put(VM + "2", vm("westus", id(VERSION))).at(STORAGE + "/osDisk/name");

    assertThat(first).isNotEqualTo(second);
    assertThat(cloud.settle().get(VERSION).at("")).isEqualTo(version);
  }

  @Test
  void R51_managedImage_canBeUsedAgain() {
    cloud.withImage();
    cloud.put(VM, vm("westus", id(IMAGE))).is(201);
    cloud.settle().delete(VM).is(202);
    cloud.settle().get(VM).is(404);

    cloud.put(VM, vm("westus", id(IMAGE))).is(201);
  }

  @Test
  void R51_diskOfADeletedVm_staysUnlessItWasToGo() {
    String going = "{'createOption':'Empty','diskSizeGB':4,'lun':0,'deleteOption':'Delete'}";
    String body = vm("westus", PLATFORM, ",'dataDisks':[" + going + "]", USER);
    Answered vm = cloud.put(VM, body).is(201);
    String os = vm.at(STORAGE + "/osDisk/managedDisk/id");
    String data = vm.at(STORAGE + "/dataDisks/0/managedDisk/id");

    cloud.settle().delete(VM).is(202);
    cloud.settle();

    assertThat(cloud.get(os).is(200).at("/properties/diskState")).isEqualTo("Unattached");
    cloud.get(data).is(404);
  }

  @Test
  void R53_generalizing_needsTheVmDeallocated_andIsFinal() {
    cloud.put(VM, vm("westus", PLATFORM)).is(201);
    cloud.settle();
    cloud.refused("POST", VM + "/generalize", null, 409, "OperationNotAllowed");
    Answered deallocating = cloud.post(VM + "/deallocate", null).is(202);
    assertThat(deallocating.header("Location")).contains("monitor=true");
    cloud.settle();

    cloud.post(VM + "/generalize", null).is(200);

    cloud.refused("POST", VM + "/start", null, 409, "OperationNotAllowed");
    assertThat(cloud.get(VM + "/instanceView").at("/statuses")).contains("OSState/generalized");
  }

  @Test
  void R95_R96_vmOfADefinition_getsTheLatestVersion_andSaysWhich() {
    withVersion().withVersion("1.10.0", "westus").withVersion("1.9.0", "westus");

    Answered vm = cloud.put(VM, vm("westus", id(DEFINITION))).is(201);

    assertThat(vm.at(STORAGE + "/imageReference/id")).isEqualTo(DEFINITION);
    assertThat(vm.at(STORAGE + "/imageReference/exactVersion")).isEqualTo("1.10.0");
  }

  @Test
  void R96_exactVersion_isUnknownToEarlyApiVersions() {
    withVersion();
    cloud.put(VM, vm("westus", id(VERSION))).is(201);

    Answered early = cloud.get(VM + "?api-version=2019-03-01").is(200);

    assertThat(early.has(STORAGE + "/imageReference/exactVersion")).isFalse();
  }

  @Test
  void R97_aNewerVersion_doesNotChangeAnExistingVm() {
    withVersion();
    cloud.put(VM, vm("westus", id(DEFINITION))).is(201);

    cloud.settle().withVersion("2.0.0", "westus");

    assertThat(cloud.get(VM).at(STORAGE + "/imageReference/exactVersion")).isEqualTo("1.0.0");
  }

  @Test
  void R93_definitionWithoutVersions_deploysNothing() {
    cloud.readyForVersions();

    cloud.putRefused(VM, vm("westus", id(DEFINITION)), 404, "GalleryImageNotFound");
  }

  @Test
  void R103_version_isDeployedWhereItsReplicationIsComplete() {
    cloud.readyForVersions();
    cloud.put(VERSION, version("westus", "westeurope")).is(201);
    cloud.advance(Duration.ofSeconds(407));

    Answered refused =
        cloud.putRefused(VM, vm("westeurope", id(VERSION)), 404, "GalleryImageNotFound");

    assertThat(refused.message())
        .startsWith("\"The gallery image " + VERSION + " is not available in westeurope region.");
    assertThat(refused.at("/error/target")).isEqualTo("imageReference");
    cloud.put(VM, vm("westus", id(VERSION))).is(201);
    cloud.settle().put(VM + "2", vm("westeurope", id(VERSION))).is(201);
  }

  @Test
  void R191_managedImageOfAnotherRegion_isRefused() {
    cloud.withImage();

    cloud.putRefused(VM, vm("eastus", id(IMAGE)), 400, "InvalidParameter");
  }

  @Test
  void R191_managedImageThatDoesNotExist_isRefused() {
    cloud.putRefused(VM, vm("westus", id(IMAGE)), 404, "ResourceNotFound");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "'osProfile':{'computerName':'vm','adminPassword':'Secret-1234'}",
        "'osProfile':{'adminUsername':'me','adminPassword':'Secret-1234'}",
        "'osProfile':{'computerName':'vm','adminUsername':'me'}"
      })
  void R192_generalizedImage_needsAnOsProfile(String user) {
    String body = vm("westus", PLATFORM, "", user);

    cloud.putRefused(VM, body, 400, "InvalidParameter");
  }

  @Test
  void R192_specializedImage_allowsNoOsProfile() {
    VirtualMachineId source = VirtualMachineId.parse(COMPUTE + "/virtualMachines/source");
    cloud.azure().declareVirtualMachine(source, VirtualMachineFacts.linux(Region.WEST_US));
    String definition = TestCloud.definition("A", "B", "C").replace("Generalized", "Specialized");
    cloud.withGallery().put(DEFINITION, definition).is(201);
    String body =
        """
        {'location':'westus','properties':{'storageProfile':{'source':{'virtualMachineId':'%s'}}}}"""
            .formatted(source);
    cloud.settle().put(VERSION, body).is(201);
    cloud.settle();

    Answered refused = cloud.putRefused(VM, vm("westus", id(VERSION)), 400, "InvalidParameter");

    assertThat(refused.at("/error/target")).isEqualTo("osProfile");
    cloud.put(VM, vm("westus", id(VERSION), "", "")).is(201);
  }

  @Test
  void adminPassword_isNeverAnswered() {
    Answered created = cloud.put(VM, vm("westus", PLATFORM)).is(201);

    assertThat(created.at("/properties/osProfile/adminUsername")).isEqualTo("me");
    assertThat(created.at("") + cloud.get(VM).at("") + cloud.azure().snapshot())
        .doesNotContain("Secret-1234");
  }

  @Test
  void R193_disksOfTheImage_areMadeWithItsLunsAndSizes() {
    cloud.put(IMAGE, imageWithDataDisk()).is(201);
    String larger = ",'dataDisks':[{'lun':3,'createOption':'FromImage','diskSizeGB':90}]";

    Answered vm = cloud.settle().put(VM, vm("westus", id(IMAGE), larger, USER)).is(201);

    assertThat(vm.at(STORAGE + "/osDisk/diskSizeGB")).isEqualTo("30");
    assertThat(vm.at(STORAGE + "/osDisk/createOption")).isEqualTo("FromImage");
    assertThat(vm.at(STORAGE + "/dataDisks/0/lun")).isEqualTo("3");
    assertThat(vm.at(STORAGE + "/dataDisks/0/diskSizeGB")).isEqualTo("90");
    assertThat(vm.at(STORAGE + "/dataDisks/0/caching")).isEqualTo("ReadOnly");
    Answered disk = cloud.get(vm.at(STORAGE + "/dataDisks/0/managedDisk/id")).is(200);
    assertThat(disk.at("/properties/creationData/createOption")).isEqualTo("FromImage");
    assertThat(disk.at("/properties/creationData/imageReference/lun")).isEqualTo("3");
  }

  @Test
  void R193_diskSmallerThanTheImages_isRefused() {
    cloud.put(IMAGE, imageWithDataDisk()).is(201);
    String smaller = ",'osDisk':{'createOption':'FromImage','diskSizeGB':29}";

    cloud.settle();
    cloud.putRefused(VM, vm("westus", id(IMAGE), smaller, USER), 409, "OperationNotAllowed");
  }

  private static String imageWithDataDisk() {
    return """
        {'location':'westus','properties':{'storageProfile':{
         'osDisk':{'osType':'Linux','osState':'Generalized','blobUri':'https://x/os.vhd'},
         'dataDisks':[{'lun':3,'caching':'ReadOnly','diskSizeGB':40,
                       'blobUri':'https://x/data.vhd'}]}}}""";
  }

  @Test
  void dataDisk_isAttachedOnce() {
    String disk = COMPUTE + "/disks/data";
    cloud
        .put(
            disk,
            "{'location':'westus','properties':{'creationData':{'createOption':'Empty'},"
                + "'diskSizeGB':8}}")
        .is(202);
    String disks =
        ",'dataDisks':[{'lun':0,'createOption':'Attach','managedDisk':{'id':'" + disk + "'}}]";
    String body = vm("westus", PLATFORM, disks, USER);
    cloud.settle().put(VM, body).is(201);

    cloud.putRefused(VM + "2", body, 409, "OperationNotAllowed");
    cloud.refused("DELETE", disk, null, 409, "OperationNotAllowed");

    cloud.settle().patch(VM, "{'properties':{'storageProfile':{'dataDisks':[]}}}").is(200);
    cloud.settle().put(VM + "2", body).is(201);
  }

  @Test
  void R199_recommendationsAndEndOfLife_doNotBlockADeployment() {
    String definition =
        TestCloud.definition("A", "B", "C")
            .replace(
                "'osType'",
                "'recommended':{'vCPUs':{'min':64,'max':96}},'endOfLifeDate':'2024-01-02',"
                    + "'disallowed':{'diskTypes':['Premium_LRS']},'osType'");
    cloud.withGallery().put(DEFINITION, definition).is(201);
    cloud.withImage().withVersion("1.0.0", "westus").advance(Duration.ofDays(30));

    cloud.put(VM, vm("westus", id(DEFINITION))).is(201);
  }

  @Test
  void R226_apiVersionBeforeGalleries_refusesAGalleryImage() {
    withVersion();
    String body = vm("westus", id(VERSION));

    cloud.putRefused(VM + "?api-version=2017-12-01", body, 400, "InvalidParameter");

    cloud.put(VM + "?api-version=2018-04-01", body).is(201);
  }

  @Test
  void sharedName_meansTheVersionBehindIt() {
    cloud.withSharedGallery().withDefinition().withImage().withVersion("1.0.0", "westus");
    String alias =
        "/SharedGalleries/"
            + InMemoryAzure.DEFAULT_SUBSCRIPTION
            + "-GALLERY/Images/definition/Versions/latest";

    Answered vm = cloud.put(VM, vm("westus", "'sharedGalleryImageId':'" + alias + "'")).is(201);

    assertThat(vm.at(STORAGE + "/imageReference"))
        .isEqualTo("{\"sharedGalleryImageId\":\"" + alias + "\",\"exactVersion\":\"1.0.0\"}");
  }

  @Test
  void instanceView_isShownOnlyWhenAskedFor() {
    cloud.put(VM, vm("westus", PLATFORM)).is(201);
    cloud.settle();

    assertThat(cloud.get(VM).has("/properties/instanceView")).isFalse();
    assertThat(
            cloud
                .get(VM + "?$expand=instanceView&api-version=2022-08-01")
                .at("/properties/instanceView/statuses/1/code"))
        .isEqualTo("PowerState/running");
  }

  @Test
  void imageReference_ofAnExistingVm_cannotChange() {
    cloud.put(VM, vm("westus", PLATFORM)).is(201);
    cloud.settle();

    cloud.putRefused(
        VM,
        vm("westus", PLATFORM.replace("18.04-LTS", "20.04-LTS")),
        409,
        "PropertyChangeNotAllowed");
  }

  @Test
  void delete_ofAnAbsentVm_hasNothingToDo() {
    cloud.delete(VM).is(204);
  }

  @Test
  void list_showsTheVmsByName() {
    cloud.put(VM + "b", vm("westus", PLATFORM)).is(201);
    cloud.put(VM + "A", vm("westus", PLATFORM)).is(201);

    assertThat(cloud.get(COMPUTE + "/virtualMachines").names()).containsExactly("vmA", "vmb");
    assertThat(
            cloud
                .get(TestCloud.SUBSCRIPTION + "/providers/Microsoft.Compute/virtualMachines")
                .names())
        .containsExactly("vmA", "vmb");
  }

  @Test
  void snapshot_keepsAVmThatIsBeingMade() {
    cloud.put(VM, vm("westus", PLATFORM)).is(201);
    String snapshot = cloud.azure().snapshot();
    cloud.azure().reset();
    cloud.withGroup().get(VM).is(404);

    cloud.azure().restore(snapshot);

    assertThat(cloud.get(VM).state()).isEqualTo("Creating");
    assertThat(cloud.settle().get(VM).state()).isEqualTo("Succeeded");
  }
}
