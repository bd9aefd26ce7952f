package dev.imagegallery.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

  private static final Headers HEADERS = Headers.of("Accept", "a", "accept", "b", "X", "c");

  @Test
  void first_isFoundInAnyLetterCase() {
    assertThat(HEADERS.first("ACCEPT")).contains("a");
    assertThat(HEADERS.first("Accep")).isEmpty();
    assertThat(HEADERS.size()).isEqualTo(3);
  }

  @Test
  void set_replacesAllValuesOfAField() {
    Headers changed = HEADERS.toBuilder().set("aCCept", "z").build();

    assertThat(changed.first("accept")).contains("z");
    assertThat(changed.size()).isEqualTo(2);
    assertThat(HEADERS.size()).as("the original").isEqualTo(3);
  }

  @Test
  void toString_hidesValues() {
    assertThat(Headers.of("Authorization", "Bearer SECRET")).hasToString("Headers[Authorization]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nX: 1", "a\nb", "a\u0000", "a\u007f"})
  void valueThatCouldBreakOut_isRefusedWithoutEcho(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Headers.of("X-Name", value))
        .withMessage("value of header X-Name has control characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a:", "a\n", "é", "a(b)", "\t"})
  void nameThatIsNoToken_isRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Headers.of(name, "x"))
        .withMessage("header name is not a token");
  }
}
