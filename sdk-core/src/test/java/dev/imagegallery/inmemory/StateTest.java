package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.GALLERY;
import static dev.imagegallery.inmemory.TestCloud.GROUP;
import static dev.imagegallery.inmemory.TestCloud.VERSION;
import static dev.imagegallery.inmemory.TestCloud.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagegallery.inmemory.TestCloud.Answered;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.VirtualMachineId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The state of a cloud as a whole: snapshots, reset, journal, its clock, many callers at once. */
class StateTest {

  private static final String BODY = "{'location':'westus'}";

  @Test
  void restore_inAnotherCloud_goesOnWithWhatWasRunning() {
    TestCloud first = TestCloud.current().readyForVersions();
    Answered created = first.put(VERSION, version("westus", "eastus")).is(201);
    first.advance(Duration.ofSeconds(200));
    String operation = created.header("Azure-AsyncOperation");

    TestCloud second = TestCloud.of(InMemoryAzure.create());
    second.azure().restore(first.azure().snapshot());

    assertThat(second.azure().timeline().now()).isEqualTo(first.azure().timeline().now());
    for (TestCloud cloud : List.of(first, second)) {
      assertThat(cloud.follow(operation).at("/status")).isEqualTo("InProgress");
      cloud.advance(Duration.ofHours(2));
      assertThat(cloud.follow(operation).at("/status")).isEqualTo("Succeeded");
    }
    assertThat(second.azure().snapshot()).isEqualTo(first.azure().snapshot());
  }

  @Test
  void restore_ofWhatIsNoSnapshot_isRefused_andChangesNothing() {
    TestCloud cloud = TestCloud.current();

    for (String text : List.of("", "{}", "{\"format\":1}", "no")) {
      assertThatThrownBy(() -> cloud.azure().restore(text))
          .isInstanceOf(IllegalArgumentException.class);
    }
    cloud.get(GROUP).is(200);
  }

  @Test
  void reset_forgetsEverythingButTheStart() {
    TestCloud cloud = TestCloud.current().readyForVersions();
    cloud.put(VERSION, version("westus")).is(201);
    cloud.azure().addSubscription(new Subscription("s2", "Two", "t"));

    cloud.azure().reset();

    cloud.get(GROUP).is(404);
    cloud.settle().get(GROUP).is(404);
    assertThat(cloud.azure().subscriptions())
        .extracting(Subscription::id)
        .containsExactly(InMemoryAzure.DEFAULT_SUBSCRIPTION);
  }

  @Test
  void journal_holdsRequestsAndTransitions_inOrder_andNoMoreThanItsSize() {
    TestCloud cloud = TestCloud.of(InMemoryAzure.builder().journalSize(3).build()).withGroup();

    cloud.put(GALLERY, BODY).is(201);
    cloud.settle().get(COMPUTE + "/galleries/none").is(404);

    List<JournalEntry> entries = cloud.azure().journal().entries();
    assertThat(entries).extracting(JournalEntry::n).containsExactly(2L, 3L, 4L);
    assertThat(entries)
        .extracting(JournalEntry::kind)
        .containsExactly("request", "transition", "request");
    assertThat(entries.get(1).detail()).isEqualTo("Succeeded");
    assertThat(entries.get(2).detail()).isEqualTo("ResourceNotFound");
    assertThat(cloud.azure().journal().entriesAfter(3)).hasSize(1);
  }

  @Test
  void advanceOnPoll_movesTheClock_whenSomebodyWaits_butNotForLists() {
    TestCloud cloud = TestCloud.of(InMemoryAzure.builder().advanceOnPoll(true).build()).withGroup();
    Answered created = cloud.put(GALLERY, BODY).is(201);

    assertThat(cloud.get(COMPUTE + "/galleries").at("/value/0/properties/provisioningState"))
        .isEqualTo("Creating");
    assertThat(cloud.follow(created.header("Azure-AsyncOperation")).at("/status"))
        .isEqualTo("Succeeded");
    cloud.put(GALLERY, BODY).is(200);
    assertThat(cloud.get(GALLERY).state()).isEqualTo("Succeeded");
  }

  @Test
  void retryAfter_ofTheCloud_isToldForEveryOperation() {
    TestCloud cloud =
        TestCloud.of(InMemoryAzure.builder().retryAfter(Duration.ofSeconds(1)).build());

    assertThat(cloud.withGroup().put(GALLERY, BODY).header("Retry-After")).isEqualTo("1");
  }

  @Test
  void sameSeed_makesTheSameIds_andAnotherOne_others() {
    String one = TestCloud.current().put(GALLERY, BODY).header("x-ms-request-id");
    String again = TestCloud.current().put(GALLERY, BODY).header("x-ms-request-id");
    TestCloud other = TestCloud.of(InMemoryAzure.builder().seed(2).build()).withGroup();

    assertThat(again).isEqualTo(one);
    assertThat(other.put(GALLERY, BODY).header("x-ms-request-id")).isNotEqualTo(one);
  }

  @Test
  void R172_ofManyCallersForTheLastPlace_exactlyOneGetsIt() throws Exception {
    TestCloud cloud = TestCloud.current();
    cloud.azure().setQuota(InMemoryAzure.DEFAULT_SUBSCRIPTION, Region.WEST_US, "galleries", 1);
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      String path = COMPUTE + "/galleries/g" + i;
      calls.add(() -> cloud.put(path, BODY).response().status());
    }

    ExecutorService pool = Executors.newFixedThreadPool(8);
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> answer : pool.invokeAll(calls)) {
      statuses.add(answer.get());
    }
    pool.shutdown();

    assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    assertThat(cloud.get(COMPUTE + "/galleries").names()).hasSize(1);
  }

  @Test
  void declareVirtualMachine_inAnUnknownSubscription_isRefused() {
    InMemoryAzure azure = InMemoryAzure.create();
    var id = new VirtualMachineId("33333333-0000-0000-0000-000000000000", "rg", "vm");

    assertThatThrownBy(
            () -> azure.declareVirtualMachine(id, VirtualMachineFacts.linux(Region.WEST_US)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no such subscription");
  }
}
