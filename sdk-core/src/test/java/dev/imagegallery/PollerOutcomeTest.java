package dev.imagegallery;

import static dev.imagegallery.Sample.MONITOR_URL;
import static dev.imagegallery.Sample.OPERATION_URL;
import static dev.imagegallery.Sample.SUBSCRIPTION;
import static dev.imagegallery.Sample.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.imagegallery.error.MalformedResponseException;
import dev.imagegallery.error.OperationFailedException;
import dev.imagegallery.models.DiskAccess;
import dev.imagegallery.models.DiskAccessLevel;
import dev.imagegallery.models.DiskId;
import dev.imagegallery.operation.Poller;
import dev.imagegallery.transport.ScriptedTransport;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Long-running operations that answer something and leave no resource. */
class PollerOutcomeTest {

  private static final DiskId DISK = new DiskId(SUBSCRIPTION, "images", "data");
  private static final String ADDRESS = "https://md-1.blob.storage.azure.net/x/abcd?sig=hush";
  private static final String ANSWER = "{\"accessSAS\":\"" + ADDRESS + "\"}";

  private final ScriptedTransport transport = new ScriptedTransport();
  private final ImageGallerySdk sdk = Sample.sdk(transport);

  private Poller<DiskAccess> begin(Face face) {
    Duration hour = Duration.ofHours(1);
    return face.call(
        () -> sdk.disks().beginGrantAccess(DISK, DiskAccessLevel.READ, hour),
        () -> sdk.async().disks().beginGrantAccess(DISK, DiskAccessLevel.READ, hour));
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void outcome_isReadAtTheLocation_whereBothUrlsAreGiven(Face face) {
    transport
        .then(202, "", "Azure-AsyncOperation", OPERATION_URL, "Location", MONITOR_URL)
        .then(202, "")
        .then(200, ANSWER);

    DiskAccess access = face.await(begin(face));

    assertThat(access.accessSas()).isEqualTo(ADDRESS);
    assertThat(access.toString()).doesNotContain("hush");
    assertThat(transport.requests()).extracting(r -> r.url()).last().isEqualTo(MONITOR_URL);
    assertThat(transport.requests()).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void outcome_isReadInTheStatus_whereThatIsAllThereIs(Face face) {
    transport
        .then(202, "", "Azure-AsyncOperation", OPERATION_URL)
        .then(200, status("InProgress"))
        .then(200, "{\"status\":\"Succeeded\",\"properties\":{\"output\":" + ANSWER + "}}");

    assertThat(face.await(begin(face)).accessSas()).isEqualTo(ADDRESS);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void outcome_thatIsAnsweredAtOnce_needsNoPoll(Face face) {
    transport.then(200, ANSWER);

    assertThat(face.await(begin(face)).accessSas()).isEqualTo(ADDRESS);

    assertThat(transport.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void operation_thatFails_hasNoOutcome(Face face) {
    transport
        .then(202, "", "Azure-AsyncOperation", OPERATION_URL)
        .then(200, "{\"status\":\"Failed\",\"error\":{\"code\":\"Busy\",\"message\":\"no\"}}");

    assertThatExceptionOfType(OperationFailedException.class)
        .isThrownBy(() -> face.await(begin(face)))
        .withMessageContaining("Busy");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void answer_withoutAnyPlaceToAsk_isNoAnswer(Face face) {
    transport.then(202, "");

    assertThatExceptionOfType(MalformedResponseException.class).isThrownBy(() -> begin(face));
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void resumedElsewhere_theOutcomeIsReadThere(Face face) {
    transport.then(202, "", "Location", MONITOR_URL);
    String token = begin(face).resumeToken();
    ScriptedTransport there = new ScriptedTransport();
    there.then(202, "").then(200, ANSWER);

    Poller<DiskAccess> resumed = Sample.sdk(there).disks().resumeGrantAccess(token);

    assertThat(face.await(resumed).accessSas()).isEqualTo(ADDRESS);
  }
}
