package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.inmemory.TestCloud.Answered;
import dev.imagegallery.time.Timeline;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Managed disks and snapshots. */
class DiskTest {

  private static final String DISK = COMPUTE + "/disks/disk";
  private static final String SNAPSHOT = COMPUTE + "/snapshots/snapshot";
  private static final String CREATION = "/properties/creationData";

  private final TestCloud cloud = TestCloud.current();

  private static String empty(int sizeInGb) {
    return body("'createOption':'Empty'", ",'diskSizeGB':" + sizeInGb);
  }

  private static String body(String creation, String more) {
    return "{'location':'westus','properties':{'creationData':{%s}%s}}".formatted(creation, more);
  }

  private static String copyOf(String id) {
    return "'createOption':'Copy','sourceResourceId':'" + id + "'";
  }

  @Test
  void put_isAcceptedWithABody_andNever201() {
    Answered accepted = cloud.put(DISK, empty(10)).is(202);

    assertThat(accepted.at("/id")).isEqualTo(DISK);
    assertThat(accepted.state()).isEqualTo("Updating");
    assertThat(accepted.header("Azure-AsyncOperation")).contains("/westus/DiskOperations/");
    assertThat(accepted.header("Location")).contains("monitor=true");
    Answered disk = cloud.settle().get(DISK).is(200);
    assertThat(disk.state()).isEqualTo("Succeeded");
    assertThat(disk.at("/properties/diskSizeBytes")).isEqualTo("10737418240");
    assertThat(disk.at("/sku")).isEqualTo("{\"name\":\"Standard_LRS\",\"tier\":\"Standard\"}");
  }

  @Test
  void put_before2022_doesNotAnswerTheId() {
    Timeline time = Timeline.virtual(Instant.parse("2020-04-13T00:00:00Z"));
    TestCloud early = TestCloud.of(InMemoryAzure.builder().time(time).build()).withGroup();

    assertThat(early.put(DISK, empty(10)).is(202).has("/id")).isFalse();
    assertThat(early.get(DISK).at("/id")).isEqualTo(DISK);
  }

  @Test
  void emptyDisk_needsASize() {
    cloud.putRefused(DISK, body("'createOption':'Empty'", ""), 400, "InvalidParameter");
  }

  @Test
  void disk_growsAndDoesNotShrink() {
    cloud.put(DISK, empty(10)).is(202);
    cloud.settle();

    cloud.putRefused(DISK, empty(9), 400, "InvalidParameter");

    cloud.put(DISK, empty(11)).is(202);
    assertThat(cloud.settle().get(DISK).at("/properties/diskSizeGB")).isEqualTo("11");
  }

  @Test
  void snapshotOfADisk_hasItsSizeAndSystem() {
    cloud.put(DISK, body("'createOption':'Empty'", ",'diskSizeGB':10,'osType':'linux'")).is(202);
    cloud.settle().put(SNAPSHOT, body(copyOf(DISK), "")).is(202);

    Answered snapshot = cloud.settle().get(SNAPSHOT).is(200);

    assertThat(snapshot.at("/properties/diskSizeGB")).isEqualTo("10");
    assertThat(snapshot.at("/properties/osType")).isEqualTo("Linux");
    assertThat(snapshot.at(CREATION + "/sourceUniqueId"))
        .isEqualTo(cloud.get(DISK).at("/properties/uniqueId"));
  }

  @Test
  void sourceGivenAsAUri_isAnsweredAsAnId() {
    cloud.put(DISK, empty(10)).is(202);
    String creation = "'createOption':'Copy','sourceUri':'" + DISK + "'";

    Answered accepted = cloud.put(SNAPSHOT, body(creation, "")).is(202);

    assertThat(accepted.at(CREATION + "/sourceUri")).isEqualTo(DISK);
    Answered snapshot = cloud.settle().get(SNAPSHOT);
    assertThat(snapshot.at(CREATION + "/sourceResourceId")).isEqualTo(DISK);
    assertThat(snapshot.has(CREATION + "/sourceUri")).isFalse();
  }

  @Test
  void copy_ofNothing_isRefused_andOfAnotherRegion() {
    cloud.putRefused(SNAPSHOT, body(copyOf(DISK), ""), 404, "ResourceNotFound");
    cloud.put(DISK, empty(10).replace("westus", "eastus")).is(202);

    cloud.putRefused(SNAPSHOT, body(copyOf(DISK), ""), 400, "InvalidParameter");
  }

  @Test
  void R197_diskOfAVersion_namesItTwice() {
    cloud.readyForVersions().withVersion("1.0.0", "westus");
    String creation = "'createOption':'FromImage','galleryImageReference':{'id':'" + VERSION + "'}";
    Answered accepted = cloud.put(DISK, body(creation, "")).is(202);

    Answered disk = cloud.settle().get(DISK);

    assertThat(accepted.has(CREATION + "/imageReference")).isFalse();
    assertThat(disk.at(CREATION + "/imageReference/id")).isEqualTo(VERSION);
    assertThat(disk.at(CREATION + "/galleryImageReference/id")).isEqualTo(VERSION);
    assertThat(disk.at("/properties/diskSizeGB")).isEqualTo("30");
    assertThat(disk.at("/properties/osType")).isEqualTo("Linux");
  }

  @Test
  void R197_lunThatTheImageLacks_isRefused() {
    cloud.readyForVersions().withVersion("1.0.0", "westus");
    String creation =
        "'createOption':'FromImage','galleryImageReference':{'id':'" + VERSION + "','lun':5}";

    Answered refused = cloud.putRefused(DISK, body(creation, ""), 400, "InvalidParameter");

    assertThat(refused.at("/error/target")).isEqualTo("imageReference");
  }

