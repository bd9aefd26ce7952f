package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.DEFINITION;
import static dev.imagegallery.inmemory.TestCloud.IMAGE;
import static dev.imagegallery.inmemory.TestCloud.SUBSCRIPTION;
import static dev.imagegallery.inmemory.TestCloud.VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.inmemory.TestCloud.Answered;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The disks of virtual machines whose image has data disks, at creation and later. */
class MachineDisksTest {

  private static final String VM = COMPUTE + "/virtualMachines/vm";
  private static final String STORAGE = "/properties/storageProfile";
  private static final String DISK = STORAGE + "/dataDisks/0/managedDisk/id";
  private static final String SETS = "/providers/Microsoft.Compute/diskEncryptionSets/";

  private final TestCloud cloud = TestCloud.current();

  @BeforeEach
  void publish() {
    cloud.withSharedGallery().withDefinition().put(IMAGE, imageWithDataDisk()).is(201);
    cloud.settle();
  }

  private static String imageWithDataDisk() {
    return TestCloud.image("westus")
        .replace(
            "'osDisk'",
            "'dataDisks':[{'lun':3,'diskSizeGB':40,'blobUri':'https://x/d.vhd'}],'osDisk'");
  }

  private static String vm(String image, String disks) {
    return """
        {'location':'westus','properties':{'storageProfile':{'imageReference':{'id':'%s'}%s},
         'osProfile':{'computerName':'vm','adminUsername':'me','adminPassword':'Secret-1234'}}}"""
        .formatted(image, disks);
  }

  private Answered made(String disks) {
    cloud.put(VM, vm(IMAGE, disks)).is(201);
    return cloud.settle().get(VM).is(200);
  }

  @Test
  void R193_noDataDisksSent_meansThoseOfTheImage() {
    Answered vm = made(",'dataDisks':[]");

    assertThat(vm.at(STORAGE + "/dataDisks/0/lun")).isEqualTo("3");
    assertThat(vm.at(STORAGE + "/dataDisks/0/createOption")).isEqualTo("FromImage");
  }

  @ParameterizedTest
  @ValueSource(strings = {",'dataDisks':[]", ""})
  void R193_thePutThatMadeTheVm_sentAgain_keepsTheDisksOfTheImage(String disks) {
    Answered before = made(disks);

    cloud.put(VM, vm(IMAGE, disks)).is(200);

    Answered after = cloud.settle().get(VM).is(200);
    assertThat(after.at(STORAGE + "/dataDisks")).isEqualTo(before.at(STORAGE + "/dataDisks"));
    assertThat(cloud.get(after.at(DISK)).at("/managedBy")).isEqualTo(VM);
  }

  @Test
  void aPutThatNamesTheSystemDisk_meansTheDisksAsTheyAre_soOthersAreDetached() {
    Answered before = made("");
    String system = before.at(STORAGE + "/osDisk/managedDisk/id");
    String disk = before.at(DISK);
    String asItIs =
        ",'osDisk':{'createOption':'FromImage','managedDisk':{'id':'"
            + system
            + "'}},'dataDisks':[]";

    cloud.put(VM, vm(IMAGE, asItIs)).is(200);

    assertThat(cloud.settle().get(VM).at(STORAGE + "/dataDisks")).isEqualTo("[]");
    assertThat(cloud.get(disk).at("/properties/diskState")).isEqualTo("Unattached");
  }

  @Test
  void aPatchWithoutDisks_detachesThem() {
    String disk = made("").at(DISK);

    cloud.patch(VM, "{'properties':{'storageProfile':{'dataDisks':[]}}}").is(200);

    assertThat(cloud.settle().get(disk).at("/properties/diskState")).isEqualTo("Unattached");
  }

  @Test
  void aDiskToBeDetached_isDetached() {
    String disk = made("").at(DISK);

    String body = "{'properties':{'storageProfile':{'dataDisks':[{'lun':3,'toBeDetached':true}]}}}";
    cloud.patch(VM, body).is(200);

    assertThat(cloud.settle().get(disk).at("/properties/diskState")).isEqualTo("Unattached");
  }

  @Test
  void R193_disksOfAVm_growAndDoNotShrink() {
    Answered before = made("");
    String larger =
        "{'properties':{'storageProfile':{'osDisk':{'diskSizeGB':64},"
            + "'dataDisks':[{'lun':3,'createOption':'FromImage','diskSizeGB':80}]}}}";

    cloud.patch(VM, larger).is(200);

    Answered vm = cloud.settle().get(VM).is(200);
    assertThat(vm.at(STORAGE + "/osDisk/diskSizeGB")).isEqualTo("64");
    assertThat(vm.at(STORAGE + "/dataDisks/0/diskSizeGB")).isEqualTo("80");
    assertThat(cloud.get(before.at(DISK)).at("/properties/diskSizeGB")).isEqualTo("80");
    Answered refused =
        cloud.refused("PATCH", VM, larger.replace("80", "79"), 409, "OperationNotAllowed");
    assertThat(refused.message()).startsWith("Disk size reduction is not supported.");
  }

  @Test
  void diskInAnothersPlace_isRefused() {
    made("");
    String other =
        "{'properties':{'storageProfile':{'dataDisks':[{'lun':3,'managedDisk':{'id':'/x/y'}}]}}}";

    cloud.refused("PATCH", VM, other, 409, "PropertyChangeNotAllowed");
  }

