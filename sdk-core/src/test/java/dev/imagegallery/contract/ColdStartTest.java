package dev.imagegallery.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.error.ResourceNotFoundException;
import dev.imagegallery.inmemory.InMemoryAzure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a cold JVM loads for its first in-memory call. */
class ColdStartTest {

  private static final Pattern LOADED = Pattern.compile("\\[class,load\\] (\\S+) source:");

  /** The program that is measured: one GET on the in-memory service. */
  static final class FirstGet {
    public static void main(String... args) {
      ImageGallerySdk sdk =
          ImageGallerySdk.builder()
              .transport(InMemoryAzure.create().transport())
              .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
              .build();
      try {
        sdk.galleries().get("group", "gallery");
      } catch (ResourceNotFoundException e) {
        System.out.println("answered " + e.statusCode());
      }
    }
  }

  @Test
  void firstInMemoryGet_loadsNoHttpClientAndNoObjectMapper() throws Exception {
    String output = runInColdJvm(FirstGet.class);

    assertThat(output).contains("answered 404");
    assertThat(loaded(output)).isNotEmpty();
    assertThat(loaded(output))
        .noneMatch(name -> name.startsWith("okhttp3.") || name.startsWith("okio."))
        .noneMatch(name -> name.startsWith("kotlin."))
        .noneMatch(name -> name.endsWith(".ObjectMapper"))
        .noneMatch(name -> name.startsWith("dev.imagegallery.transport.OkHttp"));
  }

  private static String runInColdJvm(Class<?> main) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load=info:stdout",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return output;
  }

  private static List<String> loaded(String output) {
    return Stream.of(output.split("\n"))
        .map(LOADED::matcher)
        .filter(Matcher::find)
        .map(match -> match.group(1))
        .toList();
  }
}
