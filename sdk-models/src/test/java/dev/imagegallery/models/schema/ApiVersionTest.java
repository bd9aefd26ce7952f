package dev.imagegallery.models.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiVersionTest {

  @Test
  void order_isByDate_previewsFirst() {
    assertThat(
            Stream.of("2019-07-01", "2018-06-01", "2019-07-01-preview", "2025-03-03")
                .map(ApiVersion::new)
                .sorted())
        .extracting(ApiVersion::text)
        .containsExactly("2018-06-01", "2019-07-01-preview", "2019-07-01", "2025-03-03");
  }

  @Test
  void isAtLeast_countsTheVersionItself() {
    assertThat(ApiVersion.V2019_07_01.isAtLeast(ApiVersion.V2019_07_01)).isTrue();
    assertThat(ApiVersion.V2018_06_01.isAtLeast(ApiVersion.V2019_07_01)).isFalse();
    assertThat(ApiVersion.NEWEST.isAtLeast(ApiVersion.V2024_03_03)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2018", "2018-6-1", "18-06-01", "2018-06-01 ", "2018-06-01-", "a&b=c"})
  void otherText_isRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ApiVersion(text))
        .withMessageContaining("apiVersion");
  }
}
