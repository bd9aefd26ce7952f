package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TemplateDeployer.gallery;
import static dev.imagegallery.inmemory.TemplateDeployer.id;
import static dev.imagegallery.inmemory.TemplateDeployer.resources;
import static dev.imagegallery.inmemory.TemplateDeployer.template;
import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.DEFINITION;
import static dev.imagegallery.inmemory.TestCloud.GALLERY;
import static dev.imagegallery.inmemory.TestCloud.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.inmemory.TestCloud.Answered;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.TransportRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which order a template's resources are deployed, and what comes of it when one fails. */
class TemplateExecutionTest {

  private final TestCloud cloud = TestCloud.current();
  private final TemplateDeployer deployer = new TemplateDeployer(cloud);

  private static String definition(String name, String more) {
    return """
        {"type": "Microsoft.Compute/galleries/images", "apiVersion": "2022-03-03",
         "name": "%s", "location": "westus", %s
         "properties": {"osType": "Linux", "osState": "Generalized",
          "identifier": {"publisher": "P", "offer": "O", "sku": "%1$s"}}}"""
        .formatted(name, more)
        .replace("\"sku\": \"gallery/", "\"sku\": \"");
  }

  private static String disk(String name, String more) {
    return """
        {"type": "Microsoft.Compute/disks", "apiVersion": "2022-07-02", "name": "%s", %s
         "location": "westus",
         "properties": {"diskSizeGB": 4, "creationData": {"createOption": "Empty"}}}"""
        .formatted(name, more);
  }

  private List<String> puts() {
    return cloud.azure().journal().entries().stream()
        .filter(entry -> entry.method().equals("PUT") && !entry.path().contains("/deployments/"))
        .map(
            entry -> Duration.between(InMemoryAzure.DEFAULT_START, entry.at()) + " " + entry.path())
        .map(line -> line.replace(COMPUTE + "/", ""))
        .toList();
  }

  @Test
  void deployment_tellsWhatItMadeAndHow() {
    Answered done =
        deployer.deploy(
            "d1",
            template(
                """
                "outputs": {"id": {"type": "string",
                  "value": "[resourceId('Microsoft.Compute/galleries', 'gallery')]"}},""",
                gallery("gallery"),
                definition("gallery/one", "\"dependsOn\": [\"gallery\"],")));

    assertThat(done.state()).isEqualTo("Succeeded");
    assertThat(done.at("/properties/outputResources"))
        .isEqualTo("[{\"id\":\"%s\"},{\"id\":\"%s/images/one\"}]".formatted(GALLERY, GALLERY));
    assertThat(done.at("/properties/outputs/id/type")).isEqualTo("String");
    assertThat(done.at("/properties/outputs/id/value")).isEqualTo(GALLERY);
    assertThat(done.at("/properties/providers"))
        .isEqualTo(
            "[{\"namespace\":\"Microsoft.Compute\",\"resourceTypes\":["
                + "{\"resourceType\":\"galleries\",\"locations\":[\"westus\"]},"
                + "{\"resourceType\":\"galleries/images\",\"locations\":[\"westus\"]}]}]");
    assertThat(done.at("/properties/dependencies"))
        .isEqualTo(
            "[{\"dependsOn\":[{\"id\":\"%s\",\"resourceType\":\"Microsoft.Compute/galleries\","
                    .formatted(GALLERY)
                + "\"resourceName\":\"gallery\"}],\"id\":\"%s/images/one\",".formatted(GALLERY)
                + "\"resourceType\":\"Microsoft.Compute/galleries/images\","
                + "\"resourceName\":\"gallery/one\"}]");
    assertThat(deployer.operations("d1"))
        .containsExactly(
            "Create gallery/one: Succeeded",
            "Create gallery: Succeeded",
            "EvaluateDeploymentOutput : Succeeded");
  }

  @Test
  void operation_canBeReadAlone() {
    deployer.deploy("d1", resources(gallery("gallery")));
    Answered all = cloud.get(id("d1") + "/operations");

    String operation = all.at("/value/0/operationId");
    Answered one = cloud.get(id("d1") + "/operations/" + operation).is(200);

    assertThat(one.at("/id")).isEqualTo(id("d1") + "/operations/" + operation);
    assertThat(one.body()).isIn(all.body().path("value"));
    assertThat(cloud.get(GROUP + "/deployments/d1/operations").body()).isEqualTo(all.body());
    assertThat(cloud.get(GROUP + "/deployments/d1/operations/" + operation).body())
        .isEqualTo(one.body());
    assertThat(cloud.get(id("d1") + "/operations/0").is(404).code())
        .isEqualTo("DeploymentOperationNotFound");
  }

