package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TemplateDeployer.gallery;
import static dev.imagegallery.inmemory.TemplateDeployer.id;
import static dev.imagegallery.inmemory.TemplateDeployer.resources;
import static dev.imagegallery.inmemory.TemplateDeployer.template;
import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.DEFINITION;
import static dev.imagegallery.inmemory.TestCloud.GALLERY;
import static dev.imagegallery.inmemory.TestCloud.VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.imagegallery.inmemory.TestCloud.Answered;
import dev.imagegallery.internal.json.Json;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a deployment would change. */
class WhatIfTest {

  private static final String DESCRIBED =
      "\"tags\": {\"team\": \"%s\"}, \"properties\": {\"description\": \"%s\"},";

  private final TestCloud cloud = TestCloud.current();
  private final TemplateDeployer deployer = new TemplateDeployer(cloud);

  private Answered ask(String template, String mode) {
    String before = state();
    Answered result = deployer.whatIf(template, "", mode);
    assertThat(state()).isEqualTo(before);
    return result;
  }

  /** The resources alone: the question itself is an operation. */
  private String state() {
    return Json.read(cloud.azure().snapshot()).path("resources").toString();
  }

  private static List<String> changes(Answered result) {
    return StreamSupport.stream(result.body().at("/properties/changes").spliterator(), false)
        .map(
            change ->
                change.path("changeType").asText()
                    + " "
                    + change.path("resourceId").asText().replace(COMPUTE + "/", ""))
        .toList();
  }

  private static JsonNode change(Answered result, String id) {
    for (JsonNode change : result.body().at("/properties/changes")) {
      if (change.path("resourceId").asText().equals(id)) {
        return change;
      }
    }
    return MissingNode.getInstance();
  }

  @Test
  void newResource_isCreated_asTheTemplateHasIt() {
    String template = resources(gallery("gallery", DESCRIBED.formatted("a", "New")));

    Answered result = ask(template, "Incremental");

    assertThat(result.at("/status")).isEqualTo("Succeeded");
    assertThat(changes(result)).containsExactly("Create galleries/gallery");
    JsonNode after = change(result, GALLERY).path("after");
    assertThat(after.path("apiVersion").asText()).isEqualTo("2022-03-03");
    assertThat(after.path("id").asText()).isEqualTo(GALLERY);
    assertThat(after.path("type").asText()).isEqualTo("Microsoft.Compute/galleries");
    assertThat(after.path("location").asText()).isEqualTo("westus");
    assertThat(after.at("/properties/description").asText()).isEqualTo("New");
    assertThat(change(result, GALLERY).has("before")).isFalse();
    cloud.get(GALLERY).is(404);
  }

  @Test
  void sameResource_isNoChange() {
    String template = resources(gallery("gallery", DESCRIBED.formatted("a", "Same")));
    deployer.deploy("d1", template);

    Answered result = ask(template, "Incremental");

    assertThat(changes(result)).containsExactly("NoChange galleries/gallery");
    JsonNode change = change(result, GALLERY);
    assertThat(change.path("after")).isEqualTo(change.path("before"));
    assertThat(change.has("delta")).isFalse();
  }

  @Test
  void otherProperties_areModified_oneByOne() {
    deployer.deploy("d1", resources(gallery("gallery", DESCRIBED.formatted("a", "Old"))));

    Answered result =
        ask(resources(gallery("gallery", DESCRIBED.formatted("b", "New"))), "Incremental");

    assertThat(changes(result)).containsExactly("Modify galleries/gallery");
    assertThat(change(result, GALLERY).path("delta").toString())
        .contains(
            "{\"path\":\"tags.team\",\"propertyChangeType\":\"Modify\","
                + "\"before\":\"a\",\"after\":\"b\"}",
            "{\"path\":\"properties.description\",\"propertyChangeType\":\"Modify\","
                + "\"before\":\"Old\",\"after\":\"New\"}");
    assertThat(change(result, GALLERY).path("delta")).hasSize(2);
  }

  @Test
  void propertiesThatComeAndGo_areCreatedAndDeleted() {
    deployer.deploy("d1", resources(gallery("gallery", "\"tags\": {\"old\": \"1\"},")));

    Answered result =
        ask(resources(gallery("gallery", "\"tags\": {\"new\": \"2\"},")), "Incremental");

    assertThat(change(result, GALLERY).path("delta").toString())
        .contains(
            "{\"path\":\"tags.old\",\"propertyChangeType\":\"Delete\",\"before\":\"1\"}",
            "{\"path\":\"tags.new\",\"propertyChangeType\":\"Create\",\"after\":\"2\"}");
  }

  @Test
  void changedRegions_areAnArraysItems() {
    cloud.readyForVersions().withVersion("1.0.0", "westus");
    String version =
        """
        {"type": "Microsoft.Compute/galleries/images/versions", "apiVersion": "2022-03-03",
         "name": "gallery/definition/1.0.0", "location": "westus",
         "properties": {
          "publishingProfile": {"targetRegions": [{"name": "westus"}, {"name": "eastus"}]},
          "storageProfile": {"source": {"id": "%s"}}}}"""
            .formatted(TestCloud.IMAGE);

    Answered result = ask(resources(version), "Incremental");

    JsonNode delta = change(result, VERSION).path("delta");
    assertThat(delta).hasSize(1);
    assertThat(delta.at("/0/path").asText())
        .isEqualTo("properties.publishingProfile.targetRegions");
    assertThat(delta.at("/0/propertyChangeType").asText()).isEqualTo("Array");
    assertThat(delta.at("/0/children/0/path").asText()).isEqualTo("1");
    assertThat(delta.at("/0/children/0/propertyChangeType").asText()).isEqualTo("Create");
    assertThat(delta.at("/0/children/0/after/name").asText()).isEqualTo("East US");
  }

