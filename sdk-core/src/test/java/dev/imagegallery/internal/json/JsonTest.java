package dev.imagegallery.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON trees, within limits. */
class JsonTest {

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4444e444488888888886", "{\"a\":[-1E99999999999]}", "1e-99999999999"})
  void numberOutOfAllRange_isNotJson(String text) {
    assertThatThrownBy(() -> Json.read(utf8(text))).isInstanceOf(IOException.class);
  }

  @Test
  void largeAndPreciseNumbers_areKept() throws IOException {
    String text = "[1.0000000000000000000000000001,1E+400,123456789012345678901234567890]";

    assertThat(Json.print(Json.read(utf8(text)))).isEqualTo(text);
  }
}