  @Test
  void R216_independentResources_areDeployedAtTheSameTime() {
    deployer.deploy("d1", resources(disk("a", ""), disk("b", ""), disk("c", "")));

    assertThat(puts()).contains("PT1S disks/a", "PT1S disks/b", "PT1S disks/c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[resourceId('Microsoft.Compute/disks', 'a')]",
        "Microsoft.Compute/disks/a",
        "microsoft.compute/DISKS/A",
        "a"
      })
  void R216_dependent_waitsUntilWhatItDependsOnIsThere(String dependency) {
    String second = disk("b", "\"dependsOn\": [\"" + dependency + "\"],");

    assertThat(deployer.deploy("d1", resources(second, disk("a", ""))).state())
        .isEqualTo("Succeeded");

    List<String> puts = puts();
    assertThat(puts.get(puts.size() - 2)).isEqualTo("PT1S disks/a");
    assertThat(puts.get(puts.size() - 1)).endsWith(" disks/b").isNotEqualTo("PT1S disks/b");
  }

  @Test
  void R216_reference_makesAnOrderByItself() {
    String second = disk("b", "\"tags\": {\"size\": \"[string(reference('a').diskSizeGB)]\"},");

    assertThat(deployer.deploy("d1", resources(second, disk("a", ""))).state())
        .isEqualTo("Succeeded");

    assertThat(cloud.get(COMPUTE + "/disks/b").at("/tags/size")).isEqualTo("4");
    assertThat(puts().get(puts().size() - 1)).endsWith("disks/b");
  }

  @Test
  void R216_child_isWrittenAtTopLevelOrInItsParent() {
    String inner = definition("one", "").replace("Microsoft.Compute/galleries/images", "images");
    String nested = gallery("gallery", "\"resources\": [" + inner + "],");
    String implied = inner.replace("\"name\": \"one\"", "\"name\": \"two\"");
    assertThat(implied).isNotEqualTo(inner);
    String needs = inner.replace("\"location\"", "\"dependsOn\": [\"gallery\"], \"location\"");

    Answered done = deployer.deploy("d1", resources(nested.replace(inner, needs)));

    assertThat(done.state()).isEqualTo("Succeeded");
    cloud.get(GALLERY + "/images/one").is(200);
  }

  @Test
  void R216_resourceId_toleratesASlashAfterTheType() {
    String second =
        definition(
            "gallery/one",
            "\"dependsOn\": [\"[resourceId('Microsoft.Compute/galleries/', 'gallery')]\"],");

    assertThat(deployer.deploy("d1", resources(second, gallery("gallery"))).state())
        .isEqualTo("Succeeded");
  }

  @Test
  void R216_circle_isRefusedBeforeAnythingIsMade() {
    String circle =
        resources(disk("a", "\"dependsOn\": [\"b\"],"), disk("b", "\"dependsOn\": [\"a\"],"));

    Answered refused = deployer.begin("d1", circle, "").is(400);

    assertThat(refused.code()).isEqualTo("InvalidTemplate");
    assertThat(refused.message()).contains("ircular");
    cloud.get(id("d1")).is(404);
  }

  @Test
  void R215_condition_leavesAResourceOut_andItsDependentsAreDeployed() {
    String first = disk("a", "\"condition\": \"[equals(1, 2)]\",");
    String second = disk("b", "\"dependsOn\": [\"a\"],");

    Answered done = deployer.deploy("d1", resources(first, second));

    assertThat(done.state()).isEqualTo("Succeeded");
    cloud.get(COMPUTE + "/disks/a").is(404);
    cloud.get(COMPUTE + "/disks/b").is(200);
    assertThat(done.at("/properties/outputResources"))
        .isEqualTo("[{\"id\":\"%s/disks/b\"}]".formatted(COMPUTE));
  }

