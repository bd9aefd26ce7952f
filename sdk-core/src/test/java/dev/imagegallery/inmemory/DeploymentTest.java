package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.DEFINITION;
import static dev.imagegallery.inmemory.TestCloud.VERSION;
import static dev.imagegallery.inmemory.TestCloud.targets;
import static dev.imagegallery.inmemory.TestCloud.versionWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.inmemory.TestCloud.Answered;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which version a machine is made from when its definition is named: the latest. */
class DeploymentTest {

  private static final String MACHINE = COMPUTE + "/virtualMachines/web";
  private static final String REFERENCE = "/properties/storageProfile/imageReference";

  private final TestCloud cloud = TestCloud.current().readyForVersions();

  @Test
  void R90_excludedVersion_isNeverLatest_butDeploysById() {
    cloud.withVersion("1.0.0", "westus");
    cloud
        .put(
            DEFINITION + "/versions/2.0.0",
            versionWith("westus", targets("westus"), "'excludeFromLatest':true,"))
        .is(201);
    cloud.settle();

    assertThat(deploy("a", DEFINITION, "westus").at(REFERENCE + "/exactVersion"))
        .isEqualTo("1.0.0");
    deploy("b", DEFINITION + "/versions/2.0.0", "westus");
  }

  @Test
  void R91_latest_isTheHighestNumber_notTheNewest() {
    for (String name : new String[] {"1.10.0", "0.99.99", "1.9.0"}) {
      cloud.withVersion(name, "westus");
    }

    assertThat(deploy("a", DEFINITION, "westus").at(REFERENCE + "/exactVersion"))
        .isEqualTo("1.10.0");
  }

  @Test
  void R92_latest_isFoundRegionByRegion() {
    cloud.withVersion("1.0.0", "westus", "eastus").withVersion("2.0.0", "westus");

    assertThat(deploy("a", DEFINITION, "westus").at(REFERENCE + "/exactVersion"))
        .isEqualTo("2.0.0");
    assertThat(deploy("b", DEFINITION, "eastus").at(REFERENCE + "/exactVersion"))
        .isEqualTo("1.0.0");
  }

  @ParameterizedTest
  @CsvSource({"true, false, 2.0.0", "false, true, 1.0.0"})
  void R92_whatARegionSays_winsOverTheVersion(boolean whole, boolean regional, String latest) {
    cloud.withVersion("1.0.0", "westus");
    String target = "{'name':'westus','excludeFromLatest':" + regional + "}";
    cloud
        .put(
            DEFINITION + "/versions/2.0.0",
            versionWith("westus", target, "'excludeFromLatest':" + whole + ","))
        .is(201);
    cloud.settle();

    assertThat(deploy("a", DEFINITION, "westus").at(REFERENCE + "/exactVersion")).isEqualTo(latest);
  }

  @Test
  void R93_noVersionAtAll_andNoneInTheRegion_areToldApart() {
    Answered none = refuse(DEFINITION, "westus");
    cloud.withVersion("1.0.0", "westus");
    Answered elsewhere = refuse(DEFINITION, "eastus");

    assertThat(none.message())
        .isEqualTo("There is no latest image version exists for \"" + DEFINITION + "\"");
    assertThat(elsewhere.message())
        .startsWith("\"The gallery image " + DEFINITION + " is not available in eastus region.");
  }

  @Test
  void R94_afterItsEndOfLife_aVersionStillDeploys() {
    cloud
        .put(VERSION, versionWith("westus", targets("westus"), "'endOfLifeDate':'2024-02-01',"))
        .is(201);
    cloud.advance(Duration.ofDays(90));

    assertThat(deploy("a", DEFINITION, "westus").at(REFERENCE + "/exactVersion"))
        .isEqualTo("1.0.0");
  }

  @Test
  void R239_machines_liveOnWhenTheirVersionIsDeleted() {
    cloud.withVersion("1.0.0", "westus");
    deploy("a", VERSION, "westus");

    cloud.delete(VERSION).is(202);
    Answered refused = refuse(VERSION, "westus");

    assertThat(refused.message()).contains("is not available in westus region");
    cloud.settle().post(COMPUTE + "/virtualMachines/a/restart", null).is(202);
  }

  private Answered deploy(String name, String image, String location) {
    String path = COMPUTE + "/virtualMachines/" + name;
    cloud.put(path, machine(image, location)).is(201);
    return cloud.advance(Duration.ofMinutes(1)).get(path).is(200);
  }

  private Answered refuse(String image, String location) {
    return cloud.putRefused(MACHINE, machine(image, location), 404, "GalleryImageNotFound");
  }

  private static String machine(String image, String location) {
    return """
        {'location':'%s','properties':{'osProfile':{'computerName':'web',
         'adminUsername':'operator','adminPassword':'Example-passw0rd!'},
         'storageProfile':{'imageReference':{'id':'%s'}}}}"""
        .formatted(location, image);
  }
}
