package dev.imagegallery;

import static dev.imagegallery.Sample.GALLERY;
import static dev.imagegallery.Sample.GALLERY_ID;
import static dev.imagegallery.Sample.OPERATION_URL;
import static dev.imagegallery.Sample.error;
import static dev.imagegallery.Sample.gallery;
import static dev.imagegallery.Sample.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.imagegallery.error.OperationFailedException;
import dev.imagegallery.error.ResourceNotFoundException;
import dev.imagegallery.models.ProvisioningState;
import dev.imagegallery.operation.Poller;
import dev.imagegallery.transport.ScriptedTransport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the service says late, in part, or not at all. */
class PollerPatienceTest {

  private final ScriptedTransport transport = new ScriptedTransport();
  private final ImageGallerySdk sdk = Sample.sdk(transport);

  @ParameterizedTest
  @EnumSource(Face.class)
  void deletionAcceptedWithoutAnyUrl_isWaitedFor_untilTheResourceIsGone(Face face) {
    transport
        .then(202, "")
        .then(200, gallery("Deleting"))
        .then(200, gallery("Deleting"))
        .then(404, error("ResourceNotFound"));

    Poller<Void> poller = face.beginDelete(sdk, GALLERY_ID);

    assertThat(poller.latest().isRunning()).isTrue();
    face.await(poller);
    assertThat(transport.lines()).hasSize(4).last().asString().startsWith("GET " + GALLERY_ID);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void deletionWithoutAnyUrl_thatFails_isAFailure(Face face) {
    transport.then(202, "").then(200, gallery("Failed"));

    Poller<Void> poller = face.beginDelete(sdk, GALLERY_ID);

    assertThatExceptionOfType(OperationFailedException.class).isThrownBy(() -> face.await(poller));
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void deletionWithoutAnyUrl_isResumedElsewhere(Face face) {
    ScriptedTransport there = new ScriptedTransport();
    transport.then(202, "");
    there.then(200, gallery("Deleting")).then(404, error("ResourceNotFound"));

    String token = face.beginDelete(sdk, GALLERY_ID).resumeToken();
    face.await(Sample.sdk(there).galleries().resumeDelete(token));

    assertThat(token).contains("\"follow\":\"gone\"");
    assertThat(there.requests()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void firstAnswerThatShowsNoResource_doesNotMatter_whereThereIsAUrlToFollow(Face face) {
    transport
        .then(202, "{\"tags\":{}}", "Azure-AsyncOperation", OPERATION_URL)
        .then(200, status("Succeeded"))
        .then(200, gallery("Succeeded"));

    assertThat(face.await(face.beginCreate(sdk, GALLERY_ID, GALLERY)).name()).isEqualTo("shared");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void resultThatIsNotSeenYet_isLookedForAgain(Face face) {
    transport
        .then(201, gallery("Creating"), "Azure-AsyncOperation", OPERATION_URL)
        .then(200, status("Succeeded"))
        .then(404, error("ResourceNotFound"))
        .then(200, gallery("Creating"))
        .then(200, gallery("Succeeded"));

    assertThat(face.await(face.beginCreate(sdk, GALLERY_ID, GALLERY)).provisioningState())
        .isEqualTo(ProvisioningState.SUCCEEDED);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void resultThatIsNeverSeen_isMissing_afterHalfAMinute(Face face) {
    transport
        .then(201, gallery("Creating"), "Azure-AsyncOperation", OPERATION_URL)
        .then(200, status("Succeeded"))
        .times(6, 404, error("ResourceNotFound"));

    Poller<?> poller = face.beginCreate(sdk, GALLERY_ID, GALLERY);

    assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> face.await(poller));
    assertThat(transport.gaps().stream().mapToLong(gap -> gap.toSeconds()).sum())
        .isBetween(30L, 40L);
  }
}
