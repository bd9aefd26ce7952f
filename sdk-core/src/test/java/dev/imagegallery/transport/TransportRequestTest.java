package dev.imagegallery.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransportRequestTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "https://h/a/b?s=SECRET /a/b",
        "https://h:1/%zz/{x}|?s=SECRET#SECRET /%zz/{x}|",
        "https://h/#SECRET /",
        "https://h?s=SECRET/x ''",
        "https://h ''",
        "https://h//?? //"
      })
  void path_isWhatStandsBeforeTheQuery_asItIs(String url, String path) {
    TransportRequest request = new TransportRequest("GET", url, Headers.NONE, null);

    assertThat(request.path()).isEqualTo(path);
    assertThat(request).hasToString("GET " + path);
  }
}
