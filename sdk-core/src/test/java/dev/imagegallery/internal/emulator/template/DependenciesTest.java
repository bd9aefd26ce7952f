package dev.imagegallery.internal.emulator.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must be deployed before what. */
class DependenciesTest {

  private static final String GALLERY =
      "{type: 'Microsoft.Compute/galleries', name: 'g', apiVersion: '2020-01-01'}";

  private static String resource(String name, String more) {
    return "{type: 'A.B/c', name: '" + name + "', apiVersion: '2020-01-01'" + more + "}";
  }

  private static DeploymentPlan plan(String... resources) {
    return SampleTemplate.plan(
        SampleTemplate.template("resources: [" + String.join(",", resources) + "]"));
  }

  private static String refused(String... resources) {
    return SampleTemplate.failure(() -> plan(resources)).message();
  }

  private static List<String> before(DeploymentPlan plan, String name) {
    return plan.resources().stream()
        .filter(resource -> resource.name().equals(name))
        .flatMap(resource -> resource.dependencies().stream())
        .map(PlannedResource::name)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          [resourceId('Microsoft.Compute/galleries', 'g')]
          [resourceId('Microsoft.Compute/galleries/', 'g')]
          Microsoft.Compute/galleries/g
          [concat('MICROSOFT.Compute/Galleries/', 'G')]
          g
          """)
  void R216_dependsOn_takesIdsTypeAndNameAndBareNames(String reference) {
    DeploymentPlan plan = plan(resource("n", ", dependsOn: [\"" + reference + "\"]"), GALLERY);

    assertThat(before(plan, "n")).containsExactly("g");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          [resourceId('Microsoft.Compute/galleries/images', 'g', 'd')]
          Microsoft.Compute/galleries/g/images/d
          Microsoft.Compute/galleries/images/g/d
          g/d
          """)
  void R216_dependsOn_reachesChildren(String reference) {
    DeploymentPlan plan =
        plan(
            resource("n", ", dependsOn: [\"" + reference + "\"]"),
            "{type: 'Microsoft.Compute/galleries/images', name: 'g/d', apiVersion: '2020-01-01'}");

    assertThat(before(plan, "n")).containsExactly("g/d");
  }

  @Test
  void R216_childWrittenInItsParent_hasTheFullTypeAndName_andComesAfterIt() {
    DeploymentPlan plan =
        plan(
            "{type: 'Microsoft.Compute/galleries', name: 'g', apiVersion: '2020-01-01', resources:"
                + " [{type: 'images', name: 'd', apiVersion: '2020-01-02', resources: [{type:"
                + " 'versions', name: '1.0.0', apiVersion: '2020-01-03'}]}]}");

    PlannedResource version = plan.resources().get(2);
    assertThat(version.type()).isEqualTo("Microsoft.Compute/galleries/images/versions");
    assertThat(version.name()).isEqualTo("g/d/1.0.0");
    assertThat(version.id())
        .isEqualTo(
            SampleScope.GROUP + "/providers/Microsoft.Compute/galleries/g/images/d/versions/1.0.0");
    assertThat(before(plan, "g/d/1.0.0")).containsExactly("g/d");
    assertThat(plan.resources().get(0).body()).isEmpty();
  }

  @Test
  void dependsOn_aLoop_waitsForAllOfIt() {
    DeploymentPlan plan =
        plan(
            "{type: 'A.B/c', name: \"[concat('x', copyIndex())]\", apiVersion: '2020-01-01',"
                + " copy: {name: 'all', count: 2}}",
            resource("n", ", dependsOn: ['all']"));

    assertThat(before(plan, "n")).containsExactly("x0", "x1");
  }

  @Test
  void R216_reference_byNameOrWithoutVersion_isADependency() {
    DeploymentPlan plan =
        plan(
            GALLERY,
            resource("byName", ", properties: {p: \"[reference('g').x]\"}"),
            resource(
                "byId",
                ", properties: {p: \"[reference(resourceId('Microsoft.Compute/galleries', 'g')).x]\"}"),
            resource(
                "byIdAndVersion",
                ", properties: {p: \"[reference(resourceId('Microsoft.Compute/galleries', 'g'),"
                    + " '2020-01-01').x]\"}"),
            resource("list", ", properties: {p: \"[listKeys('g', '2020-01-01').x]\"}"),
            resource("notTaken", ", properties: {p: \"[if(true(), 1, reference('g').x)]\"}"));

    assertThat(before(plan, "byName")).containsExactly("g");
    assertThat(before(plan, "byId")).containsExactly("g");
    assertThat(before(plan, "byIdAndVersion")).isEmpty();
    assertThat(before(plan, "list")).containsExactly("g");
    assertThat(before(plan, "notTaken")).isEmpty();
  }

