package dev.imagegallery.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.1",
        "2018.12.1",
        "2147483647.0.0",
        "2147483647.2147483647.2147483647",
        "1234567890.1234567890.1234567890"
      })
  void R24_goodNumber_isReadAndPrinted(String text) {
    assertThat(VersionNumber.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1.0",
        "1.0.0.0",
        "v1.0.0",
        "1.0.x",
        "-1.0.0",
        "+1.0.0",
        "2147483648.0.0",
        "99999999999999999999.0.0",
        "1..0",
        ".1.0",
        "1.0.",
        "latest",
        " 1.0.0",
        "1.0.0\n",
        "1,0,0",
        "\u0661.0.0"
      })
  void R24_badNumber_isRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VersionNumber.parse(text))
        .withMessageContaining("Major.Minor.Patch");
  }

  @ParameterizedTest
  @ValueSource(strings = {"01.0.0", "1.00.0", "1.0.01"})
  void R25_leadingZero_isRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> VersionNumber.parse(text));
  }

  @Test
  void parse_ofAHugeText_isRefusedWithAShortMessage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VersionNumber.parse("1.".repeat(1_000_000)))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
  }

  @Test
  void parse_ofNull_namesTheParameter() {
    assertThatNullPointerException()
        .isThrownBy(() -> VersionNumber.parse(null))
        .withMessage("text");
  }

  @Test
  void constructor_withANegativePart_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new VersionNumber(0, -1, 0));
  }

  @Test
  void R91_order_isThatOfNumbers() {
    assertThat(Stream.of("1.10.0", "1.9.0", "0.99.99", "1.10.1").map(VersionNumber::parse).sorted())
        .extracting(VersionNumber::toString)
        .containsExactly("0.99.99", "1.9.0", "1.10.0", "1.10.1");
  }
}
