package dev.imagegallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every rule of the service has a test that begins with its number. The rules are read from the
 * folder of reference facts; without it these tests are skipped.
 */
class RuleCoverageTest {

  /** {@code - **R19a** · S P · …}: the number and the marks of where a rule comes from. */
  private static final Pattern RULE =
      Pattern.compile("^- \\*\\*(R\\d+[a-z]?)\\*\\* · ([SPE](?: [SPE])*) · ", Pattern.MULTILINE);

  private static final Pattern TEST = Pattern.compile("void ((?:R\\d+[a-z]?_)+)");

  /** {@code R1 open: reason} while it is being built, {@code R1 never: reason} for good. */
  private static final Pattern EXCEPTION =
      Pattern.compile("^(R\\d+[a-z]?) (open|never): .{10,}$", Pattern.MULTILINE);

  private final Map<String, String> exceptions = new LinkedHashMap<>();
  private Set<String> rules = Set.of();
  private Set<String> tested = Set.of();

  @BeforeEach
  void read() throws IOException {
    Path reference = Path.of(System.getProperty("imagegallery.shared", ""), "BEHAVIOUR.md");
    Assumptions.assumeTrue(Files.exists(reference), "the reference facts are not there");
    rules = rules(Files.readString(reference));
    tested = tested();
    Matcher lines = EXCEPTION.matcher(Files.readString(resource("rules-without-test.txt")));
    while (lines.find()) {
      exceptions.put(lines.group(1), lines.group(2));
    }
  }

  @Test
  void everyRule_hasATest_orAReasonToHaveNone() {
    Set<String> without = new TreeSet<>(rules);
    without.removeAll(tested);
    without.removeAll(exceptions.keySet());

    assertThat(without).as("rules without a test").isEmpty();
    assertThat(rules).hasSizeGreaterThan(200);
  }

  @Test
  void exceptions_areOfRulesThatExist_andReallyHaveNoTest() throws IOException {
    long lines =
        Files.readAllLines(resource("rules-without-test.txt")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .count();

    assertThat(exceptions).hasSize((int) lines);
    assertThat(exceptions.keySet()).isSubsetOf(rules);
    assertThat(tested).noneMatch(rule -> "never".equals(exceptions.get(rule)));
  }

  @Test
  void everyNumber_thatATestCarries_isThatOfARule() {
    assertThat(rules).containsAll(tested);
  }

  private static Set<String> rules(String text) {
    Set<String> rules = new LinkedHashSet<>();
    Matcher matcher = RULE.matcher(text);
    while (matcher.find()) {
      rules.add(matcher.group(1));
    }
    return rules;
  }

  private static Set<String> tested() throws IOException {
    Set<String> numbers = new TreeSet<>();
    Path checkout = Path.of("").toAbsolutePath().getParent();
    for (String module : List.of("sdk-models", "sdk-core", "sdk-examples")) {
      try (Stream<Path> files = Files.walk(checkout.resolve(module).resolve("src/test/java"))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(file -> add(file, numbers));
      }
    }
    return numbers;
  }

  private static void add(Path file, Set<String> numbers) {
    try {
      Matcher matcher = TEST.matcher(Files.readString(file));
      while (matcher.find()) {
        numbers.addAll(List.of(matcher.group(1).split("_", -1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    numbers.remove("");
  }

  private static Path resource(String name) {
    return Path.of("src/test/resources").resolve(name);
  }
}
