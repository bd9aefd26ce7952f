package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.DEFINITION;
import static dev.imagegallery.inmemory.TestCloud.GALLERY;
import static dev.imagegallery.inmemory.TestCloud.GROUP;
import static dev.imagegallery.inmemory.TestCloud.IMAGE;
import static dev.imagegallery.inmemory.TestCloud.VERSION;
import static dev.imagegallery.inmemory.TestCloud.definition;
import static dev.imagegallery.inmemory.TestCloud.targets;
import static dev.imagegallery.inmemory.TestCloud.version;
import static dev.imagegallery.inmemory.TestCloud.versionWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.inmemory.TestCloud.Answered;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.VirtualMachineId;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where image versions come from, and what they have to do with it afterwards. */
class VersionSourceTest {

  private static final String VM = COMPUTE + "/virtualMachines/vm";
  private static final String USER =
      "'osProfile':{'computerName':'vm','adminUsername':'me','adminPassword':'Secret-1234'}";

  private final TestCloud cloud = TestCloud.current();

  private static String vm(String storage) {
    return "{'location':'westus','properties':{'storageProfile':{" + storage + "}," + USER + "}}";
  }

  private static String from(String image) {
    return "'imageReference':{'id':'" + image + "'}";
  }

  private static String versionOf(String source, String... regions) {
    return version(regions).replace(IMAGE, source);
  }

  @Test
  void R2_aManagedImage_makesMachinesByItself_andIsTheSourceOfVersions() {
    cloud.readyForVersions();

    cloud.put(VM, vm(from(IMAGE))).is(201);
    cloud.put(VERSION, version("westus")).is(201);

    assertThat(cloud.settle().get(VM).state()).isEqualTo("Succeeded");
    assertThat(cloud.get(VERSION).state()).isEqualTo("Succeeded");
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void R54_aManagedImage_becomesADefinitionAndAVersion(Profile profile) {
    TestCloud some = profile == Profile.CURRENT ? cloud : TestCloud.preview();
    some.withImage().withGallery().withDefinition();

    Answered created = some.put(VERSION, version("westus")).is(201);

    assertThat(created.at("/properties/storageProfile/source/id")).isEqualTo(IMAGE);
    assertThat(some.settle().get(VERSION).at("/properties/storageProfile/osDiskImage/sizeInGB"))
        .isEqualTo("30");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'osDisk':{'createOption':'FromImage','vhd':{'uri':'https://x.blob.core.windows.net/c/d'}}"
            + " | must be created from Managed Disks.",
        "'osDisk':{'createOption':'FromImage','diffDiskSettings':{'option':'Local'}}"
            + " | cannot contain an ephemeral OS disk.",
        "'dataDisks':[{'lun':0,'createOption':'Empty','diskSizeGB':4,'managedDisk':"
            + "{'storageAccountType':'UltraSSD_LRS'}}] | stored in an UltraSSD account type.",
      })
  void R64_aMachineWithDisksOfOtherKinds_isNoSource(String disks, String message) {
    cloud.readyForVersions().put(VM, vm(from(IMAGE) + "," + disks)).is(201);
    cloud.settle();

    Answered refused = cloud.putRefused(VERSION, versionOf(VM, "westus"), 400, "BadRequest");

    assertThat(refused.message()).startsWith("Source virtual machine " + VM).endsWith(message);
  }

  @Test
  void R69_aFullVersion_doesNotNeedItsSourceAnyMore() {
    cloud.readyForVersions().withVersion("1.0.0", "westus", "eastus");
    String before = cloud.get(VERSION).at("");

    cloud.delete(IMAGE).is(202);
    cloud.settle();

    assertThat(cloud.get(VERSION).at("")).isEqualTo(before);
    cloud.put(VM, vm(from(VERSION))).is(201);
    cloud.put(VERSION, version("westus", "eastus", "northeurope")).is(200);
    assertThat(cloud.settle().get(VERSION).state()).isEqualTo("Succeeded");
  }

  @Test
  void R69_R111_aShallowVersion_cannotBeDeployedWithoutItsSource() {
    cloud.readyForVersions();
    String shallow = versionWith("westus", targets("westus"), "'replicationMode':'Shallow',");
    cloud.put(VERSION, shallow).is(201);
    cloud.settle().put(VM, vm(from(VERSION))).is(201);

    cloud.delete(IMAGE).is(202);
    cloud.settle();

    cloud.putRefused(VM + "2", vm(from(VERSION)), 404, "GalleryImageNotFound");
  }

  @Test
  void R111_aShallowVersion_isReadyFast_andHasOneReplica() {
    cloud.readyForVersions();
    String mode = "'replicationMode':'Shallow',";

    Answered two =
        cloud.putRefused(
            VERSION,
            versionWith("westus", targets("westus"), mode + "'replicaCount':2,"),
            400,
            "InvalidParameter");
    cloud.put(VERSION, versionWith("westus", targets("westus"), mode)).is(201);
    cloud.advance(Duration.ofSeconds(30));

    assertThat(two.message()).contains("must be between '1' and '1'");
    assertThat(cloud.get(VERSION).state()).isEqualTo("Succeeded");
    assertThat(cloud.get(VERSION).at("/properties/publishingProfile/replicationMode"))
        .isEqualTo("Shallow");
  }

