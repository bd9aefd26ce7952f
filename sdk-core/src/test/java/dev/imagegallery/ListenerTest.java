package dev.imagegallery;

import static dev.imagegallery.Sample.GALLERY;
import static dev.imagegallery.Sample.GALLERY_ID;
import static dev.imagegallery.Sample.OPERATION_URL;
import static dev.imagegallery.Sample.error;
import static dev.imagegallery.Sample.gallery;
import static dev.imagegallery.Sample.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.imagegallery.credential.TokenCredential;
import dev.imagegallery.error.TransportException.Reach;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.TargetRegion;
import dev.imagegallery.observe.CallInfo;
import dev.imagegallery.observe.GalleryListener;
import dev.imagegallery.observe.LoggingListener;
import dev.imagegallery.observe.OperationInfo;
import dev.imagegallery.operation.OperationSnapshot;
import dev.imagegallery.operation.Poller;
import dev.imagegallery.transport.ScriptedTransport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** What a listener hears of calls and operations. */
class ListenerTest {

  private static final Path LOG = Path.of("target/test.log");

  private final ScriptedTransport transport = new ScriptedTransport();
  private final Recorder heard = new Recorder();

  private ImageGallerySdk sdk(GalleryListener listener) {
    return Sample.builder(transport)
        .credential(TokenCredential.ofToken("TOKEN-SECRET"))
        .options(ClientOptions.builder().seed(7).listener(listener).build())
        .build();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void call_isHeard_withEachAttemptAndTheReasonOfEachRetry(Face face) {
    transport
        .then(429, error("TooManyRequests"), "Retry-After", "3")
        .thenFail(Reach.MAYBE_SENT)
        .then(200, gallery("Succeeded"));

    face.get(sdk(heard), GALLERY_ID);

    assertThat(heard.lines)
        .map(line -> line.replaceAll("in [1-9]\\d* ms: no", "in a while: no"))
        .containsExactly(
            "GET began",
            "GET attempt 1: 429 after 0 ms",
            "GET attempt 2 in 3000 ms: answered 429",
            "GET attempt 2: no answer after 0 ms",
            "GET attempt 3 in a while: no answer",
            "GET attempt 3: 200 after 0 ms",
            "GET ended");
    assertThat(heard.callIds)
        .containsExactly(
            transport.requests().get(0).headers().first("x-ms-client-request-id").orElseThrow());
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void callThatFails_isHeardToFail_withWhatItsCallerGets(Face face) {
    transport.then(404, error("ResourceNotFound")).then(200, "<html>").thenFail(Reach.CANCELLED);
    ImageGallerySdk sdk = sdk(heard);

    for (int i = 0; i < 3; i++) {
      assertThat(catchThrowable(() -> face.get(sdk, GALLERY_ID))).isNotNull();
    }

    assertThat(heard.lines)
        .filteredOn(line -> line.contains("failed"))
        .containsExactly(
            "GET failed: ResourceNotFoundException",
            "GET failed: MalformedResponseException",
            "GET failed: TransportException");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void operation_isHeard_pollByPoll(Face face) {
    transport
        .then(201, gallery("Creating"), "Azure-AsyncOperation", OPERATION_URL)
        .then(200, status("InProgress"))
        .then(200, status("Succeeded"))
        .then(200, gallery("Succeeded"));

    face.await(face.beginCreate(sdk(heard), GALLERY_ID, GALLERY));

    assertThat(heard.lines)
        .filteredOn(line -> line.startsWith("Galleries"))
        .containsExactly(
            "Galleries_CreateOrUpdate followed: InProgress",
            "Galleries_CreateOrUpdate polled: InProgress",
            "Galleries_CreateOrUpdate polled: Succeeded",
            "Galleries_CreateOrUpdate polled: Succeeded",
            "Galleries_CreateOrUpdate ended: Succeeded");
    assertThat(heard.lines.toString()).doesNotContain("SECRET", "SIGNATURE");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R102_eachRegion_isHeardOnce_whenItIsDone(Face face) {
    Workshop workshop = Workshop.open();
    ImageGallerySdk sdk =
        ImageGallerySdk.builder()
            .transport(workshop.azure.transport())
            .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
            .options(ClientOptions.builder().listener(heard).build())
            .build();
    ImageVersion wanted =
        ImageVersion.builder(Region.EAST_US)
            .source(workshop.source())
            .targetRegion(TargetRegion.of(Region.EAST_US))
            .targetRegion(TargetRegion.of(Region.WEST_EUROPE))
            .build();

    Poller<ImageVersion> poller = face.beginCreate(sdk, workshop.version("1.0.0"), wanted);
    face.await(poller);

    assertThat(heard.lines)
        .filteredOn(line -> line.contains("region: ") || line.contains(" ended: "))
        .containsExactly(
            "GalleryImageVersions_CreateOrUpdate region: eastus Completed 100%",
            "GalleryImageVersions_CreateOrUpdate region: westeurope Completed 100%",
            "GalleryImageVersions_CreateOrUpdate ended: Succeeded");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void operationThatFails_isHeardToEnd(Face face) {
    transport
        .then(201, gallery("Creating"), "Azure-AsyncOperation", OPERATION_URL)
        .then(200, status("Failed"));

    Poller<?> poller = face.beginCreate(sdk(heard), GALLERY_ID, GALLERY);
    assertThat(catchThrowable(() -> face.await(poller))).isNotNull();

    assertThat(heard.lines).containsOnlyOnce("Galleries_CreateOrUpdate ended: Failed");
  }

  /** Fails at everything. */
  private static final class Broken implements GalleryListener {
    @Override
    public void callBegan(CallInfo call) {
      throw new IllegalStateException("began");
    }

    @Override
    public void callEnded(CallInfo call, Throwable failure) {
      throw new IllegalStateException("ended");
    }

    @Override
    public void polled(OperationInfo operation, OperationSnapshot seen) {
      throw new IllegalStateException("polled");
    }
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void listenerThatThrows_changesNothing_andTheNextOneHears(Face face) {
    transport
        .then(201, gallery("Creating"), "Azure-AsyncOperation", OPERATION_URL)
        .then(200, status("Succeeded"))
        .then(200, gallery("Succeeded"));
    ImageGallerySdk sdk = sdk(new Broken().andThen(heard));

    assertThat(face.await(face.beginCreate(sdk, GALLERY_ID, GALLERY)).name()).isEqualTo("shared");

    assertThat(heard.lines)
        .contains("PUT began", "PUT ended", "Galleries_CreateOrUpdate ended: Succeeded");
  }

  @Test
  void loggingListener_logsEachEvent_atDebug_withoutSecrets() throws IOException {
    LoggerFactory.getLogger(ListenerTest.class).debug("begins");
    int start = Files.readString(LOG).length();
    transport
        .then(503, error("ServerBusy"))
        .then(201, gallery("Creating"), "Azure-AsyncOperation", OPERATION_URL)
        .then(200, status("Succeeded"))
        .then(200, gallery("Succeeded"));

    sdk(new LoggingListener()).galleries().beginCreate(GALLERY_ID, GALLERY).await();

    String logger = "DEBUG " + LoggingListener.DEFAULT_LOGGER + " - ";
    assertThat(Files.readString(LOG).substring(start))
        .contains(
            logger + "PUT " + GALLERY_ID + " began",
            logger + "PUT " + GALLERY_ID + " attempt 1: 503 after 0 ms",
            logger + "PUT " + GALLERY_ID + " attempt 2 in ",
            logger + "PUT " + GALLERY_ID + " ended",
            logger + "Galleries_CreateOrUpdate of " + GALLERY_ID + " is followed: InProgress",
            logger + "Galleries_CreateOrUpdate of " + GALLERY_ID + " ended Succeeded")
        .doesNotContain("SECRET", "SIGNATURE", "api-version");
  }

  @Test
  void options_nameTheListener() {
    assertThat(ClientOptions.defaults().listener()).isEmpty();
    assertThat(ClientOptions.defaults().toString()).contains("listener=none");
    assertThat(ClientOptions.builder().listener(heard).build().listener()).contains(heard);
  }
}
