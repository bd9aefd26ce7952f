package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TemplateDeployer.gallery;
import static dev.imagegallery.inmemory.TemplateDeployer.id;
import static dev.imagegallery.inmemory.TemplateDeployer.resources;
import static dev.imagegallery.inmemory.TemplateDeployer.template;
import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.inmemory.TestCloud.Answered;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Templates that are made to hurt end in a clear error, in bounded time and memory. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class HostileTemplateTest {

  private final TestCloud cloud = TestCloud.current();
  private final TemplateDeployer deployer = new TemplateDeployer(cloud);

  private void refused(String template) {
    Answered refused = deployer.begin("d1", template, "");
    assertThat(refused.response().status()).isBetween(400, 413);
    assertThat(refused.code()).isNotEmpty();
    assertThat(refused.message().length()).isLessThan(5_000);
    cloud.get(id("d1")).is(404);
    assertThat(cloud.get(COMPUTE + "/galleries").names()).isEmpty();
  }

  @Test
  void deepNesting_ofDocuments() {
    refused(template("\"variables\": {\"v\": " + "[".repeat(5_000) + "]".repeat(5_000) + "},"));
  }

  @Test
  void deepNesting_ofExpressions() {
    refused(resources(gallery("[" + "concat(".repeat(5_000) + "'a'" + ")".repeat(5_000) + "]")));
  }

  @Test
  void hugeCopyCount() {
    refused(
        resources(
            gallery(
                "[concat('g', copyIndex())]",
                "\"copy\": {\"name\": \"all\", \"count\": 2000000000},")));
  }

  @Test
  void hugeRange() {
    refused(template("", gallery("[concat('g', length(range(0, 2000000000)))]")));
  }

  @Test
  void textThatGrowsByEachVariable() {
    StringBuilder variables = new StringBuilder("\"v0\": \"0123456789\"");
    for (int i = 1; i < 40; i++) {
      variables.append(
          ",\"v%d\": \"[concat(variables('v%d'), variables('v%d'))]\"".formatted(i, i - 1, i - 1));
    }
    refused(template("\"variables\": {" + variables + "},", gallery("[variables('v39')]")));
  }

  @Test
  void variableThatIsItself() {
    refused(template("\"variables\": {\"a\": \"[variables('a')]\"},", gallery("[variables('a')]")));
  }

  @Test
  void unknownFunction() {
    refused(resources(gallery("[nobodyKnows('a')]")));
  }

  @Test
  void moreTextThanTheServiceTakes() {
    refused(template("\"variables\": {\"v\": \"" + "x".repeat(5 << 20) + "\"},"));
  }

  @Test
  void deploymentThatIsItself() {
    String self =
        """
        {"type": "Microsoft.Resources/deployments", "apiVersion": "2021-04-01", "name": "d1",
         "properties": {"mode": "Incremental", "template": %s}}"""
            .formatted(resources());

    Answered done = deployer.deploy("d1", resources(self));

    assertThat(done.at("/properties/error/details/0/code")).isEqualTo("DeploymentActive");
  }

  @Test
  void linkThatLeadsToItself_endsInAnError() {
    String self =
        """
        {"type": "Microsoft.Resources/deployments", "apiVersion": "2021-04-01",
         "name": "[concat(deployment().name, 'x')]",
         "properties": {"mode": "Incremental", "templateLink": {"uri": "https://example.org/t"}}}""";
    cloud.azure().declareTemplate("https://example.org/t", resources(self));

    Answered accepted =
        cloud.put(
            id("d1"),
            "{'properties':{'mode':'Incremental','templateLink':{'uri':'https://example.org/t'}}}");

    assertThat(accepted.response().status()).isIn(201, 400);
    cloud.advance(Duration.ofHours(1));
    if (accepted.response().status() == 201) {
      assertThat(cloud.get(id("d1")).state()).isEqualTo("Failed");
    }
  }
}
