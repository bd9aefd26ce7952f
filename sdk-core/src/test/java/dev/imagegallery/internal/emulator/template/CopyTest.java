package dev.imagegallery.internal.emulator.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loops of resources, properties and outputs. */
class CopyTest {

  private static final String RESOURCE = "type: 'A.B/c', apiVersion: '2020-01-01', ";

  private static DeploymentPlan plan(String resource) {
    return SampleTemplate.plan(
        SampleTemplate.template("resources: [{" + RESOURCE + resource + "}]"));
  }

  private static String refused(String resource) {
    return SampleTemplate.failure(() -> plan(resource)).message();
  }

  private static List<String> names(DeploymentPlan plan) {
    return plan.resources().stream().map(PlannedResource::name).toList();
  }

  @Test
  void R215_copyOfAResource_makesItsInstances() {
    DeploymentPlan plan =
        plan(
            "name: \"[format('n{0}', copyIndex())]\", copy: {name: 'loop', count: 3},"
                + " tags: {i: \"[string(copyIndex('loop', 10))]\"}");

    assertThat(names(plan)).containsExactly("n0", "n1", "n2");
    assertThat(plan.resources().get(2).body()).isEqualTo(SampleTemplate.json("{tags: {i: '12'}}"));
    assertThat(plan.resources().get(2).dependencies()).isEmpty();
  }

  @Test
  void R215_copyWithOffset_countsFromThere() {
    assertThat(names(plan("name: \"[string(copyIndex(1))]\", copy: {name: 'l', count: 2}")))
        .containsExactly("1", "2");
  }

  @Test
  void copy_ofNoInstances_makesNone() {
    assertThat(names(plan("name: \"[string(copyIndex())]\", copy: {name: 'l', count: 0}")))
        .isEmpty();
  }

  @Test
  void serialCopy_waitsForTheBatchBefore() {
    DeploymentPlan plan =
        plan(
            "name: \"[string(copyIndex())]\","
                + " copy: {name: 'l', count: 5, mode: 'Serial', batchSize: 2}");

    assertThat(
            plan.resources().stream()
                .map(r -> r.dependencies().stream().map(PlannedResource::name).toList()))
        .containsExactly(
            List.of(), List.of(), List.of("0", "1"), List.of("0", "1"), List.of("2", "3"));
  }

  @Test
  void R215_copyOfProperties_makesArrays_inAnyDepth() {
    DeploymentPlan plan =
        plan(
            "name: \"[string(copyIndex())]\", copy: {name: 'l', count: 2}, properties: {profile:"
                + " {copy: [{name: 'disks', count: 2, input: {lun: \"[copyIndex('disks')]\","
                + " of: \"[copyIndex()]\", copy: [{name: 'inner', count: 1, input:"
                + " \"[add(copyIndex('disks'), copyIndex('inner'))]\"}]}}], kept: true}}");

    assertThat(plan.resources().get(1).body().at("/properties/profile"))
        .isEqualTo(
            SampleTemplate.json(
                "{disks: [{lun: 0, of: 1, inner: [0]}, {lun: 1, of: 1, inner: [1]}],"
                    + " kept: true}"));
  }

  @Test
  void memberNamedCopy_thatIsNoLoop_stays() {
    assertThat(
            plan("name: 'n', properties: {copy: ['a'], deep: {copy: 'b'}}")
                .resources()
                .get(0)
                .body())
        .isEqualTo(SampleTemplate.json("{properties: {copy: ['a'], deep: {copy: 'b'}}}"));
  }

  @Test
  void copyOfAnOutput_makesAnArray() {
    DeploymentPlan plan =
        SampleTemplate.plan(
            SampleTemplate.template(
                "outputs: {o: {type: 'array', copy: {count: 2, input: {i: '[copyIndex()]'}}}}"));

    assertThat(plan.outputs().at("/o/value"))
        .isEqualTo(SampleTemplate.json("{v: [{i: 0}, {i: 1}]}").get("v"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          801
          -1
          'x'
          1.5
          [mul(1000000, 1000000)]
          """)
  void copy_withACountOutOfRange_isRefused(String count) {
    String written = count.startsWith("[") ? "'" + count + "'" : count;

    assertThat(refused("name: 'n', copy: {name: 'l', count: " + written + "}"))
        .contains("The copy count must be a positive integer value and cannot exceed '800'.");
    assertThat(
            SampleTemplate.failureOf(
                "resources: [{"
                    + RESOURCE
                    + "name: 'n', properties: {copy: [{name: 'p', input: 1, count: "
                    + written
                    + "}]}}]"))
        .startsWith(
            "Unable to process template language expressions for resource '"
                + SampleScope.GROUP
                + "/providers/A.B/c/n'. 'The template 'copy' definition has an invalid copy count");
  }

  @Test
  void loops_thatTogetherGoBeyond800Resources_areRefused() {
    String loop =
        "{"
            + RESOURCE
            + "name: \"[format('{0}-{1}', '%s', copyIndex())]\", copy:"
            + " {name: '%1$s', count: 500}}";

    assertThat(
            SampleTemplate.failureOf(
                "resources: [" + loop.formatted("a") + "," + loop.formatted("b") + "]"))
        .contains("The number of template resources limit exceeded. Limit: '800'");
  }

  @Test
  void copyOfANestedResource_isRefused() {
    assertThat(
            refused(
                "name: 'n', resources: [{type: 'd', name: 'x', apiVersion: '2020-01-01',"
                    + " copy: {name: 'l', count: 2}}]"))
        .contains("is not supported on nested resources");
  }

  @Test
  void copyIndex_outsideOfALoop_isRefused() {
    assertThat(refused("name: \"[string(copyIndex())]\""))
        .contains(
            "The template resource '[string(copyIndex())]' is not valid: The template function"
                + " 'copyIndex' is not expected at this location. The function can only be used in"
                + " a resource with copy specified.");
    assertThat(refused("name: \"[string(copyIndex('m'))]\", copy: {name: 'l', count: 1}"))
        .contains("'copyIndex' is not expected");
  }
}
