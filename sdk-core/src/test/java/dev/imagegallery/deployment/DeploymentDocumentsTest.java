package dev.imagegallery.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.imagegallery.models.DeploymentMode;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.TemplateLink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates and parameters as callers give them: text, files and trees. */
class DeploymentDocumentsTest {

  private static final String FILE =
      """
      {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
       "contentVersion": "1.0.0.0",
       "parameters": {"galleryName": {"value": "shared"}}}""";

  @TempDir Path folder;

  @Test
  void template_isReadFromTextFileOrTree_withComments() throws IOException {
    String text = "{/* all */ \"parameters\": {\"a\": {}, \"b\": {}}, \"resources\": [] // none\n}";
    Path file = Files.writeString(folder.resolve("t.json"), text);

    DeploymentTemplate template = DeploymentTemplate.parse(text);

    assertThat(DeploymentTemplate.read(file)).isEqualTo(template).hasSameHashCodeAs(template);
    assertThat(DeploymentTemplate.of(template.json())).isEqualTo(template);
    assertThat(DeploymentTemplate.parse(template.text())).isEqualTo(template);
    assertThat(template.parameterNames()).containsExactly("a", "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "{} {}", "\"text\"", "{\"a\":1,\"a\":2}", "# {}"})
  void template_thatIsNoObject_isRefusedByName(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeploymentTemplate.parse(text))
        .withMessageContaining("template");
  }

  @Test
  void template_tooDeepOrTooLarge_isRefused() {
    String deep = "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);
    String large = "{\"a\":\"" + "x".repeat(DeploymentTemplate.MAX_BYTES) + "\"}";

    for (String bad : List.of(deep, large)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> DeploymentTemplate.parse(bad))
          .withMessageContaining("template");
    }
  }

  @Test
  void fileThatIsNotThere_isTold() {
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> DeploymentTemplate.read(folder.resolve("none.json")))
        .withMessageContaining("none.json");
  }

  @Test
  void parameters_areTyped_andALaterValueReplacesAnEarlier() {
    DeploymentParameters parameters =
        DeploymentParameters.parse(FILE)
            .with("galleryName", "other")
            .with("count", 3)
            .with("on", true)
            .with("regions", List.of("eastus", "westus"))
            .with("tags", JsonNodeFactory.instance.objectNode().put("a", "b"))
            .withSecret("password", new ResourceId("/subscriptions/s/vault"), "admin");

    assertThat(parameters.json().toString())
        .isEqualTo(
            "{\"galleryName\":{\"value\":\"other\"},\"count\":{\"value\":3},\"on\":{\"value\":true},"
                + "\"regions\":{\"value\":[\"eastus\",\"westus\"]},\"tags\":{\"value\":{\"a\":\"b\"}},"
                + "\"password\":{\"reference\":{\"keyVault\":{\"id\":\"/subscriptions/s/vault\"},"
                + "\"secretName\":\"admin\"}}}");
  }

  @Test
  void parameters_areReadFromFileOrTree_wholeOrInner() throws IOException {
    Path file = Files.writeString(folder.resolve("p.json"), FILE);
    DeploymentParameters inner =
        DeploymentParameters.parse("{\"galleryName\":{\"value\":\"shared\"}}");

    assertThat(DeploymentParameters.read(file)).isEqualTo(inner).hasSameHashCodeAs(inner);
    assertThat(DeploymentParameters.of(inner.json())).isEqualTo(inner);
  }

  @Test
  void parameterWithoutValue_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeploymentParameters.parse("{\"galleryName\":\"shared\"}"))
        .withMessageContaining("galleryName");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeploymentParameters.NONE.with(" ", 1))
        .withMessageContaining("name");
    assertThatNullPointerException()
        .isThrownBy(() -> DeploymentParameters.NONE.with("a", (String) null))
        .withMessage("value");
  }

  @Test
  void secrets_areNotPrinted() {
    DeploymentParameters parameters = DeploymentParameters.NONE.with("password", "hush");
    TemplateDeployment deployment =
        TemplateDeployment.of(DeploymentTemplate.parse("{\"variables\":{\"a\":\"hush\"}}"))
            .with(parameters);

    assertThat(parameters + " " + deployment + " " + deployment.model()).doesNotContain("hush");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeploymentParameters.parse("{\"password\": hush}"))
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
  }

  @Test
  void deployment_isBuiltStepByStep() {
    TemplateDeployment deployment =
        TemplateDeployment.of(TemplateLink.of("https://x/t.json"))
            .with(DeploymentMode.COMPLETE)
            .with(Region.WEST_US)
            .withTag("team", "a");

    assertThat(deployment.model().mode()).isEqualTo(DeploymentMode.COMPLETE);
    assertThat(deployment.model().location()).isEqualTo(Region.WEST_US);
    assertThat(deployment.model().tags()).isEqualTo(Map.of("team", "a"));
    assertThat(deployment.model().templateLink()).isEqualTo(TemplateLink.of("https://x/t.json"));
    assertThat(deployment).isNotEqualTo(deployment.with(DeploymentMode.INCREMENTAL));
  }
}
