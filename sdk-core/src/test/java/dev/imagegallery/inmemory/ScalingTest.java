package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.DEFINITION;
import static dev.imagegallery.inmemory.TestCloud.VERSION;
import static dev.imagegallery.inmemory.TestCloud.targets;
import static dev.imagegallery.inmemory.TestCloud.version;
import static dev.imagegallery.inmemory.TestCloud.versionWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagegallery.billing.Meter;
import dev.imagegallery.inmemory.RegionReplicas.Replica;
import dev.imagegallery.inmemory.TestCloud.Answered;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ReplicationState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Replicas, and how many machines they create at once. */
class ScalingTest {

  private static final String USER = "'adminUsername':'me','adminPassword':'Secret-1234'";
  private static final Duration CREATION = Duration.ofSeconds(40);

  private TestCloud cloud = TestCloud.current();

  private TestCloud withReplicas(int replicas) {
    cloud.readyForVersions();
    putVersion(replicas).is(201);
    return cloud.settle();
  }

  private Answered putVersion(int replicas) {
    return cloud.put(
        VERSION, versionWith("westus", targets("westus"), "'replicaCount':" + replicas + ","));
  }

  private static String vm(String image) {
    return """
        {'location':'westus','properties':{'hardwareProfile':{'vmSize':'Standard_D2s_v3'},
         'storageProfile':{'imageReference':{'id':'%s'}},'osProfile':{'computerName':'vm',%s}}}"""
        .formatted(image, USER);
  }

  private static String machine(int number) {
    return COMPUTE + "/virtualMachines/vm" + number;
  }

  private void createMachines(int first, int count) {
    for (int i = first; i < first + count; i++) {
      cloud.put(machine(i), vm(VERSION)).is(201);
    }
  }

  private Answered createSet(String name, int capacity) {
    return cloud.put(COMPUTE + "/virtualMachineScaleSets/" + name, set(capacity));
  }

  private static String set(int capacity) {
    return """
        {'location':'westus','sku':{'name':'Standard_D2s_v3','capacity':%d},
         'properties':{'virtualMachineProfile':{'storageProfile':{'imageReference':{'id':'%s'}},
          'osProfile':{'computerNamePrefix':'web',%s}}}}"""
        .formatted(capacity, VERSION, USER);
  }

  private List<Long> served() {
    return cloud.azure().replicas(ImageVersionId.parse(VERSION)).get(0).replicas().stream()
        .map(Replica::deployments)
        .toList();
  }

  /** How many of so many machines are there. */
  private long ready(int machines) {
    long ready = 0;
    for (int i = 0; i < machines; i++) {
      ready += cloud.get(machine(i)).state().equals("Succeeded") ? 1 : 0;
    }
    return ready;
  }

  @Test
  void R120_replicas_areKeptPerRegion_andAsACommonDefault() {
    cloud.readyForVersions();
    String regions = targets("westus") + ",{'name':'northeurope','regionalReplicaCount':5}";

    cloud.put(VERSION, versionWith("westus", regions, "'replicaCount':2,")).is(201);
    cloud.settle();

    assertThat(cloud.azure().replicas(ImageVersionId.parse(VERSION)))
        .extracting(region -> region.region() + " " + region.replicas().size())
        .containsExactly("westus 2", "northeurope 5");
  }

  @Test
  void R123_fortyMachines_onFourReplicas_areTenOnEach() {
    withReplicas(4);

    createMachines(0, 40);

    assertThat(served()).containsExactly(10L, 10L, 10L, 10L);
  }

  @Test
  void R123_machinesThatComeOneByOne_areSpreadToo() {
    withReplicas(3);

    for (int i = 0; i < 9; i++) {
      createMachines(i, 1);
      cloud.advance(Duration.ofHours(1));
    }

    assertThat(served()).containsExactly(3L, 3L, 3L);
  }

