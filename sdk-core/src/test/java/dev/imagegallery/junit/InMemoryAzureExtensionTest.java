package dev.imagegallery.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.imagegallery.AsyncGalleryClient;
import dev.imagegallery.AsyncImageGallerySdk;
import dev.imagegallery.GalleryClient;
import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.ImageVersionClient;
import dev.imagegallery.inmemory.Fault;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.Profile;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceGroup;
import dev.imagegallery.time.Timeline;
import dev.imagegallery.time.VirtualTimeline;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Tests that are given a cloud; the nested static classes are such tests, run by a test kit. */
class InMemoryAzureExtensionTest {

  private static EngineExecutionResults run(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter").selectors(selectClass(tests)).execute();
  }

  private static EngineExecutionResults runInParallel(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter")
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
        .configurationParameter(
            "junit.jupiter.execution.parallel.config.executor-service", "FORK_JOIN_POOL")
        .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
        .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "8")
        .selectors(selectClass(tests))
        .execute();
  }

  private static List<Throwable> failures(EngineExecutionResults results) {
    return results.testEvents().failed().stream()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .map(result -> result.getThrowable().orElseThrow())
        .toList();
  }

  private static List<String> journals(EngineExecutionResults results) {
    return results.allEvents().reportingEntryPublished().stream()
        .map(event -> event.getRequiredPayload(ReportEntry.class))
        .map(entry -> entry.getKeyValuePairs().get(InMemoryAzureExtension.JOURNAL))
        .toList();
  }

  /** Every part of one test is of one cloud, whatever asks for it. */
  @GalleryTest
  static class Parts {

    private final InMemoryAzure ofConstructor;
    private InMemoryAzure ofBeforeEach;

    Parts(InMemoryAzure azure) {
      ofConstructor = azure;
    }

    @BeforeEach
    void before(InMemoryAzure azure, ImageGallerySdk sdk) {
      ofBeforeEach = azure;
      sdk.resourceGroups()
          .create(sdk.resourceGroup("rg"), ResourceGroup.builder(Region.EAST_US).build());
    }

    @Test
    void parts(
        InMemoryAzure azure,
        ImageGallerySdk sdk,
        AsyncImageGallerySdk async,
        GalleryClient galleries,
        AsyncGalleryClient asyncGalleries,
        ImageVersionClient versions,
        Timeline timeline,
        VirtualTimeline virtual) {
      assertThat(azure).isSameAs(ofConstructor).isSameAs(ofBeforeEach);
      assertThat(timeline).isSameAs(virtual).isSameAs(azure.timeline());
      assertThat(sdk.resourceGroups().get("rg").name()).isEqualTo("rg");
      assertThat(galleries.list().toList()).isEmpty();
      assertThat(asyncGalleries.list().toList().join()).isEmpty();
      assertThat(async.resourceGroups().list().toList().join()).hasSize(1);
      assertThat(azure.profile()).isEqualTo(Profile.CURRENT);
      assertThat(virtual.now()).isEqualTo(InMemoryAzure.DEFAULT_START);
      assertThat(versions.find(sdk.resourceGroup("rg").gallery("g").image("i").version("1.0.0")))
          .isEmpty();
    }

    @AfterEach
    void after(InMemoryAzure azure) {
      assertThat(azure).isSameAs(ofConstructor);
    }
  }

  @Test
  void allParts_areOfTheTestsOneCloud() {
    run(Parts.class).testEvents().assertStatistics(stats -> stats.succeeded(1).failed(0));
  }

  @Test
  void everyClient_canBeAParameter() {
    Stream<Class<?>> clients =
        Stream.of(ImageGallerySdk.class, AsyncImageGallerySdk.class)
            .flatMap(sdk -> Arrays.stream(sdk.getMethods()))
            .map(Method::getReturnType)
            .filter(type -> type.getSimpleName().endsWith("Client"))
            .map(type -> type);

    TestCloud cloud = new TestCloud(InMemoryAzure.create());

    assertThat(clients.toList())
        .hasSizeGreaterThan(11)
        .allSatisfy(client -> assertThat(cloud.part(client)).isInstanceOf(client))
        .allSatisfy(client -> assertThat(TestCloud.has(client)).isTrue());
    assertThat(TestCloud.has(String.class)).isFalse();
  }

  @GalleryTest(
      profile = Profile.PREVIEW_2019,
      subscriptions = {
        "11111111-1111-1111-1111-111111111111",
        "22222222-2222-2222-2222-222222222222"
      },
      startTime = "2019-01-01T00:00:00Z")
  static class Settings {

    @Test
    void ofTheClass(InMemoryAzure azure, ImageGallerySdk sdk) {
      assertThat(azure.profile()).isEqualTo(Profile.PREVIEW_2019);
      assertThat(azure.subscriptions()).hasSize(2);
      assertThat(sdk.resourceGroup("rg").subscriptionId()).startsWith("1111");
      assertThat(azure.timeline().now()).isEqualTo(Instant.parse("2019-01-01T00:00:00Z"));
    }

    @Test
    @GalleryTest
    void ofTheMethod(InMemoryAzure azure) {
      assertThat(azure.profile()).isEqualTo(Profile.CURRENT);
      assertThat(azure.subscriptions()).hasSize(1);
    }

    @Nested
    class Inner {
      @Test
      void ofTheClassAround(InMemoryAzure azure) {
        assertThat(azure.profile()).isEqualTo(Profile.PREVIEW_2019);
      }
    }
  }

  @Test
  void settings_areThoseOfTheNearestAnnotation() {
    run(Settings.class).testEvents().assertStatistics(stats -> stats.succeeded(3).failed(0));
  }

  static class OwnSettings {

    @RegisterExtension
    static final InMemoryAzureExtension CLOUD =
        InMemoryAzureExtension.of(() -> InMemoryAzure.builder().pageSize(1).tenant("t"));

    @Test
    void own(InMemoryAzure azure) {
      assertThat(azure.subscriptions().get(0).tenantId()).isEqualTo("t");
    }
  }

  @Test
  void settings_canBeAnyBuilder() {
    run(OwnSettings.class).testEvents().assertStatistics(stats -> stats.succeeded(1).failed(0));
  }

  private static final Set<InMemoryAzure> CLOUDS = ConcurrentHashMap.newKeySet();

  /** Tests that would disturb each other in one cloud. */
  @GalleryTest
  static class Disturbers {

    @RepeatedTest(20)
    void alone(InMemoryAzure azure, ImageGallerySdk sdk, VirtualTimeline time) {
      CLOUDS.add(azure);
      assertThat(time.now()).isEqualTo(InMemoryAzure.DEFAULT_START);
      assertThat(sdk.resourceGroups().list().toList()).isEmpty();
      sdk.resourceGroups()
          .create(sdk.resourceGroup("rg"), ResourceGroup.builder(Region.EAST_US).build());
      time.advance(Duration.ofDays(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void each(int number, InMemoryAzure azure) {
      CLOUDS.add(azure);
      assertThat(azure.journal().entries()).isEmpty();
      azure.timeline();
    }
  }

  @Test
  void eachTest_hasACloudOfItsOwn_alsoInParallel() {
    CLOUDS.clear();

    runInParallel(Disturbers.class)
        .testEvents()
        .assertStatistics(stats -> stats.succeeded(30).failed(0));

    assertThat(CLOUDS).hasSize(30);
  }

  @GalleryTest
  static class Failing {

    @Test
    void fails(ImageGallerySdk sdk) {
      sdk.resourceGroups()
          .create(sdk.resourceGroup("rg"), ResourceGroup.builder(Region.EAST_US).build());
      fail("on purpose");
    }

    @Test
    void passes(ImageGallerySdk sdk) {
      assertThat(sdk.resourceGroups().list().toList()).isEmpty();
    }

    @Test
    void isAborted(ImageGallerySdk sdk) {
      assertThat(sdk.resourceGroups().list().toList()).isEmpty();
      abort("on purpose");
    }

    @Test
    void failsWithoutACloud() {
      fail("on purpose");
    }
  }

  @Test
  void failedTest_showsTheEndOfTheJournal_andOthersDoNot() {
    EngineExecutionResults results = run(Failing.class);

    results
        .testEvents()
        .assertStatistics(
            stats -> stats.succeeded(1).failed(2).aborted(1).reportingEntryPublished(1));
    assertThat(journals(results))
        .singleElement()
        .asString()
        .startsWith("the last 1 of 1 events in the cloud")
        .contains("1 2024-01-01T00:00:00Z PUT /subscriptions/")
        .contains("/rg -> 201");
    assertThat(failures(results))
        .filteredOn(failure -> failure.getSuppressed().length > 0)
        .singleElement()
        .satisfies(
            failure ->
                assertThat(failure.getSuppressed()[0])
                    .hasMessage(journals(results).get(0))
                    .hasNoCause());
  }

  @GalleryTest
  static class FailingWithFaults {

    @Test
    void fails(InMemoryAzure azure) {
      azure.faults().add(Fault.when().method("PUT").path("**/galleries/*").nth(2).answer(503));
      fail("on purpose");
    }
  }

  @Test
  void failedTest_showsTheScriptOfFaults_soThatTheFailureCanBeHadAgain() {
    EngineExecutionResults results = run(FailingWithFaults.class);

    String shown = journals(results).get(0);
    String script = shown.substring(shown.indexOf("and its faults"));
    assertThat(script).contains("befell 0 of 0");
    String json = script.substring(script.indexOf('{'), script.lastIndexOf('}') + 1);
    assertThat(Fault.parse(json))
        .isEqualTo(Fault.when().method("PUT").path("**/galleries/*").nth(2).answer(503));
  }

  @GalleryTest
  static class FailingAfterwards {

    @Test
    void passes(ImageGallerySdk sdk) {
      assertThat(sdk.resourceGroups().list().toList()).isEmpty();
    }

    @AfterEach
    void after() {
      fail("on purpose");
    }
  }

  @Test
  void failureAfterTheTest_showsTheJournalToo() {
    assertThat(journals(run(FailingAfterwards.class))).hasSize(1);
  }

  @GalleryTest
  static class ForAll {

    @BeforeAll
    static void all(InMemoryAzure azure) {}

    @Test
    void never() {}
  }

  @Test
  void beforeAll_hasNoTest_soNoCloud() {
    assertThat(
            run(ForAll.class).containerEvents().failed().stream()
                .map(Event::toString)
                .toList()
                .toString())
        .contains("each test has a cloud of its own")
        .contains("use @BeforeEach");
  }

  @GalleryTest(startTime = "yesterday")
  static class BadTime {

    @Test
    void never(InMemoryAzure azure) {}
  }

  @Test
  void startTimeThatIsNone_isNamed() {
    assertThat(failures(run(BadTime.class)))
        .singleElement()
        .satisfies(
            failure -> assertThat(failure).rootCause().isInstanceOf(DateTimeParseException.class))
        .asString()
        .contains("yesterday");
  }
}
