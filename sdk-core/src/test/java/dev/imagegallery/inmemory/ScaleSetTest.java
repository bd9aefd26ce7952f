package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.DEFINITION;
import static dev.imagegallery.inmemory.TestCloud.IMAGE;
import static dev.imagegallery.inmemory.TestCloud.VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.inmemory.TestCloud.Answered;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.VirtualMachineId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scale sets, and what they are deployed from. */
class ScaleSetTest {

  private static final String SET = COMPUTE + "/virtualMachineScaleSets/set";
  private static final String PROFILE = "/properties/virtualMachineProfile";
  private static final String USER =
      "'osProfile':{'computerNamePrefix':'web','adminUsername':'me','adminPassword':'Secret-1'}";

  private final TestCloud cloud = TestCloud.current();

  private static String set(String image, int capacity) {
    return set(image, capacity, "," + USER);
  }

  private static String set(String image, int capacity, String user) {
    return """
        {'location':'westus','sku':{'name':'Standard_D2s_v3','capacity':%d},
         'properties':{'upgradePolicy':{'mode':'Manual'},'virtualMachineProfile':
          {'storageProfile':{'imageReference':{'id':'%s'}}%s}}}"""
        .formatted(capacity, image, user);
  }

  private TestCloud withVersion() {
    return cloud.readyForVersions().withVersion("1.0.0", "westus");
  }

  @Test
  void R190_scaleSet_isDeployedFromAVersion_withTheDisksOfItsImage() {
    withVersion();

    Answered created = cloud.put(SET, set(VERSION, 2)).is(201);

    assertThat(created.state()).isEqualTo("Creating");
    Answered made = cloud.settle().get(SET).is(200);
    assertThat(made.state()).isEqualTo("Succeeded");
    assertThat(made.at(PROFILE + "/storageProfile/imageReference/id")).isEqualTo(VERSION);
    assertThat(made.has(PROFILE + "/storageProfile/imageReference/exactVersion")).isFalse();
    assertThat(made.at(PROFILE + "/storageProfile/osDisk/diskSizeGB")).isEqualTo("30");
    assertThat(made.has(PROFILE + "/osProfile/adminPassword")).isFalse();
    assertThat(cloud.get(COMPUTE + "/virtualMachineScaleSets").is(200).at("/value/0/name"))
        .isEqualTo("set");
  }

  @Test
  void R103_scaleSet_whereTheVersionIsNot_isRefused() {
    withVersion();

    Answered refused = cloud.put(SET, set(VERSION, 2).replace("'westus'", "'northeurope'")).is(404);

    assertThat(refused.code()).isEqualTo("GalleryImageNotFound");
    assertThat(refused.message()).contains("is not available in northeurope region");
    cloud.get(SET).is(404);
  }

  @Test
  void R93_definitionWithoutVersions_deploysNoScaleSet() {
    cloud.readyForVersions();

    Answered refused = cloud.put(SET, set(DEFINITION, 2)).is(404);

    assertThat(refused.code()).isEqualTo("GalleryImageNotFound");
    assertThat(refused.message()).startsWith("There is no latest image version");
  }

  @Test
  void R196_imageOfAnotherGeneration_isRefusedAndChangesNothing() {
    withVersion();
    String other = COMPUTE + "/images/second";
    String blob = "https://account.blob.core.windows.net/vhds/second.vhd";
    cloud
        .put(
            other,
            """
            {'location':'westus','properties':{'hyperVGeneration':'V2','storageProfile':{'osDisk':
             {'osType':'Linux','osState':'Generalized','blobUri':'%s'}}}}"""
                .formatted(blob))
        .is(201);
    cloud.settle().put(SET, set(VERSION, 1)).is(201);
    cloud.settle();

    assertThat(cloud.put(SET, set(other, 1)).is(409).code()).isEqualTo("PropertyChangeNotAllowed");

    assertThat(cloud.get(SET).at(PROFILE + "/storageProfile/imageReference/id")).isEqualTo(VERSION);
  }

  /** A managed image of another kind than the version's: generation V1, Linux, no data disks. */
  private String imageWith(String more, String system) {
    String image = COMPUTE + "/images/other";
    cloud
        .put(
            image,
            """
            {'location':'westus','properties':{'hyperVGeneration':'V1','storageProfile':{%s'osDisk':
             {'osType':'%s','osState':'Generalized','blobUri':'https://x/other.vhd'}}}}"""
                .formatted(more, system))
        .is(201);
    cloud.settle();
    return image;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      emptyValue = "",
      nullValues = "-",
      value = {
        "~~; Windows; osType",
        "'dataDisks':[{'lun':2,'diskSizeGB':8,'blobUri':'https://x/d.vhd'}],; Linux; dataDisks"
      })
  void R196_imageOfAnotherLayout_isRefusedAndChangesNothing(
      String disks, String system, String difference) {
    withVersion();
    cloud.put(SET, set(VERSION, 1)).is(201);
    cloud.settle();
    String other = imageWith(disks, system);

    Answered refused = cloud.putRefused(SET, set(other, 1), 409, "PropertyChangeNotAllowed");

    assertThat(refused.message()).contains(difference);
  }

