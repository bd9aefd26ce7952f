package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.DEFINITION;
import static dev.imagegallery.inmemory.TestCloud.IMAGE;
import static dev.imagegallery.inmemory.TestCloud.VERSION;
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

/** Machines and disks from versions: which version, where, and with which disks. */
class DeploymentTest {

  private static final String MACHINE = COMPUTE + "/virtualMachines/web";
  private static final String REFERENCE = "/properties/storageProfile/imageReference";

  private final TestCloud cloud = TestCloud.current().readyForVersions();

  @Test
  void R5_oneVersion_makesManyMachines_withDisksOfTheirOwn() {
    cloud.withVersion("1.0.0", "westus");

    String first = deploy("one", VERSION, "westus").at(disk("/osDisk"));
    String second = deploy("two", VERSION, "westus").at(disk("/osDisk"));

    assertThat(first).isNotEqualTo(second);
    cloud.get(first).is(200);
    assertThat(cloud.get(VERSION).state()).isEqualTo("Succeeded");
  }

  @Test
  void R51_machineFromAManagedImage_leavesTheImage() {
    deploy("one", IMAGE, "westus");
    cloud.delete(COMPUTE + "/virtualMachines/one").is(202);
    cloud.settle();

    deploy("two", IMAGE, "westus");
    cloud.get(IMAGE).is(200);
  }

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
  void R96_machineFromADefinition_answersTheExactVersion() {
    cloud.withVersion("1.1.3", "westus");

    Answered machine = deploy("a", DEFINITION, "westus");

    assertThat(machine.at(REFERENCE))
        .isEqualTo("{\"id\":\"" + DEFINITION + "\",\"exactVersion\":\"1.1.3\"}");
  }

  @Test
  void R97_aNewerVersion_doesNotChangeAMachine() {
    cloud.withVersion("1.0.0", "westus");
    deploy("a", DEFINITION, "westus");

    cloud.withVersion("2.0.0", "westus");

    assertThat(cloud.get(COMPUTE + "/virtualMachines/a").at(REFERENCE + "/exactVersion"))
        .isEqualTo("1.0.0");
  }

  @Test
  void R103_machine_isDeployedWhereReplicationIsComplete_whileOthersGoOn() {
    cloud.put(VERSION, version("westus", "westeurope")).is(201);
    cloud.advance(Duration.ofSeconds(407));

    deploy("a", VERSION, "westus");
    Answered refused = refuse(VERSION, "westeurope");

    assertThat(refused.at("/error/target")).isEqualTo("imageReference");
    assertThat(cloud.get(VERSION).state()).isEqualTo("Creating");
  }

  @Test
  void R193_machine_hasADiskForEachDiskOfTheImage_enlargedIfAsked() {
    VirtualMachineId source =
        new VirtualMachineId(InMemoryAzure.DEFAULT_SUBSCRIPTION, "rg", "source");
    cloud
        .azure()
        .declareVirtualMachine(
            source, VirtualMachineFacts.linux(Region.WEST_US).withDataDisk(2, 16).generalized());
    cloud.put(VERSION, version("westus").replace(IMAGE, source.toString())).is(201);
    cloud.settle();
    String wish = "'dataDisks':[{'lun':2,'createOption':'FromImage','diskSizeGB':%d}],";

    cloud.putRefused(
        MACHINE, machine(VERSION, "westus", wish.formatted(8)), 400, "InvalidParameter");
    cloud.put(MACHINE, machine(VERSION, "westus", wish.formatted(32))).is(201);

    Answered deployed = cloud.settle().get(MACHINE);
    assertThat(deployed.at("/properties/storageProfile/osDisk/createOption"))
        .isEqualTo("FromImage");
    assertThat(deployed.at("/properties/storageProfile/osDisk/diskSizeGB")).isEqualTo("30");
    assertThat(deployed.at("/properties/storageProfile/dataDisks/0/lun")).isEqualTo("2");
    assertThat(cloud.get(deployed.at(disk("/dataDisks/0"))).at("/properties/diskSizeGB"))
        .isEqualTo("32");
  }

  @Test
  void R197_disk_isMadeFromAVersion_butNotFromALunItLacks() {
    cloud.withVersion("1.0.0", "westus");
    String body =
        "{'location':'westus','properties':{'creationData':{'createOption':'FromImage',"
            + "'galleryImageReference':{'id':'%s'%s}}}}";

    cloud.put(COMPUTE + "/disks/d", body.formatted(VERSION, "")).is(202);
    cloud.putRefused(
        COMPUTE + "/disks/e", body.formatted(VERSION, ",'lun':7"), 400, "InvalidParameter");

    Answered disk = cloud.settle().get(COMPUTE + "/disks/d");
    assertThat(disk.at("/properties/diskSizeGB")).isEqualTo("30");
    assertThat(disk.at("/properties/creationData/imageReference/id")).isEqualTo(VERSION);
  }

  @Test
  void R226_machineFromAVersion_needsApiVersion20180401() {
    cloud.withVersion("1.0.0", "westus");
    String body = machine(VERSION, "westus", "");

    cloud.putRefused(MACHINE + "?api-version=2017-12-01", body, 400, "InvalidParameter");
    cloud.put(MACHINE + "?api-version=2018-04-01", body).is(201);
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

  @Test
  void platformImage_ofAnyName_isAccepted_andPasswordsAreNotKept() {
    String body =
        """
        {'location':'westus','properties':{'osProfile':{'adminPassword':'secret-1'},
         'storageProfile':{'imageReference':{'publisher':'MicrosoftWindowsServer',
         'offer':'WindowsServer','sku':'2022-datacenter-g2','version':'latest'}}}}""";

    cloud.put(MACHINE, body).is(201);
    Answered machine = cloud.settle().get(MACHINE);

    assertThat(machine.at("/properties/storageProfile/osDisk/osType")).isEqualTo("Windows");
    assertThat(machine.at("/properties/storageProfile/osDisk/diskSizeGB")).isEqualTo("127");
    assertThat(cloud.azure().snapshot()).doesNotContain("secret-1");
  }

  private Answered deploy(String name, String image, String location) {
    String path = COMPUTE + "/virtualMachines/" + name;
    cloud.put(path, machine(image, location, "")).is(201);
    return cloud.advance(Duration.ofMinutes(1)).get(path).is(200);
  }

  private Answered refuse(String image, String location) {
    return cloud.putRefused(MACHINE, machine(image, location, ""), 404, "GalleryImageNotFound");
  }

  private static String machine(String image, String location, String storage) {
    return "{'location':'%s','properties':{'storageProfile':{%s'imageReference':{'id':'%s'}}}}"
        .formatted(location, storage, image);
  }

  private static String disk(String which) {
    return "/properties/storageProfile" + which + "/managedDisk/id";
  }
}
