package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.GROUP;
import static dev.imagegallery.inmemory.TestCloud.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.inmemory.TestCloud.Answered;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is around a template: the life of a deployment, as clients see it. */
class TemplateDeploymentTest {

  private static final String NOTHING =
      """
      {'$schema':'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
       'contentVersion':'1.0.0.0','resources':[]}""";
  private static final String BODY = body("'mode':'Incremental','template':" + NOTHING);
  private static final String DEPLOYMENTS = GROUP + "/providers/Microsoft.Resources/deployments";
  private static final String DEPLOYMENT = DEPLOYMENTS + "/d1";

  private final TestCloud cloud = TestCloud.current();

  private static String body(String properties) {
    return "{'properties':{" + properties + "}}";
  }

  @Test
  void put_ofANewDeployment_isAcceptedAndRuns() {
    Answered accepted = cloud.put(DEPLOYMENT, BODY).is(201);

    assertThat(accepted.at("/id")).isEqualTo(DEPLOYMENT);
    assertThat(accepted.at("/name")).isEqualTo("d1");
    assertThat(accepted.at("/type")).isEqualTo("Microsoft.Resources/deployments");
    assertThat(accepted.state()).isEqualTo("Accepted");
    assertThat(accepted.at("/properties/mode")).isEqualTo("Incremental");
    assertThat(accepted.at("/properties/duration")).isEqualTo("PT0S");
    assertThat(accepted.at("/properties/templateHash")).matches("[0-9]+");
    assertThat(accepted.header("Azure-AsyncOperation"))
        .startsWith("https://management.azure.com" + DEPLOYMENT + "/operationStatuses/");
    assertThat(cloud.follow(accepted.header("Azure-AsyncOperation")).at("/status"))
        .isEqualTo("Accepted");
  }

  @Test
  void deployment_whenItsTimeHasCome_hasSucceeded() {
    Answered accepted = cloud.put(DEPLOYMENT, BODY);

    cloud.advance(Duration.ofSeconds(1));

    Answered done = cloud.get(DEPLOYMENT).is(200);
    assertThat(done.state()).isEqualTo("Succeeded");
    assertThat(done.at("/properties/timestamp")).isEqualTo("2024-01-01T00:00:01.0000000Z");
    assertThat(done.at("/properties/duration")).isEqualTo("PT1S");
    assertThat(done.at("/properties/outputs")).isEqualTo("{}");
    assertThat(done.at("/properties/outputResources")).isEqualTo("[]");
    assertThat(cloud.follow(accepted.header("Azure-AsyncOperation")).at(""))
        .isEqualTo("{\"status\":\"Succeeded\"}");
  }

  @Test
  void put_whileTheFirstStillRuns_isRefused() {
    cloud.put(DEPLOYMENT, BODY).is(201);

    cloud.putRefused(DEPLOYMENT, BODY, 409, "DeploymentActive");
  }

  @Test
  void put_ofAnEndedDeployment_replacesIt() {
    cloud.put(DEPLOYMENT, BODY).is(201);
    cloud.settle();

    assertThat(cloud.put(DEPLOYMENT, BODY).is(200).state()).isEqualTo("Accepted");
    assertThat(cloud.settle().get(DEPLOYMENT).state()).isEqualTo("Succeeded");
  }

  @Test
  void head_tellsWhetherThereIsADeployment() {
    cloud.send("HEAD", DEPLOYMENT, null).is(404);
    cloud.put(DEPLOYMENT, BODY);

    cloud.send("HEAD", DEPLOYMENT, null).is(204);
  }

  @Test
  void get_ofNoDeployment_saysSo() {
    Answered answer = cloud.get(DEPLOYMENT).is(404);

    assertThat(answer.code()).isEqualTo("DeploymentNotFound");
    assertThat(answer.message()).isEqualTo("Deployment 'd1' could not be found.");
  }

  @Test
  void list_canBeFilteredByState() {
    cloud.put(DEPLOYMENTS + "/b", BODY);
    cloud.settle();
    cloud.put(DEPLOYMENTS + "/a", BODY);

    assertThat(cloud.get(DEPLOYMENTS).names()).containsExactly("a", "b");
    String ended = "?api-version=2021-04-01&$filter=provisioningState%20eq%20'Succeeded'";
    assertThat(cloud.get(DEPLOYMENTS + ended).names()).containsExactly("b");
  }

