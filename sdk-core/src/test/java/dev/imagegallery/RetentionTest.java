package dev.imagegallery;

import static dev.imagegallery.models.Region.EAST_US;
import static dev.imagegallery.models.Region.WEST_EUROPE;
import static dev.imagegallery.models.Region.WEST_US;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.imagegallery.models.ImageVersionSafetyProfile;
import dev.imagegallery.models.ImageVersionUpdate;
import dev.imagegallery.retention.RetentionPlan;
import dev.imagegallery.retention.RetentionPolicy;
import dev.imagegallery.retention.RetentionReport;
import dev.imagegallery.retention.RetentionReport.Outcome;
import dev.imagegallery.retention.RetentionStep;
import dev.imagegallery.transport.Detour;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Old versions go, by a policy; what is in use stays. */
class RetentionTest {

  private static final RetentionPolicy NEWEST_TWO = RetentionPolicy.builder().keepNewest(2).build();

  private final Workshop workshop = Workshop.withSmallPages();

  private RetentionPlan plan(Face face, RetentionPolicy policy) {
    return face.call(
        () -> workshop.sdk.imageVersions().planRetention(workshop.definition, policy),
        () -> workshop.sdk.async().imageVersions().planRetention(workshop.definition, policy));
  }

  private RetentionReport apply(Face face, RetentionPlan plan) {
    return apply(face, workshop.sdk, plan);
  }

  private static RetentionReport apply(Face face, ImageGallerySdk sdk, RetentionPlan plan) {
    return face.call(
        () -> sdk.imageVersions().applyRetention(plan),
        () -> sdk.async().imageVersions().applyRetention(plan));
  }

  private static List<String> steps(RetentionPlan plan) {
    return plan.steps().stream().map(RetentionStep::toString).toList();
  }

