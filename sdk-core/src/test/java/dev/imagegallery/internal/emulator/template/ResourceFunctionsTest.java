package dev.imagegallery.internal.emulator.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ids, scopes, and the state of resources. */
class ResourceFunctionsTest {

  private static final String G = SampleScope.GROUP;
  private static final String S = SampleScope.SUBSCRIPTION;

  private static String value(String expression, DeploymentScope scope) {
    return SampleTemplate.output("", expression, scope).asText();
  }

  private static String failure(String expression, DeploymentScope scope) {
    return SampleTemplate.failure(() -> value(expression, scope)).details().get(0).message();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          resourceId('A.B/c', 'n')                          | $G/providers/A.B/c/n
          RESOURCEID('/A.B/c/', 'n')                        | $G/providers/A.B/c/n
          resourceId('A.B/c/d', 'n', 'm')                   | $G/providers/A.B/c/n/d/m
          resourceId('other', 'A.B/c', 'n')                 | $S/resourceGroups/other/providers/A.B/c/n
          resourceId('sub', 'other', 'A.B/c', 'n')          | /subscriptions/sub/resourceGroups/other/providers/A.B/c/n
          subscriptionResourceId('A.B/c', 'n')              | $S/providers/A.B/c/n
          subscriptionResourceId('sub', 'A.B/c', 'n')       | /subscriptions/sub/providers/A.B/c/n
          subscriptionResourceId('Microsoft.Resources/resourceGroups', 'x') | $S/resourceGroups/x
          tenantResourceId('A.B/c', 'n')                    | /providers/A.B/c/n
          managementGroupResourceId('mg', 'A.B/c', 'n')     | /providers/Microsoft.Management/managementGroups/mg/providers/A.B/c/n
          extensionResourceId(resourceGroup().id, 'E.F/g', 'n') | $G/providers/E.F/g/n
          extensionResourceId('/x/', 'E.F/g', 'n')          | /x/providers/E.F/g/n
          """)
  void R214_R215_R216_idFunctions_makeIds(String expression, String expected) {
    assertThat(value(expression, SampleScope.groupLevel()))
        .isEqualTo(expected.replace("$G", G).replace("$S", S));
  }

  @Test
  void resourceId_atOtherLevels_isInTheirScope() {
    String expression = "resourceId('A.B/c', 'n')";

    assertThat(value(expression, SampleScope.subscriptionLevel()))
        .isEqualTo(S + "/providers/A.B/c/n");
    assertThat(value(expression, SampleScope.managementGroupLevel()))
        .isEqualTo("/providers/A.B/c/n");
    assertThat(value(expression, SampleScope.tenantLevel())).isEqualTo("/providers/A.B/c/n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          resourceId('A.B/c/d', 'n')     | Unable to evaluate template language function 'resourceId': the type 'A.B/c/d' requires '2' resource name argument(s).
          resourceId('A.B/c', 'n', 'm')  | the type 'A.B/c' requires '1' resource name argument(s)
          resourceId('A.B', 'n')         | the resource type must be the fully qualified type
          resourceId('A.B//c', 'n', 'm') | the type 'A.B//c' is not valid
          resourceId('A.B/c')            | requires at least '2' argument(s)
          resourceId('A.B/c', 5)         | to be a string
          """)
  void resourceId_thatDoesNotFit_isRefused(String expression, String message) {
    assertThat(failure(expression, SampleScope.groupLevel())).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          resourceGroup().location                          | westus
          resourceGroup().id                                | /subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg
          subscription().subscriptionId                     | 00000000-0000-0000-0000-000000000001
          tenant().tenantId                                 | 00000000-0000-0000-0000-0000000000aa
          deployment().name                                 | sample
          deployer().objectId                               | 00000000-0000-0000-0000-0000000000bb
          environment().name                                | AzureCloud
          providers('A.B', 'c').apiVersions[0]              | 2024-03-03
          string(pickZones('A.B', 'c', 'eastus'))           | ["1"]
          string(pickZones('A.B', 'c', 'eastus', 2, 1))     | ["2","3"]
          string(pickZones('A.B', 'c', 'westus'))           | []
          toPhysicalZone('sub', 'westus2', '1')             | westus2-az1
          toLogicalZone('sub', 'westus2', 'westus2-az3')    | 3
          string(toLogicalZones('sub', 'westus2', createArray('westus2-az1'))) | ["1"]
          """)
  void R214_R215_scopeFunctions_tellTheSurroundings(String expression, String expected) {
    assertThat(value(expression, SampleScope.groupLevel())).isEqualTo(expected);
  }

  @Test
  void scopeFunctions_atAnotherLevel_areRefused() {
    assertThat(failure("resourceGroup().id", SampleScope.subscriptionLevel()))
        .contains("The template function 'resourceGroup' is not expected at this location.");
    assertThat(failure("subscription().id", SampleScope.tenantLevel()))
        .contains("The template function 'subscription' is not expected");
    assertThat(failure("managementGroup().id", SampleScope.groupLevel()))
        .contains("The template function 'managementGroup' is not expected");
    assertThat(value("managementGroup().name", SampleScope.managementGroupLevel())).isEqualTo("mg");
    assertThat(failure("pickZones('A.B', 'c', 'eastus', 3, 1)", SampleScope.groupLevel()))
        .contains("the location has fewer zones than are asked for");
  }

  private static DeploymentPlan plan(String expression, SampleScope scope) {
    return DeploymentPlan.of(
        SampleTemplate.template(
            "resources: [{type: 'A.B/c', name: 'r', apiVersion: '2020-01-01'}, {type: 'A.B/c',"
                + " name: 'n', apiVersion: '2020-01-01', properties: {p: \"["
                + expression
                + "]\"}}]"),
        SampleTemplate.json("{}"),
        scope);
  }

  private static SampleScope scope() {
    return SampleScope.groupLevel()
        .with(
            G + "/providers/A.B/c/r",
            "{\"id\":\"the-id\",\"location\":\"westus\",\"properties\":{\"x\":\"y\"}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          reference('r').x                                              | y
          reference('A.B/c/r').X                                        | y
          reference(resourceId('A.B/c', 'r')).x                         | y
          reference(resourceId('A.B/c', 'r'), '2020-01-01').x           | y
          reference('r', '2020-01-01', 'Full').location                 | westus
          reference('r', 'Full').id                                     | the-id
          reference('r').?missing.deep                                  | null
          listKeys('r', '2020-01-01').key                               | listKeys
          listAccountSas(resourceId('A.B/c', 'r'), '2020-01-01', createObject('a', 1)).key | listAccountSas
          """)
  void R214_reference_isAskedWhenTheBodyIs(String expression, String expected) {
    SampleScope scope = scope();
    DeploymentPlan plan = plan(expression, scope);
    assertThat(scope.asked()).isEmpty();

    JsonNode value = plan.resources().get(1).body().at("/properties/p");

    assertThat(value.asText()).isEqualTo(expected);
    assertThat(scope.asked()).hasSize(1).first().asString().endsWith("2020-01-01");
  }

