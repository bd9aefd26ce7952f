package dev.imagegallery.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagegallery.error.MalformedResponseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

  private static final Endpoint AZURE = Endpoint.of("https://management.azure.com");

  @ParameterizedTest
  @CsvSource({
    "https://management.azure.com, https://management.azure.com",
    "https://Management.AZURE.com/, https://management.azure.com",
    "HTTPS://management.azure.com:443, https://management.azure.com",
    "https://example.test:8443, https://example.test:8443",
    "http://localhost:8080, http://localhost:8080",
    "http://LOCALHOST:80/, http://localhost",
    "http://127.0.0.1:1, http://127.0.0.1:1",
    "http://[::1]:65535, http://[::1]:65535"
  })
  void of_hostAndPort_isItsOrigin(String baseUrl, String origin) {
    assertThat(Endpoint.of(baseUrl).origin()).isEqualTo(origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://management.azure.com",
        "http://127.0.0.1.evil.test",
        "http://localhost.evil.test",
        "http://127.0.0.2",
        "http://0.0.0.0",
        "http://localhost@evil.test",
        "https://user:secret@management.azure.com",
        "https://management.azure.com/tenant",
        "https://management.azure.com?secret=1",
        "https://management.azure.com/#secret",
        "https://management.azure.com:0",
        "https://management.azure.com:65536",
        "ftp://management.azure.com",
        "mailto:secret@management.azure.com",
        "management.azure.com",
        "//management.azure.com",
        "https://",
        "https:///path",
        "https://a b",
        "https://management.azure.com\\@evil.test",
        "https://管理.azure.com",
        ""
      })
  void of_anythingElse_isRefusedWithoutEchoingSecrets(String baseUrl) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Endpoint.of(baseUrl))
        .withMessageContaining("endpoint")
        .satisfies(e -> assertThat(e).message().doesNotContain("secret"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://management.azure.com/x",
        "https://management.azure.com:443/x?b=2&a=1",
        "https://MANAGEMENT.azure.COM/x",
        "HTTPS://management.azure.com/%7e%zz//?%20'\"<>{}|^`[]"
      })
  void resolve_urlOnThisOrigin_isKeptByteForByte(String url) {
    assertThat(AZURE.resolve(url)).isSameAs(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://management.azure.com@evil.test/x",
        "https://management.azure.com:443@evil.test/x",
        "https://management.azure.com.evil.test/",
        "https://management.azure.comevil.test/",
        "https://management.azure.com\\@evil.test/",
        "https://management.azure.com/\\evil.test/",
        "https://management.azure.com",
        "https://management.azure.com?x",
        "https://management.azure.com#x/",
        "https://management.azure.com:8443/x",
        "https://management.azure.com:4430/x",
        "https://management.azure.com:/x",
        "https://user@management.azure.com/x",
        "http://management.azure.com/x",
        "http://management.azure.com:443/x",
        "https://evil.test/https://management.azure.com/",
        "https:/management.azure.com/x",
        "https:\\\\management.azure.com/x",
        " https://management.azure.com/x",
        "https://management.azure.com/x y",
        "https://management.azure.com/x\r\nX-Injected: 1",
        "https://management.azure.com/\u0000",
        "https://management.azure.com/库",
        "https://management.azure.c\u00f6m/x",
        "https://MANAGEMENT.AZURE.COM\u212a/x",
        "//evil.test/x",
        "/\\evil.test",
        "/x\ny",
        "x",
        ""
      })
  void resolve_urlElsewhere_isRefusedWithoutEchoingIt(String url) {
    if (url.startsWith("//")) {
      assertThat(AZURE.resolve(url)).as("a path, still here").startsWith(AZURE + "//");
      return;
    }
    assertThatThrownBy(() -> AZURE.resolve(url))
        .isInstanceOf(MalformedResponseException.class)
        .message()
        .doesNotContain("evil");
  }

  @Test
  void isSameOrigin_ofALoopbackPort_isOnlyThatPort() {
    Endpoint emulator = Endpoint.of("http://localhost:8080");

    assertThat(emulator.isSameOrigin("http://localhost:8080/x")).isTrue();
    assertThat(emulator.isSameOrigin("http://localhost/x")).isFalse();
    assertThat(emulator.isSameOrigin("http://localhost:80/x")).isFalse();
    assertThat(emulator.isSameOrigin("https://localhost:8080/x")).isFalse();
    assertThat(emulator.isSameOrigin("http://127.0.0.1:8080/x")).isFalse();
  }
}