  @Test
  void cancel_stopsADeployment_andLeavesItAsCanceled() {
    Answered accepted = cloud.put(DEPLOYMENT, BODY);

    cloud.post(DEPLOYMENT + "/cancel", null).is(204);

    assertThat(cloud.settle().get(DEPLOYMENT).state()).isEqualTo("Canceled");
    assertThat(cloud.follow(accepted.header("Azure-AsyncOperation")).at(""))
        .isEqualTo("{\"status\":\"Canceled\"}");
  }

  @Test
  void cancel_ofAnEndedDeployment_isRefused() {
    cloud.put(DEPLOYMENT, BODY);
    cloud.settle();

    cloud.refused("POST", DEPLOYMENT + "/cancel", null, 409, "DeploymentCannotBeCancelled");
  }

  @Test
  void delete_forgetsADeployment() {
    cloud.put(DEPLOYMENT, BODY);
    cloud.settle();

    Answered deleting = cloud.delete(DEPLOYMENT).is(202);

    cloud.follow(deleting.header("Location")).is(202);
    cloud.settle();
    cloud.follow(deleting.header("Location")).is(204);
    cloud.get(DEPLOYMENT).is(404);
    cloud.delete(DEPLOYMENT).is(204);
  }

  @Test
  void delete_ofARunningDeployment_isRefused() {
    cloud.put(DEPLOYMENT, BODY);

    cloud.refused("DELETE", DEPLOYMENT, null, 409, "DeploymentActive");
  }

  @Test
  void exportTemplate_answersTheTemplate() {
    cloud.put(DEPLOYMENT, BODY);

    Answered exported = cloud.post(DEPLOYMENT + "/exportTemplate", null).is(200);

    assertThat(exported.at("/template/contentVersion")).isEqualTo("1.0.0.0");
    assertThat(exported.at("/template/resources")).isEqualTo("[]");
  }

  @Test
  void validate_answersAsIfItHadSucceeded_andChangesNothing() {
    Answered valid = cloud.post(DEPLOYMENT + "/validate", BODY).is(200);

    assertThat(valid.state()).isEqualTo("Succeeded");
    assertThat(valid.at("/properties/validatedResources")).isEqualTo("[]");
    cloud.get(DEPLOYMENT).is(404);
  }

  @Test
  void mode_isReadInAnyCase_andMustBeThere() {
    String lower = body("'mode':'incremental','template':" + NOTHING);
    assertThat(cloud.put(DEPLOYMENT, lower).at("/properties/mode")).isEqualTo("Incremental");

    String bare = body("'template':" + NOTHING);
    cloud.putRefused(DEPLOYMENTS + "/d2", bare, 400, "InvalidParameter");
    String other = body("'mode':'Partial','template':" + NOTHING);
    cloud.putRefused(DEPLOYMENTS + "/d2", other, 400, "InvalidParameter");
  }

  @Test
  void template_isWantedOnce() {
    cloud.putRefused(DEPLOYMENT, body("'mode':'Incremental'"), 400, "InvalidTemplate");
    String both = "'mode':'Incremental','templateLink':{'uri':'https://x/t'},'template':";
    cloud.putRefused(DEPLOYMENT, body(both + NOTHING), 400, "InvalidTemplate");
  }

  @Test
  void templateLink_isReadFromWhatWasDeclared_andFromNowhereElse() {
    cloud.azure().declareTemplate("https://example.org/t.json", NOTHING.replace('\'', '"'));
    String known = "'mode':'Incremental','templateLink':{'uri':'https://example.org/t.json'}";
    String unknown = "'mode':'Incremental','templateLink':{'uri':'https://example.org/u.json'}";

    Answered accepted = cloud.put(DEPLOYMENT, body(known)).is(201);

    assertThat(accepted.at("/properties/templateLink/uri")).isEqualTo("https://example.org/t.json");
    cloud.putRefused(DEPLOYMENTS + "/d2", body(unknown), 400, "InvalidContentLink");
  }

  @Test
  void declaredTemplates_ofTheBuilder_surviveAReset() {
    InMemoryAzure azure =
        InMemoryAzure.builder().template("https://example.org/t.json", NOTHING).build();
    azure.declareTemplate("https://example.org/u.json", NOTHING);

    azure.reset();

    assertThat(azure.declaredTemplates()).containsOnlyKeys("https://example.org/t.json");
  }

  @Test
  void names_areCheckedBeforeAnythingElse() {
    cloud.putRefused(DEPLOYMENTS + "/a%20b", BODY, 400, "DeploymentNameInvalidCharacters");
    cloud.putRefused(
        DEPLOYMENTS + "/" + "a".repeat(65), BODY, 400, "DeploymentNameLengthLimitExceeded");
    cloud.put(DEPLOYMENTS + "/" + "a".repeat(64), BODY).is(201);
  }

