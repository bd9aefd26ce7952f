package dev.imagegallery;

import static dev.imagegallery.Sample.GALLERY;
import static dev.imagegallery.Sample.GALLERY_ID;
import static dev.imagegallery.Sample.MONITOR_URL;
import static dev.imagegallery.Sample.OPERATION_URL;
import static dev.imagegallery.Sample.error;
import static dev.imagegallery.Sample.gallery;
import static dev.imagegallery.Sample.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.imagegallery.error.GalleryException;
import dev.imagegallery.error.MalformedResponseException;
import dev.imagegallery.error.OperationFailedException;
import dev.imagegallery.error.ServiceException;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.ProvisioningState;
import dev.imagegallery.operation.Poller;
import dev.imagegallery.transport.ScriptedTransport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes of long-running operations (R13), as the service and other backends have them. */
class PollerTest {

  private static final String GET_RESOURCE = "GET " + GALLERY_ID + "?api-version=2025-03-03";
  private static final String GET_OPERATION =
      "GET " + OPERATION_URL.replace("https://management.azure.com", "");
  private static final String GET_MONITOR =
      "GET " + MONITOR_URL.replace("https://management.azure.com", "");

  private final ScriptedTransport transport = new ScriptedTransport();
  private final ImageGallerySdk sdk = Sample.sdk(transport);

  private Gallery create(Face face) {
    return face.await(face.beginCreate(sdk, GALLERY_ID, GALLERY));
  }

  private void delete(Face face) {
    face.await(face.beginDelete(sdk, GALLERY_ID));
  }

  @ParameterizedTest
  @CsvSource({
    "SYNC, 201, Creating", "SYNC, 200, Updating", "SYNC, 200, Succeeded",
    "ASYNC, 201, Creating", "ASYNC, 200, Updating", "ASYNC, 201, Succeeded"
  })
  void R13_putWithOperationUrl_pollsItThenReadsTheResource(Face face, int status, String state) {
    transport
        .then(status, gallery(state), "Azure-AsyncOperation", OPERATION_URL)
        .then(200, status("InProgress"))
        .then(200, status("Succeeded"))
        .then(200, gallery("Succeeded"));

    Gallery created = create(face);

    assertThat(created.provisioningState()).isEqualTo(ProvisioningState.SUCCEEDED);
    assertThat(transport.lines())
        .containsExactly(
            "PUT " + GALLERY_ID + "?api-version=2025-03-03",
            GET_OPERATION,
            GET_OPERATION,
            GET_RESOURCE);
  }

