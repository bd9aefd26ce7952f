package dev.imagegallery.examples.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.examples.emulator.Emulator;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.models.ImageReference;
import dev.imagegallery.models.TargetRegion;
import dev.imagegallery.models.VirtualMachine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same main, the emulator as a program of its own, TLS in between. */
class PublishImageOverHttpsTest {

  private static final Pattern READY =
      Pattern.compile("\\{\"endpoint\":\"(https://[^\"]+)\",\"caPem\":\"([^\"]+)\"}");

  @TempDir Path folder;
  private Process emulator;

  @AfterEach
  void endEmulator() {
    emulator.destroyForcibly();
  }

  @Test
  void overHttps_theOutcomeIsThatInMemory() throws Exception {
    Matcher ready = startEmulator();
    String[] args = {"--endpoint", ready.group(1), "--ca", ready.group(2)};

    Outcome served = run(args);
    Outcome inMemory = run();

    assertThat(served.version().provisioningState())
        .isEqualTo(inMemory.version().provisioningState());
    assertThat(replicas(served)).isEqualTo(replicas(inMemory));
    assertThat(served.atDeployment().completed()).isEqualTo(inMemory.atDeployment().completed());
    assertThat(machines(served)).isEqualTo(machines(inMemory)).hasSize(2);
    assertThat(served.latest()).isEqualTo(inMemory.latest());
    assertThat(served.took()).isEqualTo(inMemory.took()).isPositive();
  }

  private static List<String> replicas(Outcome outcome) {
    return outcome.version().targetRegions().stream().map(TargetRegion::toText).toList();
  }

  private static List<String> machines(Outcome outcome) {
    return outcome.machines().stream()
        .map(machine -> machine.name() + " in " + machine.location() + ", " + version(machine))
        .toList();
  }

  private static String version(VirtualMachine machine) {
    ImageReference image = machine.imageReference();
    return image == null ? "no image" : String.valueOf(image.exactVersion());
  }

  private static Outcome run(String... args) throws IOException {
    Target target = Target.parse(args, Map.of());
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    return new Publication(
            target.connect(InMemoryAzure::create), target.plan(), out, new RegionBars(out, false))
        .run();
  }

  private Matcher startEmulator() throws IOException {
    emulator =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Emulator.class.getName(),
                "--tls-dir",
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Matcher line = READY.matcher(String.valueOf(emulator.inputReader(UTF_8).readLine()));
    assertThat(line.matches()).isTrue();
    return line;
  }
}
