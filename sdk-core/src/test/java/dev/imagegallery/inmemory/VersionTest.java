package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.DEFINITION;
import static dev.imagegallery.inmemory.TestCloud.GALLERY;
import static dev.imagegallery.inmemory.TestCloud.IMAGE;
import static dev.imagegallery.inmemory.TestCloud.VERSION;
import static dev.imagegallery.inmemory.TestCloud.definition;
import static dev.imagegallery.inmemory.TestCloud.image;
import static dev.imagegallery.inmemory.TestCloud.targets;
import static dev.imagegallery.inmemory.TestCloud.version;
import static dev.imagegallery.inmemory.TestCloud.versionWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.inmemory.TestCloud.Answered;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.VirtualMachineId;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Image versions: names, regions, sources, and what is answered. */
class VersionTest {

  private static final String PROFILE = "/properties/publishingProfile";

  private final TestCloud cloud = TestCloud.current().readyForVersions();

  @Test
  void R10_versionWithoutDefinition_isRefused() {
    String path = GALLERY + "/images/none/versions/1.0.0";

    assertThat(cloud.putRefused(path, version("westus"), 404, "ParentResourceNotFound").message())
        .contains("'gallery/none'");
  }

  @Test
  void R13_putOfANewVersion_creates_andEndsWithItsReplication() {
    Answered created = cloud.put(VERSION, version("westus")).is(201);

    assertThat(created.state()).isEqualTo("Creating");
    assertThat(created.header("Retry-After")).isEqualTo("60");
    assertThat(created.has("/properties/storageProfile/osDiskImage")).isFalse();
    String status = created.header("Azure-AsyncOperation");
    assertThat(cloud.follow(status).at("/status")).isEqualTo("InProgress");
    cloud.advance(Duration.ofSeconds(406));
    assertThat(cloud.follow(status).at("/status")).isEqualTo("Succeeded");
    assertThat(cloud.get(VERSION).state()).isEqualTo("Succeeded");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0.0.1", "2018.12.1", "2147483647.0.0", "1234567890.1234567890.1234567890"})
  void R24_versionOfThreeIntegers_isCreated(String name) {
    cloud.put(DEFINITION + "/versions/" + name, version("westus")).is(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.0", "1.0.0.0", "v1.0.0", "1.0.x", "-1.0.0", "2147483648.0.0", "1..0", "latest"})
  void R24_anyOtherName_isRefused(String name) {
    String path = DEFINITION + "/versions/" + name;

    assertThat(cloud.putRefused(path, version("westus"), 400, "InvalidParameter").message())
        .startsWith("The image version name is invalid.");
  }

  @Test
  void R25_leadingZeros_areRefused() {
    String path = DEFINITION + "/versions/01.0.0";

    cloud.putRefused(path, version("westus"), 400, "InvalidParameter");
  }

  @Test
  void R27_targetRegions_areAnsweredWithDisplayNames() {
    Answered created = cloud.put(VERSION, version("westus", "EASTUS2", "South Central US")).is(201);

    assertThat(created.at(PROFILE + "/targetRegions/0/name")).isEqualTo("West US");
    assertThat(created.at(PROFILE + "/targetRegions/1/name")).isEqualTo("East US 2");
    assertThat(created.at(PROFILE + "/targetRegions/2/name")).isEqualTo("South Central US");
    assertThat(created.at("/location")).isEqualTo("westus");
  }

  @Test
  void R29_valuesWrittenAsStrings_areAnsweredAsNumbersAndBooleans() {
    String body =
        versionWith("westus", targets("westus"), "'replicaCount':'2','excludeFromLatest':'true',");

    Answered created = cloud.put(VERSION, body).is(201);

    assertThat(created.body().at(PROFILE + "/replicaCount").isInt()).isTrue();
    assertThat(created.body().at(PROFILE + "/excludeFromLatest").booleanValue()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 101})
  void R31_replicaCountOutOfRange_isRefused(int count) {
    String common = versionWith("westus", targets("westus"), "'replicaCount':" + count + ",");
    String regional =
        versionWith("westus", "{'name':'westus','regionalReplicaCount':" + count + "}", "");

    assertThat(cloud.putRefused(VERSION, common, 400, "InvalidParameter").message())
        .contains("between '1' and '100'");
    cloud.putRefused(VERSION, regional, 400, "InvalidParameter");
  }

  @Test
  void R40_aVersion_hasOneLocation_andManyTargets() {
    Answered created = cloud.put(VERSION, version("westus", "eastus")).is(201);

    assertThat(created.at("/location")).isEqualTo("westus");
    assertThat(created.body().at(PROFILE + "/targetRegions")).hasSize(2);
  }

  @Test
  void R45_restrictedRegion_isRefused_untilTheSubscriptionIsAllowed() {
    TestCloud preview = TestCloud.preview().readyForVersions();
    String body = version("westus", "australiacentral");

    preview.putRefused(VERSION, body, 400, "InvalidParameter");
    preview.azure().allowRegion(InMemoryAzure.DEFAULT_SUBSCRIPTION, Region.AUSTRALIA_CENTRAL);
    preview.put(VERSION, body).is(201);
  }

  @Test
  void R57_sourceOutsideTheVersionsRegion_isRefused() {
    Answered refused = cloud.putRefused(VERSION, version("eastus"), 404, "ResourceNotFound");

    assertThat(refused.message())
        .isEqualTo(
            "Source "
                + IMAGE
                + " is not found. Please check source exists, and is in the same region as gallery"
                + " image version being created.");
  }

  @Test
  void R59_managedImageStillBeingCopied_isRefusedAsSource_andFreeAfterwards() {
    cloud.put(VERSION, version("westus")).is(201);
    String second = DEFINITION + "/versions/2.0.0";

    cloud.putRefused(second, version("westus"), 409, "Conflict");
    cloud.settle().put(second, version("westus")).is(201);
  }

  @Test
  void R60_inThePreview_anyOtherSourceThanAManagedImage_isRefused() {
    TestCloud preview = TestCloud.preview().readyForVersions();
    String disk = COMPUTE + "/disks/d";
    preview
        .put(
            disk,
            "{'location':'westus','properties':{'diskSizeGB':8,"
                + "'creationData':{'createOption':'Empty'}}}")
        .is(202);
    String body =
        version("westus")
            .replace("'source':{'id':'" + IMAGE, "'osDiskImage':{'source':{'id':'" + disk)
            .replace("'}}}}", "'}}}}}");

    preview.settle().putRefused(VERSION, body, 400, "InvalidParameter");
  }

  @Test
  void R61_anotherVersion_isASource_whereItHasAReplica() {
    cloud.withVersion("1.0.0", "westus", "eastus");
    String copy = version("eastus").replace(IMAGE, VERSION);

    cloud.put(DEFINITION + "/versions/2.0.0", copy).is(201);
    cloud.settle();
    assertThat(
            cloud
                .get(DEFINITION + "/versions/2.0.0")
                .at("/properties/storageProfile/osDiskImage/sizeInGB"))
        .isEqualTo("30");
    cloud.putRefused(
        DEFINITION + "/versions/3.0.0",
        version("northeurope").replace(IMAGE, VERSION),
        404,
        "ResourceNotFound");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'source':{'id':'ID'},'osDiskImage':{'source':{'id':'ID'}}}",
        "{'dataDiskImages':[{'lun':0,'source':{'id':'ID'}}]}"
      })
  void R62_sourceGivenNotAtAllOrTwice_isRefused(String storage) {
    String body =
        "{'location':'westus','properties':{'storageProfile':"
            + storage.replace("ID", IMAGE)
            + "}}";

    Answered refused = cloud.putRefused(VERSION, body, 400, "InvalidParameter");

    assertThat(refused.at("/error/target"))
        .isEqualTo("galleryImageVersion.properties.storageProfile.source.id");
  }

  @Test
  void R62_inTheFirstContract_theSourceIsInThePublishingProfile_inAndOut() {
    String path = VERSION + "?api-version=2018-06-01";
    String body =
        """
        {'location':'westus','properties':{'publishingProfile':{
         'source':{'managedImage':{'id':'%s'}}}}}"""
            .formatted(IMAGE);

    Answered created = cloud.put(path, body).is(201);

    assertThat(created.at(PROFILE + "/source/managedImage/id")).isEqualTo(IMAGE);
    assertThat(created.has("/properties/storageProfile")).isFalse();
    Answered read = cloud.settle().get(path);
    assertThat(read.at("/properties/storageProfile/osDiskImage/sizeInGB")).isEqualTo("30");
    assertThat(cloud.get(VERSION).at("/properties/storageProfile/source/id")).isEqualTo(IMAGE);
  }

  @ParameterizedTest
  @CsvSource({
    "myImage, LinkedInvalidPropertyId, 400",
    "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/images/no,"
        + " ResourceNotFound, 404",
    "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/disks/d, InvalidParameter, 400"
  })
  void R63_sourceThatIsNone_isRefused(String id, String code, int status) {
    cloud.putRefused(VERSION, version("westus").replace(IMAGE, id), status, code);
  }

  @Test
  void R65_osTypeOfSourceAndDefinitionDiffer_theOperationFails() {
    cloud.put(GALLERY + "/images/windows", definition("w", "w", "w").replace("Linux", "Windows"));
    String path = GALLERY + "/images/windows/versions/1.0.0";

    Answered created = cloud.put(path, version("westus")).is(201);
    cloud.settle();

    Answered failed = cloud.follow(created.header("Azure-AsyncOperation"));
    assertThat(failed.at("/status")).isEqualTo("Failed");
    assertThat(failed.at("/error/message")).contains("different OS type ['Linux']");
    assertThat(cloud.get(path).state()).isEqualTo("Failed");
  }

  @Test
  void R65_osStateOfSourceAndDefinitionDiffer_isRefused() {
    String specialized = definition("s", "s", "s").replace("Generalized", "Specialized");
    cloud.put(GALLERY + "/images/specialized", specialized).is(201);

    Answered refused =
        cloud.putRefused(
            GALLERY + "/images/specialized/versions/1.0.0", version("westus"), 409, "Conflict");

    assertThat(refused.message())
        .isEqualTo(
            "Cannot create Gallery Image Version from: "
                + IMAGE
                + " since the OS State in the parent gallery image ('Specialized') is not"
                + " 'Generalized'.");
  }

  @ParameterizedTest
  @CsvSource({"Specialized, Generalized", "Generalized, Specialized"})
  void R65_osStateOfAMachineAndDefinitionDiffer_isRefused(String own, String described) {
    VirtualMachineId machine = VirtualMachineId.parse(COMPUTE + "/virtualMachines/m");
    VirtualMachineFacts facts = VirtualMachineFacts.linux(Region.WEST_US);
    cloud
        .azure()
        .declareVirtualMachine(
            machine, own.equals("Generalized") ? facts.generalized() : facts.deallocated());
    cloud.put(GALLERY + "/images/d", definition("d", "d", "d").replace("Generalized", described));
    String body = version("westus").replace(IMAGE, machine.toString());

    Answered refused =
        cloud.putRefused(GALLERY + "/images/d/versions/1.0.0", body, 400, "BadRequest");

    assertThat(refused.message())
        .endsWith(
            "has a different OS state ['%s'] than the parent gallery image OS state ['%s']."
                .formatted(own, described));
  }

  @ParameterizedTest
  @CsvSource({
    "os, 1:a 1:b, Duplicated lun numbers have been detected",
    "os, 1:a 2:a, Duplicated source ids are found in the input disks",
    "os, 1:os 2:b, OSDiskImage and DataDiskImage cannot point to same blob https://x/os"
  })
  void R66_disksWithALunOrASourceInCommon_areRefused(String os, String data, String message) {
    Answered refused =
        cloud.putRefused(VERSION, ofDisks(os, data.split(" ")), 400, "InvalidParameter");

    assertThat(refused.message()).startsWith(message);
  }

  @Test
  void R66_disksOfTheirOwnLunsAndSources_areTaken() {
    cloud.put(VERSION, ofDisks("os", "1:a", "2:b")).is(201);

    Answered built = cloud.settle().get(VERSION);
    assertThat(built.state()).isEqualTo("Succeeded");
    assertThat(built.at("/properties/storageProfile/dataDiskImages/1/lun")).isEqualTo("2");
  }

  @Test
  void R66_managedDisksWithTheSystemDisksSource_areRefused() {
    String disk = COMPUTE + "/disks/d";
    cloud
        .put(
            disk,
            "{'location':'westus','properties':{'osType':'Linux','diskSizeGB':1,"
                + "'creationData':{'createOption':'Empty'}}}")
        .is(202);
    String source = "'source':{'id':'" + disk + "'}";
    String body =
        "{'location':'westus','properties':{'storageProfile':{'osDiskImage':{%s},'dataDiskImages':[{'lun':0,%s}]}}}"
            .formatted(source, source.replace("/disks/d", "/DISKS/D"));

    assertThat(cloud.settle().putRefused(VERSION, body, 400, "InvalidParameter").message())
        .startsWith("Duplicated source ids");
  }

  /** A version's body: disks of blobs, each data disk as its LUN and its blob's name. */
  private static String ofDisks(String os, String... data) {
    String account = COMPUTE.replace("Compute", "Storage") + "/storageAccounts/x";
    String source = "'source':{'storageAccountId':'" + account + "','uri':'https://x/%s'}}";
    String disks =
        Stream.of(data)
            .map(disk -> disk.split(":"))
            .map(disk -> "{'lun':" + disk[0] + "," + source.formatted(disk[1]))
            .collect(Collectors.joining(","));
    return """
        {'location':'westus','properties':{'storageProfile':{'osDiskImage':{%s,
         'dataDiskImages':[%s]}}}"""
        .formatted(source.formatted(os), disks);
  }

  @ParameterizedTest
  @CsvSource({", false", "true, true", "false, false"})
  void R82_excludeFromLatest_isFalseUnlessSent(@Nullable String sent, boolean kept) {
    String more = sent == null ? "" : "'excludeFromLatest':" + sent + ",";

    cloud.put(VERSION, versionWith("westus", targets("westus"), more)).is(201);

    assertThat(cloud.settle().get(VERSION).body().at(PROFILE + "/excludeFromLatest").booleanValue())
        .isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({"Full, Full", "shallow, Shallow"})
  void R85_replicationMode_isFullOrShallow_andDoesNotChange(String sent, String kept) {
    String mode = "'replicationMode':'" + sent + "',";
    cloud.put(VERSION, versionWith("westus", targets("westus"), mode)).is(201);
    cloud.settle();
    String other = kept.equals("Full") ? "Shallow" : "Full";

    assertThat(cloud.get(VERSION).at(PROFILE + "/replicationMode")).isEqualTo(kept);
    Answered refused =
        cloud.putRefused(
            VERSION,
            versionWith("westus", targets("westus"), "'replicationMode':'" + other + "',"),
            409,
            "PropertyChangeNotAllowed");
    assertThat(refused.message()).contains("publishingProfile.replicationMode");
  }

  @Test
  void R85_replicationModeOfAnotherName_isRefused() {
    cloud.putRefused(
        VERSION,
        versionWith("westus", targets("westus"), "'replicationMode':'Deep',"),
        400,
        "InvalidParameter");
  }

  @Test
  void R89_edgeZonesAndFirmwareSettings_areKept() {
    String zones =
        "'targetExtendedLocations':[{'name':'westus','extendedLocation':{'name':'losangeles',"
            + "'type':'EdgeZone'}}],";
    String body =
        versionWith("westus", targets("westus"), zones)
            .replace(
                "'properties':{",
                "'properties':{'securityProfile':{'uefiSettings':{'signatureTemplateNames':"
                    + "['NoSignatureTemplate']}},");

    cloud.put(VERSION, body).is(201);

    Answered version = cloud.settle().get(VERSION);
    String zone = PROFILE + "/targetExtendedLocations/0";
    assertThat(version.at(zone + "/extendedLocation/name")).isEqualTo("losangeles");
    assertThat(version.at(zone + "/extendedLocationReplicaCount")).isEqualTo("1");
    assertThat(version.at(zone + "/storageAccountType")).isEqualTo("StandardSSD_LRS");
    assertThat(version.at("/properties/securityProfile/uefiSettings/signatureTemplateNames/0"))
        .isEqualTo("NoSignatureTemplate");
  }

  @Test
  void R14_aGalleryAndADefinition_areReadyAlmostAtOnce_aVersionWhenItIsReplicated() {
    TestCloud some = TestCloud.current();
    some.put(GALLERY, "{'location':'westus'}").is(201);
    some.put(IMAGE, image("westus")).is(201);
    some.advance(Duration.ofSeconds(1));
    assertThat(some.get(GALLERY).state()).isEqualTo("Succeeded");
    some.put(DEFINITION, definition("Contoso", "Finance", "Backend")).is(201);
    some.advance(Duration.ofSeconds(1));
    assertThat(some.get(DEFINITION).state()).isEqualTo("Succeeded");

    some.advance(Duration.ofMinutes(1)).put(VERSION, version("westus")).is(201);
    some.advance(Duration.ofMinutes(5));

    assertThat(some.get(VERSION).state()).isEqualTo("Creating");
    assertThat(some.settle().get(VERSION).state()).isEqualTo("Succeeded");
  }

  @Test
  void R7_theProfile_decidesWhatTheSameCallDoes() {
    String specialized = definition("a", "b", "c").replace("Generalized", "Specialized");
    String northEurope = "{'location':'northeurope'}";
    TestCloud preview = TestCloud.preview().withGallery();

    preview.putRefused(GALLERY + "2", northEurope, 400, "LocationNotAvailableForResourceType");
    preview.putRefused(DEFINITION, specialized, 400, "InvalidParameter");
    cloud.put(GALLERY + "2", northEurope).is(201);
    cloud.put(DEFINITION + "2", specialized).is(201);
    assertThat(preview.azure().profile()).isEqualTo(Profile.PREVIEW_2019);
    assertThat(cloud.azure().profile()).isEqualTo(Profile.CURRENT);
  }

  @ParameterizedTest
  @CsvSource({
    "CURRENT, Full, 2048, Succeeded, 0",
    "CURRENT, Full, 2520, Failed, 2048",
    "CURRENT, Shallow, 2520, Succeeded, 0",
    "CURRENT, Shallow, 32769, Failed, 32768",
    "PREVIEW_2019, Full, 1024, Succeeded, 0",
    "PREVIEW_2019, Full, 1025, Failed, 1024",
  })
  void R67_diskLargerThanTheLimit_failsInEachRegion(
      Profile profile, String mode, int gigabytes, String state, int max) {
    TestCloud some = profile == Profile.CURRENT ? cloud : TestCloud.preview().readyForVersions();
    String image = COMPUTE + "/images/large";
    some.put(
            image, image("westus").replace("'blobUri'", "'diskSizeGB':" + gigabytes + ",'blobUri'"))
        .is(201);
    String body =
        versionWith("westus", targets("westus", "eastus"), "'replicationMode':'" + mode + "',")
            .replace(IMAGE, image);
    Answered created = some.settle().put(VERSION, body).is(201);

    Answered built =
        some.settle().get(VERSION + "?$expand=ReplicationStatus&api-version=2024-03-03");

    assertThat(built.state()).isEqualTo(state);
    if (state.equals("Failed")) {
      String detail =
          "Replication failed in this region due to 'The GalleryImageVersion source resource size "
              + "%s exceeds the max size %s supported.'".formatted(gigabytes, max);
      assertThat(built.at("/properties/replicationStatus/summary/0/details")).isEqualTo(detail);
      assertThat(built.at("/properties/replicationStatus/summary/1/details")).isEqualTo(detail);
      assertThat(some.follow(created.header("Azure-AsyncOperation")).code())
          .isEqualTo("ReplicationJobsNotCompleted");
    }
  }

  @Test
  void R68_builtVersion_showsTheDisksOfItsSource() {
    cloud.withVersion("1.0.0", "westus");

    Answered read = cloud.get(VERSION);

    assertThat(read.at("/properties/storageProfile/osDiskImage"))
        .isEqualTo("{\"sizeInGB\":30,\"hostCaching\":\"None\",\"source\":{}}");
    assertThat(read.has("/properties/storageProfile/dataDiskImages")).isFalse();
  }

  @Test
  void R78_targetRegionsWithoutTheLocation_areRefused() {
    String body = versionWith("East US", targets("northeurope"), "");

    Answered refused = cloud.putRefused(VERSION, body, 400, "InvalidParameter");

    assertThat(refused.message())
        .isEqualTo(
            "Gallery image version publishing profile regions 'northeurope' must contain the"
                + " location of image version 'East US'.");
  }

  @Test
  void R79_regionNamedTwice_isRefused() {
    String body = versionWith("westus", targets("westus", "eastus", "East US"), "");

    assertThat(cloud.putRefused(VERSION, body, 400, "InvalidParameter").message())
        .isEqualTo("Duplicate regions are not allowed in target publishing regions.");
  }

  @Test
  void R80_noTargetRegions_meansTheLocationWithDefaults() {
    String body =
        "{'location':'westus','properties':{'storageProfile':{'source':{'id':'" + IMAGE + "'}}}}";

    Answered created = cloud.put(VERSION, body).is(201);

    assertThat(created.at(PROFILE + "/targetRegions"))
        .isEqualTo(
            "[{\"name\":\"West US\",\"regionalReplicaCount\":1,"
                + "\"storageAccountType\":\"Standard_LRS\"}]");
    assertThat(created.at(PROFILE + "/replicaCount")).isEqualTo("1");
    assertThat(created.at(PROFILE + "/excludeFromLatest")).isEqualTo("false");
    assertThat(created.at(PROFILE + "/storageAccountType")).isEqualTo("Standard_LRS");
  }

  @Test
  void R81_publishedDate_isSetAtCreation_andNeverChanges() {
    Answered created = cloud.put(VERSION, version("westus")).is(201);
    Answered updated = cloud.settle().put(VERSION, version("westus")).is(200);

    assertThat(created.at(PROFILE + "/publishedDate")).startsWith("2024-01-0");
    assertThat(updated.at(PROFILE + "/publishedDate"))
        .isEqualTo(created.at(PROFILE + "/publishedDate"));
  }

  @Test
  void R83_endOfLifeInThePast_isRefused_butUnchangedItMayStay() {
    String past = versionWith("westus", targets("westus"), "'endOfLifeDate':'2023-12-31',");
    String soon = versionWith("westus", targets("westus"), "'endOfLifeDate':'2024-02-01',");

    cloud.putRefused(VERSION, past, 400, "InvalidParameter");
    cloud.put(VERSION, soon).is(201);
    cloud.advance(Duration.ofDays(60)).put(VERSION, soon).is(200);
  }

  @Test
  void R84_zoneRedundantStorage_needsARegionWithZones() {
    String west =
        versionWith("westus", "{'name':'westus','storageAccountType':'standard_zrs'}", "");
    String east =
        versionWith(
            "westus",
            "{'name':'westus'},{'name':'eastus','storageAccountType':'standard_zrs'}",
            "");

    assertThat(cloud.putRefused(VERSION, west, 400, "InvalidParameter").message())
        .isEqualTo("ZRS storage account type is not supported in this region.");
    assertThat(cloud.put(VERSION, east).is(201).at(PROFILE + "/targetRegions/1/storageAccountType"))
        .isEqualTo("Standard_ZRS");
  }

  @Test
  void R87_safetyProfile_isAnsweredFrom2022On() {
    Answered created = cloud.put(VERSION, version("westus")).is(201);

    assertThat(created.at("/properties/safetyProfile"))
        .isEqualTo(
            "{\"reportedForPolicyViolation\":false,"
                + "\"allowDeletionOfReplicatedLocations\":false}");
    assertThat(cloud.get(VERSION + "?api-version=2021-10-01").has("/properties/safetyProfile"))
        .isFalse();
  }

  @Test
  void R88_replicationStatus_isAnsweredOnlyWhenAskedFor() {
    cloud.withVersion("1.0.0", "westus");
    String query = "?$expand=ReplicationStatus&api-version=2024-03-03";

    assertThat(cloud.get(VERSION).has("/properties/replicationStatus")).isFalse();
    assertThat(cloud.get(VERSION + query).at("/properties/replicationStatus"))
        .isEqualTo(
            "{\"aggregatedState\":\"Completed\",\"summary\":[{\"region\":\"westus\","
                + "\"state\":\"Completed\",\"progress\":100}]}");
    assertThat(cloud.get(VERSION + query.replace("$", "%24")).has("/properties/replicationStatus"))
        .isTrue();
  }

  @Test
  void R95_latest_isNotAResource() {
    cloud.withVersion("1.0.0", "westus");

    assertThat(cloud.get(DEFINITION + "/versions/latest").is(404).code())
        .isEqualTo("ResourceNotFound");
  }

  @Test
  void R111_shallowVersion_hasOneReplicaPerRegion() {
    String two =
        versionWith("westus", targets("westus"), "'replicationMode':'Shallow','replicaCount':2,");
    String one = versionWith("westus", targets("westus"), "'replicationMode':'shallow',");

    cloud.putRefused(VERSION, two, 400, "InvalidParameter");
    assertThat(cloud.put(VERSION, one).is(201).at(PROFILE + "/replicationMode"))
        .isEqualTo("Shallow");
  }

  @Test
  void R121_regionWithoutCount_takesTheCommonCount() {
    String body =
        versionWith(
            "westus",
            "{'name':'westus'},{'name':'northeurope','regionalReplicaCount':5}",
            "'replicaCount':2,");

    Answered created = cloud.put(VERSION, body).is(201);

    assertThat(created.at(PROFILE + "/targetRegions/0/regionalReplicaCount")).isEqualTo("2");
    assertThat(created.at(PROFILE + "/targetRegions/1/regionalReplicaCount")).isEqualTo("5");
    cloud.settle();
    Answered patched =
        cloud.patch(VERSION, "{'properties':{'publishingProfile':{'replicaCount':3}}}").is(200);
    assertThat(patched.at(PROFILE + "/targetRegions/0/regionalReplicaCount")).isEqualTo("3");
    assertThat(patched.at(PROFILE + "/targetRegions/1/regionalReplicaCount")).isEqualTo("5");
  }

  @Test
  void R164_regionOfAnotherCloud_isRefused() {
    cloud.putRefused(VERSION, version("westus", "chinaeast2"), 400, "InvalidParameter");
  }

  @Test
  void R229_regionsOfTheVeryFirstPreview_areRead() {
    String body =
        """
        {'location':'westus','properties':{'publishingProfile':{'regions':['westus','eastus'],
         'scaleTier':'S30','source':{'managedImage':{'id':'%s'}}}}}"""
            .formatted(IMAGE);

    Answered created = cloud.put(VERSION + "?api-version=2018-06-01", body).is(201);

    assertThat(created.at(PROFILE + "/targetRegions/1/name")).isEqualTo("East US");
  }

  @Test
  void R236_versions_areListedByNumber() {
    for (String name : new String[] {"1.10.0", "1.9.0", "0.99.99"}) {
      cloud.withVersion(name, "westus");
    }

    assertThat(cloud.get(DEFINITION + "/versions").names())
        .containsExactly("0.99.99", "1.9.0", "1.10.0");
  }

  @Test
  void R238_definitionWithVersions_isNotDeleted() {
    cloud.withVersion("1.0.0", "westus");

    Answered refused = cloud.refused("DELETE", DEFINITION, null, 409, "CannotDeleteResource");

    assertThat(refused.message()).contains("images/definition/versions/1.0.0'");
  }

  @Test
  void R239_deletingAVersion_takesItAway_after90Seconds() {
    cloud.withVersion("1.0.0", "westus");

    Answered accepted = cloud.delete(VERSION).is(202);

    assertThat(accepted.header("Retry-After")).isEqualTo("60");
    assertThat(cloud.get(VERSION).state()).isEqualTo("Deleting");
    cloud.advance(Duration.ofSeconds(90)).get(VERSION).is(404);
    cloud.delete(VERSION).is(204);
  }

  @Test
  void R240a_deletionBeforeEndOfLife_isBlockedIfThatWasAskedFor() {
    String body =
        versionWith("westus", targets("westus"), "'endOfLifeDate':'2024-02-01',")
            .replace(
                "'properties':{",
                "'properties':{'safetyProfile':{'blockDeletionBeforeEndOfLife':true},");
    cloud.put(VERSION, body).is(201);
    cloud.settle();

    cloud.refused("DELETE", VERSION, null, 409, "DeleteGalleryImageVersionBlockedBeforeEndOfLife");
    cloud.advance(Duration.ofDays(40)).delete(VERSION).is(202);
  }

  @Test
  void R56_missingBlob_isRefused() {
    cloud.azure().declareBlob("https://x.blob.core.windows.net/c/os.vhd", BlobFacts.absent());

    cloud.putRefused(COMPUTE + "/images/other", image("westus"), 404, "ResourceNotFound");
  }
}