  @Test
  void subscriptionDeployment_saysWhereItIsKept_andStaysThere() {
    String deployment = SUBSCRIPTION + "/providers/Microsoft.Resources/deployments/d1";
    cloud.putRefused(deployment, BODY, 400, "LocationRequired");

    Answered accepted =
        cloud.put(deployment, BODY.replaceFirst("\\{", "{'location':'West US',")).is(201);

    assertThat(accepted.at("/location")).isEqualTo("westus");
    cloud.settle();
    String elsewhere = BODY.replaceFirst("\\{", "{'location':'eastus',");
    cloud.putRefused(deployment, elsewhere, 409, "InvalidDeploymentLocation");
  }

  @Test
  void completeMode_isForResourceGroupsOnly() {
    String deployment = SUBSCRIPTION + "/providers/Microsoft.Resources/deployments/d1";
    String complete =
        "{'location':'westus','properties':{'mode':'Complete','template':" + NOTHING + "}}";

    cloud.putRefused(deployment, complete, 400, "DeploymentModeNotSupported");
  }

  @Test
  void managementGroupAndTenant_haveDeploymentsToo() {
    String kept = BODY.replaceFirst("\\{", "{'location':'westus',");
    String group =
        "/providers/Microsoft.Management/managementGroups/mg"
            + "/providers/Microsoft.Resources/deployments";
    String tenant = "/providers/Microsoft.Resources/deployments";

    cloud.put(group + "/d1", kept).is(201);
    cloud.put(tenant + "/d2", kept).is(201);
    cloud.settle();

    assertThat(cloud.get(group + "/d1").state()).isEqualTo("Succeeded");
    assertThat(cloud.get(tenant + "/d2").state()).isEqualTo("Succeeded");
    assertThat(cloud.get(group).names()).containsExactly("d1");
    assertThat(cloud.get(tenant).names()).containsExactly("d2");
  }

  @Test
  void deployment_goesOnAfterASnapshotIsRestored() {
    Answered accepted = cloud.put(DEPLOYMENT, BODY);
    TestCloud other = TestCloud.of(InMemoryAzure.create());

    other.azure().restore(cloud.azure().snapshot());
    other.advance(Duration.ofSeconds(1));

    assertThat(other.get(DEPLOYMENT).state()).isEqualTo("Succeeded");
    assertThat(other.follow(accepted.header("Azure-AsyncOperation")).at("/status"))
        .isEqualTo("Succeeded");
  }

  @Test
  void resourceGroup_takesARunningDeploymentWithIt() {
    InMemoryAzure azure = cloud.azure();
    cloud.delete(GROUP).is(202);
    cloud.advance(Duration.ofMillis(14_500));
    Answered accepted = cloud.put(DEPLOYMENT, BODY).is(201);
    cloud.advance(Duration.ofMillis(500));

    Answered status = cloud.follow(accepted.header("Azure-AsyncOperation"));

    assertThat(status.response().status()).isEqualTo(404);
    assertThat(status.code()).isEqualTo("ResourceGroupNotFound");
    TestCloud other = TestCloud.of(InMemoryAzure.create());
    other.azure().restore(azure.snapshot());
    other.settle().get(GROUP).is(404);
  }

  @Test
  void eightHundredDeployments_areRemembered_andTheOldestGo() {
    for (int i = 0; i < 802; i++) {
      cloud.put(DEPLOYMENTS + "/d" + i, BODY).is(201);
      cloud.advance(Duration.ofSeconds(1));
    }

    assertThat(cloud.get(DEPLOYMENTS).names()).hasSize(800).doesNotContain("d0", "d1");
    cloud.get(DEPLOYMENTS + "/d2").is(200);
    cloud.get(DEPLOYMENTS + "/d801").is(200);
  }

  @Test
  void whatIsNotPlayed_isSaidSo() {
    String back = "'onErrorDeployment':{'type':'LastSuccessful'},";
    String more = "'mode':'Incremental','template':" + NOTHING;
    cloud.putRefused(DEPLOYMENT, body(back + more), 501, "NotImplemented");
    String spec = "'mode':'Incremental','templateLink':{'id':'/subscriptions/s/x'}";
    cloud.putRefused(DEPLOYMENT, body(spec), 501, "NotImplemented");
  }

  @Test
  void resourceGroup_takesItsDeploymentsWithIt() {
    cloud.put(DEPLOYMENT, BODY);
    cloud.settle();

    cloud.delete(GROUP).is(202);
    cloud.settle().withGroup();

    cloud.get(DEPLOYMENT).is(404);
    assertThat(cloud.get(DEPLOYMENTS).names()).isEmpty();
  }
}
