package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.DEFINITION;
import static dev.imagegallery.inmemory.TestCloud.GALLERY;
import static dev.imagegallery.inmemory.TestCloud.GROUP;
import static dev.imagegallery.inmemory.TestCloud.VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.imagegallery.error.TransportException;
import dev.imagegallery.error.TransportException.Reach;
import dev.imagegallery.inmemory.TestCloud.Answered;
import dev.imagegallery.models.Region;
import dev.imagegallery.time.VirtualTimeline;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be made to go wrong, and for whom. */
class FaultTest {

  private static final String LOCATION = "{'location':'westus'}";

  private final TestCloud cloud = TestCloud.current().withGallery();
  private final Faults faults = cloud.azure().faults();

  @Test
  void R253_refusal_hasTheErrorOfTheScript_andNoEffect() {
    faults.add(Fault.when().answer(503, "ServerBusy", "Not now.", Duration.ofSeconds(7)));

    Answered answer = cloud.putRefused(GALLERY + "2", LOCATION, 503, "ServerBusy");

    assertThat(answer.message()).isEqualTo("Not now.");
    assertThat(answer.header("Retry-After")).isEqualTo("7");
    assertThat(answer.header("x-ms-request-id")).isNotEmpty();
  }

  @Test
  void statusAlone_hasItsUsualCode() {
    faults.add(Fault.when().answer(500));

    assertThat(cloud.get(GALLERY).is(500).code()).isEqualTo("InternalServerError");
  }

  @Test
  void R175_throttle_isTheServicesOwn429() {
    faults.add(Fault.when().throttle(Duration.ofMinutes(2)));

    Answered answer = cloud.get(GALLERY).is(429);

    assertThat(answer.code()).isEqualTo("OperationNotAllowed");
    assertThat(answer.header("Retry-After")).isEqualTo("120");
  }

  @Test
  void dropBeforeTheEffect_changesNothing() {
    faults.add(Fault.when().method("PUT").dropBefore());

    assertThat(dropped("PUT", GALLERY + "2")).isEqualTo(Reach.MAYBE_SENT);

    cloud.get(GALLERY + "2").is(404);
  }

  @Test
  void dropAfterTheEffect_changesWhatWasAsked() {
    faults.add(Fault.when().method("PUT").dropAfter());

    assertThat(dropped("PUT", GALLERY + "2")).isEqualTo(Reach.MAYBE_SENT);

    cloud.get(GALLERY + "2").is(200);
  }

  @Test
  void truncatedAnswer_isNone_andAnEmptyOneCannotBe() {
    faults.add(Fault.when().truncate());

    assertThat(dropped("PUT", GALLERY + "2")).isEqualTo(Reach.MAYBE_SENT);
    cloud.delete(GALLERY).is(202);

    faults.clear();
    cloud.get(GALLERY + "2").is(200);
  }

  @Test
  void garbledAnswer_hasItsLength_butIsNoJson() {
    int length = cloud.get(GALLERY).response().body().length;
    faults.add(Fault.when().garble());

    TransportResponse garbled = cloud.get(GALLERY).is(200).response();

    assertThat(garbled.body()).hasSize(length);
    assertThat(new String(garbled.body(), StandardCharsets.UTF_8)).startsWith("{").endsWith("###");
  }

  @Test
  void delay_passesBeforeTheEffect() {
    Instant start = cloud.azure().timeline().now();
    faults.add(Fault.when().method("PUT").delay(Duration.ofSeconds(90)).thenGoOn());

    cloud.put(GALLERY + "2", LOCATION).is(201);

    assertThat(cloud.azure().timeline().now()).isEqualTo(start.plusSeconds(90));
  }

  @Test
  void delayLongerThanAnybodyWaits_endsTheWaiting_andTheEffectComesLater() {
    faults.add(Fault.when().method("PUT").delay(Duration.ofMinutes(5)).thenGoOn());

    assertThat(dropped("PUT", GALLERY + "2")).isEqualTo(Reach.MAYBE_SENT);

    cloud.get(GALLERY + "2").is(404);
    cloud.advance(Duration.ofMinutes(3)).get(GALLERY + "2").is(200);
  }