  @ParameterizedTest
  @CsvSource({"SYNC, 201", "SYNC, 200", "SYNC, 202", "ASYNC, 201", "ASYNC, 200", "ASYNC, 202"})
  void R13_putWithLocationOnly_runsWhileItAnswers202(Face face, int status) {
    transport
        .then(status, status == 202 ? "" : gallery("Creating"), "Location", MONITOR_URL)
        .then(202, "")
        .then(200, gallery("Succeeded"))
        .then(200, gallery("Succeeded"));

    assertThat(create(face).provisioningState()).isEqualTo(ProvisioningState.SUCCEEDED);

    assertThat(transport.lines().subList(1, 4))
        .containsExactly(GET_MONITOR, GET_MONITOR, GET_RESOURCE);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R13_locationThatEndsWithAnEmptyBody_isDone(Face face) {
    transport.then(202, "", "Location", MONITOR_URL).then(200, "").then(200, gallery("Succeeded"));

    assertThat(create(face).name()).isEqualTo("shared");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R13_202WithBothUrls_pollsTheOperation(Face face) {
    transport
        .then(202, "", "Location", MONITOR_URL, "Azure-AsyncOperation", OPERATION_URL)
        .then(200, status("Succeeded"))
        .then(200, gallery("Succeeded"));

    create(face);

    assertThat(transport.lines().subList(1, 3)).containsExactly(GET_OPERATION, GET_RESOURCE);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R13_putWithoutUrls_readsTheResourceUntilItsStateIsFinal(Face face) {
    transport
        .then(201, gallery("Creating"))
        .then(200, gallery("Updating"))
        .then(200, gallery("Succeeded"));

    create(face);

    assertThat(transport.lines().subList(1, 3)).containsExactly(GET_RESOURCE, GET_RESOURCE);
  }

  @ParameterizedTest
  @CsvSource({"SYNC, 200", "ASYNC, 201"})
  void R13_putThatHasFinishedAtOnce_isDoneWithoutAPoll(Face face, int status) {
    transport.then(status, gallery("Succeeded"));

    create(face);

    assertThat(transport.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R13_putWithoutUrlsAndWithoutABody_readsTheResource(Face face) {
    transport.then(202, "").then(200, gallery("Succeeded"));

    assertThat(create(face).name()).isEqualTo("shared");

    assertThat(transport.lines()).last().isEqualTo(GET_RESOURCE);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R13_delete202WithBothUrls_pollsTheOperationAndReadsNothing(Face face) {
    transport
        .then(202, "", "Azure-AsyncOperation", OPERATION_URL, "Location", MONITOR_URL)
        .then(200, status("InProgress"))
        .then(200, status("Succeeded"));

    delete(face);

    assertThat(transport.lines())
        .containsExactly(
            "DELETE " + GALLERY_ID + "?api-version=2025-03-03", GET_OPERATION, GET_OPERATION);
  }

  @ParameterizedTest
  @CsvSource({"SYNC, 200", "SYNC, 204", "ASYNC, 200", "ASYNC, 204"})
  void R13_R240_deleteOfWhatIsGoneAtOnce_isDone(Face face, int status) {
    transport.then(status, "");

    delete(face);

    assertThat(transport.requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"SYNC, 200", "SYNC, 204", "ASYNC, 200", "ASYNC, 204"})
  void R13_deleteWithMonitorUrlOnly_endsWhenItNoLongerAnswers202(Face face, int status) {
    transport.then(202, "", "Location", MONITOR_URL).then(202, "").then(status, "");

    delete(face);

    assertThat(transport.lines().subList(1, 3)).containsExactly(GET_MONITOR, GET_MONITOR);
  }

  @ParameterizedTest
  @CsvSource({"SYNC, Failed", "SYNC, Canceled", "ASYNC, Failed", "ASYNC, CANCELED", "SYNC, failed"})
  void R250_operationThatEndsBadly_throwsWithTheServicesCode(Face face, String word) {
    String failed =
        "{\"status\":\"%s\",\"error\":{\"code\":\"DiskMissing\",\"message\":\"no disk\"}}";
    transport
        .then(201, gallery("Creating"), "Azure-AsyncOperation", OPERATION_URL)
        .then(200, failed.formatted(word));

    OperationFailedException failure =
        catchThrowableOfType(OperationFailedException.class, () -> create(face));

    assertThat(failure.code()).isEqualTo("DiskMissing");
    assertThat(failure.state()).isEqualToIgnoringCase(word);
    assertThat(failure.getMessage())
        .contains("Galleries_CreateOrUpdate", GALLERY_ID.toString(), "DiskMissing: no disk");
  }

  @ParameterizedTest
  @CsvSource({"SYNC, Failed", "ASYNC, Canceled", "ASYNC, FAILED"})
  void R13_resourceThatEndsBadly_throws(Face face, String state) {
    transport.then(201, gallery("Creating")).then(200, gallery(state));

    OperationFailedException failure =
        catchThrowableOfType(OperationFailedException.class, () -> create(face));

    assertThat(failure.state()).isEqualToIgnoringCase(state);
    assertThat(failure.code()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"SYNC, succeeded", "ASYNC, SUCCEEDED"})
  void stateWords_areComparedWithoutLetterCase(Face face, String word) {
    transport
        .then(201, gallery("Creating"), "azure-asyncoperation", OPERATION_URL)
        .then(200, status(word))
        .then(200, gallery(word))
        .then(201, gallery("CREATING"))
        .then(200, gallery(word));

    create(face);
    create(face);

    assertThat(transport.requests()).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({"SYNC, Accepted", "ASYNC, Running", "SYNC, ''", "ASYNC, Résumé"})
  void unknownStateWord_meansThatItRuns(Face face, String word) {
    transport
        .then(201, gallery("Creating"), "Azure-AsyncOperation", OPERATION_URL)
        .then(200, status(word))
        .then(200, status("Succeeded"))
        .then(200, gallery("Succeeded"));

    create(face);

    assertThat(transport.requests()).hasSize(4);
  }

  @Test
  void poll_isExactlyOneRequest_andNoneAfterTheEnd() {
    transport
        .then(201, gallery("Creating"), "Azure-AsyncOperation", OPERATION_URL)
        .then(200, status("InProgress"))
        .then(200, status("Succeeded"))
        .then(200, gallery("Succeeded"));
    Poller<Gallery> poller = sdk.galleries().beginCreate(GALLERY_ID, GALLERY);

    assertThat(poller.latest().isRunning()).isTrue();
    assertThat(poller.poll().isRunning()).isTrue();
    assertThat(transport.requests()).hasSize(2);
    assertThat(poller.poll().isRunning()).isFalse();
    assertThat(transport.requests()).hasSize(3);
    poller.poll();
    assertThat(transport.requests()).hasSize(4);
    poller.poll();
    assertThat(poller.await().name()).isEqualTo("shared");
    assertThat(transport.requests()).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void refusedBeginning_isThrownAndNothingIsPolled(Face face) {
    transport.then(409, error("Conflict"));

    assertThat(catchThrowable(() -> create(face))).isInstanceOf(ServiceException.class);

    assertThat(transport.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void refusedPoll_isThrown_andWaitingAgainGoesOn(Face face) {
    transport
        .then(201, gallery("Creating"), "Azure-AsyncOperation", OPERATION_URL)
        .then(403, error("AuthorizationFailed"))
        .then(200, status("Succeeded"))
        .then(200, gallery("Succeeded"));
    Poller<Gallery> poller = face.beginCreate(sdk, GALLERY_ID, GALLERY);

    assertThat(catchThrowable(() -> face.await(poller))).isInstanceOf(GalleryException.class);

    assertThat(face.await(poller).name()).isEqualTo("shared");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{\"status\":null}", "{\"status\":{}}", "", "<html>"})
  void statusDocumentThatIsNone_isAClearError(String body) {
    transport.then(201, gallery("Creating"), "Azure-AsyncOperation", OPERATION_URL).then(200, body);

    MalformedResponseException failure =
        catchThrowableOfType(MalformedResponseException.class, () -> create(Face.SYNC));

    assertThat(failure.getMessage())
        .startsWith("GET " + OPERATION_URL.substring(28, OPERATION_URL.indexOf('?')))
        .doesNotContain("SIGNATURE");
  }

  @ParameterizedTest
  @CsvSource({
    "SYNC, Azure-AsyncOperation",
    "SYNC, Location",
    "ASYNC, Azure-AsyncOperation",
    "ASYNC, Location"
  })
  void urlOfAnotherHost_isNeverFollowed(Face face, String field) {
    transport.then(202, "", field, "https://management.azure.com@evil.test/x");

    assertThat(catchThrowable(() -> create(face)))
        .isInstanceOf(MalformedResponseException.class)
        .hasMessageContaining("elsewhere");

    assertThat(transport.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void oddUrl_isFollowedByteForByte(Face face) {
    String odd =
        "https://Management.Azure.com:443/Sub//%7e%2F%zz/{x}?z=1&a=%20+'\"|&&api-version=0";
    transport
        .then(201, gallery("Creating"), "Azure-AsyncOperation", odd)
        .then(200, status("Succeeded"))
        .then(200, gallery("Succeeded"));

    create(face);

    assertThat(transport.requests().get(1).url()).isEqualTo(odd);
  }
}
