package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.DEFINITION;
import static dev.imagegallery.inmemory.TestCloud.IMAGE;
import static dev.imagegallery.inmemory.TestCloud.VERSION;
import static dev.imagegallery.inmemory.TestCloud.versionWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.inmemory.TestCloud.Answered;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.VirtualMachineId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Encryption of a version in its target regions: of an image with data disks at LUN 0 and 9. */
class EncryptionTest {

  private static final String OTHER = "22222222-0000-0000-0000-000000000000";
  private static final String OTHER_GROUP = "/subscriptions/" + OTHER + "/resourceGroups/rg";
  private static final String SETS = "/providers/Microsoft.Compute/diskEncryptionSets/";
  private static final String SET = TestCloud.GROUP + SETS + "set";
  private static final String PATH =
      "galleryArtifactVersion.properties.publishingProfile.targetRegions.encryption.";

  private final TestCloud cloud = TestCloud.current().withGallery().withDefinition();

  @BeforeEach
  void prepare() {
    String machine = COMPUTE + "/virtualMachines/source";
    cloud
        .azure()
        .declareVirtualMachine(
            VirtualMachineId.parse(machine),
            VirtualMachineFacts.linux(Region.WEST_US)
                .generalized()
                .withDataDisk(0, 10)
                .withDataDisk(9, 10));
    cloud
        .put(
            IMAGE,
            "{'location':'westus','properties':{'sourceVirtualMachine':{'id':'" + machine + "'}}}")
        .is(201);
    cloud.put(SET, "{'location':'westus','properties':{}}");
    cloud.settle();
  }

  private static String os(String set) {
    return "'osDiskImage':{'diskEncryptionSetId':'" + set + "'}";
  }

  private static String data(int lun, String set) {
    return "{'lun':" + lun + ",'diskEncryptionSetId':'" + set + "'}";
  }

  private static String region(String name, String encryption) {
    return "{'name':'" + name + "','encryption':{" + encryption + "}}";
  }

  private static String version(String... regions) {
    return versionWith("westus", String.join(",", regions), "");
  }

  private Answered refused(String body, int status, String code) {
    return cloud.putRefused(VERSION, body, status, code);
  }

