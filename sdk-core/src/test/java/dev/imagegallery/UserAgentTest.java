package dev.imagegallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class UserAgentTest {

  @Test
  void release_isThePomsVersion() throws IOException {
    Matcher version =
        Pattern.compile("<version>([^<]+)</version>").matcher(Files.readString(Path.of("pom.xml")));

    assertThat(version.find()).isTrue();
    assertThat(UserAgent.RELEASE).isEqualTo(version.group(1).replace("-SNAPSHOT", ""));
  }

  @Test
  void of_anApplication_beginsWithIt() {
    String sdk = "imagegallery-java/" + UserAgent.RELEASE;

    assertThat(UserAgent.of("")).startsWith(sdk + " (Java ");
    assertThat(UserAgent.of("app/1")).startsWith("app/1 " + sdk);
  }
}