  private void withEncryptedVersion(String subscription) {
    String set = subscription + "/resourceGroups/rg" + SETS;
    String target =
        """
        {'name':'westus','encryption':{'osDiskImage':{'diskEncryptionSetId':'%sos'},
         'dataDiskImages':[{'lun':3,'diskEncryptionSetId':'%sdata'}]}}"""
            .formatted(set, set);
    cloud.put(set + "os", "{'location':'westus','properties':{}}");
    cloud.put(set + "data", "{'location':'westus','properties':{}}");
    cloud.settle().put(VERSION, TestCloud.versionWith("westus", target, "")).is(201);
    cloud.settle();
  }

  @Test
  void R194_disksOfAnEncryptedVersion_useItsEncryptionSets() {
    withEncryptedVersion(SUBSCRIPTION);

    cloud.put(VM, vm(VERSION, "")).is(201);

    Answered vm = cloud.settle().get(VM).is(200);
    String set = SUBSCRIPTION + "/resourceGroups/rg" + SETS;
    assertThat(vm.at(STORAGE + "/osDisk/managedDisk/diskEncryptionSet/id")).isEqualTo(set + "os");
    assertThat(vm.at(STORAGE + "/dataDisks/0/managedDisk/diskEncryptionSet/id"))
        .isEqualTo(set + "data");
    assertThat(cloud.get(vm.at(DISK)).at("/properties/encryption"))
        .isEqualTo(
            "{\"type\":\"EncryptionAtRestWithCustomerKey\",\"diskEncryptionSetId\":\""
                + set
                + "data\"}");
  }

  @Test
  void R194_diskMadeFromAnEncryptedVersion_usesTheSetOfItsPart() {
    withEncryptedVersion(SUBSCRIPTION);
    String body =
        """
        {'location':'westus','properties':{'creationData':{'createOption':'FromImage',
         'galleryImageReference':{'id':'%s','lun':3}}}}"""
            .formatted(VERSION);

    cloud.put(COMPUTE + "/disks/data", body).is(202);

    assertThat(cloud.get(COMPUTE + "/disks/data").at("/properties/encryption/diskEncryptionSetId"))
        .endsWith(SETS + "data");
  }

  @Test
  void R194_vmsOwnEncryptionSet_comesBeforeTheImages() {
    withEncryptedVersion(SUBSCRIPTION);
    String own = SUBSCRIPTION + "/resourceGroups/rg" + SETS + "own";
    String disks = ",'osDisk':{'managedDisk':{'diskEncryptionSet':{'id':'" + own + "'}}}";

    Answered vm = cloud.put(VM, vm(VERSION, disks)).is(201);

    assertThat(vm.at(STORAGE + "/osDisk/managedDisk/diskEncryptionSet/id")).isEqualTo(own);
  }

  @Test
  void R194_vmInAnotherSubscriptionThanTheSet_isRefused() {
    String id = "22222222-0000-0000-0000-000000000000";
    String other = "/subscriptions/" + id;
    cloud.azure().addSubscription(new Subscription(id, "Other", InMemoryAzure.DEFAULT_TENANT));
    cloud.put(other + "/resourceGroups/rg", "{'location':'westus'}").is(201);
    withEncryptedVersion(SUBSCRIPTION);
    String there = VM.replace(SUBSCRIPTION, other);

    Answered refused = cloud.putRefused(there, vm(VERSION, ""), 400, "BadRequest");

    assertThat(refused.message())
        .startsWith("Disk encryption set " + SUBSCRIPTION)
        .contains("in shared image gallery " + VERSION + " belongs to subscription");
  }

  @Test
  void R195_imageWithAPlan_needsTheSamePlan() {
    String definition = TestCloud.GALLERY + "/images/planned";
    String planned =
        TestCloud.definition("A", "B", "C")
            .replace(
                "'osType'", "'purchasePlan':{'name':'n','publisher':'p','product':'o'},'osType'");
    cloud.put(definition, planned).is(201);
    cloud.put(definition + "/versions/1.0.0", TestCloud.version("westus")).is(201);
    cloud.settle();
    String body = vm(definition, "");
    String plan = "{'plan':{'name':'n','publisher':'p','product':'o'},";

    cloud.putRefused(VM, body, 400, "InvalidParameter");
    cloud.putRefused(
        VM, body.replaceFirst("\\{", plan.replace("'o'", "'x'")), 400, "InvalidParameter");

    cloud.put(VM, body.replaceFirst("\\{", plan)).is(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Standard_D2s_v3", "Anything_we_like"})
  void R201_sizeOfAVm_isFreeText(String size) {
    String body =
        vm(IMAGE, "")
            .replace(
                "'storageProfile'", "'hardwareProfile':{'vmSize':'" + size + "'},'storageProfile'");

    assertThat(cloud.put(VM, body).is(201).at("/properties/hardwareProfile/vmSize"))
        .isEqualTo(size);
  }

  @Test
  void R201_aSmallTableTellsCoresAndMemoryOfSizes() {
    String sizes = SUBSCRIPTION + "/providers/Microsoft.Compute/locations/westus/vmSizes";

    assertThat(cloud.get(sizes).is(200).at("/value"))
        .contains("\"name\":\"Standard_D2s_v3\"")
        .contains("\"numberOfCores\":2")
        .contains("\"memoryInMB\":8192");
  }

  @Test
  void R191_sharedImage_isUnknownToMachinesBefore2021() {
    cloud.withVersion("1.0.0", "westus");
    String alias =
        "/SharedGalleries/"
            + InMemoryAzure.DEFAULT_SUBSCRIPTION
            + "-GALLERY/Images/definition/Versions/1.0.0";
    String body =
        vm(DEFINITION, "").replace("{'id':'" + DEFINITION, "{'sharedGalleryImageId':'" + alias);

    cloud.putRefused(VM + "?api-version=2021-04-01", body, 400, "InvalidParameter");

    cloud.put(VM + "?api-version=2021-07-01", body).is(201);
  }
}