  @Test
  void R197_diskOfADataDisk_hasItsSizeAndNoSystem() {
    String image =
        TestCloud.image("westus")
            .replace(
                "'osDisk'",
                "'dataDisks':[{'lun':4,'diskSizeGB':8,'blobUri':'https://x/d.vhd'}],'osDisk'");
    cloud.withGallery().withDefinition().put(TestCloud.IMAGE, image).is(201);
    cloud.settle().withVersion("1.0.0", "westus");
    String creation =
        "'createOption':'FromImage','galleryImageReference':{'id':'" + VERSION + "','lun':4}";

    cloud.put(DISK, body(creation, "")).is(202);

    Answered disk = cloud.settle().get(DISK).is(200);
    assertThat(disk.at("/properties/diskSizeGB")).isEqualTo("8");
    assertThat(disk.has("/properties/osType")).isFalse();
  }

  @Test
  void access_isGrantedByAnAddress_thatEndsWhenRevoked() {
    cloud.put(DISK, empty(10)).is(202);
    cloud.settle();

    Answered accepted =
        cloud.post(DISK + "/beginGetAccess", "{'access':'Read','durationInSeconds':60}").is(202);

    String address = cloud.settle().follow(accepted.header("Location")).is(200).at("/accessSAS");
    assertThat(address).startsWith("https://md-").contains("sig=");
    assertThat(cloud.follow(accepted.header("Azure-AsyncOperation")).at("/properties/output"))
        .contains(address);
    assertThat(cloud.get(DISK).at("/properties/diskState")).isEqualTo("ActiveSAS");
    cloud.refused("DELETE", DISK, null, 409, "OperationNotAllowed");

    cloud.post(DISK + "/endGetAccess", null).is(202);
    assertThat(cloud.settle().get(DISK).at("/properties/diskState")).isEqualTo("Unattached");
    cloud.delete(DISK).is(202);
  }

  @Test
  void diskToBeUploaded_isOpenForWritingAlone() {
    cloud.put(DISK, body("'createOption':'Upload','uploadSizeBytes':1073742336", "")).is(202);
    assertThat(cloud.settle().get(DISK).at("/properties/diskState")).isEqualTo("ReadyToUpload");

    cloud.refused(
        "POST",
        DISK + "/beginGetAccess",
        "{'access':'Read','durationInSeconds':60}",
        409,
        "OperationNotAllowed");
    cloud.post(DISK + "/beginGetAccess", "{'access':'Write','durationInSeconds':60}").is(202);

    assertThat(cloud.get(DISK).at("/properties/diskState")).isEqualTo("ActiveUpload");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'access':'Read'}", "{'durationInSeconds':60}", "{'access':'All'}"})
  void access_withoutWhatItNeeds_isRefused(String body) {
    cloud.put(DISK, empty(10)).is(202);
    cloud.settle();

    cloud.refused("POST", DISK + "/beginGetAccess", body, 400, "InvalidParameter");
  }

  @Test
  void importedBlob_givesTheDiskItsSize() {
    cloud.azure().declareBlob("https://x/d.vhd", BlobFacts.ofSize(5L << 30));
    String creation = "'createOption':'Import','sourceUri':'https://x/d.vhd'";
    cloud.put(DISK, body(creation, ",'osType':'Windows'")).is(202);

    assertThat(cloud.settle().get(DISK).at("/properties/diskSizeGB")).isEqualTo("5");
  }

  @Test
  void ultraDisk_saysItsSectorSize() {
    String ultra = empty(10).replace("'properties'", "'sku':{'name':'UltraSSD_LRS'},'properties'");
    cloud.put(DISK, ultra).is(202);

    assertThat(cloud.settle().get(DISK).at(CREATION + "/logicalSectorSize")).isEqualTo("4096");
    assertThat(cloud.get(DISK).at("/sku/tier")).isEqualTo("Ultra");
  }

  @Test
  void operation_thatWroteADisk_answersIt_andOneThatDidNot_doesNot() {
    String written = cloud.put(DISK, empty(10)).header("Location");
    cloud.settle();
    String revoked = cloud.post(DISK + "/endGetAccess", null).is(202).header("Location");
    cloud.settle();

    assertThat(cloud.follow(written).is(200).at("/name")).isEqualTo("disk");
    assertThat(cloud.follow(revoked).is(200).body().isMissingNode()).isTrue();
  }

  @Test
  void patch_changesTags() {
    cloud.put(DISK, empty(10)).is(202);

    cloud.settle().patch(DISK, "{'tags':{'a':'1'}}").is(202);

    assertThat(cloud.settle().get(DISK).at("/tags/a")).isEqualTo("1");
  }

  @Test
  void delete_takesTime_andOfAnAbsentDiskNone() {
    cloud.put(DISK, empty(10)).is(202);

    assertThat(cloud.delete(DISK).is(202).header("Location")).contains("/DiskOperations/");

    cloud.settle().get(DISK).is(404);
    cloud.delete(DISK).is(204);
  }

  @Test
  void list_showsDisksAndSnapshotsApart() {
    cloud.put(DISK, empty(10)).is(202);
    cloud.put(SNAPSHOT, empty(10)).is(202);

    assertThat(cloud.get(COMPUTE + "/disks").names()).containsExactly("disk");
    assertThat(cloud.get(COMPUTE + "/snapshots").names()).containsExactly("snapshot");
  }
}
