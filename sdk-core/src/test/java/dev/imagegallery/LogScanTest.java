package dev.imagegallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Whatever any test of the whole run has had logged, no secret is in it. The last class of the run
 * (junit-platform.properties orders classes by {@link Order}).
 */
@Order(Integer.MAX_VALUE)
class LogScanTest {

  /** Where simplelogger.properties sends what is logged, debug and up. */
  private static final Path LOG = Path.of("target/test.log");

  /** Tokens, keys, passwords and signatures, as tests and the emulator make them. */
  private static final Pattern SECRET =
      Pattern.compile(
          String.join(
              "|",
              "[A-Z]+-SECRET",
              "secret-token",
              "(?i:bearer)\\s+[A-Za-z0-9._~+/-]{6,}",
              "eyJ[A-Za-z0-9_-]{8,}",
              "(?i:authorization)\\s*[:=]",
              "(?i:passw0?o?rd)[\"']?\\s*[:=]",
              "[Pp]assw0rd!",
              "client_secret=",
              "client_assertion=",
              "refresh_token",
              "[?&](sig|SIGNATURE)=",
              "SIGNATURE",
              "-----BEGIN [A-Z ]*PRIVATE KEY-----"));

  @Test
  void noLine_holdsASecret() throws IOException {
    try (Stream<String> lines = Files.lines(LOG)) {
      assertThat(lines.filter(LogScanTest::holdsASecret).limit(5)).isEmpty();
    }
  }

  @Test
  void scanner_findsEachKindOfSecret() {
    List<String> leaks =
        List.of(
            "token is TOKEN-SECRET",
            "Authorization: x",
            "sent Bearer abcdef",
            "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9",
            "{\"adminPassword\":\"x\"}",
            "Example-passw0rd!",
            "grant_type=x&client_secret=y",
            "GET https://account/blob?sv=1&sig=abc",
            "-----BEGIN PRIVATE KEY-----");

    assertThat(leaks).allMatch(LogScanTest::holdsASecret);
    assertThat(holdsASecret("GET /subscriptions/1 -> 200 (3 ms)")).isFalse();
  }

  /** So that this class comes after all others: those without an order come in the middle. */
  @Test
  void classes_areOrdered() throws IOException {
    try (var properties = LogScanTest.class.getResourceAsStream("/junit-platform.properties")) {
      assertThat(new String(properties.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
          .contains(ClassOrderer.OrderAnnotation.class.getName());
    }
  }

  private static boolean holdsASecret(String line) {
    return SECRET.matcher(line).find();
  }
}