  @Test
  void othersOfTheGroup_areIgnored_orDeletedInCompleteMode() {
    cloud.withGallery().withDefinition();

    Answered incremental = ask(resources(gallery("more")), "Incremental");
    Answered complete = ask(resources(gallery("more")), "Complete");

    assertThat(changes(incremental))
        .containsExactly(
            "Create galleries/more",
            "Ignore galleries/gallery",
            "Ignore galleries/gallery/images/definition");
    assertThat(changes(complete))
        .containsExactly(
            "Create galleries/more",
            "Delete galleries/gallery",
            "Delete galleries/gallery/images/definition");
    assertThat(change(complete, DEFINITION).at("/before/properties/osType").asText())
        .isEqualTo("Linux");
  }

  @Test
  void idsOnly_saysThatResourcesAreDeployed_andNotHow() {
    deployer.deploy("d1", resources(gallery("gallery")));
    String template = resources(gallery("gallery"), gallery("more"));
    String body =
        TemplateDeployer.body(template, "", "Incremental")
            .replace(
                "\"mode\"", "\"whatIfSettings\": {\"resultFormat\": \"ResourceIdOnly\"}, \"mode\"");

    Answered accepted = cloud.sendAsItIs("POST", id("wi") + "/whatIf", body).is(202);
    cloud.settle();
    Answered result = cloud.follow(accepted.header("Location"));

    assertThat(result.at("/properties/changes"))
        .isEqualTo(
            "[{\"resourceId\":\"%s\",\"changeType\":\"Deploy\"},".formatted(GALLERY)
                + "{\"resourceId\":\"%s/galleries/more\",\"changeType\":\"Create\"}]"
                    .formatted(COMPUTE));
  }

  @Test
  void answer_isReadyWhenItsTimeHasCome() {
    String body = TemplateDeployer.body(resources(), "", "Incremental");

    Answered accepted = cloud.sendAsItIs("POST", id("wi") + "/whatIf", body).is(202);

    cloud.follow(accepted.header("Location")).is(202);
    cloud.settle();
    assertThat(cloud.follow(accepted.header("Location")).is(200).at("/status"))
        .isEqualTo("Succeeded");
    cloud.get(id("wi")).is(404);
  }

  @Test
  void templateThatIsNone_isToldAsTheAnswer() {
    Answered result = ask(resources(gallery("[nobody()]")), "Incremental");

    assertThat(result.at("/status")).isEqualTo("Failed");
    assertThat(result.code()).isEqualTo("InvalidTemplate");
  }

  @Test
  void failureThatIsForeseen_isADiagnostic_besideTheChanges() {
    Answered result = ask(resources(gallery("not-allowed"), gallery("good")), "Incremental");

    assertThat(changes(result))
        .containsExactly("Create galleries/not-allowed", "Create galleries/good");
    assertThat(result.at("/properties/diagnostics/0/level")).isEqualTo("Error");
    assertThat(result.at("/properties/diagnostics/0/code")).isEqualTo("InvalidParameter");
    assertThat(result.at("/properties/diagnostics/0/target")).isEqualTo("galleryName");
  }

  @Test
  void nestedDeployment_isShownByWhatItMakes() {
    String nested =
        """
        {"type": "Microsoft.Resources/deployments", "apiVersion": "2021-04-01", "name": "n",
         "properties": {"mode": "Incremental", "template": %s}}"""
            .formatted(resources(gallery("inside")));

    assertThat(changes(ask(resources(nested), "Incremental")))
        .containsExactly("Create galleries/inside");
  }

  @Test
  void secureValues_areNotTold() {
    String template =
        template(
            "\"parameters\": {\"word\": {\"type\": \"securestring\"}},",
            gallery("gallery", "\"tags\": {\"word\": \"[parameters('word')]\"},"));

    Answered result =
        deployer.whatIf(template, "\"word\": {\"value\": \"open sesame\"}", "Incremental");

    assertThat(changes(result)).containsExactly("Create galleries/gallery");
    assertThat(result.body().toString()).doesNotContain("open sesame");
  }

  @ParameterizedTest
  @MethodSource("dev.imagegallery.inmemory.TemplateResourcesTest#wholeTemplates")
  void wholeDeploymentAgain_isNoChange(String template) {
    cloud.readyForVersions().withVersion("1.0.0", "westus");
    String parameters = "\"adminPassword\": {\"value\": \"Secret 123456\"}";
    assertThat(deployer.deploy("d1", template, parameters).state()).isEqualTo("Succeeded");

    Answered result = deployer.whatIf(template, parameters, "Incremental");

    assertThat(changes(result)).anyMatch(change -> change.startsWith("NoChange"));
    assertThat(changes(result))
        .as(result.body().toString())
        .allMatch(change -> change.startsWith("NoChange") || change.startsWith("Ignore"));
  }

  @Test
  void whatRunsInTheCloud_isLeftAlone() {
    deployer.begin("running", resources(gallery("other")));

    Answered result = deployer.whatIf(resources(gallery("gallery")), "", "Incremental");

    assertThat(changes(result)).contains("Create galleries/gallery");
    assertThat(deployer.ended("running").state()).isEqualTo("Succeeded");
  }
}