  @Test
  void delayOnAFrozenClock_holdsNoThreadOfAnAsynchronousCaller() {
    ((VirtualTimeline) cloud.azure().timeline()).freeze();
    faults.add(Fault.when().delay(Duration.ofSeconds(30)).thenGoOn());

    CompletableFuture<TransportResponse> answer =
        cloud.azure().transport().executeAsync(request("GET", GALLERY));

    assertThat(answer).isNotDone();
    cloud.advance(Duration.ofSeconds(30));
    assertThat(answer).isCompletedWithValueMatching(response -> response.status() == 200);
  }

  @Test
  void R238_ghostChild_keepsItsParentFromBeingDeleted() {
    faults.add(Fault.when().path("**/galleries/*").ghostChild());

    Answered answer = cloud.refused("DELETE", GALLERY, null, 409, "CannotDeleteResource");

    assertThat(answer.message()).contains("nested resources exist", "galleries/gallery/images/");
    cloud.get(GALLERY).is(200);
  }

  @Test
  void staleRead_seesWhatWas_andAListToo() {
    faults.add(Fault.when().staleRead(Duration.ofSeconds(20)));
    cloud.advance(Duration.ofMinutes(1));
    cloud.patch(GALLERY, "{'properties':{'description':'new'}}").is(200);
    cloud.put(GALLERY + "2", LOCATION).is(201);

    assertThat(cloud.get(GALLERY).is(200).has("/properties/description")).isFalse();
    cloud.get(GALLERY + "2").is(404);
    String galleries = GROUP + "/providers/Microsoft.Compute/galleries";
    assertThat(cloud.get(galleries).names()).containsExactly("gallery");

    cloud.advance(Duration.ofSeconds(21));
    assertThat(cloud.get(GALLERY).at("/properties/description")).isEqualTo("new");
    assertThat(cloud.get(galleries).names()).containsExactly("gallery", "gallery2");
  }

  @Test
  void staleRead_stillSeesWhatIsGone() {
    faults.add(Fault.when().staleRead(Duration.ofMinutes(10)));
    cloud.delete(GALLERY).is(202);
    cloud.advance(Duration.ofMinutes(1));

    cloud.get(GALLERY).is(200);
    faults.clear();
    cloud.get(GALLERY).is(404);
  }

  @Test
  void R108_replicationFailure_failsTheRegionOnce_andARepeatedPutRepairsIt() {
    cloud.withDefinition().withImage();
    faults.add(
        Fault.when().path(VERSION).failReplication(Region.EAST_US, 62, "No room in the region."));

    cloud.withVersion("1.0.0", "westus", "eastus");

    Answered failed = cloud.get(VERSION + "?api-version=2024-03-03&$expand=ReplicationStatus");
    assertThat(failed.state()).isEqualTo("Failed");
    assertThat(failed.at("/properties/replicationStatus/summary"))
        .contains("\"state\":\"Failed\"", "\"progress\":62", "No room in the region.");
    cloud.put(VERSION, TestCloud.version("westus", "eastus")).is(200);
    assertThat(cloud.settle().get(VERSION).state()).isEqualTo("Succeeded");
  }

