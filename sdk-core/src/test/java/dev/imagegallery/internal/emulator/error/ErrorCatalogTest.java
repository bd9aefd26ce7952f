package dev.imagegallery.internal.emulator.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.VersionNumber;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Calls every method of the {@code …Faults} classes, each parameter being given a sample. */
class ErrorCatalogTest {

  private static final List<Class<?>> FAULTS =
      List.of(
          AccessFaults.class,
          DefinitionFaults.class,
          DeploymentFaults.class,
          EncryptionFaults.class,
          GalleryFaults.class,
          ParameterFaults.class,
          PlatformFaults.class,
          ResourceFaults.class,
          SourceFaults.class,
          VersionFaults.class);

  private static final ResourceId ID =
      ResourceId.parse("/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/images/i");

  private final Map<String, Sample> samples = samples();

  @Test
  void R250_everyEntry_hasOneMethodThatFillsItIn() {
    assertThat(samples.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(CatalogEntry.values()).map(CatalogEntry::id).toList());
    assertThat(samples).hasSize((int) factories().count());
    assertThat(samples.values())
        .allSatisfy(sample -> assertThat(sample.fault.getMessage()).doesNotContain("%s", "$s"));
  }

  @Test
  void R250_everyEntryOfTheReference_isAnsweredLetterByLetter() throws IOException {
    Path reference =
        Path.of(System.getProperty("imagegallery.shared", ""), "data/error-catalog.json");
    Assumptions.assumeTrue(Files.exists(reference));
    int checked = 0;

    for (JsonNode entry : Json.read(Files.readAllBytes(reference)).get("errors")) {
      if (entry.get("httpStatus").isNull()) {
        continue; // A client's own message; the service never answers it.
      }
      Sample sample = samples.get(entry.get("id").asText());
      assertThat(sample).as(entry.get("id").asText()).isNotNull();
      assertThat(sample.fault.status()).isEqualTo(entry.get("httpStatus").asInt());
      assertThat(sample.fault.error().code()).isEqualTo(entry.get("code").asText());
      assertThat(sample.fault.error().message()).isEqualTo(sample.fill(entry.get("message")));
      assertThat(sample.fault.error().target()).isEqualTo(sample.fill(entry.get("target")));
      checked++;
    }
    assertThat(checked).isEqualTo(101);
  }

  private static Map<String, Sample> samples() {
    Map<String, Sample> samples = new TreeMap<>();
    factories().map(Sample::of).forEach(sample -> samples.put(sample.fault.id(), sample));
    return samples;
  }

  private static Stream<Method> factories() {
    return FAULTS.stream()
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> Modifier.isPublic(method.getModifiers()));
  }

  /** A fault and what its parameters were printed as. */
  private record Sample(ServiceFault fault, Map<String, String> printed) {

    static Sample of(Method factory) {
      Map<String, String> printed = new LinkedHashMap<>();
      Object[] arguments =
          Arrays.stream(factory.getParameters())
              .map(parameter -> argument(parameter, printed))
              .toArray();
      try {
        return new Sample((ServiceFault) factory.invoke(null, arguments), printed);
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(factory.toString(), e);
      }
    }

    String fill(JsonNode template) {
      if (template == null) {
        return null;
      }
      String text = template.asText();
      for (Map.Entry<String, String> parameter : printed.entrySet()) {
        text = text.replace("{" + parameter.getKey() + "}", parameter.getValue());
      }
      return text.replace("{region:<region>, detail:<detail>}", "{region:eastus, detail:broken}");
    }

    private static Object argument(Parameter parameter, Map<String, String> printed) {
      Object value = value(parameter);
      Object single = value instanceof List<?> list ? list.get(0) : value;
      printed.put(parameter.getName(), single.toString());
      return value;
    }

    private static Object value(Parameter parameter) {
      return switch (parameter.getParameterizedType().getTypeName()) {
        case "int" -> 7;
        case "long" -> 8L;
        case "java.lang.String" -> "<" + parameter.getName() + ">";
        case "java.time.Duration" -> Duration.ofSeconds(5);
        case "java.time.Instant" -> Instant.EPOCH;
        case "dev.imagegallery.models.Region" -> Region.EAST_US;
        case "dev.imagegallery.models.ResourceId" -> ID;
        case "dev.imagegallery.models.VersionNumber" -> new VersionNumber(1, 2, 3);
        case "java.util.List<java.lang.String>" -> List.of("<one>");
        case "java.util.List<java.lang.Integer>" -> List.of(3);
        case "java.util.List<dev.imagegallery.models.Region>" -> List.of(Region.WEST_US);
        case "java.util.List<dev.imagegallery.models.ResourceId>" -> List.of(ID);
        case "java.util.Map<dev.imagegallery.models.Region, java.lang.String>" ->
            Map.of(Region.EAST_US, "broken");
        default -> throw new AssertionError(parameter.toString());
      };
    }
  }
}