  @Test
  void R196_specializedImage_doesNotComeInPlaceOfAGeneralizedOne() {
    withVersion();
    cloud.put(SET, set(VERSION, 1)).is(201);
    String special = withSpecializedVersion();

    Answered refused = cloud.putRefused(SET, set(special, 1), 409, "OperationNotAllowed");

    assertThat(refused.message())
        .contains("current OS state of the VM Scale Set is Generalized")
        .contains("image OS state which is Specialized");
  }

  @Test
  void R196_generalizedImage_doesNotComeInPlaceOfASpecializedOne() {
    withVersion();
    String special = withSpecializedVersion();
    cloud.put(SET, set(special, 1, "")).is(201);
    cloud.settle();

    Answered refused = cloud.putRefused(SET, set(VERSION, 1, ""), 409, "OperationNotAllowed");

    assertThat(refused.message()).endsWith("image OS state which is Generalized.");
  }

  private String withSpecializedVersion() {
    VirtualMachineId source = VirtualMachineId.parse(COMPUTE + "/virtualMachines/source");
    cloud.settle().azure().declareVirtualMachine(source, VirtualMachineFacts.linux(Region.WEST_US));
    String definition = TestCloud.GALLERY + "/images/special";
    cloud
        .put(definition, TestCloud.definition("A", "B", "C").replace("Generalized", "Specialized"))
        .is(201);
    String body =
        """
        {'location':'westus','properties':{'storageProfile':{'source':{'virtualMachineId':'%s'}}}}"""
            .formatted(source);
    cloud.settle().put(definition + "/versions/1.0.0", body).is(201);
    cloud.settle();
    return definition + "/versions/1.0.0";
  }

  @Test
  void R200_apiVersionBeforeGalleries_deploysNoScaleSetFromThem() {
    withVersion();

    cloud.putRefused(SET + "?api-version=2017-12-01", set(VERSION, 1), 400, "InvalidParameter");

    cloud.put(SET + "?api-version=2018-04-01", set(VERSION, 1)).is(201);
  }

  @Test
  void R195_imageWithAPlan_deploysNoScaleSetWithoutIt() {
    String planned =
        TestCloud.definition("A", "B", "C")
            .replace(
                "'osType'", "'purchasePlan':{'name':'n','publisher':'p','product':'o'},'osType'");
    cloud.withGallery().put(DEFINITION, planned).is(201);
    cloud.withImage().withVersion("1.0.0", "westus");
    String plan = "{'plan':{'name':'n','publisher':'p','product':'o'},";

    cloud.putRefused(SET, set(VERSION, 1), 400, "InvalidParameter");

    cloud.put(SET, set(VERSION, 1).replaceFirst("\\{", plan)).is(201);
  }

  @Test
  void R126_moreThanAThousandInstances_areRefused() {
    withVersion();

    cloud.put(SET, set(VERSION, 1_001)).is(400);
    cloud.put(SET, set(VERSION, 1_000)).is(201);
  }

  @Test
  void R126_fromAManagedImage_sixHundredInstancesAreTheMost() {
    withVersion();

    cloud.put(SET, set(IMAGE, 601)).is(400);
    cloud.put(SET, set(IMAGE, 600)).is(201);
  }

  @Test
  void R192_withoutAnOsProfile_aGeneralizedImageIsRefused() {
    withVersion();

    assertThat(cloud.put(SET, set(VERSION, 1, "")).is(400).at("/error/target"))
        .isEqualTo("osProfile");
  }

  @Test
  void R196_imageCanBeChanged_fromManagedImageToVersion() {
    withVersion();
    cloud.put(SET, set(IMAGE, 1)).is(201);
    cloud.settle();

    cloud.put(SET, set(VERSION, 1)).is(200);

    assertThat(cloud.settle().get(SET).at(PROFILE + "/storageProfile/imageReference/id"))
        .isEqualTo(VERSION);
  }

  @Test
  void R239_whenTheVersionIsDeleted_theSetStaysButCannotScaleOut() {
    withVersion();
    cloud.put(SET, set(VERSION, 2)).is(201);
    cloud.settle().delete(VERSION).is(202);
    cloud.settle();

    Answered refused = cloud.patch(SET, "{'sku':{'capacity':3}}").is(404);

    assertThat(refused.code()).isEqualTo("GalleryImageNotFound");
    cloud.patch(SET, "{'sku':{'capacity':1}}").is(200);
  }

  @Test
  void delete_takesTheSetAway_andOfNoneIsNoContent() {
    withVersion();
    cloud.put(SET, set(VERSION, 1)).is(201);

    cloud.settle().delete(SET).is(202);

    cloud.settle().get(SET).is(404);
    cloud.delete(SET).is(204);
  }
}