  @Test
  void R86_anEncryptedVersion_isAnsweredWithItsSets() {
    String all = os(SET) + ",'dataDiskImages':[" + data(0, SET) + "," + data(9, SET) + "]";

    cloud.put(VERSION, version(region("westus", all), region("eastus", all))).is(201);

    Answered built = cloud.settle().get(VERSION);
    String encryption = "/properties/publishingProfile/targetRegions/1/encryption";
    assertThat(built.state()).isEqualTo("Succeeded");
    assertThat(built.at(encryption + "/osDiskImage/diskEncryptionSetId")).isEqualTo(SET);
    assertThat(built.at(encryption + "/dataDiskImages/1/lun")).isEqualTo("9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"set", "/subscriptions/x/resourceGroups/rg", IMAGE, ""})
  void R86_whatIsNoIdOfASet_isRefused(String id) {
    Answered os = refused(version(region("westus", os(id))), 400, "InvalidParameter");
    Answered data =
        refused(
            version(region("westus", "'dataDiskImages':[" + data(0, id) + "]")),
            400,
            "InvalidParameter");

    assertThat(os.message())
        .isEqualTo(
            "The value of parameter " + PATH + "osDiskImage.diskEncryptionSetId is invalid.");
    assertThat(data.message())
        .isEqualTo(
            "The value of parameter " + PATH + "dataDiskImages.diskEncryptionSetId is invalid");
  }

  @Test
  void R86_aSetThatIsNotThere_isRefused() {
    String missing = SET + "2";

    assertThat(refused(version(region("westus", os(missing))), 404, "ResourceNotFound").message())
        .isEqualTo("The disk encryption set " + missing + " was not found.");
  }

  @Test
  void R86_aSetOfAnotherSubscription_isRefused() {
    String foreign = OTHER_GROUP + SETS + "set";

    assertThat(refused(version(region("westus", os(foreign))), 400, "InvalidParameter").message())
        .isEqualTo(
            "The disk encryption set '"
                + foreign
                + "' must be in the same subscription '"
                + InMemoryAzure.DEFAULT_SUBSCRIPTION
                + "' as the gallery resource.");
  }

  @Test
  void R86_osDiskEncryptedInOneRegion_mustBeInAll() {
    Answered refused =
        refused(version(region("westus", os(SET)), "{'name':'eastus'}"), 400, "InvalidParameter");

    assertThat(refused.message())
        .contains("'" + PATH + "osDiskImage.diskEncryptionSetId' in target region 'eastus'")
        .contains("'" + SET + "' is used for the corresponding disk in region 'westus'");
  }

  @Test
  void R86_dataDiskEncryptedInOneRegion_mustBeInAll() {
    String nine = "'dataDiskImages':[" + data(9, SET) + "]";

    Answered refused =
        refused(
            version(region("westus", os(SET)), region("eastus", os(SET) + "," + nine)),
            400,
            "InvalidParameter");

    assertThat(refused.message()).contains("disk 'LUN 9' in target region 'westus'");
  }

  @Test
  void R86_aLunThatTheImageLacks_isRefused() {
    String body = version(region("westus", "'dataDiskImages':[" + data(3, SET) + "]"));

    assertThat(refused(body, 400, "InvalidParameter").message())
        .isEqualTo(
            "An invalid lun [3] was specified in encryption.dataDiskImages. The lun must be one of"
                + " the following values ['0,9'].");
  }

  @Test
  void R86_aLunNamedTwice_isRefused() {
    String twice = "'dataDiskImages':[" + data(0, SET) + "," + data(0, SET) + "]";

    assertThat(refused(version(region("westus", twice)), 400, "InvalidParameter").message())
        .isEqualTo(
            "Duplicate luns '0' were specified in target region 'westus'"
                + " encryption.dataDiskImages.");
  }

  @Test
  void R86_anUpdate_encryptsNoFurtherDisk() {
    String zero = os(SET) + ",'dataDiskImages':[" + data(0, SET) + "]";
    String both = os(SET) + ",'dataDiskImages':[" + data(0, SET) + "," + data(9, SET) + "]";
    cloud.put(VERSION, version(region("westus", zero))).is(201);
    cloud.settle();

    Answered refused = refused(version(region("westus", both)), 400, "InvalidParameter");

    assertThat(refused.message())
        .startsWith(
            "Cannot specify new data disk image encryption lun [9] with a disk encryption set in"
                + " region [westus]");
    cloud.put(VERSION, version(region("westus", zero), region("eastus", zero))).is(200);
  }

  @Test
  void R86_anEncryptedSourceOfAnotherSubscription_isRefused() {
    String disk = OTHER_GROUP + "/providers/Microsoft.Compute/disks/disk";
    cloud.azure().addSubscription(new Subscription(OTHER, "Other", InMemoryAzure.DEFAULT_TENANT));
    cloud.put(OTHER_GROUP, "{'location':'westus'}").is(201);
    cloud
        .put(
            disk,
            """
            {'location':'westus','properties':{'osType':'Linux','diskSizeGB':30,
             'creationData':{'createOption':'Empty'},
             'encryption':{'type':'EncryptionAtRestWithCustomerKey','diskEncryptionSetId':'%s'}}}"""
                .formatted(OTHER_GROUP + SETS + "set"))
        .is(202);
    cloud.settle();

    Answered refused = refused(fromDisk(disk), 400, "BadRequest");

    assertThat(refused.message())
        .startsWith("Encrypted source: '" + disk + "' is in a different subscription ID")
        .contains("use the source's subscription '" + OTHER + "'");
  }

  private static String fromDisk(String id) {
    return """
        {'location':'westus','properties':{'storageProfile':{'osDiskImage':{'source':{
         'id':'%s'}}}}}"""
        .formatted(id);
  }

  @Test
  void R86_ofABlobOrAVersion_noCopyIsEncrypted() {
    cloud.withVersion("0.0.1", "westus");
    String ofVersion =
        version(region("westus", os(SET))).replace(IMAGE, DEFINITION + "/versions/0.0.1");
    String ofBlob =
        """
        {'location':'westus','properties':{'publishingProfile':{'targetRegions':[%s]},
         'storageProfile':{'osDiskImage':{'source':{'storageAccountId':'%s','uri':
         'https://x.blob.core.windows.net/c/os.vhd'}}}}}"""
            .formatted(
                region("westus", os(SET)),
                TestCloud.GROUP + "/providers/Microsoft.Storage/storageAccounts/x");

    assertThat(refused(ofVersion, 400, "InvalidParameter").message())
        .startsWith("Encryption is not supported for source resource '" + DEFINITION);
    assertThat(refused(ofBlob, 400, "InvalidParameter").message())
        .startsWith("Encryption is not supported for source resource '" + TestCloud.GROUP);
  }

  @Test
  void R112_inThePreview_whatItsApiDoesNotKnow_isIgnored() {
    TestCloud preview = TestCloud.preview().readyForVersions();
    String body =
        versionWith(
            "westus",
            "{'name':'westus','storageAccountType':'Premium_LRS','encryption':{" + os("x") + "}}",
            "'replicationMode':'Shallow','storageAccountType':'Premium_LRS',");
    String forbidding = "'safetyProfile':{'blockDeletionBeforeEndOfLife':true},";
    body = body.replace("'replicationMode'", "'endOfLifeDate':'2040-01-01','replicationMode'");

    preview.put(VERSION, body.replace("'properties':{", "'properties':{" + forbidding)).is(201);

    Answered version = preview.settle().get(VERSION + "?api-version=2018-06-01");
    String target = "/properties/publishingProfile/targetRegions/0";
    assertThat(version.at(target + "/storageAccountType")).isEqualTo("Standard_LRS");
    assertThat(version.has(target + "/encryption")).isFalse();
    assertThat(version.has("/properties/publishingProfile/replicationMode")).isFalse();
    assertThat(version.has("/properties/safetyProfile")).isFalse();
    preview.delete(VERSION).is(202);
  }
}