  @Test
  void R215_copy_makesManyOfOne_andOthersCanWaitForTheLoop() {
    String loop =
        disk("[concat('d', copyIndex(1))]", "\"copy\": {\"name\": \"all\", \"count\": 3},");
    String last = disk("last", "\"dependsOn\": [\"all\"],");

    assertThat(deployer.deploy("d1", resources(last, loop)).state()).isEqualTo("Succeeded");

    assertThat(cloud.get(COMPUTE + "/disks").names()).containsExactly("d1", "d2", "d3", "last");
    assertThat(puts()).contains("PT1S disks/d1", "PT1S disks/d2", "PT1S disks/d3");
    assertThat(puts().get(puts().size() - 1)).endsWith("disks/last").doesNotStartWith("PT1S ");
  }

  @Test
  void R215_serialCopy_takesOneBatchAfterTheOther() {
    String loop =
        disk(
            "[concat('d', copyIndex())]",
            """
            "copy": {"name": "all", "count": 4, "mode": "serial", "batchSize": 2},""");

    assertThat(deployer.deploy("d1", resources(loop)).state()).isEqualTo("Succeeded");

    List<String> times =
        puts().stream()
            .filter(put -> put.contains("disks/"))
            .map(put -> put.substring(0, put.indexOf(' ')))
            .toList();
    assertThat(times).hasSize(4);
    assertThat(times.get(0)).isEqualTo(times.get(1)).isNotEqualTo(times.get(2));
    assertThat(times.get(2)).isEqualTo(times.get(3));
  }

  @Test
  void R215_symbolicNames_areDependedOnAndReferredTo() {
    String template =
        """
        {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
         "languageVersion": "2.0", "contentVersion": "1.0.0.0",
         "resources": {
           "theGallery": %s,
           "theImage": %s,
           "old": {"existing": true, "type": "Microsoft.Compute/disks",
             "apiVersion": "2022-07-02", "name": "old"}},
         "outputs": {
           "unique": {"type": "string",
             "value": "[reference('theGallery').identifier.uniqueName]"},
           "size": {"type": "int", "value": "[reference('old').diskSizeGB]"}}}"""
            .formatted(
                gallery("gallery"), definition("gallery/one", "\"dependsOn\": [\"theGallery\"],"));
    deployer.deploy("before", resources(disk("old", "")));

    Answered done = deployer.deploy("d1", template);

    assertThat(done.state()).isEqualTo("Succeeded");
    assertThat(done.at("/properties/outputs/unique/value"))
        .isEqualTo(InMemoryAzure.DEFAULT_SUBSCRIPTION + "-GALLERY");
    assertThat(done.at("/properties/outputs/size/value")).isEqualTo("4");
    assertThat(deployer.operations("d1")).contains("Read old: Succeeded");
    assertThat(done.at("/properties/outputResources")).doesNotContain("disks/old");
  }

  @Test
  void R218_failedResource_failsTheDeployment_andFinishedOnesStay() {
    String bad = gallery("not-allowed", "");
    String after = disk("after", "\"dependsOn\": [\"not-allowed\"],");

    Answered done = deployer.deploy("d1", resources(disk("good", ""), bad, after));

    assertThat(done.state()).isEqualTo("Failed");
    assertThat(done.at("/properties/error/code")).isEqualTo("DeploymentFailed");
    assertThat(done.at("/properties/error/message"))
        .isEqualTo(
            "At least one resource deployment operation failed. Please list deployment operations"
                + " for details. Please see https://aka.ms/arm-deployment-operations for usage"
                + " details.");
    assertThat(done.at("/properties/error/target")).isEqualTo(id("d1"));
    assertThat(done.at("/properties/error/details/0/code")).isEqualTo("InvalidParameter");
    assertThat(done.at("/properties/error/details/0/target")).isEqualTo("galleryName");
    assertThat(cloud.get(COMPUTE + "/disks").names()).containsExactly("good");
    assertThat(deployer.operations("d1"))
        .containsExactly("Create good: Succeeded", "Create not-allowed: Failed");
  }

  @Test
  void R218_failedDeployment_isToldByItsOperation() {
    Answered accepted = deployer.begin("d1", resources(gallery("not-allowed")));

    cloud.settle();

    Answered status = cloud.follow(accepted.header("Azure-AsyncOperation"));
    assertThat(status.at("/status")).isEqualTo("Failed");
    assertThat(status.at("/error/code")).isEqualTo("DeploymentFailed");
    assertThat(status.at("/error/details/0/message")).startsWith("Gallery name is invalid.");
    Answered operation = cloud.get(id("d1") + "/operations");
    assertThat(operation.at("/value/0/properties/statusCode")).isEqualTo("BadRequest");
    assertThat(operation.at("/value/0/properties/statusMessage/error/code"))
        .isEqualTo("InvalidParameter");
  }