  private static List<String> results(RetentionReport report) {
    return report.results().stream().map(RetentionReport.Result::toString).toList();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void newestByNumber_areKept_andTheDryRunChangesNothing(Face face) {
    workshop.publish("1.10.0");
    workshop.publish("1.2.0");
    workshop.publish("1.9.0");

    RetentionPlan plan = plan(face, NEWEST_TWO);

    assertThat(plan.toString())
        .startsWith(workshop.definition + " at 2024-")
        .endsWith(
            """
            : keep the newest 2; delete others
              KEEP 1.10.0: among the newest 2
              KEEP 1.9.0: among the newest 2
              DELETE 1.2.0: kept by no rule""");
    assertThat(workshop.requests("DELETE")).isZero();

    RetentionReport report = apply(face, plan);

    assertThat(results(report)).containsExactly("DONE DELETE 1.2.0");
    assertThat(workshop.versions()).containsExactly("1.9.0", "1.10.0");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void youngVersions_areKept(Face face) {
    workshop.publish("1.0.0");
    workshop.pass(Duration.ofDays(40));
    workshop.publish("2.0.0");
    workshop.publish("3.0.0");

    RetentionPlan plan =
        plan(face, RetentionPolicy.builder().keepYoungerThan(Duration.ofDays(30)).build());

    assertThat(steps(plan))
        .containsExactly(
            "KEEP 3.0.0: younger than PT720H",
            "KEEP 2.0.0: younger than PT720H",
            "DELETE 1.0.0: kept by no rule");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void latestOfAnyRegion_isNeverRemoved(Face face) {
    workshop.publish("1.0.0", WEST_EUROPE);
    workshop.publish("2.0.0", WEST_US);
    workshop.publish("3.0.0", v -> v.excludeFromLatest(true), WEST_US);
    workshop.publish("4.0.0");

    RetentionPlan plan = plan(face, RetentionPolicy.builder().keepNewest(1).build());

    assertThat(steps(plan))
        .containsExactly(
            "KEEP 4.0.0: among the newest 1",
            "DELETE 3.0.0: kept by no rule",
            "KEEP 2.0.0: latest in westus",
            "KEEP 1.0.0: latest in westeurope");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void taggedAndFiltered_areKept_andSoIsWhatMayNotBeDeletedYet(Face face) {
    workshop.publish("1.0.0", v -> v.tag("Keep", ""));
    workshop.publish("2.0.0", v -> v.tag("owner", "a"));
    workshop.publish(
        "3.0.0",
        v ->
            v.endOfLifeDate(workshop.clock().now().plus(Duration.ofDays(1)))
                .safetyProfile(
                    ImageVersionSafetyProfile.builder()
                        .blockDeletionBeforeEndOfLife(true)
                        .build()));
    workshop.publish("4.0.0");
    RetentionPolicy policy =
        RetentionPolicy.builder()
            .keepNewest(1)
            .keepTagged("keep")
            .keepIf("of team a", version -> "a".equals(version.tags().get("owner")))
            .build();

    RetentionPlan plan = plan(face, policy);

    assertThat(plan.changes()).isEmpty();
    assertThat(plan.steps())
        .extracting(RetentionStep::reason)
        .satisfiesExactly(
            newest -> assertThat(newest).isEqualTo("among the newest 1"),
            blocked -> assertThat(blocked).startsWith("not to be deleted before 2024-"),
            filtered -> assertThat(filtered).isEqualTo("of team a"),
            tagged -> assertThat(tagged).isEqualTo("tagged keep"));
    assertThat(policy).hasToString("keep the newest 1, tagged keep, of team a; delete others");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R100_shrinking_leavesTheOwnRegion_andThoseWhereItIsTheLatest(Face face) {
    workshop.publish("1.0.0", WEST_US, WEST_EUROPE);
    workshop.publish("2.0.0", WEST_US);
    RetentionPolicy policy =
        RetentionPolicy.builder().keepNewest(1).shrinkInsteadOfDelete().build();

    RetentionPlan plan = plan(face, policy);
    RetentionReport report = apply(face, plan);

    assertThat(steps(plan))
        .containsExactly(
            "KEEP 2.0.0: among the newest 1", "SHRINK 1.0.0 from westus: kept by no rule");
    assertThat(results(report)).containsExactly("DONE SHRINK 1.0.0");
    assertThat(workshop.regionsOf(workshop.version("1.0.0"))).containsExactly(EAST_US, WEST_EUROPE);
    assertThat(plan(face, policy).changes()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void oldPlan_doesOnlyWhatWouldStillBePlanned(Face face) {
    workshop.publish("1.0.0");
    workshop.publish("2.0.0");
    workshop.publish("3.0.0");
    workshop.publish("4.0.0");
    RetentionPlan plan =
        plan(face, RetentionPolicy.builder().keepNewest(1).keepTagged("keep").build());
    workshop
        .sdk
        .imageVersions()
        .beginUpdate(
            workshop.version("1.0.0"), ImageVersionUpdate.builder().tag("keep", "").build())
        .await();
    workshop.sdk.imageVersions().beginDelete(workshop.version("2.0.0")).await();
    workshop.sdk.imageVersions().excludeFromLatest(workshop.version("4.0.0"));

    RetentionReport report = apply(face, plan);

    assertThat(results(report))
        .containsExactly(
            "SKIPPED DELETE 3.0.0: latest in eastus",
            "SKIPPED DELETE 2.0.0: gone meanwhile",
            "SKIPPED DELETE 1.0.0: tagged keep");
    assertThat(workshop.versions()).containsExactly("1.0.0", "3.0.0", "4.0.0");
  }

  /** The plan is made anew at the beginning; this happens after it. */
  @ParameterizedTest
  @EnumSource(Face.class)
  void versionThatBecomesTheLatest_whileThePlanIsCarriedOut_stays(Face face) {
    workshop.publish("1.0.0");
    workshop.publish("2.0.0");
    workshop.publish("3.0.0");
    RetentionPlan plan = plan(face, RetentionPolicy.builder().keepNewest(1).build());
    boolean[] excluded = new boolean[1];
    ImageGallerySdk sdk =
        Workshop.sdk(
            new Detour(
                workshop.azure.transport(),
                (request, onward) -> {
                  if (request.method().equals("DELETE") && !excluded[0]) {
                    excluded[0] = true;
                    workshop.sdk.imageVersions().excludeFromLatest(workshop.version("3.0.0"));
                  }
                  return onward.send(request);
                }));

    RetentionReport report = apply(face, sdk, plan);

    assertThat(results(report))
        .containsExactly("DONE DELETE 2.0.0", "SKIPPED DELETE 1.0.0: latest in eastus");
    assertThat(workshop.versions()).containsExactly("1.0.0", "3.0.0");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void refusal_isReported_andTheRestGoesOn(Face face) {
    workshop.publish("1.0.0");
    workshop.publish("2.0.0");
    workshop.publish("3.0.0");
    workshop.put(
        workshop.version("2.0.0") + "/providers/Microsoft.Authorization/locks/keep",
        "2016-09-01",
        "{'properties':{'level':'CanNotDelete'}}");
    RetentionPlan plan = plan(face, RetentionPolicy.builder().keepNewest(1).build());

    RetentionReport report = apply(face, plan);

    assertThat(report.of(Outcome.DONE))
        .extracting(done -> done.step().id())
        .containsExactly(workshop.version("1.0.0"));
    assertThat(report.of(Outcome.FAILED))
        .singleElement()
        .satisfies(failed -> assertThat(failed.details()).contains("locked"));
    assertThat(report.toString()).contains("\n  FAILED DELETE 2.0.0: DELETE ");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void versionUnderWay_isKept(Face face) {
    workshop.publish("1.0.0");
    workshop.publish("2.0.0");
    workshop
        .sdk
        .imageVersions()
        .beginUpdate(workshop.version("1.0.0"), ImageVersionUpdate.builder().tag("a", "b").build());

    assertThat(steps(plan(face, RetentionPolicy.builder().keepNewest(1).build())))
        .contains("KEEP 1.0.0: being worked on: Updating");
  }

  @Test
  void policyWithoutARule_andRulesThatAreNone_areRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> RetentionPolicy.builder().keepTagged("keep").build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RetentionPolicy.builder().keepNewest(0))
        .withMessageContaining("versions");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RetentionPolicy.builder().keepYoungerThan(Duration.ZERO))
        .withMessageContaining("age");
  }
}
