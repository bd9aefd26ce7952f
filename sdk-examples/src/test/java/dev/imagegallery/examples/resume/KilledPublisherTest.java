package dev.imagegallery.examples.resume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.server.EmulatorServer;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.ProvisioningState;
import dev.imagegallery.models.TargetRegion;
import dev.imagegallery.operation.ReplicationPoller;
import dev.imagegallery.time.VirtualTimeline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed while its version replicates, and another goes on from the token. */
@Timeout(120)
class KilledPublisherTest {

  private static final int PATIENCE_SECONDS = 60;

  @TempDir Path folder;

  private final InMemoryAzure azure =
      InMemoryAzure.builder().retryAfter(Duration.ofSeconds(1)).build();
  private final EmulatorServer server = EmulatorServer.start(azure);
  private final ImageGallerySdk here = Publisher.connect(server.endpoint().toString());
  private final ImageVersionId version = Publisher.version(here);
  private Path token;
  private Process publisher;

  @BeforeEach
  void killPublisherInTheMiddle() throws Exception {
    token = folder.resolve("token.json");
    try (WatchService watch = folder.getFileSystem().newWatchService()) {
      folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      publisher = start();
      while (!Files.exists(token)) {
        clock().advance(Duration.ofSeconds(15)); // for what is made before the version
        var seen = watch.poll(200, TimeUnit.MILLISECONDS);
        assertThat(publisher.isAlive()).isTrue();
        if (seen != null) {
          seen.reset();
        }
      }
    }
    publisher.destroyForcibly();
    assertThat(publisher.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  @AfterEach
  void close() {
    publisher.destroyForcibly();
    server.close();
  }

  @Test
  void replication_isResumedFromTheToken_withTheResultOfOneThatWasNotKilled() throws Exception {
    assertThat(publisher.exitValue()).as("killed, not ended").isNotZero();
    ReplicationPoller resumed = here.imageVersions().resumeCreate(Files.readString(token));
    assertThat(resumed.poll().isRunning()).isTrue();

    clock().advance(Duration.ofHours(2));
    ImageVersion published = resumed.await();

    ImageVersion undisturbed = undisturbed();
    assertThat(published.provisioningState()).isEqualTo(ProvisioningState.SUCCEEDED);
    assertThat(published.targetRegions().stream().map(TargetRegion::toText).toList())
        .isEqualTo(undisturbed.targetRegions().stream().map(TargetRegion::toText).toList());
    assertThat(resumed.latest().replication().orElseThrow().completed()).hasSize(2);
    assertThat(azure.journal().entries())
        .filteredOn(entry -> entry.method().equals("PUT") && entry.path().equals("" + version))
        .as("the version was asked for once")
        .hasSize(1);
  }

  @Test
  void replication_isAdoptedFromTheVersionAlone() {
    ReplicationPoller adopted = here.imageVersions().adopt(version);
    assertThat(adopted.poll().isRunning()).isTrue();

    clock().advance(Duration.ofHours(2));

    assertThat(adopted.await().provisioningState()).isEqualTo(ProvisioningState.SUCCEEDED);
  }

  @Test
  void token_isOfNoUseAgainstAnotherHost() throws Exception {
    String text = Files.readString(token);
    ImageGallerySdk elsewhere = Publisher.connect("http://localhost:1");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> elsewhere.imageVersions().resumeCreate(text))
        .withMessageContaining("another host");
  }

  private static ImageVersion undisturbed() {
    ImageGallerySdk sdk =
        ImageGallerySdk.builder()
            .transport(InMemoryAzure.create().transport())
            .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
            .build();
    ImageVersion wanted = Publisher.prepare(sdk);
    return sdk.imageVersions().beginCreate(Publisher.version(sdk), wanted).await();
  }

  private VirtualTimeline clock() {
    return (VirtualTimeline) azure.timeline();
  }

  private Process start() throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Publisher.class.getName(),
            server.endpoint().toString(),
            token.toString())
        .inheritIO()
        .start();
  }
}