  @Test
  void R218_deployingAgain_goesOnWhereItFailed() {
    String second =
        definition("gallery/one", "\"dependsOn\": [\"gallery\"],")
            .replace("\"osType\": \"Linux\"", "\"osType\": \"Plan9\"");
    assertThat(deployer.deploy("d1", resources(gallery("gallery"), second)).state())
        .isEqualTo("Failed");

    Answered again =
        deployer.deploy("d1", resources(gallery("gallery"), second.replace("Plan9", "Linux")));

    assertThat(again.state()).isEqualTo("Succeeded");
    assertThat(again.has("/properties/error")).isFalse();
    cloud.get(GALLERY + "/images/one").is(200);
  }

  @Test
  void R218_independentBranches_areFinishedAlthoughOneFailed() {
    String chain = disk("b", "\"dependsOn\": [\"a\"],");

    Answered done = deployer.deploy("d1", resources(gallery("not-allowed"), disk("a", ""), chain));

    assertThat(done.state()).isEqualTo("Failed");
    assertThat(cloud.get(COMPUTE + "/disks").names()).containsExactly("a", "b");
  }

  @Test
  void incremental_leavesWhatTheTemplateDoesNotHave() {
    deployer.deploy("d1", resources(disk("old", "")));

    deployer.deploy("d2", resources(disk("new", "")));

    assertThat(cloud.get(COMPUTE + "/disks").names()).containsExactly("new", "old");
  }

  @Test
  void complete_deletesWhatTheTemplateDoesNotHave_childrenFirst() {
    cloud.withGallery().withDefinition();
    deployer.deploy("d1", resources(disk("old", ""), disk("kept", "")));

    Answered done = deployer.deploy("d2", resources(disk("kept", "")), "", "Complete");

    assertThat(done.state()).isEqualTo("Succeeded");
    assertThat(cloud.get(COMPUTE + "/disks").names()).containsExactly("kept");
    cloud.get(DEFINITION).is(404);
    cloud.get(GALLERY).is(404);
    cloud.get(id("d1")).is(200);
  }

  @Test
  void complete_thatFails_deletesNothing() {
    deployer.deploy("d1", resources(disk("old", "")));

    Answered done = deployer.deploy("d2", resources(gallery("not-allowed")), "", "Complete");

    assertThat(done.state()).isEqualTo("Failed");
    cloud.get(COMPUTE + "/disks/old").is(200);
  }

  @Test
  void cancel_startsNothingMore_andWhatRunsIsFinished() {
    String second = disk("b", "\"dependsOn\": [\"a\"],");
    deployer.begin("d1", resources(disk("a", ""), second));
    cloud.advance(Duration.ofSeconds(1));
    assertThat(cloud.get(id("d1")).state()).isEqualTo("Running");

    cloud.post(id("d1") + "/cancel", null).is(204);

    assertThat(deployer.ended("d1").state()).isEqualTo("Canceled");
    assertThat(cloud.get(COMPUTE + "/disks").names()).containsExactly("a");
    assertThat(cloud.get(COMPUTE + "/disks/a").state()).isEqualTo("Succeeded");
  }

  @Test
  void snapshotInTheMiddle_isRestored_andTheDeploymentGoesOnThere() {
    String second = disk("b", "\"dependsOn\": [\"a\"],");
    String template =
        template(
            "\"parameters\": {\"made\": {\"type\": \"string\", \"defaultValue\": \"[newGuid()]\"}},"
                + "\"outputs\": {\"made\": {\"type\": \"string\","
                + " \"value\": \"[parameters('made')]\"}},",
            disk("a", "\"tags\": {\"made\": \"[parameters('made')]\"},"),
            second);
    deployer.begin("d1", template);
    cloud.advance(Duration.ofSeconds(1));

    TestCloud other = TestCloud.of(InMemoryAzure.create());
    other.azure().restore(cloud.azure().snapshot());
    other.settle();

    Answered done = other.get(id("d1"));
    assertThat(done.state()).isEqualTo("Succeeded");
    assertThat(other.get(COMPUTE + "/disks").names()).containsExactly("a", "b");
    assertThat(done.at("/properties/outputs/made/value"))
        .isEqualTo(other.get(COMPUTE + "/disks/a").at("/tags/made"))
        .isNotEmpty();
  }

