package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.IMAGE;
import static dev.imagegallery.inmemory.TestCloud.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.inmemory.TestCloud.Answered;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.VirtualMachineId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Managed images and what they are made from. */
class ManagedImageTest {

  private static final VirtualMachineId VM =
      VirtualMachineId.parse(COMPUTE + "/virtualMachines/source");
  private static final String OS = "/properties/storageProfile/osDisk";
  private static final String DATA = "/properties/storageProfile/dataDisks";
  private static final String BLOB = "https://x.blob.core.windows.net/c/os.vhd";

  private final TestCloud cloud = TestCloud.current();

  private static String ofMachine() {
    return "{'location':'westus','properties':{'sourceVirtualMachine':{'id':'" + VM + "'}}}";
  }

  private static String ofDisk(String source) {
    return """
        {'location':'westus','tags':{},'properties':{'storageProfile':{'osDisk':{
         'osType':'Linux','osState':'Generalized',%s}}}}"""
        .formatted(source);
  }

  private static VirtualMachineFacts generalized() {
    return VirtualMachineFacts.linux(Region.WEST_US).generalized();
  }

  @Test
  void R50_imageOfAVm_hasItsDataDisks() {
    cloud.azure().declareVirtualMachine(VM, generalized().withDataDisk(1, 10).withDataDisk(4, 20));

    Answered created = cloud.put(IMAGE, ofMachine()).is(201);

    assertThat(created.state()).isEqualTo("Creating");
    assertThat(created.has(OS + "/diskSizeGB")).isFalse();
    assertThat(created.header("Azure-AsyncOperation")).contains("/westus/operations/");
    Answered image = cloud.settle().get(IMAGE).is(200);
    assertThat(image.state()).isEqualTo("Succeeded");
    assertThat(image.at(OS + "/osType")).isEqualTo("Linux");
    assertThat(image.at(OS + "/osState")).isEqualTo("Generalized");
    assertThat(image.at(OS + "/diskSizeGB")).isEqualTo("30");
    assertThat(image.at(DATA + "/0/lun")).isEqualTo("1");
    assertThat(image.at(DATA + "/1/lun")).isEqualTo("4");
    assertThat(image.at(DATA + "/1/diskSizeGB")).isEqualTo("20");
  }

  @Test
  void R50_imageOfAnOsVhd_hasNoDataDisks() {
    cloud.put(IMAGE, ofDisk("'blobUri':'" + BLOB + "'")).is(201);

    Answered image = cloud.settle().get(IMAGE);

    assertThat(image.at(OS + "/blobUri")).isEqualTo(BLOB);
    assertThat(image.at(DATA)).isEqualTo("[]");
  }

  @Test
  void R52_vmThatIsNotGeneralized_isRefused() {
    cloud
        .azure()
        .declareVirtualMachine(VM, VirtualMachineFacts.linux(Region.WEST_US).deallocated());

    assertThat(cloud.putRefused(IMAGE, ofMachine(), 409, "OperationNotAllowed").message())
        .contains("has not been generalized");
  }

  @Test
  void source_ofAnotherRegion_isRefused() {
    cloud
        .azure()
        .declareVirtualMachine(VM, VirtualMachineFacts.linux(Region.EAST_US).generalized());

    cloud.putRefused(IMAGE, ofMachine(), 404, "ResourceNotFound");
  }

  @Test
  void source_thatDoesNotExist_isRefused() {
    cloud.putRefused(IMAGE, ofMachine(), 404, "ResourceNotFound");
  }

  @Test
  void R55_declaredBlob_givesTheImageItsSize() {
    cloud.azure().declareBlob(BLOB, BlobFacts.ofSize(50L << 30));
    cloud.put(IMAGE, ofDisk("'blobUri':'" + BLOB + "'")).is(201);

    assertThat(cloud.settle().get(IMAGE).at(OS + "/diskSizeGB")).isEqualTo("50");
  }

  @Test
  void R56_missingBlob_isRefused() {
    cloud.azure().declareBlob(BLOB, BlobFacts.absent());

    cloud.putRefused(IMAGE, ofDisk("'blobUri':'" + BLOB + "'"), 404, "ResourceNotFound");
  }