  @Test
  void reference_toWhatIsNotThere_failsWithTheScopesOwnError() {
    DeploymentPlan plan = plan("reference('r').x", SampleScope.groupLevel());

    assertThatThrownBy(plan.resources().get(1)::body).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void reference_toAPropertyThatIsNotThere_namesResourceAndProperties() {
    DeploymentPlan plan = plan("reference('r').y", scope());

    assertThat(SampleTemplate.failure(plan.resources().get(1)::body).message())
        .isEqualTo(
            "Unable to process template language expressions for resource '"
                + G
                + "/providers/A.B/c/n'. 'The language expression property 'y' doesn't exist,"
                + " available properties are 'x'.'");
  }

  @Test
  void reference_byAnUnknownName_isRefusedBeforehand() {
    assertThat(SampleTemplate.failure(() -> plan("reference('missing').x", scope())).message())
        .contains(
            "The template reference 'missing' is not valid: could not find template resource or"
                + " resource copy with this name.");
  }

  @Test
  void reference_toAnotherResource_needsAVersion() {
    DeploymentPlan plan = plan("reference('/subscriptions/s/x').y", scope());

    assertThat(SampleTemplate.failure(plan.resources().get(1)::body).message())
        .contains("the API version must be given for the resource '/subscriptions/s/x'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          concat('a', 'b')                                  | ab
          reference('r').x                                  | [reference('r').x]
          concat(toUpper('a'), reference(concat('r')).x)    | [concat('A', reference('r').x)]
          if(equals(1, 1), 'yes', reference('r').x)         | yes
          if(reference('r').x, createArray(1), null())      | [if(reference('r').x, json('[1]'), null())]
          map(range(0, 1), lambda('i', reference('r').x))   | [map(range(0, 1), lambda('i', reference('r').x))]
          """)
  void preview_leavesWhatNeedsTheStateOfResources(String expression, String expected) {
    SampleScope scope = scope();
    DeploymentPlan plan = plan(expression, scope);

    assertThat(plan.resources().get(1).preview().at("/properties/p").asText()).isEqualTo(expected);
    assertThat(scope.asked()).isEmpty();
  }

  @Test
  void R215_symbolicReferences_reachSingleResourcesAndLoops() {
    SampleScope scope =
        SampleScope.groupLevel()
            .with(G + "/providers/A.B/c/m0", "{\"properties\":{\"v\":0}}")
            .with(G + "/providers/A.B/c/m1", "{\"properties\":{\"v\":1}}")
            .with(G + "/providers/A.B/c/old", "{\"properties\":{\"v\":9}}");
    DeploymentPlan plan =
        DeploymentPlan.of(
            SampleTemplate.symbolic(
                "resources: {many: {type: 'A.B/c', name: \"[concat('m', copyIndex())]\","
                    + " apiVersion: '2020-01-01', copy: {name: 'loop', count: 2}}, old: {existing:"
                    + " true, type: 'A.B/c', name: 'old', apiVersion: '2020-01-01'}}, outputs:"
                    + " {all: {type: 'array', value: \"[map(references('many'), lambda('r',"
                    + " lambdaVariables('r').v))]\"}, one: {type: 'int', value:"
                    + " \"[reference('many[1]').v]\"}, old: {type: 'int', value:"
                    + " \"[reference('old').v]\"}}"),
            SampleTemplate.json("{}"),
            scope);

    assertThat(plan.resources().get(2).existing()).isTrue();
    assertThat(plan.outputs().at("/all/value").toString()).isEqualTo("[0,1]");
    assertThat(plan.outputs().at("/one/value").asInt()).isEqualTo(1);
    assertThat(plan.outputs().at("/old/value").asInt()).isEqualTo(9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          type: 'E.F/g', name: 'x', scope: '/'                      | /providers/E.F/g/x
          type: 'E.F/g', name: 'x', scope: 'A.B/c/r'                | $G/providers/A.B/c/r/providers/E.F/g/x
          type: 'E.F/g', name: 'x', scope: "[resourceId('A.B/c', 'r')]" | $G/providers/A.B/c/r/providers/E.F/g/x
          type: 'A.B/c/providers/g', name: 'r/E.F/x'                | $G/providers/A.B/c/r/providers/E.F/g/x
          type: 'Microsoft.Resources/deployments', name: 'x', resourceGroup: 'other' | $S/resourceGroups/other/providers/Microsoft.Resources/deployments/x
          type: 'Microsoft.Resources/deployments', name: 'x', subscriptionId: 's'    | /subscriptions/s/providers/Microsoft.Resources/deployments/x
          type: 'Microsoft.Resources/deployments', name: 'x'        | $G/providers/Microsoft.Resources/deployments/x
          """)
  void R215_scopeOfAResource_isInItsId(String resource, String expected) {
    PlannedResource planned =
        SampleTemplate.plan(
                SampleTemplate.template("resources: [{apiVersion: '2020-01-01'," + resource + "}]"))
            .resources()
            .get(0);

    assertThat(planned.id()).isEqualTo(expected.replace("$G", G).replace("$S", S));
    assertThat(planned.body()).isEmpty();
  }

  @Test
  void resourceGroup_atSubscriptionLevel_hasTheIdOfAGroup() {
    DeploymentPlan plan =
        DeploymentPlan.of(
            SampleTemplate.template(
                "resources: [{type: 'Microsoft.Resources/resourceGroups', name: 'new',"
                    + " apiVersion: '2021-04-01', location: 'westus'}]"),
            SampleTemplate.json("{}"),
            SampleScope.subscriptionLevel());

    assertThat(plan.resources().get(0).id()).isEqualTo(S + "/resourceGroups/new");
  }
}
