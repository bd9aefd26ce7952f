package dev.imagegallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.imagegallery.deletion.DeletionReport;
import dev.imagegallery.deletion.Remaining;
import dev.imagegallery.error.ConflictException;
import dev.imagegallery.error.IncompleteDeletionException;
import dev.imagegallery.error.ThrottledException;
import dev.imagegallery.inmemory.Fault;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.GalleryUpdate;
import dev.imagegallery.models.ImageDefinitionId;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.ImageVersionSafetyProfile;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.SoftDeletePolicy;
import dev.imagegallery.models.schema.ApiVersion;
import dev.imagegallery.transport.Detour;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Galleries and definitions are deleted with all that is in them, as far as nothing refuses. */
class DeleteTreeTest {

  private final Workshop workshop = Workshop.withSmallPages();

  private static DeletionReport delete(Face face, ImageGallerySdk sdk, GalleryId gallery) {
    return face.call(
        () -> sdk.galleries().deleteTree(gallery),
        () -> sdk.async().galleries().deleteTree(gallery));
  }

  private static DeletionReport delete(
      Face face, ImageGallerySdk sdk, ImageDefinitionId definition) {
    return face.call(
        () -> sdk.imageDefinitions().deleteTree(definition),
        () -> sdk.async().imageDefinitions().deleteTree(definition));
  }

  private DeletionReport refused(Face face, GalleryId gallery) {
    return catchThrowableOfType(
            IncompleteDeletionException.class, () -> delete(face, workshop.sdk, gallery))
        .report();
  }

  private void lock(Object scope) {
    workshop.put(
        scope + "/providers/Microsoft.Authorization/locks/keep",
        "2016-09-01",
        "{'properties':{'level':'CanNotDelete'}}");
  }

