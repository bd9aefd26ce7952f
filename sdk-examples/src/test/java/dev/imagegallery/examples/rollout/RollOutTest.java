package dev.imagegallery.examples.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.examples.publish.RegionBars;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.models.Region;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RollOutTest {

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);
  private Releases.Outcome outcome;

  @BeforeEach
  void run() {
    ImageGallerySdk sdk =
        ImageGallerySdk.builder()
            .transport(InMemoryAzure.create().transport())
            .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
            .build();
    outcome = new Releases(sdk, out, new RegionBars(out, false)).run();
  }

  private void assertRunning(String step, Region region, String... versions) {
    assertThat(outcome.steps().get(step).running().get(region)).containsExactly(versions);
  }

  @Test
  void canary_isTheLatestInItsRegionAlone() {
    Releases.State canary = outcome.steps().get("canary");

    assertThat(canary.latest())
        .containsEntry(Releases.CANARY, "2.0.0")
        .containsEntry(Region.EAST_US, "1.0.0");
    assertRunning("canary", Releases.CANARY, "1.0.0", "2.0.0");
    assertRunning("canary", Region.EAST_US, "1.0.0");
  }

  @Test
  void widened_itRunsEverywhere() {
    for (Region region : Releases.REGIONS) {
      assertRunning("widened", region, "2.0.0");
    }
  }

  @Test
  void badRelease_excludedFromLatest_runsNowhereAnyMore() {
    assertThat(outcome.steps().get("bad").latest()).containsEntry(Region.EAST_US, "3.0.0");
    assertRunning("bad", Region.EAST_US, "2.0.0", "3.0.0");
    assertThat(outcome.steps().get("back").latest().values()).containsOnly("2.0.0");
    assertRunning("back", Region.EAST_US, "2.0.0");
  }

  @Test
  void oldReleases_areRetired() {
    assertThat(outcome.kept()).containsExactly("2.0.0");
    assertThat(screen.toString(StandardCharsets.UTF_8))
        .contains("1.0.0 deleted")
        .contains("3.0.0 deleted");
  }

  @Test
  void progress_isShownRegionByRegion() {
    assertThat(screen.toString(StandardCharsets.UTF_8))
        .contains("West Central US    100% Completed")
        .containsSubsequence(
            "widened to all regions",
            "South Central US   100% Completed",
            "East US            100% Completed",
            "Third release")
        .contains("East US            latest 2.0.0, running 2.0.0");
  }
}
