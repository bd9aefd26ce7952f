package dev.imagegallery.examples.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.models.ProvisioningState;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DeployTemplateTest {

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);

  private QuickStart.Outcome run() {
    ImageGallerySdk sdk =
        ImageGallerySdk.builder()
            .transport(InMemoryAzure.create().transport())
            .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
            .build();
    return new QuickStart(sdk, out).run();
  }

  @Test
  void templates_leadFromAnEmptyGroupToAMachine() {
    QuickStart.Outcome outcome = run();

    assertThat(outcome.machine().provisioningState()).isEqualTo(ProvisioningState.SUCCEEDED);
    assertThat(outcome.machine().imageReference().exactVersion()).isEqualTo("1.0.0");
    assertThat(outcome.machine().networkInterfaces()).hasSize(1);
    assertThat(outcome.gallery().json().path("resources")).hasSize(3);
    assertThat(outcome.gallery().text()).contains("East US").doesNotContain("Example-passw0rd!");
  }

  @Test
  void progress_isShownStepByStep_afterWhatWouldChange() {
    run();

    assertThat(screen.toString(StandardCharsets.UTF_8))
        .contains("would Create Microsoft.Compute/galleries/golden.images")
        .contains("Microsoft.Compute/virtualMachines web-1       Running")
        .contains("Microsoft.Compute/virtualMachines web-1       Succeeded")
        .doesNotContain("Example-passw0rd!");
  }
}
