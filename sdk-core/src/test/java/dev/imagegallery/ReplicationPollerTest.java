package dev.imagegallery;

import static dev.imagegallery.Sample.OPERATION_URL;
import static dev.imagegallery.Sample.VERSION_ID;
import static dev.imagegallery.Sample.status;
import static dev.imagegallery.models.Region.EAST_US;
import static dev.imagegallery.models.Region.NORTH_EUROPE;
import static dev.imagegallery.models.Region.WEST_EUROPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.imagegallery.error.OperationFailedException;
import dev.imagegallery.error.OperationTimeoutException;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.operation.ReplicationPoller;
import dev.imagegallery.operation.ReplicationProgress;
import dev.imagegallery.transport.ScriptedTransport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Replication as it is watched, region by region. */
class ReplicationPollerTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private final ScriptedTransport transport = new ScriptedTransport();
  private final ImageGallerySdk sdk = Sample.sdk(transport);

  private ReplicationPoller begin(Face face) {
    transport.then(
        201, version("Creating", ""), "Azure-AsyncOperation", OPERATION_URL, "Retry-After", "10");
    return face.beginCreate(sdk, VERSION_ID, Sample.version(EAST_US, WEST_EUROPE));
  }

  /** The version, to two regions; {@code summary} as {@code eastus Completed 100, …}. */
  private static String version(String state, String summary) {
    List<String> regions = new ArrayList<>();
    for (String region : summary.isEmpty() ? new String[0] : summary.split(", ")) {
      String[] words = region.split(" ");
      regions.add(
          "{\"region\":\"%s\",\"state\":\"%s\",\"progress\":%s,\"details\":\"as planned\"}"
              .formatted((Object[]) words));
    }
    String replication =
        regions.isEmpty()
            ? ""
            : ",\"replicationStatus\":{\"summary\":[" + String.join(",", regions) + "]}";
    return """
        {"location":"eastus","name":"1.0.0","properties":{"provisioningState":"%s",
         "publishingProfile":{"targetRegions":[{"name":"East US"},{"name":"West Europe"}]}%s}}"""
        .formatted(state, replication);
  }

  private ReplicationPollerTest then(String state, String summary) {
    transport.then(200, version(state, summary));
    return this;
  }

  private void thenTheOperationSays(String word) {
    transport.then(200, status(word));
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R102_watchesTheResourceWithItsStatus_andAsksTheOperationAtTheEnd(Face face) {
    ReplicationPoller poller = begin(face);
    then("Creating", "eastus Completed 100, westeurope Replicating 40")
        .then("Succeeded", "eastus Completed 100, westeurope Completed 100")
        .thenTheOperationSays("Succeeded");

    ImageVersion version = face.await(poller);

    assertThat(version.isUsableIn(WEST_EUROPE)).isTrue();
    assertThat(transport.requests())
        .extracting(r -> r.method() + " " + r.url().substring(r.url().lastIndexOf('/') + 1))
        .containsExactly(
            "PUT 1.0.0?api-version=2025-03-03",
            "GET 1.0.0?api-version=2025-03-03&$expand=ReplicationStatus",
            "GET 1.0.0?api-version=2025-03-03&$expand=ReplicationStatus",
            "GET 7?api-version=2025-03-03&t=1&s=SIGNATURE");
    assertThat(transport.gaps()).extracting(gap -> gap.toSeconds()).containsExactly(10L, 10L, 0L);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void versionThatStaysCreating_failsWithItsOperation(Face face) {
    ReplicationPoller poller = begin(face);
    for (int look = 1; look <= 4; look++) {
      then("Creating", "eastus Replicating 10");
    }
    transport.then(
        200, "{\"status\":\"Failed\",\"error\":{\"code\":\"Conflict\",\"message\":\"no\"}}");

    assertThatThrownBy(() -> face.await(poller))
        .isInstanceOfSatisfying(
            OperationFailedException.class, e -> assertThat(e.code()).isEqualTo("Conflict"));
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void versionThatCannotBeReadYet_isAskedForByItsOperation(Face face) {
    ReplicationPoller poller = begin(face);
    transport.then(404, "{\"error\":{\"code\":\"ResourceNotFound\",\"message\":\"not yet\"}}");
    thenTheOperationSays("InProgress");
    then("Succeeded", "eastus Completed 100, westeurope Completed 100")
        .thenTheOperationSays("Succeeded");

    ImageVersion version = face.await(poller);

    assertThat(version.isUsableIn(EAST_US)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R104_onProgress_hearsEachChangeOnce(Face face) {
    ReplicationPoller poller = begin(face);
    then("Creating", "eastus Replicating 10")
        .then("Creating", "eastus Replicating 10")
        .then("Creating", "eastus Completed 100, westeurope Replicating 5")
        .then("Succeeded", "eastus Completed 100, westeurope Completed 100")
        .thenTheOperationSays("Succeeded");
    List<String> heard = new ArrayList<>();

    face.await(poller.onProgress(progress -> heard.add(progress.toString())));

    assertThat(heard)
        .containsExactly(
            "eastus Unknown 0%, westeurope Unknown 0%",
            "eastus Replicating 10%, westeurope Unknown 0%",
            "eastus Completed 100%, westeurope Replicating 5%",
            "eastus Completed 100%, westeurope Completed 100%");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void onProgress_throwing_reachesWhoeverWaits_andNothingIsLost(Face face) {
    ReplicationPoller poller = begin(face);
    then("Creating", "eastus Replicating 10")
        .then("Succeeded", "eastus Completed 100, westeurope Completed 100")
        .thenTheOperationSays("Succeeded");
    poller.onProgress(
        progress -> {
          if (progress.toString().contains(" 10%")) {
            throw new IllegalStateException("the watcher's own");
          }
        });

    assertThatThrownBy(() -> face.await(poller)).hasMessage("the watcher's own");

    assertThat(face.await(poller).isUsableIn(EAST_US)).isTrue();
  }

  @Test
  void R103_awaitRegion_returnsWhileOthersStillReplicate() {
    ReplicationPoller poller = begin(Face.SYNC);
    then("Creating", "eastus Replicating 90, westeurope Replicating 1")
        .then("Creating", "eastus Completed 100, westeurope Replicating 2");

    ReplicationProgress progress = poller.awaitRegion(EAST_US);

    assertThat(progress.isCompletedIn(EAST_US)).isTrue();
    assertThat(progress.isCompletedIn(WEST_EUROPE)).isFalse();
    assertThat(poller.latest().isRunning()).isTrue();
    assertThat(transport.requests()).hasSize(3);
    assertThat(poller.awaitRegion(EAST_US)).as("known already").isEqualTo(progress);
    assertThat(transport.requests()).hasSize(3);
  }

  @Test
  void R103_awaitFirstRegion_returnsWithWhicheverIsFirst() {
    ReplicationPoller poller = begin(Face.SYNC);
    then("Creating", "eastus Replicating 90, westeurope Completed 100");

    assertThat(poller.awaitFirstRegion(HOUR).completed()).containsExactly(WEST_EUROPE);
  }

  @Test
  void R108_awaitRegion_thatFailed_saysWhy_whileTheOperationRuns() {
    ReplicationPoller poller = begin(Face.SYNC);
    then("Creating", "eastus Replicating 90, westeurope Failed 62");

    OperationFailedException failure =
        catchThrowableOfType(OperationFailedException.class, () -> poller.awaitRegion(WEST_EUROPE));

    assertThat(failure).hasMessageContainingAll("West Europe", "Failed", "as planned");
    assertThat(poller.latest().isRunning()).isTrue();
  }

  @Test
  void R108_allRegionsFailed_endsTheWaitForTheFirst() {
    ReplicationPoller poller = begin(Face.SYNC);
    then("Failed", "eastus Failed 3, westeurope Failed 62");
    transport.then(
        200,
        "{\"status\":\"Failed\",\"error\":{\"code\":\"ReplicationFailed\",\"message\":\"m\"}}");

    OperationFailedException failure =
        catchThrowableOfType(OperationFailedException.class, () -> poller.awaitFirstRegion(HOUR));

    assertThat(failure.code()).isEqualTo("ReplicationFailed");
  }

  @Test
  void awaitRegion_thatIsNoTarget_isRefusedBeforeAnyRequest() {
    ReplicationPoller poller = begin(Face.SYNC);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> poller.awaitRegion(NORTH_EUROPE))
        .withMessageContaining("region")
        .withMessageContaining("North Europe");

    assertThat(transport.requests()).hasSize(1);
  }

  @Test
  void awaitRegion_thatTakesTooLong_timesOutWithATokenToGoOn() {
    ReplicationPoller poller = begin(Face.SYNC);
    then("Creating", "eastus Replicating 1");

    OperationTimeoutException timeout =
        catchThrowableOfType(
            OperationTimeoutException.class,
            () -> poller.awaitRegion(EAST_US, Duration.ofSeconds(15)));

    assertThat(timeout.resumeToken()).contains("GalleryImageVersions_CreateOrUpdate");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void resourceSaysSucceeded_butTheOperationRuns_isNotTheEnd(Face face) {
    ReplicationPoller poller = begin(face);
    then("Succeeded", "eastus Completed 100").thenTheOperationSays("InProgress");
    then("Succeeded", "eastus Completed 100, westeurope Completed 100")
        .thenTheOperationSays("Succeeded");

    ImageVersion version = face.await(poller);

    assertThat(version.isUsableIn(WEST_EUROPE)).isTrue();
    assertThat(transport.gaps())
        .extracting(gap -> gap.toSeconds())
        .containsExactly(10L, 0L, 10L, 0L);
  }
}
