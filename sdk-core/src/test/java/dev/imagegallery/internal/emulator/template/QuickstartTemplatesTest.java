package dev.imagegallery.internal.emulator.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public templates that create galleries and definitions. */
class QuickstartTemplatesTest {

  private static final Path ROOT =
      Path.of(System.getProperty("imagegallery.shared", "../../shared"), "templates");

  private static TemplateText read(String file) {
    Path path = ROOT.resolve(file);
    Assumptions.assumeTrue(Files.exists(path), "no file " + path);
    try {
      return TemplateText.read(Files.readAllBytes(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DeploymentPlan plan(String file, String parameters, DeploymentScope scope) {
    TemplateText text = read(file);
    return DeploymentPlan.of(
        Template.parse(text.root(), text.positions()), SampleTemplate.json(parameters), scope);
  }

  @ParameterizedTest
  @CsvSource({
    "sig-create/azuredeploy.2018-06-01.json, 2018-06-01",
    "sig-create/azuredeploy.json, 2019-12-01"
  })
  void R212_R213_galleryTemplate_asksForOneGallery(String file, String version) {
    DeploymentPlan plan = plan(file, "{galleryName: {value: 'g'}}", SampleScope.groupLevel());

    PlannedResource gallery = plan.resources().get(0);
    assertThat(plan.resources()).hasSize(1);
    assertThat(gallery.id())
        .isEqualTo(SampleScope.GROUP + "/providers/Microsoft.Compute/galleries/g");
    assertThat(gallery.apiVersion()).isEqualTo(version);
    assertThat(gallery.body())
        .isEqualTo(
            SampleTemplate.json(
                "{location: 'westus', properties: {description: 'My Private Gallery'}}"));
  }

  @ParameterizedTest
  @CsvSource({
    "sig-image-definition-create/azuredeploy.2018-06-01.json, myPubisher, 2020-01-01",
    "sig-image-definition-create/azuredeploy.json, myPublisher, 2030-01-01"
  })
  void R214_R217_definitionTemplate_asksForOneDefinition(
      String file, String publisher, String endOfLife) {
    DeploymentPlan plan =
        plan(
            file,
            "{galleryName: {value: 'g'}, galleryImageDefinitionName: {value: 'd'}}",
            SampleScope.groupLevel());

    PlannedResource definition = plan.resources().get(0);
    assertThat(definition.type()).isEqualTo("Microsoft.Compute/galleries/images");
    assertThat(definition.name()).isEqualTo("g/d");
    assertThat(definition.id())
        .isEqualTo(SampleScope.GROUP + "/providers/Microsoft.Compute/galleries/g/images/d");
    JsonNode properties = definition.body().path("properties");
    assertThat(properties.at("/identifier/publisher").asText()).isEqualTo(publisher);
    assertThat(properties.path("endOfLifeDate").asText()).isEqualTo(endOfLife);
    assertThat(properties.at("/recommended/vCPUs/min")).isEqualTo(Json.object().textNode("1"));
  }

  @Test
  void R214_prerequisiteTemplate_readsAnOutputOfItsNestedDeployment() {
    SampleScope scope =
        SampleScope.groupLevel()
            .with(
                SampleScope.GROUP + "/providers/Microsoft.Resources/deployments/createGallery",
                "{\"properties\":{\"outputs\":{\"galleryName\":{\"value\":\"g7\"}}}}");
    DeploymentPlan plan = plan("sig-image-definition-create/prereq.azuredeploy.json", "{}", scope);

    PlannedResource nested = plan.resources().get(0);
    assertThat(nested.nestedDeployment()).isTrue();
    JsonNode properties = nested.body().path("properties");
    assertThat(properties.at("/templateLink/contentVersion").asText()).isEqualTo("1.0.0.0");
    assertThat(properties.at("/parameters/galleryName/value").asText()).matches("[a-z2-7]{13}");
    assertThat(plan.outputs().at("/galleryName/value").asText()).isEqualTo("g7");
  }

  @Test
  void R215_moduleTemplate_takesItsDefaultsFromTheGroup() {
    DeploymentPlan plan =
        plan("gallery-create-module/azuredeploy.json", "{}", SampleScope.groupLevel());

    assertThat(plan.resources().get(0).name()).isEqualTo("compute.gallery.westus");
    ObjectNode outputs = plan.outputs();
    assertThat(outputs.at("/galleryName"))
        .isEqualTo(SampleTemplate.json("{type: 'String', value: 'compute.gallery.westus'}"));
    assertThat(outputs.at("/location/value").asText()).isEqualTo("westus");
  }
}
