package dev.imagegallery;

import static dev.imagegallery.models.Region.EAST_US;
import static dev.imagegallery.models.Region.NORTH_EUROPE;
import static dev.imagegallery.models.Region.WEST_EUROPE;
import static dev.imagegallery.models.Region.WEST_US;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagegallery.error.ConflictException;
import dev.imagegallery.error.LostUpdateException;
import dev.imagegallery.error.OperationFailedException;
import dev.imagegallery.error.ResourceNotFoundException;
import dev.imagegallery.error.ServiceException;
import dev.imagegallery.error.TransportException;
import dev.imagegallery.error.TransportException.Reach;
import dev.imagegallery.inmemory.Fault;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.ImageVersionSafetyProfile;
import dev.imagegallery.models.ImageVersionUpdate;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.TargetRegion;
import dev.imagegallery.models.schema.ApiVersion;
import dev.imagegallery.transport.Detour;
import dev.imagegallery.transport.TransportResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Single-purpose edits: what they change, what they leave, and how they get through. */
class VersionEditTest {

  private final Workshop workshop = Workshop.open();
  private final ImageVersionId id =
      workshop.publish("1.0.0", v -> v.replicaCount(2).tag("team", "a"), WEST_US);

  private ImageVersion addRegion(Face face, ImageGallerySdk sdk, TargetRegion region) {
    return face.call(
        () -> sdk.imageVersions().addRegion(id, region),
        () -> sdk.async().imageVersions().addRegion(id, region));
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R101_addRegion_replicatesThere_andLeavesTheRest(Face face) {
    ImageVersion after = addRegion(face, workshop.sdk, TargetRegion.of(WEST_EUROPE, 3));

    assertThat(after.isUsableIn(WEST_EUROPE)).isTrue();
    assertThat(after).isEqualTo(workshop.read(id));
    assertThat(after.tags()).isEqualTo(Map.of("team", "a"));
    assertThat(workshop.replicasOf(id)).isEqualTo(Map.of(EAST_US, 2, WEST_US, 2, WEST_EUROPE, 3));
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void addRegion_thatIsThere_changesWhatIsSaid_andNothingElse(Face face) {
    workshop.sdk.imageVersions().excludeFromLatest(id, WEST_US);

    ImageVersion after = addRegion(face, workshop.sdk, TargetRegion.of(WEST_US, 5));

    assertThat(workshop.replicasOf(id)).isEqualTo(Map.of(EAST_US, 2, WEST_US, 5));
    assertThat(after.targetRegions().get(1).excludeFromLatest()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void edit_thatChangesNothing_writesNothing(Face face) {
    long before = workshop.requests("PATCH");

    addRegion(face, workshop.sdk, TargetRegion.of(WEST_US));
    face.call(
        () -> workshop.sdk.imageVersions().removeRegion(id, NORTH_EUROPE),
        () -> workshop.sdk.async().imageVersions().removeRegion(id, NORTH_EUROPE));
    face.call(
        () -> workshop.sdk.imageVersions().includeInLatest(id),
        () -> workshop.sdk.async().imageVersions().includeInLatest(id));
    face.call(
        () -> workshop.sdk.imageVersions().retryFailedRegions(id),
        () -> workshop.sdk.async().imageVersions().retryFailedRegions(id));

    assertThat(workshop.requests("PATCH")).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R101_removeRegion_takesTheReplicasAwayThere(Face face) {
    ImageVersion after =
        face.call(
            () -> workshop.sdk.imageVersions().removeRegion(id, WEST_US),
            () -> workshop.sdk.async().imageVersions().removeRegion(id, WEST_US));

    assertThat(after.isUsableIn(WEST_US)).isFalse();
    assertThat(workshop.regionsOf(id)).containsExactly(EAST_US);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R78_removeRegion_ofTheVersionItself_isRefused(Face face) {
    ImageVersion before = workshop.read(id);

    assertThatThrownBy(
            () ->
                face.call(
                    () -> workshop.sdk.imageVersions().removeRegion(id, EAST_US),
                    () -> workshop.sdk.async().imageVersions().removeRegion(id, EAST_US)))
        .isInstanceOf(ServiceException.class);

    assertThat(workshop.read(id)).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R114_removeRegion_thatThePublisherForbade_isRefused(Face face) {
    workshop.publish(
        "2.0.0",
        v ->
            v.safetyProfile(
                ImageVersionSafetyProfile.builder()
                    .allowDeletionOfReplicatedLocations(false)
                    .build()),
        WEST_US);
    ImageVersionId kept = workshop.version("2.0.0");

    assertThatThrownBy(
            () ->
                face.call(
                    () -> workshop.sdk.imageVersions().removeRegion(kept, WEST_US),
                    () -> workshop.sdk.async().imageVersions().removeRegion(kept, WEST_US)))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("allowDeletionOfReplicatedLocations");

    assertThat(workshop.regionsOf(kept)).containsExactly(EAST_US, WEST_US);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R127_setReplicas_changesOneRegion(Face face) {
    face.call(
        () -> workshop.sdk.imageVersions().setReplicas(id, WEST_US, 3),
        () -> workshop.sdk.async().imageVersions().setReplicas(id, WEST_US, 3));

    assertThat(workshop.replicasOf(id)).isEqualTo(Map.of(EAST_US, 2, WEST_US, 3));
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void setReplicas_whereTheVersionIsNot_isTheCallersMistake(Face face) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                face.call(
                    () -> workshop.sdk.imageVersions().setReplicas(id, NORTH_EUROPE, 3),
                    () -> workshop.sdk.async().imageVersions().setReplicas(id, NORTH_EUROPE, 3)))
        .withMessageContaining("northeurope");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> workshop.sdk.imageVersions().setReplicas(id, WEST_US, 0))
        .withMessageContaining("replicas");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R155_excludeInclude_andEndOfLife_changeTheirValueAlone(Face face) {
    Instant end = workshop.clock().now().plus(Duration.ofDays(30));
    List<TargetRegion> regions = workshop.read(id).targetRegions();

    face.call(
        () -> workshop.sdk.imageVersions().excludeFromLatest(id),
        () -> workshop.sdk.async().imageVersions().excludeFromLatest(id));
    face.call(
        () -> workshop.sdk.imageVersions().endOfLife(id, end),
        () -> workshop.sdk.async().imageVersions().endOfLife(id, end));
    ImageVersion excluded = workshop.read(id);
    ImageVersion included =
        face.call(
            () -> workshop.sdk.imageVersions().includeInLatest(id),
            () -> workshop.sdk.async().imageVersions().includeInLatest(id));

    assertThat(excluded.excludeFromLatest()).isTrue();
    assertThat(excluded.endOfLifeDate().instant()).isEqualTo(end);
    assertThat(excluded.targetRegions()).isEqualTo(regions);
    assertThat(included.excludeFromLatest()).isFalse();
    assertThat(included.endOfLifeDate().instant()).isEqualTo(end);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void firstContract_whichHasNoPatch_isWrittenWhole(Face face) {
    ImageGallerySdk old =
        ImageGallerySdk.builder()
            .transport(workshop.azure.transport())
            .apiVersion(ApiVersion.V2018_06_01)
            .build();
    ImageVersionId second = workshop.publish("2.0.0", v -> v.excludeFromLatest(true), WEST_US);

    face.call(
        () -> old.imageVersions().addRegion(second, TargetRegion.of(WEST_EUROPE)),
        () -> old.async().imageVersions().addRegion(second, TargetRegion.of(WEST_EUROPE)));

    assertThat(workshop.regionsOf(second)).containsExactly(EAST_US, WEST_US, WEST_EUROPE);
    assertThat(workshop.read(second).excludeFromLatest()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void valueThatTheContractLacks_isRefusedBeforeAnyRequest(Face face) {
    ImageGallerySdk old =
        ImageGallerySdk.builder()
            .transport(workshop.azure.transport())
            .apiVersion(ApiVersion.V2019_07_01)
            .build();
    long before = workshop.requests("GET");

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                face.call(
                    () -> old.imageVersions().excludeFromLatest(id, WEST_US),
                    () -> old.async().imageVersions().excludeFromLatest(id, WEST_US)))
        .withMessageContaining("excludeFromLatest");

    assertThat(workshop.requests("GET")).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R109_failedRegion_isRepaired_andFailsAgainAsTheOperationDoes(Face face) {
    Fault failing = Fault.when().times(2).failReplication(NORTH_EUROPE, 62, "disk full");
    workshop.azure.faults().add(failing);
    assertThatThrownBy(() -> workshop.publish("2.0.0", NORTH_EUROPE))
        .isInstanceOf(OperationFailedException.class);
    ImageVersionId broken = workshop.version("2.0.0");

    assertThatThrownBy(() -> retry(face, broken)).isInstanceOf(OperationFailedException.class);
    assertThat(workshop.read(broken).isUsableIn(EAST_US)).isTrue();
    assertThat(workshop.read(broken).isUsableIn(NORTH_EUROPE)).isFalse();
    ImageVersion repaired = retry(face, broken);

    assertThat(repaired.isUsableIn(NORTH_EUROPE)).isTrue();
    assertThat(workshop.regionsOf(broken)).containsExactly(EAST_US, NORTH_EUROPE);
  }

  private ImageVersion retry(Face face, ImageVersionId version) {
    return face.call(
        () -> workshop.sdk.imageVersions().retryFailedRegions(version),
        () -> workshop.sdk.async().imageVersions().retryFailedRegions(version));
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R109_retryFailedRegions_repeatsTheUpdate_andWaits(Face face) {
    RepairScript script = new RepairScript();

    ImageVersion after =
        face.call(
            () ->
                Sample.sdk(script.transport).imageVersions().retryFailedRegions(Sample.VERSION_ID),
            () ->
                Sample.sdk(script.transport)
                    .async()
                    .imageVersions()
                    .retryFailedRegions(Sample.VERSION_ID));

    assertThat(after.isUsableIn(NORTH_EUROPE)).isTrue();
    assertThat(script.transport.lines()).filteredOn(line -> line.startsWith("PATCH")).hasSize(1);
    assertThat(script.sent()).contains("East US").contains("North Europe");
  }

  /** Refuses or loses the first writes, then lets them through. */
  private ImageGallerySdk through(Deque<UnaryOperator<TransportResponse>> mishaps) {
    return Workshop.sdk(
        new Detour(
            workshop.azure.transport(),
            (request, onward) -> {
              UnaryOperator<TransportResponse> mishap =
                  request.method().equals("PATCH") ? mishaps.poll() : null;
              return mishap == null ? onward.send(request) : mishap.apply(onward.send(request));
            }));
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void answerThatGetsLost_isNoticed_andTheOperationIsAwaited(Face face) {
    Deque<UnaryOperator<TransportResponse>> mishaps = new ArrayDeque<>();
    mishaps.add(
        done -> {
          throw new TransportException("no answer", Reach.MAYBE_SENT, null);
        });

    ImageVersion after = addRegion(face, through(mishaps), TargetRegion.of(WEST_EUROPE));

    assertThat(after.isUsableIn(WEST_EUROPE)).isTrue();
    assertThat(workshop.regionsOf(id)).containsExactly(EAST_US, WEST_US, WEST_EUROPE);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void writeThatIsRefusedForTheMoment_isMadeAgainFromANewRead(Face face) {
    AtomicInteger left = new AtomicInteger(2);
    ImageGallerySdk sdk =
        Workshop.sdk(
            new Detour(
                workshop.azure.transport(),
                (request, onward) -> {
                  if (request.method().equals("PATCH") && left.getAndDecrement() > 0) {
                    workshop.sdk.imageVersions().beginUpdate(id, regions(EAST_US, NORTH_EUROPE));
                    return Detour.refusal(409, "Conflict");
                  }
                  return onward.send(request);
                }));

    addRegion(face, sdk, TargetRegion.of(WEST_EUROPE));

    assertThat(workshop.regionsOf(id)).containsExactly(EAST_US, NORTH_EUROPE, WEST_EUROPE);
  }

  private static ImageVersionUpdate regions(Region... regions) {
    ImageVersionUpdate.Builder update = ImageVersionUpdate.builder();
    List.of(regions).forEach(region -> update.targetRegion(TargetRegion.of(region)));
    return update.build();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void writeThatIsRefusedForGood_failsAfterFourTries(Face face) {
    AtomicInteger tries = new AtomicInteger();
    ImageGallerySdk sdk =
        Workshop.sdk(
            new Detour(
                workshop.azure.transport(),
                (request, onward) -> {
                  if (request.method().equals("PATCH")) {
                    tries.incrementAndGet();
                    return Detour.refusal(409, "Conflict");
                  }
                  return onward.send(request);
                }));

    assertThatThrownBy(() -> addRegion(face, sdk, TargetRegion.of(WEST_EUROPE)))
        .isInstanceOf(ConflictException.class);

    assertThat(tries).hasValue(4);
    assertThat(workshop.regionsOf(id)).containsExactly(EAST_US, WEST_US);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void writeThatOthersUndoEachTime_failsWithWhatWasLost(Face face) {
    ImageGallerySdk sdk =
        Workshop.sdk(
            new Detour(
                workshop.azure.transport(),
                (request, onward) -> {
                  TransportResponse answer = onward.send(request);
                  if (request.method().equals("PATCH")) {
                    workshop.sdk.imageVersions().beginUpdate(id, regions(EAST_US));
                  }
                  return answer;
                }));

    assertThatThrownBy(() -> addRegion(face, sdk, TargetRegion.of(WEST_EUROPE)))
        .isInstanceOf(LostUpdateException.class)
        .hasMessageContaining("add region westeurope")
        .hasMessageContaining("25 times");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void serviceThatAnswersTooSlowly_isSaidToBeThat_andNothingWasWritten(Face face) {
    everyRequestTakes(Duration.ofSeconds(30));

    assertThatThrownBy(() -> addRegion(face, workshop.sdk, TargetRegion.of(WEST_EUROPE)))
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.reach()).isEqualTo(Reach.NOT_SENT))
        .hasMessageContaining("was 30 s old, and may be 10 s");

    assertThat(workshop.requests("PATCH")).isZero();
    assertThat(workshop.regionsOf(id)).containsExactly(EAST_US, WEST_US);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void editThatRestsOnNothingElse_getsThrough_howeverSlowTheServiceIs(Face face) {
    everyRequestTakes(Duration.ofSeconds(30));

    ImageVersion after =
        face.call(
            () -> workshop.sdk.imageVersions().excludeFromLatest(id),
            () -> workshop.sdk.async().imageVersions().excludeFromLatest(id));

    assertThat(after.excludeFromLatest()).isTrue();
    assertThat(workshop.requests("PATCH")).isEqualTo(1);
  }

  private void everyRequestTakes(Duration time) {
    workshop.azure.faults().add(Fault.when().delay(time).thenGoOn());
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void versionThatIsNotThere_failsAsAnyCall(Face face) {
    ImageVersionId none = workshop.version("9.9.9");

    assertThatThrownBy(
            () ->
                face.call(
                    () -> workshop.sdk.imageVersions().excludeFromLatest(none),
                    () -> workshop.sdk.async().imageVersions().excludeFromLatest(none)))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void cancelledFuture_sendsNoMore() {
    workshop.clock().freeze();
    CompletableFuture<ImageVersion> edit =
        workshop.sdk.async().imageVersions().addRegion(id, TargetRegion.of(WEST_EUROPE));
    long sent = workshop.azure.journal().entries().size();

    assertThat(edit.cancel(true)).isTrue();
    workshop.pass(Duration.ofHours(1));

    assertThat(edit).isCancelled();
    assertThat(workshop.azure.journal().entries().stream().filter(e -> e.kind().equals("request")))
        .hasSizeLessThanOrEqualTo((int) sent);
  }
}
