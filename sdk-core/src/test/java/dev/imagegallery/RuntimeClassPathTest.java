package dev.imagegallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a user of the library gets beside it: few files, and small ones. */
class RuntimeClassPathTest {

  /** Written by the build: what the pom's runtime scope comes to. */
  private static final Path CLASS_PATH = Path.of("target/runtime-class-path.txt");

  private static List<Path> thirdPartyJars() throws IOException {
    return Stream.of(Files.readString(CLASS_PATH).strip().split(File.pathSeparator))
        .map(Path::of)
        .filter(path -> path.toString().endsWith(".jar"))
        .filter(path -> !path.getFileName().toString().startsWith("sdk-models"))
        .toList();
  }

  @Test
  void thirdPartyJars_areAtMostNine_ofAtMost6500Kilobytes() throws IOException {
    long bytes = 0;
    for (Path jar : thirdPartyJars()) {
      bytes += Files.size(jar);
    }

    assertThat(thirdPartyJars()).hasSizeBetween(1, 9);
    assertThat(bytes).isLessThanOrEqualTo(6_500_000);
  }

  @Test
  void thirdPartyJars_areThoseThatTheDesignNames() throws IOException {
    assertThat(thirdPartyJars())
        .extracting(jar -> jar.getFileName().toString().replaceAll("-\\d.*", ""))
        .containsExactlyInAnyOrder(
            "okhttp-jvm",
            "okio-jvm",
            "kotlin-stdlib",
            "annotations",
            "jackson-databind",
            "jackson-core",
            "jackson-annotations",
            "slf4j-api",
            "jspecify");
  }
}
