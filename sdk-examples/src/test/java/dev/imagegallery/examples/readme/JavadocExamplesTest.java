package dev.imagegallery.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples in the Javadoc of entry types compile, and are short. */
class JavadocExamplesTest {

  private static final String CORE = "sdk-core/src/main/java/dev/imagegallery/";
  private static final String EXAMPLES = "sdk-examples/src/main/java/dev/imagegallery/examples/";

  private static final Pattern EXAMPLE =
      Pattern.compile("<pre>\\{@code\\n(.*?)\\n \\* }</pre>", Pattern.DOTALL);

  private static final String IMPORTS =
      """
      import dev.imagegallery.*;
      import dev.imagegallery.inmemory.*;
      import dev.imagegallery.inventory.*;
      import dev.imagegallery.junit.*;
      import dev.imagegallery.latest.*;
      import dev.imagegallery.models.*;
      import dev.imagegallery.observe.*;
      import dev.imagegallery.retention.*;
      import dev.imagegallery.time.*;
      import dev.imagegallery.examples.tracing.*;
      import io.opentelemetry.api.OpenTelemetry;
      import java.time.Duration;
      import org.junit.jupiter.api.Test;
      import org.junit.jupiter.api.extension.RegisterExtension;
      import static org.junit.jupiter.api.Assertions.assertTrue;
      """;

  /** What the examples speak of and do not show. */
  private static final String GIVEN =
      """
      static final ImageGallerySdk sdk = ImageGallerySdk.builder().build();
      static final ImageDefinitionId definition =
          new GalleryId("s", "images", "golden").image("ubuntu");
      static final ImageVersionId id = definition.version("1.0.0");
      static final ResourceGroup inEastUs = ResourceGroup.builder(Region.EAST_US).build();
      static final OpenTelemetry openTelemetry = OpenTelemetry.noop();
      static final Metrics metrics = name -> {};
      interface Metrics { void increment(String name); }
      """;

  @ParameterizedTest
  @CsvSource({
    CORE + "ImageVersionClient.java",
    CORE + "InventoryClient.java",
    CORE + "observe/GalleryListener.java",
    CORE + "retention/RetentionPolicy.java",
    EXAMPLES + "tracing/TracingListener.java"
  })
  void statements_compile(String file, @TempDir Path classes) {
    String program = "static void run() {\n" + example(file) + "\n}";

    assertThat(ReadmeTest.compile(source(program), classes)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({CORE + "junit/GalleryTest.java", CORE + "junit/InMemoryAzureExtension.java"})
  void declarations_compile(String file, @TempDir Path classes) {
    String nested = example(file).replaceFirst("(?m)^class ", "static class ");

    assertThat(ReadmeTest.compile(source(nested), classes)).isEmpty();
  }

  private static String example(String file) {
    Matcher example = EXAMPLE.matcher(ReadmeTest.read(file));
    assertThat(example.find()).as(file).isTrue();
    String text = example.group(1).replaceAll("(?m)^ \\* ?", "");
    assertThat(text.strip().lines().count()).as(file).isLessThanOrEqualTo(12);
    return text;
  }

  private static String source(String members) {
    return IMPORTS + "public class Example {\n" + GIVEN + members + "\n}";
  }
}
