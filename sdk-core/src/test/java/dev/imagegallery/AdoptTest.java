package dev.imagegallery;

import static dev.imagegallery.Sample.GALLERY_ID;
import static dev.imagegallery.Sample.OPERATION_URL;
import static dev.imagegallery.Sample.VERSION_ID;
import static dev.imagegallery.Sample.error;
import static dev.imagegallery.Sample.gallery;
import static dev.imagegallery.Sample.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.imagegallery.error.OperationFailedException;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.ProvisioningState;
import dev.imagegallery.models.Region;
import dev.imagegallery.operation.Poller;
import dev.imagegallery.operation.ReplicationPoller;
import dev.imagegallery.transport.ScriptedTransport;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Waiting for what somebody else began and left no token of. */
class AdoptTest {

  private final ScriptedTransport transport = new ScriptedTransport();
  private final ImageGallerySdk sdk = Sample.sdk(transport);

  @ParameterizedTest
  @ValueSource(strings = {"Creating", "Updating"})
  void resourceThatIsWorkedOn_isWaitedFor(String state) {
    transport.then(200, gallery(state)).then(200, gallery(state)).then(200, gallery("Succeeded"));

    Poller<Gallery> poller = sdk.galleries().adopt(GALLERY_ID);

    assertThat(transport.requests()).as("no request yet").isEmpty();
    assertThat(poller.await().provisioningState()).isEqualTo(ProvisioningState.SUCCEEDED);
    assertThat(transport.requests()).hasSize(3);
  }

  @Test
  void resourceThatFailed_isAFailure() {
    transport.then(200, gallery("Updating")).then(200, gallery("Failed"));

    assertThatExceptionOfType(OperationFailedException.class)
        .isThrownBy(() -> sdk.galleries().adopt(GALLERY_ID).await());
  }

  @Test
  void operation_isFollowedByItsUrl() {
    transport
        .then(200, status("InProgress"))
        .then(200, status("Succeeded"))
        .then(200, gallery("Succeeded"));

    sdk.galleries().adopt(GALLERY_ID, OPERATION_URL).await();

    assertThat(transport.lines()).first().isEqualTo("GET " + OPERATION_URL.substring(28));
  }

  @Test
  void version_isWatchedRegionByRegion() {
    transport
        .then(200, version("Creating", "Replicating", 40))
        .then(200, version("Succeeded", "Completed", 100));

    ReplicationPoller poller = sdk.imageVersions().adopt(VERSION_ID);
    poller.poll();

    assertThat(poller.latest().replication()).hasToString("Optional[eastus Replicating 40%]");
    poller.awaitRegion(Region.EAST_US, Duration.ofHours(1));
    assertThat(poller.await().provisioningState()).isEqualTo(ProvisioningState.SUCCEEDED);
  }

  private static String version(String state, String regional, int progress) {
    return """
        {"location":"eastus","properties":{"provisioningState":"%s",
         "publishingProfile":{"targetRegions":[{"name":"eastus"}]},
         "replicationStatus":{"summary":[{"region":"eastus","state":"%s","progress":%d}]}}}"""
        .formatted(state, regional, progress);
  }

  @Test
  void deletion_isWaitedFor_byTheResourceOrByItsUrl() {
    transport
        .then(200, gallery("Deleting"))
        .then(404, error("ResourceNotFound"))
        .then(200, status("Succeeded"));

    sdk.galleries().adoptDelete(GALLERY_ID).await();
    sdk.galleries().adoptDelete(GALLERY_ID, OPERATION_URL).await();

    assertThat(transport.requests()).hasSize(3);
  }

  @Test
  void adopted_canBeHandedOnByToken() {
    String token = sdk.galleries().adopt(GALLERY_ID, OPERATION_URL).resumeToken();
    transport.then(200, status("Succeeded")).then(200, gallery("Succeeded"));

    assertThat(sdk.galleries().resumeCreate(token).await().name()).isEqualTo("shared");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.test/operations/7",
        "http://management.azure.com/operations/7",
        "https://management.azure.com@evil.test/operations/7",
        "https://management.azure.com.evil.test/operations/7",
        "https://management.azure.com:444/operations/7",
        "https://management.azure.com/a b",
        "/operations/7",
        ""
      })
  void urlOfAnotherHost_isRefusedBeforeAnyRequest(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sdk.galleries().adopt(GALLERY_ID, url))
        .withMessageStartingWith("operationUrl leads to another host");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sdk.imageVersions().adopt(VERSION_ID, url))
        .withMessageStartingWith("operationUrl leads to another host");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sdk.galleries().adoptDelete(GALLERY_ID, url))
        .withMessageStartingWith("operationUrl leads to another host");

    assertThat(transport.requests()).isEmpty();
  }

  @Test
  void missingArguments_areNamed() {
    assertThatNullPointerException()
        .isThrownBy(() -> sdk.galleries().adopt(null))
        .withMessage("id");
    assertThatNullPointerException()
        .isThrownBy(() -> sdk.galleries().adopt(GALLERY_ID, null))
        .withMessage("operationUrl");
    assertThatNullPointerException()
        .isThrownBy(() -> sdk.imageVersions().adopt(VERSION_ID, null))
        .withMessage("operationUrl");
    assertThatNullPointerException()
        .isThrownBy(() -> sdk.galleries().adoptDelete(GALLERY_ID, null))
        .withMessage("operationUrl");
  }
}
