package dev.imagegallery.examples.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.models.ProvisioningState;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.VersionNumber;
import dev.imagegallery.models.VirtualMachine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublishImageTest {

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);

  @Test
  void inMemory_publishesReplicatesAndDeploysWhileOthersStillReplicate() throws IOException {
    Outcome outcome = run(false);

    assertThat(outcome.version().provisioningState()).isEqualTo(ProvisioningState.SUCCEEDED);
    assertThat(outcome.version().isUsableIn(Region.SOUTH_CENTRAL_US)).isTrue();
    assertThat(outcome.version().isUsableIn(Region.EAST_US)).isTrue();
    assertThat(outcome.atDeployment().completed()).containsExactly(Region.WEST_CENTRAL_US);
    assertThat(outcome.machines())
        .extracting(VirtualMachine::location)
        .containsExactly(Region.WEST_CENTRAL_US, Region.WEST_CENTRAL_US);
    assertThat(outcome.latest()).isEqualTo(new VersionNumber(1, 0, 0));
    assertThat(outcome.took()).isPositive();
  }

  @Test
  void withoutATerminal_progressIsPlainLines() throws IOException {
    run(false);

    assertThat(text())
        .contains("West Central US    100% Completed")
        .contains("South Central US   100% Completed")
        .contains("East US            100% Completed")
        .doesNotContain("\u001b");
  }

  @Test
  void onATerminal_progressIsBarsThatMoveInPlace() throws IOException {
    run(true);

    assertThat(text())
        .contains("\u001b[3A")
        .contains("West Central US    [##############################] 100% Completed");
  }

  @Test
  void outcome_isPrintedWithReplicasLatestVersionAndMachines() throws IOException {
    Outcome outcome = run(false);

    outcome.print(out);

    assertThat(text())
        .contains("Latest version   1.0.0")
        .contains("South Central US 2 replica(s), Standard_LRS")
        .contains("Machine web-1    West Central US, from version 1.0.0, while 2 region(s)");
  }

  @Test
  void unknownArgument_isExplained() {
    assertThatThrownBy(() -> Target.parse(new String[] {"--nonsense"}, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--nonsense");
  }

  @Test
  void realWithoutAToken_isRefusedBeforeAnyRequest() {
    assertThatThrownBy(() -> Target.parse(new String[] {"--real"}, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("AZURE_ACCESS_TOKEN");
  }

  @Test
  void examplesForEmulators_refuseToRunOnAzure() {
    String[] real = {"--real", "--subscription", "s", "--vhd", "https://x/d.vhd"};

    assertThatThrownBy(() -> Target.emulated(real)).isInstanceOf(IllegalArgumentException.class);
    assertThat(Target.emulated("--endpoint", "http://localhost:1").description())
        .isEqualTo("http://localhost:1");
  }

  private Outcome run(boolean terminal) throws IOException {
    Target target = Target.parse(new String[0], Map.of());
    return new Publication(
            target.connect(InMemoryAzure::create),
            target.plan(),
            out,
            new RegionBars(out, terminal))
        .run();
  }

  private String text() {
    return screen.toString(StandardCharsets.UTF_8);
  }
}
