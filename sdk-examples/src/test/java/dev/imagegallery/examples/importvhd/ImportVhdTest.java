package dev.imagegallery.examples.importvhd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.Region;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

/** The example in memory. */
class ImportVhdTest {

  @Test
  void withoutArguments_aSampleDiskIsImported_withItsProgress() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    ImageVersion version = ImportVhd.run(Options.parse(), new PrintStream(printed, true, UTF_8));

    assertThat(version.isUsableIn(Region.EAST_US)).isTrue();
    assertThat(printed.toString(UTF_8))
        .contains("RAW of 256 MiB")
        .contains("UPLOAD 100 % (24.0 MiB sent, 232.0 MiB skipped)")
        .contains("VERSION eastus Completed 100%");
  }

  @Test
  void commandLineThatIsNotUnderstood_isRefused() {
    assertThatThrownBy(() -> Options.parse("--nonsense")).hasMessageContaining("--nonsense");
    assertThatThrownBy(() -> Options.parse("--real")).hasMessageContaining("--blob");
  }
}