  private void application(String name, String... versions) {
    String path = workshop.gallery + "/applications/" + name;
    workshop.put(
        path, "2024-03-03", "{'location':'eastus','properties':{'supportedOSType':'Linux'}}");
    for (String version : versions) {
      workshop.put(
          path + "/versions/" + version,
          "2024-03-03",
          """
          {'location':'eastus','properties':{'publishingProfile':{'source':{'mediaLink':
           'https://account.blob.core.windows.net/c/app.zip'},
           'manageActions':{'install':'a','remove':'b'}}}}""");
    }
    workshop.pass(Duration.ofHours(12));
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R238_gallery_goesWithAllThatIsInIt_childrenFirst(Face face) {
    ImageDefinitionId debian = workshop.define("debian");
    for (int patch = 0; patch < 11; patch++) {
      workshop.publish("1.0." + patch);
    }
    ImageVersionId other = workshop.publish(debian.version("1.0.0"), v -> v);
    application("agent", "1.0.0", "2.0.0");

    DeletionReport report = delete(face, workshop.sdk, workshop.gallery);

    assertThat(report.isComplete()).isTrue();
    assertThat(report.deleted()).hasSize(11 + 1 + 2 + 2 + 1 + 1).doesNotHaveDuplicates();
    assertThat(report.deleted()).last().isEqualTo(workshop.gallery.resourceId());
    assertThat(report.deleted().indexOf(other.resourceId()))
        .isLessThan(report.deleted().indexOf(debian.resourceId()));
    assertThat(workshop.sdk.galleries().find(workshop.gallery)).isEmpty();
    assertThat(workshop.sdk.managedImages().find(workshop.source())).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R238_definition_goesWithItsVersions_andNothingElse(Face face) {
    ImageDefinitionId debian = workshop.define("debian");
    workshop.publish("1.0.0");
    workshop.publish(debian.version("1.0.0"), v -> v);

    DeletionReport report = delete(face, workshop.sdk, workshop.definition);

    assertThat(report.deleted())
        .containsExactly(workshop.version("1.0.0").resourceId(), workshop.definition.resourceId());
    assertThat(workshop.sdk.imageDefinitions().find(workshop.definition)).isEmpty();
    assertThat(workshop.sdk.imageVersions().find(debian.version("1.0.0"))).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void versions_goAtTheSameTime(Face face) {
    for (int patch = 0; patch < 8; patch++) {
      workshop.publish("1.0." + patch);
    }
    Duration start = Duration.between(InMemoryAzure.DEFAULT_START, workshop.clock().now());

    delete(face, workshop.sdk, workshop.definition);

    Duration took =
        Duration.between(InMemoryAzure.DEFAULT_START, workshop.clock().now()).minus(start);
    assertThat(took).isLessThan(Duration.ofMinutes(6)); // one after the other: more than 12
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R240_galleryThatIsNotThere_isNoError(Face face) {
    DeletionReport report = delete(face, workshop.sdk, workshop.group.gallery("none"));

    assertThat(report.isComplete()).isTrue();
    assertThat(report.deleted()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void galleryThatIsNotSeenAtFirst_isDeletedNevertheless(Face face) {
    workshop.publish("1.0.0");
    workshop.azure.faults().add(Fault.when().path(workshop.gallery.toString()).nth(1).answer(404));

    DeletionReport report = delete(face, workshop.sdk, workshop.gallery);

    assertThat(report.deleted()).hasSize(3);
    assertThat(workshop.sdk.galleries().find(workshop.gallery)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R240c_parentThatStillSeesItsChild_isAskedAgain(Face face) {
    workshop.azure.setGhostChildWindow(Duration.ofSeconds(40));
    workshop.publish("1.0.0");

    DeletionReport report = delete(face, workshop.sdk, workshop.gallery);

    assertThat(report.isComplete()).isTrue();
    assertThat(workshop.sdk.galleries().find(workshop.gallery)).isEmpty();
    assertThat(workshop.azure.journal().entries())
        .filteredOn(entry -> entry.status() == 409)
        .hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R240c_parentThatSeesItsChildTooLong_remains(Face face) {
    workshop.azure.setGhostChildWindow(Duration.ofHours(1));
    ImageVersionId version = workshop.publish("1.0.0");

    DeletionReport report = refused(face, workshop.gallery);

    assertThat(report.deleted()).containsExactly(version.resourceId());
    assertThat(report.remaining())
        .extracting(Remaining::id)
        .containsExactly(workshop.definition.resourceId(), workshop.gallery.resourceId());
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void childThatComesMeanwhile_goesToo(Face face) {
    workshop.azure.setGhostChildWindow(Duration.ofSeconds(40));
    workshop.publish("1.0.0");
    boolean[] published = new boolean[1];
    ImageGallerySdk sdk =
        Workshop.sdk(
            new Detour(
                workshop.azure.transport(),
                (request, onward) -> {
                  var answer = onward.send(request);
                  if (answer.status() == 409 && !published[0]) {
                    published[0] = true;
                    workshop.publish("2.0.0");
                  }
                  return answer;
                }));

    DeletionReport report = delete(face, sdk, workshop.definition);

    assertThat(report.deleted())
        .containsExactly(
            workshop.version("1.0.0").resourceId(),
            workshop.version("2.0.0").resourceId(),
            workshop.definition.resourceId());
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void definitionThatGoesMeanwhile_isNoError(Face face) {
    ImageDefinitionId debian = workshop.define("debian");
    ImageGallerySdk sdk =
        Workshop.sdk(
            new Detour(
                workshop.azure.transport(),
                (request, onward) -> {
                  if (request.path().endsWith("/debian/versions")) {
                    workshop.sdk.imageDefinitions().beginDelete(debian).await();
                  }
                  return onward.send(request);
                }));

    DeletionReport report = delete(face, sdk, workshop.gallery);

    assertThat(report.isComplete()).isTrue();
    assertThat(workshop.sdk.galleries().find(workshop.gallery)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R240a_versionBeforeItsEndOfLife_remains_andSoDoesWhatItIsIn(Face face) {
    ImageDefinitionId debian = workshop.define("debian");
    workshop.publish("1.0.0");
    ImageVersionId kept =
        workshop.publish(
            "2.0.0",
            v ->
                v.endOfLifeDate(workshop.clock().now().plus(Duration.ofDays(1)))
                    .safetyProfile(
                        ImageVersionSafetyProfile.builder()
                            .blockDeletionBeforeEndOfLife(true)
                            .build()));

    DeletionReport report = refused(face, workshop.gallery);

    assertThat(report.deleted())
        .containsExactly(debian.resourceId(), workshop.version("1.0.0").resourceId());
    assertThat(report.remaining())
        .extracting(Remaining::toString)
        .satisfiesExactly(
            version -> assertThat(version).startsWith(kept + ": ").contains("endOfLifeDate"),
            definition ->
                assertThat(definition).isEqualTo(workshop.definition + ": something in it remains"),
            gallery ->
                assertThat(gallery).isEqualTo(workshop.gallery + ": something in it remains"));
    assertThat(workshop.versions()).containsExactly("2.0.0");

    workshop.pass(Duration.ofDays(2));
    assertThat(delete(face, workshop.sdk, workshop.gallery).isComplete()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R240b_lock_keepsAllThatItCovers(Face face) {
    ImageVersionId version = workshop.publish("1.0.0");
    lock(workshop.gallery);

    IncompleteDeletionException refusal =
        catchThrowableOfType(
            IncompleteDeletionException.class, () -> delete(face, workshop.sdk, workshop.gallery));

    assertThat(refusal)
        .hasMessageContaining("0 deleted of " + workshop.gallery + ", 3 remain:")
        .hasMessageContaining("locked")
        .hasCauseInstanceOf(ConflictException.class);
    assertThat(refusal.report().remaining())
        .extracting(Remaining::id)
        .containsExactly(
            version.resourceId(), workshop.definition.resourceId(), workshop.gallery.resourceId());
    assertThat(workshop.versions()).containsExactly("1.0.0");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R245_softDeletedVersions_keepTheirDefinition_andTheReportSaysSo(Face face) {
    workshop
        .sdk
        .galleries()
        .beginUpdate(
            workshop.gallery,
            GalleryUpdate.builder().softDeletePolicy(SoftDeletePolicy.of(true)).build())
        .await();
    workshop.publish("1.0.0");

    DeletionReport report = refused(face, workshop.gallery);

    assertThat(report.remaining().get(0).id()).isEqualTo(workshop.definition.resourceId());
    assertThat(report.remaining().get(0).reason()).contains("soft-deleted");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void deletionThatIsCutShort_saysWhatIsGone(Face face) {
    ImageDefinitionId debian = workshop.define("debian");
    workshop.publish("1.0.0");
    ImageGallerySdk sdk =
        Workshop.sdk(
            new Detour(
                workshop.azure.transport(),
                (request, onward) ->
                    request.method().equals("DELETE") && request.path().endsWith("1.0.0")
                        ? Detour.refusal(429, "TooManyRequests", "Retry-After", "3600")
                        : onward.send(request)));

    assertThatThrownBy(() -> delete(face, sdk, workshop.gallery))
        .isInstanceOfSatisfying(
            IncompleteDeletionException.class,
            e -> assertThat(e.report().deleted()).containsExactly(debian.resourceId()))
        .hasCauseInstanceOf(ThrottledException.class);
    assertThat(workshop.versions()).containsExactly("1.0.0");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void firstContract_whichKnowsImagesAlone_asksForNothingElse(Face face) {
    workshop.publish("1.0.0");
    ImageGallerySdk old =
        ImageGallerySdk.builder()
            .transport(workshop.azure.transport())
            .apiVersion(ApiVersion.V2018_06_01)
            .build();

    assertThat(delete(face, old, workshop.gallery).deleted())
        .extracting(ResourceId::name)
        .isEqualTo(List.of("1.0.0", "ubuntu", "golden"));
  }
}
