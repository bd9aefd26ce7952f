package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.DEFINITION;
import static dev.imagegallery.inmemory.TestCloud.VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.inmemory.TestCloud.Answered;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The machines of scale sets: which come, which go, and what they are made from. */
class ScaleSetInstancesTest {

  private static final String SET = COMPUTE + "/virtualMachineScaleSets/set";
  private static final String MEMBERS = SET + "/virtualMachines";
  private static final String REFERENCE = "/properties/storageProfile/imageReference";

  private final TestCloud cloud = TestCloud.current();

  @BeforeEach
  void publish() {
    cloud.readyForVersions().withVersion("1.0.0", "westus");
  }

  private static String set(String image, int capacity, String mode) {
    return """
        {'location':'westus','sku':{'name':'Standard_D2s_v3','tier':'Standard','capacity':%d},
         'properties':{'upgradePolicy':{'mode':'%s'},'virtualMachineProfile':
          {'storageProfile':{'imageReference':{'id':'%s'}},
           'osProfile':{'computerNamePrefix':'web','adminUsername':'me',
            'adminPassword':'Secret-1'}}}}"""
        .formatted(capacity, mode, image);
  }

  private void withSet(String image, int capacity, String mode) {
    cloud.put(SET, set(image, capacity, mode)).is(201);
    cloud.settle();
  }

  /** The version that each instance is made from, by instance. */
  private List<String> versions() {
    return values("exactVersion", REFERENCE + "/exactVersion");
  }

  private List<String> values(String what, String pointer) {
    List<String> values = new ArrayList<>();
    for (JsonNode instance : cloud.get(MEMBERS).is(200).body().path("value")) {
      values.add(instance.path("instanceId").asText() + ":" + instance.at(pointer).asText(what));
    }
    return values;
  }

  @Test
  void R190_scaleSet_hasAnInstanceForEachOfItsCapacity() {
    cloud.put(SET, set(VERSION, 2, "Manual")).is(201);
    assertThat(cloud.get(MEMBERS + "/1").is(200).state()).isEqualTo("Creating");

    Answered second = cloud.settle().get(MEMBERS + "/1").is(200);

    assertThat(cloud.get(MEMBERS).names()).containsExactly("set_0", "set_1");
    assertThat(second.state()).isEqualTo("Succeeded");
    assertThat(second.at("/instanceId")).isEqualTo("1");
    assertThat(second.at("/sku/name")).isEqualTo("Standard_D2s_v3");
    assertThat(second.at("/properties/osProfile/computerName")).isEqualTo("web000001");
    assertThat(second.at("/properties/latestModelApplied")).isEqualTo("true");
    assertThat(cloud.get(MEMBERS + "/1/instanceView").is(200).at("/statuses/1/code"))
        .isEqualTo("PowerState/running");
  }

  @Test
  void R5_eachInstance_hasDisksOfItsOwn_whichGoWithIt() {
    withSet(VERSION, 2, "Manual");
    String first = cloud.get(MEMBERS + "/0").at("/properties/storageProfile/osDisk/managedDisk/id");
    String other = cloud.get(MEMBERS + "/1").at("/properties/storageProfile/osDisk/managedDisk/id");

    assertThat(first).isNotEqualTo(other);
    assertThat(cloud.get(first).is(200).at("/managedBy")).isEqualTo(MEMBERS + "/0");

    cloud.delete(MEMBERS + "/0").is(202);
    cloud.settle().get(first).is(404);
    cloud.get(other).is(200);
    assertThat(cloud.get(SET).at("/sku/capacity")).isEqualTo("1");
  }

  @Test
  void R97_newInstances_areMadeFromTheNewestEligibleVersion_oldOnesStay() {
    withSet(DEFINITION, 1, "Manual");
    cloud.withVersion("1.1.0", "westus").withVersion("2.0.0", "westus", "eastus");
    String excluded =
        TestCloud.versionWith("westus", TestCloud.targets("westus"), "'excludeFromLatest':true,");
    cloud.put(DEFINITION + "/versions/3.0.0", excluded).is(201);
    cloud.settle().patch(SET, "{'sku':{'capacity':2}}").is(200);
    cloud.settle();

    assertThat(versions()).containsExactly("0:1.0.0", "1:2.0.0");
    assertThat(cloud.get(SET).at("/sku/name")).isEqualTo("Standard_D2s_v3");
  }

  @Test
  void R97_instancesBroughtToTheNewestModel_getTheLatestVersion() {
    withSet(DEFINITION, 2, "Manual");
    cloud.withVersion("2.0.0", "westus");
    String disk = cloud.get(MEMBERS + "/1").at("/properties/storageProfile/osDisk/managedDisk/id");

    cloud.post(SET + "/manualupgrade", "{'instanceIds':['1']}").is(202);
    cloud.settle();

    assertThat(versions()).containsExactly("0:1.0.0", "1:2.0.0");
    cloud.get(disk).is(404);
  }