  @Test
  void R123_machinesOfTheLatestVersion_areServedByItsReplicas() {
    withReplicas(1);

    cloud.put(machine(1), vm(DEFINITION)).is(201);

    assertThat(served()).containsExactly(1L);
    assertThat(cloud.azure().journal().entries())
        .filteredOn(entry -> entry.kind().equals("deployment"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.path()).isEqualTo(machine(1)))
        .satisfies(entry -> assertThat(entry.detail()).contains("replica 0 of " + VERSION));
  }

  @Test
  void R123_instancesOfAScaleSet_areSpreadOverTheReplicas() {
    withReplicas(4);

    createSet("set", 10).is(201);

    assertThat(served()).containsExactlyInAnyOrder(3L, 3L, 2L, 2L);
  }

  @Test
  void R123_scalingOut_isServedByTheReplicas_andScalingInIsNot() {
    withReplicas(2);
    createSet("set", 10).is(201);
    cloud.settle();

    createSet("set", 14).is(200);
    createSet("set", 3).is(200);

    assertThat(served()).containsExactly(7L, 7L);
  }

  @Test
  void R123_replicas_areTold_whileARegionStillReplicates() {
    cloud.readyForVersions().put(VERSION, version("westus", "eastus")).is(201);
    cloud.advance(Duration.ofMinutes(8));

    List<RegionReplicas> regions = cloud.azure().replicas(ImageVersionId.parse(VERSION));

    assertThat(regions)
        .containsExactly(
            new RegionReplicas(
                Region.WEST_US, ReplicationState.COMPLETED, List.of(new Replica(0, 0))),
            new RegionReplicas(Region.EAST_US, ReplicationState.REPLICATING, List.of()));
    assertThat(cloud.azure().replicas(ImageVersionId.parse(DEFINITION + "/versions/9.9.9")))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void R124_twentyMachinesOnOneReplica_areNotDelayed(Profile profile) {
    cloud = profile == Profile.CURRENT ? TestCloud.current() : TestCloud.preview();
    withReplicas(1);

    createMachines(0, 20);
    cloud.advance(CREATION);

    assertThat(ready(20)).isEqualTo(20);
  }

  @Test
  void R124_fortyMachinesOnOneReplica_areDelayed_andOnTwoTheyAreNot() {
    withReplicas(1);
    createMachines(0, 40);
    cloud.advance(CREATION);
    assertThat(ready(40)).isEqualTo(20);
    cloud.advance(CREATION);
    assertThat(ready(40)).isEqualTo(40);

    cloud = TestCloud.current();
    withReplicas(2);
    createMachines(0, 40);
    cloud.advance(CREATION);
    assertThat(ready(40)).isEqualTo(40);
  }

  @Test
  void R124_whatIsDone_isNoLoadAnyMore() {
    withReplicas(1);
    createMachines(0, 20);
    cloud.advance(CREATION);

    createMachines(20, 20);
    cloud.advance(CREATION);

    assertThat(ready(40)).isEqualTo(40);
  }

  @Test
  void R124_strict_refusesTheMachineThatIsTooMuch_untilOneIsDone() {
    withReplicas(1).azure().setStrictThrottling(true);
    createMachines(0, 20);

    Answered refused = cloud.putRefused(machine(20), vm(VERSION), 429, "OperationNotAllowed");

    assertThat(refused.header("Retry-After")).isEqualTo("40");
    assertThat(served()).containsExactly(20L);
    cloud.advance(CREATION).put(machine(20), vm(VERSION)).is(201);
  }

  @Test
  void R124_strict_refusesAScaleSetThatIsTooMuch() {
    withReplicas(1).azure().setStrictThrottling(true);
    createSet("first", 600).is(201);

    cloud.putRefused(
        COMPUTE + "/virtualMachineScaleSets/second", set(1), 429, "OperationNotAllowed");

    cloud.settle();
    createSet("second", 600).is(201);
    cloud.settle();
    cloud.putRefused(
        COMPUTE + "/virtualMachineScaleSets/third", set(601), 429, "OperationNotAllowed");
  }

  @Test
  void R124_fiveScaleSetsOf600_onFiveReplicas_areNotDelayed_andOnOneTheyAre() {
    withReplicas(5);
    for (int i = 0; i < 5; i++) {
      createSet("set" + i, 600).is(201);
    }
    cloud.advance(Duration.ofSeconds(60));
    assertThat(states()).containsOnly("Succeeded");
    assertThat(served()).containsOnly(600L);

    cloud = TestCloud.current();
    withReplicas(1);
    createSet("set0", 600).is(201);
    createSet("set1", 600).is(201);
    cloud.advance(Duration.ofSeconds(60));
    assertThat(states()).containsExactly("Succeeded", "Creating");
    cloud.advance(Duration.ofSeconds(60));
    assertThat(states()).containsOnly("Succeeded");
  }

  private List<String> states() {
    return cloud
        .get(COMPUTE + "/virtualMachineScaleSets")
        .body()
        .path("value")
        .findValuesAsText("provisioningState");
  }

  @Test
  void R124_howManyAReplicaServes_canBeChosen() {
    InMemoryAzure azure =
        InMemoryAzure.builder().machinesPerReplica(2).strictThrottling(true).build();
    cloud = TestCloud.of(azure).withGroup();
    withReplicas(2);

    createMachines(0, 4);

    cloud.putRefused(machine(4), vm(VERSION), 429, "OperationNotAllowed");
    assertThatThrownBy(() -> InMemoryAzure.builder().machinesPerReplica(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void R127_replicasGoUpAndDown_whileMachinesAreDeployed_withoutEgress() {
    Instant start = cloud.azure().timeline().now();
    withReplicas(1);
    createMachines(0, 3);

    putVersion(3).is(200);
    createMachines(3, 1);
    assertThat(served()).containsExactly(4L);
    cloud.settle();
    createMachines(4, 8);
    assertThat(served()).containsExactly(6L, 3L, 3L);
    putVersion(2).is(200);
    assertThat(served()).containsExactly(6L, 3L);
    createMachines(12, 1);

    cloud.settle();
    assertThat(ready(13)).isEqualTo(13);
    assertThat(cloud.azure().bill(start, cloud.azure().timeline().now()).total(Meter.EGRESS))
        .isEqualByComparingTo("0");
  }

  @Test
  void loads_surviveASnapshot() {
    withReplicas(2).azure().setStrictThrottling(true);
    createMachines(0, 40);
    String snapshot = cloud.azure().snapshot();

    cloud = TestCloud.of(InMemoryAzure.create());
    cloud.azure().restore(snapshot);

    assertThat(served()).containsExactly(20L, 20L);
    cloud.putRefused(machine(40), vm(VERSION), 429, "OperationNotAllowed");
    cloud.azure().reset();
    assertThat(cloud.azure().strictThrottling()).isFalse();
  }

  @Test
  void softDeletedVersion_servesWhoAsksForItsNumber() {
    String keeping =
        "{'location':'westus','properties':{'softDeletePolicy':{'isSoftDeleteEnabled':true}}}";
    withReplicas(2).put(TestCloud.GALLERY, keeping).is(200);
    cloud.settle().delete(VERSION).is(202);
    cloud.advance(Duration.ofMinutes(2));

    createMachines(0, 2);

    assertThat(served()).containsExactly(1L, 1L);
  }

  @Test
  void scenario7_120MachinesAtOnce_areThrottledOnOneReplica_andNotOnSix() {
    cloud = TestCloud.of(InMemoryAzure.builder().strictThrottling(true).build()).withGroup();
    withReplicas(6);
    createMachines(0, 120);
    cloud.advance(CREATION);
    assertThat(ready(120)).isEqualTo(120);
    assertThat(served()).containsOnly(20L);

    cloud = TestCloud.current();
    withReplicas(1);
    createMachines(0, 120);
    cloud.advance(CREATION);
    assertThat(ready(120)).isEqualTo(20);
    cloud.advance(CREATION.multipliedBy(5));
    assertThat(ready(120)).isEqualTo(120);
  }
}
