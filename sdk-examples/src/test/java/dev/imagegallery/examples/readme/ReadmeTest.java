package dev.imagegallery.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.ClientOptions;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows compiles, runs and is true. */
class ReadmeTest {

  private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern JAVADOC =
      Pattern.compile("<pre>\\{@code\\n(.*?)\\n \\* }</pre>", Pattern.DOTALL);
  private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");
  private static final Pattern OPTION = Pattern.compile("\\| `(\\w+)` \\| (\\S+) \\|");

  private static final String IMPORTS =
      """
      import dev.imagegallery.*;
      import dev.imagegallery.blob.*;
      import dev.imagegallery.credential.*;
      import dev.imagegallery.inmemory.*;
      import dev.imagegallery.models.*;
      import dev.imagegallery.operation.*;
      import dev.imagegallery.vhd.*;
      import java.nio.file.Path;
      """;

  /** What a block leaves to its reader: the name that shows so, and how it is had. */
  private static final Map<String, String> LEFT_OPEN =
      Map.of(
          "credential(credential)",
              "TokenCredential credential = TokenCredential.ofToken(args[0]);",
          "subscription(subscriptionId)", "String subscriptionId = args[1];",
          "parse(sasUrl)", "String sasUrl = args[2];",
          "= sdk.importer()", "ImageGallerySdk sdk = ImageGallerySdk.builder().build();",
          "blob, definition,", "ImageDefinition definition = null; ResourceGroupId group = null;");

  private final String readme = read("README.md");

  @Test
  void javaBlocks_compile(@TempDir Path classes) {
    List<String> blocks = blocks("java");

    assertThat(blocks).hasSize(3);
    for (String block : blocks) {
      assertThat(compile(program(block), classes)).as(block).isEmpty();
    }
  }

  @Test
  void exampleOfTheEntryType_compiles_andIsShort(@TempDir Path classes) {
    String source = read("sdk-core/src/main/java/dev/imagegallery/ImageGallerySdk.java");
    Matcher example = JAVADOC.matcher(source);

    assertThat(example.find()).isTrue();
    String statements = example.group(1).replaceAll("(?m)^ \\* ?", "");
    assertThat(statements.strip().lines().count()).isLessThanOrEqualTo(12);
    assertThat(compile(program(statements), classes)).isEmpty();
  }

  @Test
  void testExample_runs(@TempDir Path classes) throws Exception {
    String example =
        blocks("java").stream()
            .filter(block -> block.contains("InMemoryAzure.create()"))
            .findFirst()
            .orElseThrow();

    assertThat(compile(program(example), classes)).isEmpty();

    assertThat(exitCodeOf(classes)).isZero();
  }

  @Test
  void examples_haveAtMostTenLines() {
    assertThat(blocks("java"))
        .allSatisfy(block -> assertThat(block.lines().count()).isLessThan(11));
  }

  @Test
  void commands_nameWhatIsThere() {
    String commands = String.join("\n", blocks("sh"));

    assertThat(commands)
        .contains("mvn -Ptry package")
        .contains("mvn verify")
        .contains("sdk-examples/target/image-gallery-emulator.jar")
        .contains("dev.imagegallery.examples.publish.PublishImage");
    assertThat(read("pom.xml") + read("sdk-examples/pom.xml"))
        .contains("<id>try</id>")
        .contains("image-gallery-emulator")
        .contains("dev.imagegallery.examples.publish.PublishImage");
  }

  @Test
  void tryItAndTestIt_haveOneCommandEach() {
    assertThat(section("Try it")).containsOnlyOnce("```sh");
    assertThat(section("Test it")).containsOnlyOnce("```sh");
  }

  @Test
  void dependency_hasTheProjectsVersion() {
    Matcher own = VERSION.matcher(read("pom.xml"));
    Matcher shown = VERSION.matcher(String.join("", blocks("xml")));

    assertThat(own.find() && shown.find()).isTrue();
    assertThat(shown.group(1)).isEqualTo(own.group(1));
  }

  @Test
  void settingsTable_hasTheDefaultsOfTheCode() {
    ClientOptions defaults = ClientOptions.defaults();
    Map<String, String> expected =
        Map.of(
            "maxAttempts", String.valueOf(defaults.maxAttempts()),
            "retryDelay", defaults.retryDelay().toString(),
            "maxRetryDelay", defaults.maxRetryDelay().toString(),
            "maxRetryAfter", defaults.maxRetryAfter().toString(),
            "pollInterval", defaults.pollInterval().toString(),
            "operationTimeout", defaults.operationTimeout().toString());
    Matcher rows = OPTION.matcher(readme);
    int checked = 0;
    while (rows.find()) {
      assertThat(rows.group(2)).as(rows.group(1)).isEqualTo(expected.get(rows.group(1)));
      checked++;
    }

    assertThat(checked).isEqualTo(expected.size());
    assertThat(Duration.parse("PT24H")).isEqualTo(defaults.operationTimeout());
  }

  @Test
  void readme_isShort() {
    assertThat(readme.lines().count()).isLessThan(150);
  }

  private List<String> blocks(String language) {
    List<String> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(readme);
    while (matcher.find()) {
      if (matcher.group(1).equals(language)) {
        blocks.add(matcher.group(2));
      }
    }
    return blocks;
  }

  private String section(String title) {
    String from = readme.substring(readme.indexOf("## " + title));
    int end = from.indexOf("\n## ", 1);
    return end < 0 ? from : from.substring(0, end);
  }

  private static String program(String statements) {
    return IMPORTS
        + "public class Example { public static void main(String... args) throws Exception {\n"
        + LEFT_OPEN.entrySet().stream()
            .filter(one -> statements.contains(one.getKey()))
            .map(Map.Entry::getValue)
            .collect(Collectors.joining("\n"))
        + statements
        + "\n}}";
  }

  /** Compiles a class Example; answers the compiler's complaints. */
  static String compile(String source, Path classes) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    JavaFileManager files = compiler.getStandardFileManager(null, null, null);
    List<String> options =
        List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
    boolean compiled =
        compiler
            .getTask(complaints, files, null, options, null, List.of(source("Example", source)))
            .call();
    return compiled ? "" : complaints.toString();
  }

  private static JavaFileObject source(String name, String text) {
    URI uri = URI.create("string:///" + name + ".java");
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  private static int exitCodeOf(Path classes) throws IOException, InterruptedException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-ea",
            "-cp",
            classes + ":" + System.getProperty("java.class.path"),
            "Example")
        .inheritIO()
        .start()
        .waitFor();
  }

  /** A file of the checkout; tests run in the module's folder. */
  static String read(String path) {
    try {
      return Files.readString(Path.of("..").resolve(path));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
