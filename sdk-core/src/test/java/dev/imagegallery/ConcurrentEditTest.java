package dev.imagegallery;

import static dev.imagegallery.models.Region.EAST_US;
import static dev.imagegallery.models.Region.WEST_EUROPE;
import static dev.imagegallery.models.Region.WEST_US;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.TargetRegion;
import dev.imagegallery.transport.Detour;
import dev.imagegallery.transport.LaggingTransport;
import dev.imagegallery.transport.TransportResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Editors that change one version at the same time lose nothing of each other's changes. */
class ConcurrentEditTest {

  private static final Duration FLIGHT = Duration.ofSeconds(9);

  private static final List<Region> SIXTEEN =
      Stream.of(
              "australiaeast australiasoutheast brazilsouth canadacentral canadaeast centralindia",
              "centralus eastasia eastus2 francecentral germanywestcentral japaneast",
              "japanwest koreacentral northeurope westus")
          .flatMap(line -> Stream.of(line.split(" ")))
          .map(Region::of)
          .toList();

  private final Workshop workshop = Workshop.open();
  private final ImageVersionId id = workshop.publish("1.0.0");

  /** Without the second look, the first of the two writes would be lost each time. */
  @Test
  void twoThreads_thatReadTheSame_bothGetTheirRegion() throws Exception {
    AtomicInteger writes = new AtomicInteger();
    CyclicBarrier bothHaveRead = new CyclicBarrier(2);
    CyclicBarrier bothHaveWritten = new CyclicBarrier(2);
    ImageGallerySdk sdk =
        Workshop.sdk(
            new Detour(
                workshop.azure.transport(),
                (request, onward) -> {
                  if (!request.method().equals("PATCH") || writes.getAndIncrement() > 1) {
                    return onward.send(request);
                  }
                  meet(bothHaveRead);
                  TransportResponse answer = onward.send(request);
                  meet(bothHaveWritten);
                  return answer;
                }));
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<ImageVersion> first =
          threads.submit(() -> sdk.imageVersions().addRegion(id, TargetRegion.of(WEST_US)));
      Future<ImageVersion> second =
          threads.submit(() -> sdk.imageVersions().addRegion(id, TargetRegion.of(WEST_EUROPE)));
      first.get(30, TimeUnit.SECONDS);
      second.get(30, TimeUnit.SECONDS);
    } finally {
      threads.shutdownNow();
    }

    assertThat(workshop.regionsOf(id)).containsExactlyInAnyOrder(EAST_US, WEST_US, WEST_EUROPE);
    assertThat(writes).hasValue(3);
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void twoEditors_inAnyOrder_loseNothing(long seed) {
    run(seed, List.of(WEST_US, WEST_EUROPE));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void sixteenEditors_inAnyOrder_loseNothing(long seed) {
    run(seed, SIXTEEN);
  }

  /** Each editor adds a region of its own; all begin at once, and requests take their time. */
  private void run(long seed, List<Region> regions) {
    workshop.clock().freeze();
    ImageGallerySdk sdk =
        Workshop.sdk(new LaggingTransport(workshop.azure.transport(), seed, FLIGHT));
    List<CompletableFuture<ImageVersion>> edits = new ArrayList<>();
    for (Region region : regions) {
      edits.add(sdk.async().imageVersions().addRegion(id, TargetRegion.of(region)));
    }
    while (!edits.stream().allMatch(CompletableFuture::isDone)) {
      assertThat(workshop.clock().advanceToNext()).isTrue();
    }

    edits.forEach(CompletableFuture::join);
    assertThat(workshop.regionsOf(id))
        .contains(EAST_US)
        .containsAll(regions)
        .hasSize(regions.size() + 1);
  }
}