  @Test
  void snapshot_hasNoSignatureOfTheCallersToken() {
    String body = TemplateDeployer.body(resources(disk("a", "")), "", "Incremental");
    Headers token = Headers.of("Authorization", "Bearer aGVhZGVy.eyJvaWQiOiJtZSJ9.c2lnbmF0dXJl");
    cloud
        .azure()
        .transport()
        .execute(
            new TransportRequest(
                "PUT",
                "https://management.azure.com" + id("d1") + "?api-version=2021-04-01",
                token,
                body.getBytes(StandardCharsets.UTF_8)));

    assertThat(cloud.azure().snapshot())
        .contains("Bearer aGVhZGVy.eyJvaWQiOiJtZSJ9.")
        .doesNotContain("c2lnbmF0dXJl");
  }

  @Test
  void failedOperation_ofAResource_failsTheDeployment() {
    cloud.readyForVersions();
    String version =
        """
        {"type": "Microsoft.Compute/galleries/images/versions", "apiVersion": "2022-03-03",
         "name": "gallery/definition/1.0.0", "location": "westus",
         "properties": {"publishingProfile": {"targetRegions": [{"name": "westus"}]},
          "storageProfile": {"source": {"id": "%s/images/windows"}}}}"""
            .formatted(COMPUTE);
    cloud.put(COMPUTE + "/images/windows", TestCloud.image("westus").replace("Linux", "Windows"));
    cloud.settle();

    Answered done = deployer.deploy("d1", resources(version));

    assertThat(done.state()).isEqualTo("Failed");
    assertThat(done.at("/properties/error/details/0/message")).isNotEmpty();
    assertThat(deployer.operations("d1"))
        .containsExactly("Create gallery/definition/1.0.0: Failed");
  }

  @Test
  void debugSetting_keepsWhatWasSent() {
    String body =
        TemplateDeployer.body(resources(gallery("gallery")), "", "Incremental")
            .replace(
                "\"mode\"", "\"debugSetting\": {\"detailLevel\": \"requestContent\"}, \"mode\"");
    cloud.sendAsItIs("PUT", id("d1"), body).is(201);
    cloud.settle();

    assertThat(cloud.get(id("d1") + "/operations").body().toString())
        .contains("{\"content\":{\"location\":\"westus\"}}");
  }

  @Test
  void R219_debugSetting_keepsNoSecureValue() {
    String template =
        template(
            "\"parameters\": {\"word\": {\"type\": \"secureString\"}},",
            gallery("gallery", "\"tags\": {\"word\": \"[parameters('word')]\"},"));
    String body =
        TemplateDeployer.body(template, "\"word\": {\"value\": \"open sesame\"}", "Incremental")
            .replace(
                "\"mode\"", "\"debugSetting\": {\"detailLevel\": \"requestContent\"}, \"mode\"");
    cloud.sendAsItIs("PUT", id("d1"), body).is(201);
    cloud.settle();

    assertThat(cloud.get(id("d1") + "/operations").body().toString())
        .contains("\"content\"")
        .doesNotContain("open sesame");
  }

  @Test
  void correlationId_isTheRequestsOwn() {
    Answered accepted = deployer.begin("d1", resources());

    assertThat(accepted.at("/properties/correlationId"))
        .isEqualTo(accepted.header("x-ms-correlation-request-id"));
  }

  @Test
  void manyResources_areDeployedInOneGo() {
    String all =
        IntStream.range(0, 300)
            .mapToObj(i -> disk("d" + i, i == 0 ? "" : "\"dependsOn\": [\"d0\"],"))
            .collect(Collectors.joining(","));

    assertThat(deployer.deploy("d1", resources(all)).state()).isEqualTo("Succeeded");

    assertThat(cloud.get(COMPUTE + "/disks").names()).hasSize(300);
  }

  @Test
  void throttledResource_isTriedAgainWhenItIsTime() {
    TestCloud limited = TestCloud.of(InMemoryAzure.builder().rateLimits(true).build()).withGroup();
    String many =
        IntStream.range(0, 60).mapToObj(i -> gallery("g" + i)).collect(Collectors.joining(","));

    Answered done = new TemplateDeployer(limited).deploy("d1", resources(many));

    assertThat(done.state()).isEqualTo("Succeeded");
    assertThat(limited.get(GROUP + "/resources").names()).hasSize(60);
    assertThat(Json.print(done.body().at("/properties/duration"))).contains("PT3M");
  }
}
