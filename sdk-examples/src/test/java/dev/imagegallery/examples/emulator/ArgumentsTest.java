package dev.imagegallery.examples.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import dev.imagegallery.inmemory.AuthMode;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.Profile;
import dev.imagegallery.inmemory.server.ClockMode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArgumentsTest {

  private static final String ONE = "11111111-2222-3333-4444-555555555555";
  private static final String TWO = "aaaaaaaa-2222-3333-4444-555555555555";

  @Test
  void none_meansTheDefaults() {
    Arguments arguments = Arguments.parse();

    assertThat(arguments.port).isZero();
    assertThat(arguments.tlsDir).isNull();
    assertThat(arguments.subscriptions).isEmpty();
    assertThat(arguments.tenant).isEqualTo(InMemoryAzure.DEFAULT_TENANT);
    assertThat(arguments.clock).isEqualTo(ClockMode.AUTO);
    assertThat(arguments.auth).isEqualTo(AuthMode.OPEN);
    assertThat(arguments.profile).isEqualTo(Profile.CURRENT);
    assertThat(arguments.startTime).isNull();
    assertThat(arguments.help).isFalse();
  }

  @Test
  void all_areRead() {
    String line =
        "--port 8443 --tls-dir folder/tls --subscription %s=My=Own --subscription %s --tenant %s"
            + " --clock x60 --auth rbac --profile preview2019 --start-time 2019-03-01T01:00:00+01:00";

    Arguments arguments =
        Arguments.parse(line.formatted(ONE, TWO.toUpperCase(Locale.ROOT), TWO).split(" "));

    assertThat(arguments.port).isEqualTo(8443);
    assertThat(arguments.tlsDir).isEqualTo(Path.of("folder/tls"));
    assertThat(arguments.subscriptions)
        .containsExactly(entry(ONE, "My=Own"), entry(TWO, "Subscription " + TWO));
    assertThat(arguments.tenant).isEqualTo(TWO);
    assertThat(arguments.clock).hasToString("x60");
    assertThat(arguments.auth).isEqualTo(AuthMode.RBAC);
    assertThat(arguments.profile).isEqualTo(Profile.PREVIEW_2019);
    assertThat(arguments.startTime).isEqualTo(Instant.parse("2019-03-01T00:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "--prot 1,unknown option: --prot",
    "8443,unknown option: 8443",
    "--port,--port needs a value",
    "--port --clock auto,--port needs a value",
    "--port 65536,0..65535",
    "--port -1,0..65535",
    "--subscription mine,--subscription is not a GUID",
    "--tenant mine,--tenant is not a GUID",
    "--clock fast,clock mode is not",
    "--auth none,--auth is not open or rbac",
    "--profile 2019,--profile is not current or preview2019",
    "--start-time 2019-03-01,--start-time is not ISO-8601",
    "--subscription " + ONE + " --subscription " + ONE + "=x,given twice",
  })
  void wrong_saysWhatIsWrong(String line, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.parse(line.split(" ")))
        .withMessageContaining(message);
  }
}