  @Test
  void replicationToOtherRegions_isNotMet() {
    cloud.withDefinition().withImage();
    String id = faults.add(Fault.when().failReplication(Region.EAST_US, 0, "No."));

    cloud.withVersion("1.0.0", "westus");
    cloud.withVersion("1.0.1", "westus", "eastus");

    assertThat(cloud.get(VERSION).state()).isEqualTo("Succeeded");
    assertThat(cloud.get(DEFINITION + "/versions/1.0.1").state()).isEqualTo("Failed");
    assertThat(faults.entries()).extracting(Faults.Entry::id).containsExactly(id);
    assertThat(faults.entries()).extracting(Faults.Entry::befell).containsExactly(1L);
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, **, false",
    "GET, **/galleries/*, true",
    "get, /SUBSCRIPTIONS/**/Galleries/gall*, true",
    "GET, /subscriptions/*/resourceGroups/*/providers/*/galleries/gallery, true",
    "GET, /subscriptions/*/galleries/*, false",
    "GET, **/galleries/other, false",
    "GET, **/galleries, false",
    "GET, galleries/*, false",
    "GET, *, false"
  })
  void methodAndPath_chooseTheRequest(String method, String path, boolean befallen) {
    faults.add(Fault.when().method(method).path(path).answer(500));

    cloud.get(GALLERY).is(befallen ? 500 : 200);
  }

  @Test
  void region_isThatOfTheResource_orOfTheOneToBeMade_orOfItsParent() {
    faults.add(Fault.when().region(Region.EAST_US).answer(500));

    cloud.get(GALLERY).is(200);
    cloud.put(GALLERY + "2", "{'location':'eastus'}").is(500);
    faults.clear();
    cloud.put(GALLERY + "2", "{'location':'eastus'}").is(201);
    faults.add(Fault.when().region(Region.EAST_US).answer(500));
    cloud.get(GALLERY + "2").is(500);
    cloud.get(GALLERY + "2/images").is(500);
    cloud.get(GALLERY + "/images").is(200);
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 5____", "3, 0, __5__", "2, 2, _55__", "1, 3, 555__"})
  void nthAndTimes_countThoseThatMatch(int nth, int times, String expected) {
    Fault.When when = Fault.when().method("GET").nth(nth);
    faults.add((times == 0 ? when : when.times(times)).answer(500));

    StringBuilder seen = new StringBuilder();
    for (int i = 0; i < expected.length(); i++) {
      cloud.put(GALLERY, LOCATION).is(200);
      seen.append(cloud.get(GALLERY).response().status() == 500 ? '5' : '_');
    }

    assertThat(seen).hasToString(expected);
  }

  @Test
  void timesAlone_areTheFirst() {
    faults.add(Fault.when().times(2).answer(500));

    cloud.get(GALLERY).is(500);
    cloud.get(GALLERY).is(500);
    cloud.get(GALLERY).is(200);
  }

  @Test
  void after_waitsForItsTime() {
    faults.add(Fault.when().after(Instant.parse("2024-01-02T00:00:00Z")).answer(500));

    cloud.get(GALLERY).is(200);
    cloud.advance(Duration.ofDays(1)).get(GALLERY).is(500);
  }

  @Test
  void severalFaults_theFirstDecides_andThoseBehindItDoNotSeeTheRequest() {
    Instant start = cloud.azure().timeline().now();
    faults.add(Fault.when().delay(Duration.ofSeconds(3)).thenGoOn());
    faults.add(Fault.when().delay(Duration.ofSeconds(4)).answer(503));
    faults.add(Fault.when().answer(400));

    cloud.get(GALLERY).is(503);

    assertThat(cloud.azure().timeline().now()).as("delays add up").isEqualTo(start.plusSeconds(7));
    assertThat(faults.entries()).extracting(Faults.Entry::met).containsExactly(1L, 1L, 0L);
  }

  @Test
  void share_isDrawnBySeed() {
    List<Integer> once = statuses(7);

    assertThat(statuses(7)).isEqualTo(once);
    assertThat(statuses(8)).isNotEqualTo(once);
    assertThat(once).filteredOn(status -> status == 500).hasSizeBetween(20, 60);
  }

  private List<Integer> statuses(long seed) {
    faults.clear();
    faults.add(Fault.when().share(0.2, seed).answer(500));
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      statuses.add(cloud.get(GALLERY).response().status());
    }
    return statuses;
  }

  @Test
  void random_isAPlanThatPrintsAndParses() {
    List<Fault> plan = Fault.random(42, 0.05);

    assertThat(plan).hasSize(7).isEqualTo(Fault.random(42, 0.05));
    assertThat(plan)
        .allSatisfy(fault -> assertThat(Fault.parse(fault.toString())).isEqualTo(fault));
    assertThat(plan).isNotEqualTo(Fault.random(43, 0.05));
  }

  @Test
  void seedWithoutAShare_tellsNothingApart() {
    Fault seeded = Fault.parse("{\"when\":{\"seed\":7},\"then\":{\"status\":503}}");

    assertThat(seeded).isEqualTo(Fault.when().answer(503));
    assertThat(Fault.parse(seeded.toString())).isEqualTo(seeded);
  }

  @Test
  void journal_tellsWhatStruck_andARequestThatNeverArrivedIsNone() {
    faults.add(Fault.when().method("PUT").dropBefore());
    long start = cloud.azure().journal().entries().size();

    dropped("PUT", GALLERY);

    assertThat(cloud.azure().journal().entriesAfter(start))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo("fault");
              assertThat(entry.method()).isEqualTo("PUT");
              assertThat(entry.path()).isEqualTo(GALLERY);
              assertThat(entry.detail()).isEqualTo("1 {\"drop\":\"before\"}");
            });
  }

  @Test
  void script_printsALineForEachFault() {
    faults.add(Fault.when().method("GET").path("**/galleries/*").nth(2).answer(500));
    faults.add(Fault.when().method("PUT").dropAfter());
    cloud.get(GALLERY).is(200);
    cloud.get(GALLERY).is(500);

    assertThat(faults)
        .hasToString(
            """
            1 {"when":{"method":"GET","path":"**/galleries/*","nth":2,"times":1},\
            "then":{"status":500}} befell 1 of 2
            2 {"when":{"method":"PUT"},"then":{"drop":"after"}} befell 0 of 0""");
  }

  @Test
  void snapshot_keepsTheScriptWithItsCounts_andResetForgetsIt() {
    faults.add(Fault.when().nth(3).answer(500));
    faults.add(Fault.when().method("HEAD").staleRead(Duration.ofSeconds(5)));
    cloud.get(GALLERY).is(200);
    String snapshot = cloud.azure().snapshot();
    String script = faults.toString();

    InMemoryAzure other = InMemoryAzure.create();
    other.restore(snapshot);

    assertThat(other.faults()).hasToString(script);
    TestCloud.of(other).get(GALLERY).is(200);
    TestCloud.of(other).get(GALLERY).is(500);
    other.reset();
    assertThat(other.faults().entries()).isEmpty();
    assertThat(other.faults().add(Fault.when().answer(500))).isEqualTo("1");
  }

  @Test
  void fault_isTakenOutById() {
    String first = faults.add(Fault.when().answer(500));
    faults.add(Fault.when().answer(503));

    assertThat(faults.remove(first)).isTrue();
    assertThat(faults.remove(first)).isFalse();
    cloud.get(GALLERY).is(503);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{'then':{}}",
        "{'then':[]}",
        "{'then':{'status':200}}",
        "{'then':{'status':600}}",
        "{'then':{'status':'503'}}",
        "{'then':{'code':'x'}}",
        "{'then':{'drop':false}}",
        "{'then':{'drop':'sometimes'}}",
        "{'then':{'drop':true,'status':500}}",
        "{'then':{'explode':true}}",
        "{'then':{'garble':false}}",
        "{'then':{'delay':'soon'}}",
        "{'then':{'delay':'-PT1S'}}",
        "{'then':{'replicationFailure':{}}}",
        "{'then':{'replicationFailure':{'region':'eastus','atProgress':100}}}",
        "{'when':{'nth':0},'then':{'drop':true}}",
        "{'when':{'times':0},'then':{'drop':true}}",
        "{'when':{'path':''},'then':{'drop':true}}",
        "{'when':{'share':2},'then':{'drop':true}}",
        "{'when':{'after':'yesterday'},'then':{'drop':true}}",
        "{'when':{'weather':'rain'},'then':{'drop':true}}"
      })
  void whatIsNoFault_isRefused(String json) {
    assertThatIllegalArgumentException().isThrownBy(() -> Fault.parse(json.replace('\'', '"')));
  }

  @Test
  void globOfManyStars_costsLittle() {
    faults.add(Fault.when().path("**a".repeat(600)).answer(500));

    cloud.get(GROUP + "/providers/Microsoft.Compute/galleries/" + "a".repeat(80)).is(404);
  }

  private Reach dropped(String method, String path) {
    return catchThrowableOfType(
            TransportException.class,
            () -> cloud.azure().transport().execute(request(method, path)))
        .reach();
  }

  private static TransportRequest request(String method, String path) {
    byte[] body = LOCATION.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return new TransportRequest(
        method,
        "https://management.azure.com" + path + "?api-version=2024-03-03",
        Headers.NONE,
        method.equals("GET") ? null : body);
  }
}