  @Test
  void R196_anotherImage_comesByTheUpgradePolicy() {
    cloud.withVersion("2.0.0", "westus");
    withSet(VERSION, 2, "Manual");
    String newer = set(DEFINITION + "/versions/2.0.0", 2, "Manual");

    cloud.put(SET, newer).is(200);
    cloud.settle();

    assertThat(versions()).containsExactly("0:1.0.0", "1:1.0.0");
    assertThat(values("", "/properties/latestModelApplied")).containsExactly("0:false", "1:false");
    cloud.post(SET + "/manualupgrade", "{'instanceIds':['*']}").is(202);
    assertThat(versions()).containsExactly("0:2.0.0", "1:2.0.0");
  }

  @Test
  void R196_anotherImage_comesAtOnce_whereThePolicyIsAutomatic() {
    cloud.withVersion("2.0.0", "westus");
    withSet(VERSION, 2, "Automatic");

    cloud.put(SET, set(DEFINITION + "/versions/2.0.0", 3, "Automatic")).is(200);
    cloud.settle();

    assertThat(versions()).containsExactly("0:2.0.0", "1:2.0.0", "2:2.0.0");
  }

  @Test
  void R239_whenTheVersionIsDeleted_instancesLiveOn_andNoneCanCome() {
    withSet(VERSION, 2, "Manual");
    cloud.delete(VERSION).is(202);
    cloud.settle();

    cloud.refused("PATCH", SET, "{'sku':{'capacity':3}}", 404, "GalleryImageNotFound");
    cloud.refused(
        "POST", SET + "/manualupgrade", "{'instanceIds':['0']}", 404, "GalleryImageNotFound");

    assertThat(versions()).containsExactly("0:1.0.0", "1:1.0.0");
    cloud.patch(SET, "{'sku':{'capacity':1}}").is(200);
    assertThat(cloud.settle().get(MEMBERS).names()).containsExactly("set_0");
  }

  @Test
  void scalingIn_takesTheLastOnes_andNumbersAreNotUsedAgain() {
    withSet(VERSION, 3, "Manual");

    cloud.patch(SET, "{'sku':{'capacity':1}}").is(200);
    assertThat(cloud.get(MEMBERS + "/2").state()).isEqualTo("Deleting");
    cloud.settle().patch(SET, "{'sku':{'capacity':2}}").is(200);

    assertThat(cloud.settle().get(MEMBERS).names()).containsExactly("set_0", "set_3");
  }

  @Test
  void instances_areDeletedByTheirNumbers() {
    withSet(VERSION, 3, "Manual");

    cloud.post(SET + "/delete", "{'instanceIds':['0','2']}").is(202);
    cloud.refused("POST", SET + "/delete", "{'instanceIds':[]}", 400, "InvalidParameter");

    assertThat(cloud.settle().get(MEMBERS).names()).containsExactly("set_1");
    assertThat(cloud.get(SET).at("/sku/capacity")).isEqualTo("1");
    cloud.delete(MEMBERS + "/0").is(204);
    cloud.get(MEMBERS + "/0").is(404);
  }

  @Test
  void deletingTheSet_takesInstancesAndDisksAway() {
    withSet(VERSION, 2, "Manual");
    String disk = cloud.get(MEMBERS + "/1").at("/properties/storageProfile/osDisk/managedDisk/id");

    cloud.delete(SET).is(202);

    cloud.settle().get(MEMBERS + "/1").is(404);
    cloud.get(disk).is(404);
  }

  @Test
  void zones_areTakenInTurn() {
    String zonal = set(VERSION, 3, "Manual").replace("'sku'", "'zones':['1','2'],'sku'");
    cloud.put(SET, zonal).is(201);

    assertThat(values("", "/zones/0")).containsExactly("0:1", "1:2", "2:1");
  }

  @Test
  void instancesBeyondNine_areListedByTheirNumbers() {
    withSet(VERSION, 12, "Manual");

    assertThat(cloud.get(MEMBERS).names()).endsWith("set_9", "set_10", "set_11").hasSize(12);
  }

  @Test
  void R193_diskSmallerThanTheImages_isRefused_andLeavesNothing() {
    String small =
        set(VERSION, 2, "Manual")
            .replace("'imageReference'", "'osDisk':{'diskSizeGB':29},'imageReference'");

    cloud.putRefused(SET, small, 409, "OperationNotAllowed");
  }

  @Test
  void snapshot_keepsAScaleSetThatIsBeingMade() {
    cloud.put(SET, set(VERSION, 2, "Manual")).is(201);
    String saved = cloud.azure().snapshot();

    cloud.azure().reset();
    cloud.azure().restore(saved);

    assertThat(cloud.settle().get(MEMBERS + "/0").is(200).state()).isEqualTo("Succeeded");
  }
}
