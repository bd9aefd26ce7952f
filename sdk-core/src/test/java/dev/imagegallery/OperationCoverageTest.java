package dev.imagegallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.ClientRequestsTest.Row;
import dev.imagegallery.internal.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody needs to write HTTP: each operation of the contract has a method (R19a). */
class OperationCoverageTest {

  private static final Set<String> METHODS = Set.of("get", "put", "patch", "post", "delete");

  /** Of the features' contract: the operations of the provider itself, and a list of all. */
  private static final Set<String> NOT_OF_GALLERIES =
      Set.of(
          "GET /providers/Microsoft.Features/operations",
          "GET /subscriptions/{subscriptionId}/providers/Microsoft.Features/features");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2018-06-01/gallery.json",
        "compute/2018-06-01/image.json",
        "compute/2024-07-01/image.json",
        "features/2021-07-01/features.json"
      })
  void R19a_everyOperationOfTheContract_hasAMethod(String contract) throws IOException {
    Path document = Path.of(System.getProperty("imagegallery.shared", ""), "spec", contract);
    Assumptions.assumeTrue(Files.exists(document), "the reference contract is not there");
    List<String> made = ClientRequestsTest.ROWS.stream().map(Row::line).toList();

    List<String> missing = new ArrayList<>();
    for (String operation : operations(Json.read(Files.readAllBytes(document)))) {
      Pattern line = pattern(operation);
      if (made.stream().noneMatch(one -> line.matcher(one).matches())) {
        missing.add(operation);
      }
    }

    assertThat(missing).isEmpty();
  }

  private static List<String> operations(JsonNode document) {
    List<String> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        String operation = method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
        if (METHODS.contains(method.getKey()) && !NOT_OF_GALLERIES.contains(operation)) {
          operations.add(operation);
        }
      }
    }
    assertThat(operations).isNotEmpty();
    return operations;
  }

  /** Names in braces stand for one segment. */
  private static Pattern pattern(String operation) {
    String quoted = Pattern.quote(operation).replaceAll("\\{[^}]+\\}", "\\\\E[^/?]+\\\\Q");
    return Pattern.compile(quoted + "\\?.*", Pattern.CASE_INSENSITIVE);
  }
}