  @Test
  void R215_symbolicNames_areDependencies() {
    DeploymentPlan plan =
        SampleTemplate.plan(
            SampleTemplate.symbolic(
                "resources: {gal: "
                    + GALLERY
                    + ", many: {type: 'A.B/c', name: \"[concat('m', copyIndex())]\", apiVersion:"
                    + " '2020-01-01', copy: {name: 'loop', count: 2}}, one: "
                    + resource("one", ", dependsOn: ['gal', '[format(\\'many[{0}]\\', 1)]']")
                        .replace("'[format(\\'many[{0}]\\', 1)]'", "\"[format('many[{0}]', 1)]\"")
                    + ", all: "
                    + resource("all", ", dependsOn: ['many']")
                    + ", info: "
                    + resource("info", ", tags: {id: \"[resourceInfo('gal').id]\"}")
                    + ", refers: "
                    + resource("refers", ", tags: {id: \"[reference('gal').x]\"}")
                    + "}"));

    assertThat(before(plan, "one")).containsExactly("g", "m1");
    assertThat(before(plan, "all")).containsExactly("m0", "m1");
    assertThat(before(plan, "info")).containsExactly("g");
    assertThat(before(plan, "refers")).containsExactly("g");
    assertThat(plan.resources().get(0).symbolicName()).isEqualTo("gal");
    assertThat(plan.resources().get(5).body().at("/tags/id").asText())
        .isEqualTo(SampleScope.GROUP + "/providers/Microsoft.Compute/galleries/g");
  }

  @Test
  void dependsOn_whatIsNotInTheTemplate_isRefused() {
    assertThat(refused(resource("n", ", dependsOn: ['Microsoft.Compute/galleries/g']")))
        .isEqualTo(
            "Deployment template validation failed: 'The resource 'Microsoft.Compute/galleries/g'"
                + " is not defined in the template. Please see"
                + " https://aka.ms/arm-syntax-resources for usage details.'.");
  }

  @Test
  void dependsOn_aNameOfSeveralResources_isRefused() {
    assertThat(refused(GALLERY, resource("g", ""), resource("n", ", dependsOn: ['g']")))
        .contains("The resource reference 'g' of the resource 'n' is ambiguous");
  }

  @Test
  void dependencies_thatRunInACircle_areRefused() {
    assertThat(
            refused(
                resource("a", ", dependsOn: ['b']"),
                resource("b", ", dependsOn: ['c']"),
                resource("c", ", properties: {p: \"[reference('a').x]\"}")))
        .isEqualTo(
            "Deployment template validation failed: 'Circular dependency detected on resource: '"
                + SampleScope.GROUP
                + "/providers/A.B/c/a'. Please see https://aka.ms/arm-syntax-resources for usage"
                + " details.'.");
  }

  @Test
  void resource_writtenTwice_isRefused_unlessAConditionDecides() {
    assertThat(refused(GALLERY, GALLERY))
        .contains(
            "The resource 'Microsoft.Compute/galleries/g' is defined multiple times in a"
                + " template.");
    DeploymentPlan plan =
        plan(
            resource("n", ", condition: '[equals(1, 2)]'"),
            resource("n", ", condition: true"),
            resource("after", ", dependsOn: ['A.B/c/n']"));

    assertThat(plan.resources().stream().map(PlannedResource::condition))
        .containsExactly(false, true, true);
    assertThat(plan.resources().get(2).dependencies()).containsExactly(plan.resources().get(1));
  }

  @Test
  void R215_condition_ofAParent_countsForItsChildren() {
    DeploymentPlan plan =
        plan(
            "{type: 'A.B/c', name: 'n', apiVersion: '2020-01-01', condition: false, resources:"
                + " [{type: 'd', name: 'x', apiVersion: '2020-01-01', properties: {p:"
                + " \"[reference('missing').x]\"}}]}");

    assertThat(plan.resources()).noneMatch(PlannedResource::condition);
  }

  @Test
  void condition_thatIsNoTruthValue_isRefused() {
    assertThat(refused(resource("n", ", condition: 'yes'")))
        .contains("must be of type 'Boolean', but is of type 'String'");
  }

  @ParameterizedTest
  @CsvSource({"Microsoft.Compute/galleries/images, d", "Microsoft.Compute/galleries, g/d"})
  void name_thatDoesNotFitTheType_isRefused(String type, String name) {
    assertThat(refused("{type: '" + type + "', name: '" + name + "', apiVersion: '2020-01-01'}"))
        .isEqualTo(
            "Deployment template validation failed: 'The template resource '"
                + name
                + "' for type '"
                + type
                + "' has incorrect segment lengths. A nested resource type must have identical"
                + " number of segments as its resource name. A root resource type must have"
                + " segment length one greater than its resource name. Please see"
                + " https://aka.ms/arm-syntax-resources for usage details.'.");
  }
}
