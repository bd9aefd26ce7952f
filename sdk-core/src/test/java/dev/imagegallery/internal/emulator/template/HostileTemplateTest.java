package dev.imagegallery.internal.emulator.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates that mean harm end in a clear error, in bounded time, memory and stack. */
class HostileTemplateTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final int SMALL_STACK = 512 << 10;

  /** The error of a template, on a thread with a small stack. */
  private static String failure(String sections, String expression) {
    AtomicReference<String> message = new AtomicReference<>("no error");
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                SampleTemplate.output(sections, expression, SampleScope.groupLevel());
              } catch (TemplateException e) {
                message.set(e.details().isEmpty() ? e.message() : e.details().get(0).message());
              } catch (StackOverflowError | OutOfMemoryError e) {
                message.set(e.toString());
              }
            },
            "small stack",
            SMALL_STACK);
    Assertions.assertTimeoutPreemptively(
        LONG,
        () -> {
          thread.start();
          thread.join();
        });
    return message.get();
  }

  /** Variables v0 … v{n}, each made of the one before. */
  private static String chain(String first, String next, int length) {
    StringBuilder variables = new StringBuilder("variables: {v0: \"").append(first).append('"');
    for (int i = 1; i < length; i++) {
      String made = next.replace("$", "variables('v" + (i - 1) + "')");
      variables.append(", v").append(i).append(": \"[").append(made).append("]\"");
    }
    return variables.append("},").toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          0123456789  | concat($, $)                              | exceeds the limit of '4194304' characters
          0123456789  | createArray($, $)                         | exceeds the limit of '4194304' characters
          0123456789  | createObject('a', $, 'b', $)              | exceeds the limit of '4194304' characters
          0123456789  | replace($, '0', $)                        | exceeds the limit of '4194304' characters
          0123456789  | format('{0}{0}{0}', $)                    | exceeds the limit of '4194304' characters
          0123456789  | join(createArray($, $, $), $)             | exceeds the limit of '4194304' characters
          0123456789  | string(createArray($, $))                 | exceeds the limit of '4194304' characters
          [range(0, 100)] | concat($, $)                          | exceeds the limit of '4194304' characters
          [range(0, 100)] | flatten(createArray($, $))            | exceeds the limit of '4194304' characters
          [range(0, 100)] | map(range(0, 100), lambda('i', $))    | exceeds the limit of '4194304' characters
          """)
  void valuesThatDouble_endAtTheLimit(String first, String next, String message) {
    assertThat(failure(chain(first, next, 30), "variables('v29')")).contains(message);
  }

  @Test
  void longChainOfVariables_endsAtTheLimitOfDepth() {
    String sections = chain("x", "concat(concat(concat($)))", 250);

    assertThat(failure(sections, "variables('v249')"))
        .contains("are nested deeper than the limit of '300' levels");
    assertThat(failure(sections, "variables('v40')")).isEqualTo("no error");
  }

  @Test
  void arraysWithinArrays_endAtTheLimitOfDepth() {
    assertThat(
            failure(
                "",
                "reduce(range(0, 10000), createArray(), lambda('all', 'i',"
                    + " createArray(lambdaVariables('all'))))"))
        .contains("is nested deeper than the limit of '100' levels");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          range(0, 1000000000)                                        | between '0' and '10000'
          padLeft('a', 2147483647)                                    | exceeds the limit of '4194304' characters
          format('{0,9999999}', 1)                                    | exceeds the limit of '4194304' characters
          $map3                                                       | exceed the limit of '67108864' characters
          length(split(padLeft('', 4000000, ','), ','))               | exceeds the limit of '4194304' characters
          map(range(0, 10000), lambda('i', indexOf(padLeft('', 4000000), 'x'))) | exceed the limit of '67108864' characters
          map(range(0, 10000), lambda('i', indexOf(variables('big'), 'x')))     | exceeds the limit of '10000000' steps
          sort(range(0, 10000), lambda('a', 'b', greater(length(map(range(0, 1000), lambda('x', 1))), 0))) | exceed the limit of '67108864' characters
          """)
  void hugeWork_endsAtTheLimit(String expression, String message) {
    String map3 =
        "map(range(0, 10000), lambda('a', length(map(range(0, 10000), lambda('b', length("
            + "map(range(0, 10000), lambda('c', 1))))))))";

    assertThat(
            failure(
                "variables: {big: \"[padLeft('', 4000000)]\"},", expression.replace("$map3", map3)))
        .contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          [variables('v')]                              | refers to itself
          [concat('a', variables('V'))]                 | refers to itself
          [map(range(0, 1), lambda('x', variables('v')))] | refers to itself
          """)
  void variableOfItself_isRefused(String value, String message) {
    assertThat(failure("variables: {v: \"" + value + "\"},", "variables('v')")).contains(message);
  }

  @Test
  void functionThatCallsItself_endsAtTheLimitOfDepth() {
    assertThat(
            failure(
                "functions: [{namespace: 'n', members: {f: {output: {type: 'int', value:"
                    + " \"[n.f()]\"}}}}],",
                "n.f()"))
        .contains("are nested deeper than the limit of '300' levels");
  }

  @Test
  void functionThatCallsItselfTwice_endsAtALimit() {
    assertThat(
            failure(
                "functions: [{namespace: 'n', members: {f: {parameters: [{name: 'i', type: 'int'}],"
                    + " output: {type: 'int', value: \"[if(equals(parameters('i'), 0), 1,"
                    + " add(n.f(sub(parameters('i'), 1)), n.f(sub(parameters('i'), 1))))]\"}}}}],",
                "n.f(25)"))
        .contains("exceeds the limit of '10000000' steps");
  }

  @Test
  void loopsWithinLoops_endAtALimit() {
    String loops = "{copy: [{name: 'c', count: 800, input: %s}]}";
    String nested = loops.formatted(loops.formatted(loops.formatted("'x'")));

    assertThat(failure("variables: {v: " + nested + "},", "variables('v')"))
        .contains("exceeds the limit of '4194304' characters");
  }

  @Test
  void wideObjects_mergedOverAndOver_endAtALimit() {
    String object = "toObject(range(0, 10000), lambda('i', concat('k', lambdaVariables('i'))))";

    assertThat(
            failure(
                "variables: {a: \"[" + object + "]\"},",
                "map(range(0, 1000), lambda('i', union(variables('a'),"
                    + " createObject('x', lambdaVariables('i')))))"))
        .contains("exceed");
  }

  @Test
  void textOf5Megabytes_isRefused() {
    byte[] text = ("{\"a\": \"" + "x".repeat(5 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);

    TemplateException refused = SampleTemplate.failure(() -> TemplateText.read(text));

    assertThat(refused.code()).isEqualTo("RequestContentTooLarge");
    assertThat(refused.message()).contains("4 MB");
  }

  @Test
  void deepText_isRefused() {
    byte[] text = ("[".repeat(100_000) + "]".repeat(100_000)).getBytes(StandardCharsets.UTF_8);

    assertThat(SampleTemplate.failure(() -> TemplateText.read(text)).message())
        .contains("maximum allowed");
  }

  @Test
  void manyLongDependencyLists_arePlannedInTime() {
    ObjectNode document =
        SampleTemplate.json(
            "{$schema:"
                + " 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',"
                + " contentVersion: '1.0.0.0', resources: []}");
    for (int i = 0; i < 800; i++) {
      ObjectNode resource =
          document
              .withArray("/resources")
              .addObject()
              .put("type", "A.B/c")
              .put("name", "n" + i)
              .put("apiVersion", "2020-01-01");
      for (int j = 0; j < i; j++) {
        resource.withArray("/dependsOn").add("A.B/c/n" + j);
      }
    }

    DeploymentPlan plan =
        Assertions.assertTimeoutPreemptively(
            LONG,
            () ->
                DeploymentPlan.of(
                    Template.parse(document), Json.object(), SampleScope.groupLevel()));

    assertThat(plan.resources().get(799).dependencies()).hasSize(799);
  }
}
