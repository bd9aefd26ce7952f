package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TemplateDeployer.DEPLOYMENTS;
import static dev.imagegallery.inmemory.TemplateDeployer.gallery;
import static dev.imagegallery.inmemory.TemplateDeployer.id;
import static dev.imagegallery.inmemory.TemplateDeployer.resources;
import static dev.imagegallery.inmemory.TemplateDeployer.template;
import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.inmemory.TestCloud.Answered;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Deployments that are resources of another one's template. */
class NestedTemplateTest {

  private static final String OTHER = "22222222-0000-0000-0000-000000000000";

  private final TestCloud cloud =
      TestCloud.of(
              InMemoryAzure.builder()
                  .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
                  .subscription(OTHER)
                  .build())
          .withGroup();
  private final TemplateDeployer deployer = new TemplateDeployer(cloud);

  /**
   * A nested deployment; {@code around} are members of the resource, {@code inside} of its
   * properties.
   */
  private static String nested(String name, String around, String inside, String template) {
    return """
        {"type": "Microsoft.Resources/deployments", "apiVersion": "2021-04-01", "name": "%s", %s
         "properties": {"mode": "Incremental", %s "template": %s}}"""
        .formatted(name, around, inside, template);
  }

  private static String inner(String parameters) {
    return "\"expressionEvaluationOptions\": {\"scope\": \"inner\"}, \"parameters\": {%s},"
        .formatted(parameters);
  }

  private static final String NAMED =
      template(
          """
          "parameters": {"name": {"type": "string"}},
          "outputs": {"id": {"type": "string",
            "value": "[resourceId('Microsoft.Compute/galleries', parameters('name'))]"}},""",
          gallery("[parameters('name')]"));

  private static String outer(String outputs, String... nested) {
    return template(
        "\"parameters\": {\"name\": {\"type\": \"string\", \"defaultValue\": \"outside\"}},"
            + outputs,
        nested);
  }

  @Test
  void R215_innerScope_hasParametersOfItsOwn() {
    Answered done =
        deployer.deploy(
            "d1", outer("", nested("n", "", inner("\"name\": {\"value\": \"inside\"}"), NAMED)));

    assertThat(done.state()).isEqualTo("Succeeded");
    assertThat(cloud.get(COMPUTE + "/galleries").names()).containsExactly("inside");
    assertThat(cloud.get(id("n")).at("/properties/parameters/name/value")).isEqualTo("inside");
  }

  @Test
  void R215_outerScope_hasThoseOfTheOuterTemplate() {
    Answered done =
        deployer.deploy(
            "d1", outer("", nested("n", "", "", resources(gallery("[parameters('name')]")))));

    assertThat(done.state()).as(done.body().toString()).isEqualTo("Succeeded");
    assertThat(cloud.get(COMPUTE + "/galleries").names()).containsExactly("outside");
  }

  @Test
  void R214_outputsOfANestedDeployment_areReadByReference() {
    String outputs =
        """
        "outputs": {"id": {"type": "string", "value": "[reference('n').outputs.id.value]"}},""";

    Answered done =
        deployer.deploy(
            "d1",
            outer(outputs, nested("n", "", inner("\"name\": {\"value\": \"inside\"}"), NAMED)));

    assertThat(done.at("/properties/outputs/id/value")).isEqualTo(COMPUTE + "/galleries/inside");
    assertThat(done.at("/properties/outputResources"))
        .isEqualTo("[{\"id\":\"%s/galleries/inside\"}]".formatted(COMPUTE));
  }

  @Test
  void outputOfOneNestedDeployment_isAParameterOfTheNext() {
    String first = nested("first", "", inner("\"name\": {\"value\": \"one\"}"), NAMED);
    String second =
        nested(
            "second",
            "",
            inner(
                "\"name\": {\"value\":"
                    + " \"[concat('of_', last(split(reference('first').outputs.id.value, '/')))]\"}"),
            NAMED);

    Answered done = deployer.deploy("d1", outer("", second, first));

    assertThat(done.state()).as(done.body().toString()).isEqualTo("Succeeded");
    assertThat(cloud.get(COMPUTE + "/galleries").names()).containsExactly("of_one", "one");
  }

  @Test
  void R215_nestedDeployment_goesToAnotherGroup_andToAnotherSubscription() {
    String group = "/subscriptions/" + OTHER + "/resourceGroups/far";
    cloud.put(SUBSCRIPTION + "/resourceGroups/near", "{'location':'eastus'}").is(201);
    cloud.put(group, "{'location':'westus2'}").is(201);
    String near =
        nested(
            "n1", "\"resourceGroup\": \"near\",", inner("\"name\": {\"value\": \"one\"}"), NAMED);
    String far =
        nested(
            "n2",
            "\"subscriptionId\": \"" + OTHER + "\", \"resourceGroup\": \"far\",",
            inner("\"name\": {\"value\": \"two\"}"),
            NAMED);

    Answered done = deployer.deploy("d1", outer("", near, far));

    assertThat(done.state()).as(done.body().toString()).isEqualTo("Succeeded");
    String galleries = "/providers/Microsoft.Compute/galleries/";
    assertThat(cloud.get(SUBSCRIPTION + "/resourceGroups/near" + galleries + "one").at("/location"))
        .isEqualTo("eastus");
    assertThat(cloud.get(group + galleries + "two").at("/location")).isEqualTo("westus2");
  }

