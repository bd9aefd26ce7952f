package dev.imagegallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.imagegallery.error.AccessException;
import dev.imagegallery.error.TransportException;
import dev.imagegallery.error.TransportException.Reach;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.Principal;
import dev.imagegallery.inventory.InventoryDepth;
import dev.imagegallery.inventory.InventoryItem;
import dev.imagegallery.inventory.InventoryItem.FoundDefinition;
import dev.imagegallery.inventory.InventoryItem.FoundGallery;
import dev.imagegallery.inventory.InventoryItem.FoundVersion;
import dev.imagegallery.inventory.InventoryItem.Skipped;
import dev.imagegallery.inventory.InventoryItem.Skipped.Reason;
import dev.imagegallery.inventory.InventoryOptions;
import dev.imagegallery.inventory.InventorySummary;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceGroup;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.Subscription;
import dev.imagegallery.time.Timeline;
import dev.imagegallery.transport.Detour;
import dev.imagegallery.transport.LaggingTransport;
import dev.imagegallery.transport.Transport;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All galleries, definitions and versions in all subscriptions of the caller. */
class InventoryTest {

  private static final String SECOND = "22222222-2222-2222-2222-222222222222";
  private static final String THIRD = "33333333-3333-3333-3333-333333333333";
  private static final Principal ALICE =
      Principal.user("a11ce000-0000-0000-0000-000000000000", "alice");

  /** Three subscriptions: two galleries with versions in the first, one in each of the others. */
  private final Workshop workshop =
      Workshop.of(
          InMemoryAzure.builder()
              .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
              .subscription(SECOND)
              .subscription(THIRD)
              .pageSize(2)
              .build());

  InventoryTest() {
    workshop.define("debian");
    workshop.define("windows");
    workshop.publish("1.0.0");
    workshop.publish("2.0.0");
    workshop.publish("3.0.0");
    gallery(InMemoryAzure.DEFAULT_SUBSCRIPTION, "other");
    gallery(SECOND, "second");
    gallery(THIRD, "third");
  }

  private void gallery(String subscription, String name) {
    ResourceGroupId group = new ResourceGroupId(subscription, "images");
    workshop.sdk.resourceGroups().create(group, ResourceGroup.builder(Region.EAST_US).build());
    workshop
        .sdk
        .galleries()
        .beginCreate(group.gallery(name), Gallery.builder(Region.EAST_US).build())
        .await();
  }

  private final List<InventoryItem> items = new ArrayList<>();

  private InventorySummary take(Face face, Transport transport, InventoryOptions options) {
    ImageGallerySdk sdk = Workshop.sdk(transport);
    return face.call(
        () -> sdk.inventory().forEach(items::add, options),
        () -> sdk.async().inventory().forEach(items::add, options));
  }

  private InventorySummary take(Face face, Transport transport) {
    return take(face, transport, InventoryOptions.defaults());
  }

  private List<String> names() {
    return items.stream()
        .map(
            item -> {
              if (item instanceof FoundGallery found) {
                return found.id().name();
              }
              if (item instanceof FoundDefinition found) {
                return found.id().gallery().name() + "/" + found.id().name();
              }
              if (item instanceof FoundVersion found) {
                return found.id().definition().name() + "/" + found.id().version();
              }
              return "skipped " + ((Skipped) item).scope().name();
            })
        .toList();
  }