  @Test
  void R116_R163_replication_makesNothingInAnotherSubscription() {
    String other = "22222222-0000-0000-0000-000000000000";
    cloud.azure().addSubscription(new Subscription(other, "Other", InMemoryAzure.DEFAULT_TENANT));
    String elsewhere = "/subscriptions/" + other + "/resourceGroups/rg";
    cloud.readyForVersions().put(elsewhere, "{'location':'westus'}").is(201);

    cloud.withVersion("1.0.0", "westus", "eastus", "northeurope");

    assertThat(cloud.get("/subscriptions/" + other + "/resources").names()).isEmpty();
    cloud
        .put(elsewhere + "/providers/Microsoft.Compute/virtualMachines/vm", vm(from(VERSION)))
        .is(201);
  }

  @Test
  void R166_R162_aVersion_isCopiedToAnotherGallery_whereItHasAReplica() {
    cloud.readyForVersions().withVersion("1.0.0", "westus", "eastus");
    String other = COMPUTE + "/galleries/other";
    String copy = other + "/images/copy/versions/2.0.0";
    cloud.put(other, "{'location':'eastus'}").is(201);
    cloud.put(other + "/images/copy", definition("Contoso", "Finance", "Backend")).is(201);
    cloud.settle();

    Answered refused =
        cloud.putRefused(copy, versionOf(VERSION, "northeurope"), 404, "ResourceNotFound");
    cloud.put(copy, versionOf(VERSION, "eastus", "northeurope")).is(201);

    assertThat(refused.message()).startsWith("Source " + VERSION + " is not found.");
    assertThat(cloud.settle().get(copy).state()).isEqualTo("Succeeded");
    cloud.delete(VERSION).is(202);
    assertThat(cloud.settle().get(copy).is(200).at("/properties/storageProfile/source/id"))
        .isEqualTo(VERSION);
  }

  @Test
  void R176_moreThanTwentyVersionsOfOneSourceAtOnce_areThrottled() {
    cloud.withGallery().withDefinition();
    cloud
        .azure()
        .declareVirtualMachine(
            VirtualMachineId.parse(VM), VirtualMachineFacts.linux(Region.WEST_US).generalized());
    for (int i = 0; i < 20; i++) {
      cloud.put(DEFINITION + "/versions/1.0." + i, versionOf(VM, "westus")).is(201);
    }

    Answered refused =
        cloud.putRefused(
            DEFINITION + "/versions/2.0.0", versionOf(VM, "westus"), 429, "TooManyRequests");

    assertThat(refused.message()).startsWith("Too many requests on source '" + VM + "'.");
    assertThat(refused.header("Retry-After")).isEqualTo("60");
    cloud.settle().put(DEFINITION + "/versions/2.0.0", versionOf(VM, "westus")).is(201);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`1.0` | westus | westus | InvalidParameter",
        "`1.0.0` | westus | eastus | InvalidParameter",
        "`1.0.0` | westus | `westus,West US` | InvalidParameter",
      })
  void R251_whatIsWrongInTheRequest_refusesIt(
      String name, String location, String regions, String code) {
    cloud.readyForVersions();
    String body = versionWith(location, targets(regions.split(",")), "");

    cloud.putRefused(DEFINITION + "/versions/" + name, body, 400, code);
  }

  @Test
  void R251_aSourceThatIsNotThere_refusesTheRequest() {
    cloud.readyForVersions();

    cloud.putRefused(VERSION, versionOf(IMAGE + "2", "westus"), 404, "ResourceNotFound");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'osType':'Windows' | different OS type",
        "'hyperVGeneration':'V2','osType':'Linux' | different Hypervisor generation",
      })
  void R251_whatIsWrongInTheSource_failsTheOperation(String described, String message) {
    cloud.withGallery().withImage();
    String body =
        "{'location':'westus','properties':{'osState':'Generalized',"
            + "'identifier':{'publisher':'a','offer':'b','sku':'c'},"
            + described
            + "}}";
    cloud.put(DEFINITION, body).is(201);

    Answered created = cloud.settle().put(VERSION, version("westus")).is(201);

    Answered operation = cloud.settle().follow(created.header("Azure-AsyncOperation")).is(200);
    assertThat(operation.at("/status")).isEqualTo("Failed");
    assertThat(operation.message()).contains(message);
    assertThat(cloud.get(VERSION).state()).isEqualTo("Failed");
  }

  @Test
  void R6_theFourKindsOfResources_haveTheirTypesAndIds() {
    cloud.readyForVersions().withVersion("1.0.0", "westus");

    assertThat(cloud.get(IMAGE).at("/type")).isEqualTo("Microsoft.Compute/images");
    assertThat(cloud.get(GALLERY).at("/type")).isEqualTo("Microsoft.Compute/galleries");
    assertThat(cloud.get(DEFINITION).at("/type")).isEqualTo("Microsoft.Compute/galleries/images");
    assertThat(cloud.get(VERSION).at("/type"))
        .isEqualTo("Microsoft.Compute/galleries/images/versions");
    for (String id : new String[] {IMAGE, GALLERY, DEFINITION, VERSION, GROUP}) {
      assertThat(cloud.get(id).at("/id")).isEqualTo(id);
    }
  }
}
