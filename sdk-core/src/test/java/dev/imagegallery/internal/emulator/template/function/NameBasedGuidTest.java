package dev.imagegallery.internal.emulator.template.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected values come from another implementation of RFC 4122. */
class NameBasedGuidTest {

  @ParameterizedTest
  @CsvSource({
    "a-b, 2d796349-8c7e-55ec-9624-54ece82ed031",
    "/subscriptions/00000000-0000-0000-0000-000000000001, 66d9cd0e-d288-514f-bba8-1a278c853115",
    "é, 00e3d13f-31a7-5e5b-ac3b-5598870502dd",
    "'', e655a85f-3ab2-5e4a-9666-569aa72a5a10"
  })
  void R219_guid_isOfVersion5InTheServicesNamespace(String name, String expected) {
    assertThat(NameBasedGuid.of(name)).isEqualTo(expected);
    assertThat(UUID.fromString(expected).version()).isEqualTo(5);
  }

  @Test
  void R215_guid_ofSeveralArguments_joinsThemWithDashes() {
    Evaluating.check("guid('a', 'b')", "'2d796349-8c7e-55ec-9624-54ece82ed031'");
  }
}