  private Transport refusing(Predicate<TransportRequest> which, int status, String code) {
    return new Detour(
        workshop.azure.transport(),
        (request, onward) ->
            which.test(request) ? Detour.refusal(status, code) : onward.send(request));
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R232_everything_inAllSubscriptions_overAllPages(Face face) {
    InventorySummary summary = take(face, workshop.azure.transport());

    assertThat(summary).isEqualTo(new InventorySummary(3, 4, 3, 3, List.of()));
    assertThat(names())
        .containsExactlyInAnyOrder(
            "golden",
            "other",
            "second",
            "third",
            "golden/debian",
            "golden/ubuntu",
            "golden/windows",
            "ubuntu/1.0.0",
            "ubuntu/2.0.0",
            "ubuntu/3.0.0");
    assertThat(names().indexOf("golden")).isLessThan(names().indexOf("golden/ubuntu"));
    assertThat(names().indexOf("golden/ubuntu")).isLessThan(names().indexOf("ubuntu/1.0.0"));
    assertThat(items)
        .filteredOn(FoundGallery.class::isInstance)
        .map(item -> item.subscription().subscriptionId())
        .contains(InMemoryAzure.DEFAULT_SUBSCRIPTION, SECOND, THIRD);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R232_threeSubscriptions_oneWithoutAccess_givesTheOtherTwo_andNoError(Face face) {
    workshop.grant("Reader", ALICE, "/subscriptions/" + InMemoryAzure.DEFAULT_SUBSCRIPTION);
    workshop.grant("Reader", ALICE, "/subscriptions/" + SECOND);

    take(face, workshop.azure.transport(ALICE));

    assertThat(names()).contains("golden", "other", "second").doesNotContain("third");
    assertThat(names()).contains("ubuntu/3.0.0").hasSize(9);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R235_subscriptionWideList_thatIsRefused_isSkipped_andSaysWhy(Face face) {
    Transport transport =
        refusing(
            request -> request.path().endsWith(SECOND + "/providers/Microsoft.Compute/galleries"),
            403,
            "AuthorizationFailed");

    InventorySummary summary = take(face, transport);

    assertThat(summary.galleries()).isEqualTo(3);
    assertThat(summary.skipped())
        .singleElement()
        .satisfies(
            skipped -> {
              assertThat(skipped.reason()).isEqualTo(Reason.NO_ACCESS);
              assertThat(skipped.scope().text()).isEqualTo("/subscriptions/" + SECOND);
              assertThat(skipped.subscription().subscriptionId()).isEqualTo(SECOND);
              assertThat(skipped.failure()).isInstanceOf(AccessException.class);
            });
    assertThat(items).containsAll(summary.skipped());
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void whatIsGoneMeanwhile_orFails_isSkipped_andTheRestGoesOn(Face face) {
    Transport transport =
        new Detour(
            workshop.azure.transport(),
            (request, onward) -> {
              if (request.path().endsWith("/ubuntu/versions")) {
                return Detour.refusal(404, "ParentResourceNotFound");
              }
              if (request.path().endsWith("/other/images")) {
                return Detour.refusal(500, "InternalServerError");
              }
              return request.path().contains(THIRD + "/providers")
                  ? Detour.refusal(409, "MissingSubscriptionRegistration")
                  : onward.send(request);
            });

    InventorySummary summary = take(face, transport);

    assertThat(summary.skipped())
        .extracting(skipped -> skipped.scope().name() + " " + skipped.reason())
        .containsExactlyInAnyOrder("ubuntu GONE", "other REFUSED", THIRD + " NOT_REGISTERED");
    assertThat(names()).contains("golden/windows", "second");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void unknownCaller_orNoNetwork_failsTheWhole(Face face) {
    Transport unknown = refusing(request -> true, 401, "InvalidAuthenticationToken");
    Transport down =
        new Detour(
            workshop.azure.transport(),
            (request, onward) -> {
              if (request.path().endsWith("/golden/images")) {
                throw new TransportException("down", Reach.CANCELLED, null);
              }
              return onward.send(request);
            });

    assertThatThrownBy(() -> take(face, unknown)).isInstanceOf(AccessException.class);
    assertThatThrownBy(() -> take(face, down)).isInstanceOf(TransportException.class);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void depth_savesTheRequestsBelowIt(Face face) {
    long before = workshop.requests("GET");
    InventoryOptions galleries = InventoryOptions.builder().depth(InventoryDepth.GALLERIES).build();

    InventorySummary summary = take(face, workshop.azure.transport(), galleries);

    assertThat(summary).isEqualTo(new InventorySummary(3, 4, 0, 0, List.of()));
    assertThat(workshop.requests("GET") - before).isLessThan(6);
    InventoryOptions definitions =
        InventoryOptions.builder().depth(InventoryDepth.DEFINITIONS).build();
    assertThat(take(face, workshop.azure.transport(), definitions).definitions()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void itemsCome_beforeAllIsFetched_andAConsumerThatThrows_endsTheWalk(Face face) {
    long before = workshop.requests("GET");
    InventoryOptions one = InventoryOptions.builder().parallelism(1).build();
    ImageGallerySdk sdk = workshop.sdk;

    Throwable end =
        catchThrowable(
            () ->
                face.call(
                    () -> sdk.inventory().forEach(InventoryTest::enough, one),
                    () -> sdk.async().inventory().forEach(InventoryTest::enough, one)));

    assertThat(end).isInstanceOf(IllegalStateException.class).hasMessage("enough");
    assertThat(workshop.requests("GET") - before).isLessThan(5);
  }

  private static void enough(InventoryItem item) {
    throw new IllegalStateException("enough");
  }

  /** Counts what is under way at the same time. */
  private static final class Counting implements Transport {
    private final Transport real;
    private int underWay;
    private int most;

    Counting(Transport real) {
      this.real = real;
    }

    @Override
    public TransportResponse execute(TransportRequest request) {
      return real.execute(request);
    }

    @Override
    public CompletableFuture<TransportResponse> executeAsync(TransportRequest request) {
      underWay++;
      most = Math.max(most, underWay);
      return real.executeAsync(request).whenComplete((answer, failure) -> underWay--);
    }

    @Override
    public Timeline timeline() {
      return real.timeline();
    }
  }

  @Test
  void requests_areUnderWayTogether_butNoMoreThanIsAllowed() {
    workshop.clock().freeze();
    Counting counting =
        new Counting(new LaggingTransport(workshop.azure.transport(), 1, Duration.ofSeconds(5)));
    InventoryOptions three = InventoryOptions.builder().parallelism(3).build();

    CompletableFuture<InventorySummary> walk =
        Workshop.sdk(counting).async().inventory().forEach(items::add, three);
    while (!walk.isDone()) {
      assertThat(workshop.clock().advanceToNext()).isTrue();
    }

    assertThat(walk.join()).isEqualTo(new InventorySummary(3, 4, 3, 3, List.of()));
    assertThat(counting.most).isEqualTo(3);
  }

  @Test
  void cancelledWalk_sendsNoMore() {
    workshop.clock().freeze();
    long before = workshop.requests("GET");
    LaggingTransport slow =
        new LaggingTransport(workshop.azure.transport(), 1, Duration.ofSeconds(5));
    CompletableFuture<InventorySummary> walk =
        Workshop.sdk(slow).async().inventory().forEach(items::add);

    walk.cancel(true);
    while (workshop.clock().advanceToNext()) {
      // all that was on its way arrives
    }

    assertThat(walk).isCancelled();
    assertThat(workshop.requests("GET") - before).isLessThanOrEqualTo(1);
    assertThat(items).isEmpty();
  }

  @Test
  void interruptedCaller_isTold() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> take(Face.SYNC, workshop.azure.transport()))
        .isInstanceOf(TransportException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void parallelism_isBetweenOneAndSixtyFour() {
    for (int bad : new int[] {0, -1, 65}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> InventoryOptions.builder().parallelism(bad))
          .withMessageContaining("parallelism");
    }
    assertThat(InventoryOptions.defaults())
        .hasToString("InventoryOptions[parallelism=8, depth=VERSIONS]");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void subscriptions_areListedAndRead(Face face) {
    List<Subscription> listed =
        face.call(
            () -> workshop.sdk.subscriptions().list().toList(),
            () -> workshop.sdk.async().subscriptions().list().toList());
    Subscription second =
        face.call(
            () -> workshop.sdk.subscriptions().get(SECOND),
            () -> workshop.sdk.async().subscriptions().get(SECOND));

    assertThat(listed).hasSize(3).contains(second);
    assertThat(second.displayName()).isEqualTo("Subscription " + SECOND);
    assertThat(second.tenantId()).isEqualTo(InMemoryAzure.DEFAULT_TENANT);
    assertThat(second.state()).hasToString("Enabled");
  }
}