  @Test
  void R58_imageOfDiskOrSnapshot_isOfGeneration1UnlessAskedFor() {
    String disk = COMPUTE + "/disks/d";
    String snapshot = COMPUTE + "/snapshots/s";
    cloud
        .put(
            disk,
            "{'location':'westus','properties':{'osType':'Linux','diskSizeGB':42,"
                + "'creationData':{'createOption':'Empty'}}}")
        .is(202);
    cloud
        .put(
            snapshot,
            "{'location':'westus','properties':{'creationData':{'createOption':'Copy',"
                + "'sourceResourceId':'"
                + disk
                + "'}}}")
        .is(202);
    cloud.settle().put(IMAGE + "1", ofDisk("'managedDisk':{'id':'" + disk + "'}")).is(201);
    cloud
        .put(
            IMAGE + "2",
            ofDisk("'snapshot':{'id':'" + snapshot + "'}")
                .replace("'storageProfile'", "'hyperVGeneration':'V2','storageProfile'"))
        .is(201);

    cloud.settle();

    assertThat(cloud.get(IMAGE + "1").at("/properties/hyperVGeneration")).isEqualTo("V1");
    assertThat(cloud.get(IMAGE + "2").at("/properties/hyperVGeneration")).isEqualTo("V2");
    assertThat(cloud.get(IMAGE + "2").at(OS + "/diskSizeGB")).isEqualTo("42");
  }

  @Test
  void R58_specializedDisk_isRefused() {
    String body = ofDisk("'blobUri':'" + BLOB + "'").replace("Generalized", "Specialized");

    cloud.putRefused(IMAGE, body, 400, "InvalidParameter");
  }

  @Test
  void R66_dataDisksOfOneLun_areRefused() {
    String body =
        ofDisk(
                "'blobUri':'"
                    + BLOB
                    + "'},'dataDisks':[{'lun':1,'blobUri':'https://x/1'},"
                    + "{'lun':1,'blobUri':'https://x/2'}")
            .replace("'https://x/2'}}}}}", "'https://x/2'}]}}}");

    cloud.putRefused(IMAGE, body, 400, "InvalidParameter");
  }

  @Test
  void hyperVGeneration_isUnknownToEarlyApiVersions() {
    cloud.withImage();

    assertThat(cloud.get(IMAGE + "?api-version=2018-10-01").has("/properties/hyperVGeneration"))
        .isFalse();
  }

  @Test
  void put_withAnotherSource_isRefused_andWithTagsAccepted() {
    cloud.put(IMAGE, ofDisk("'blobUri':'" + BLOB + "'")).is(201);
    cloud.settle();

    cloud.putRefused(
        IMAGE, ofDisk("'blobUri':'https://x/other.vhd'"), 409, "PropertyChangeNotAllowed");

    String tagged = ofDisk("'blobUri':'" + BLOB + "'").replace("'tags':{}", "'tags':{'a':'1'}");
    assertThat(cloud.put(IMAGE, tagged).is(200).at("/tags/a")).isEqualTo("1");
  }

  @Test
  void delete_takesTime_andOfAnAbsentImageNone() {
    cloud.withImage();

    Answered accepted = cloud.delete(IMAGE).is(202);

    assertThat(accepted.header("Location")).contains("monitor=true");
    cloud.follow(accepted.header("Location")).is(202);
    cloud.advance(Duration.ofMinutes(1));
    cloud.follow(accepted.header("Location")).is(200);
    cloud.delete(IMAGE).is(204);
  }

  @Test
  void R234_images_areListedByGroupAndSubscription() {
    cloud.withImage();

    assertThat(cloud.get(COMPUTE + "/images").names()).containsExactly("image");
    assertThat(cloud.get(SUBSCRIPTION + "/providers/Microsoft.Compute/images").names())
        .containsExactly("image");
  }

  @Test
  void declaredVm_declaredAgain_isReplacedWithItsDisks() {
    cloud.azure().declareVirtualMachine(VM, generalized().withDataDisk(1, 10));
    cloud.azure().declareVirtualMachine(VM, generalized());

    assertThat(cloud.get(COMPUTE + "/disks").names()).hasSize(1);
    assertThat(cloud.get(VM.toString()).at(DATA)).isEqualTo("[]");
  }

  @Test
  void declaredVm_isPartOfSnapshots_andForgottenByReset() {
    cloud.azure().declareVirtualMachine(VM, generalized());
    String snapshot = cloud.azure().snapshot();

    cloud.azure().reset();
    cloud.withGroup().get(VM.toString()).is(404);
    cloud.azure().restore(snapshot);

    assertThat(cloud.get(VM.toString()).is(200).state()).isEqualTo("Succeeded");
  }
}