  @Test
  void subscriptionDeployment_makesGroups_andWhatIsInThem() {
    String group =
        """
        {"type": "Microsoft.Resources/resourceGroups", "apiVersion": "2021-04-01",
         "name": "made", "location": "westus", "tags": {"a": "b"}}""";
    String inside =
        nested(
            "n",
            "\"resourceGroup\": \"made\", \"dependsOn\": [\"made\"],",
            inner("\"name\": {\"value\": \"one\"}"),
            NAMED);
    String deployment = SUBSCRIPTION + DEPLOYMENTS + "d1";
    String body =
        TemplateDeployer.body(resources(inside, group), "", "Incremental")
            .replaceFirst("\\{", "{\"location\": \"westus\",");

    cloud.sendAsItIs("PUT", deployment, body).is(201);
    Answered done = cloud.settle().get(deployment);

    assertThat(done.state()).as(done.body().toString()).isEqualTo("Succeeded");
    String made = SUBSCRIPTION + "/resourceGroups/made";
    assertThat(cloud.get(made).at("/tags/a")).isEqualTo("b");
    cloud.get(made + "/providers/Microsoft.Compute/galleries/one").is(200);
    cloud.get(made + DEPLOYMENTS + "n").is(200);
  }

  @Test
  void R218_failureInside_isTheOuterDeploymentsToo() {
    Answered done =
        deployer.deploy("d1", outer("", nested("n", "", "", resources(gallery("not-allowed")))));

    assertThat(done.state()).isEqualTo("Failed");
    assertThat(done.at("/properties/error/details/0/code")).isEqualTo("DeploymentFailed");
    assertThat(done.at("/properties/error/details/0/target")).isEqualTo(id("n"));
    assertThat(done.at("/properties/error/details/0/details/0/target")).isEqualTo("galleryName");
  }

  @Test
  void R218_templateInsideThatIsNone_isRefusedBeforeAnythingIsMade() {
    String nested = nested("n", "", inner("\"nobody\": {\"value\": \"one\"}"), NAMED);

    Answered refused = deployer.begin("d1", outer("", gallery("first"), nested), "").is(400);

    assertThat(refused.code()).isEqualTo("InvalidTemplate");
    assertThat(cloud.get(COMPUTE + "/galleries").names()).isEmpty();
  }

  @Test
  void R219_secureParameters_arePassedOnAndNotTold() {
    String secret =
        template(
            """
            "parameters": {"word": {"type": "secureString"}},
            "outputs": {"length": {"type": "int", "value": "[length(parameters('word'))]"},
              "word": {"type": "secureString", "value": "[parameters('word')]"}},""");
    String outer =
        template(
            """
            "parameters": {"word": {"type": "SECURESTRING"}},
            "outputs": {"length": {"type": "int",
              "value": "[reference('n').outputs.length.value]"}},""",
            nested("n", "", inner("\"word\": {\"value\": \"[parameters('word')]\"}"), secret));

    Answered done = deployer.deploy("d1", outer, "\"word\": {\"value\": \"open sesame\"}");

    assertThat(done.at("/properties/outputs/length/value")).isEqualTo("11");
    assertThat(cloud.get(id("n")).at("/properties/outputs/word"))
        .isEqualTo("{\"type\":\"SecureString\"}");
    assertThat(cloud.azure().snapshot()).doesNotContain("open sesame");
  }

  @Test
  void cancel_reachesNestedDeployments() {
    String disk =
        """
        {"type": "Microsoft.Compute/disks", "apiVersion": "2022-07-02", "name": "a",
         "location": "westus",
         "properties": {"diskSizeGB": 4, "creationData": {"createOption": "Empty"}}}""";
    deployer.begin("d1", outer("", nested("n", "", "", resources(disk))));
    cloud.advance(Duration.ofSeconds(2));
    assertThat(cloud.get(id("n")).state()).isEqualTo("Running");

    cloud.post(id("d1") + "/cancel", null).is(204);

    assertThat(cloud.settle().get(id("n")).state()).isEqualTo("Canceled");
    assertThat(cloud.get(id("d1")).state()).isEqualTo("Canceled");
  }

  @Test
  void relativePath_startsAtTheLinkOfTheOuterTemplate() {
    String nested =
        """
        {"type": "Microsoft.Resources/deployments", "apiVersion": "2021-04-01", "name": "n",
         "properties": {"mode": "Incremental",
          "templateLink": {"relativePath": "parts/inner.json"},
          "parameters": {"name": {"value": "linked"}}}}""";
    cloud.azure().declareTemplate("https://example.org/t/main.json", resources(nested));
    cloud.azure().declareTemplate("https://example.org/t/parts/inner.json", NAMED);

    cloud
        .put(
            id("d1"),
            "{'properties':{'mode':'Incremental',"
                + "'templateLink':{'uri':'https://example.org/t/main.json'}}}")
        .is(201);

    assertThat(deployer.ended("d1").state()).isEqualTo("Succeeded");
    cloud.get(COMPUTE + "/galleries/linked").is(200);
  }
}
