package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.DEFINITION;
import static dev.imagegallery.inmemory.TestCloud.GALLERY;
import static dev.imagegallery.inmemory.TestCloud.IMAGE;
import static dev.imagegallery.inmemory.TestCloud.VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.inmemory.TestCloud.Answered;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How many requests remain, and what happens when none does. */
class RateLimitTest {

  private static final String HEADER = "x-ms-ratelimit-remaining-resource";
  private static final String OTHER = "22222222-0000-0000-0000-000000000000";
  private static final String BODY = "{'location':'westus'}";

  @Test
  void R175_whatRemains_isToldAndCountedByPolicy() {
    TestCloud cloud = TestCloud.current();

    cloud.put(GALLERY, BODY);
    Answered second = cloud.put(GALLERY, BODY);

    assertThat(second.header(HEADER))
        .isEqualTo(
            "Microsoft.Compute/CreateUpdateGallery3Min;48,"
                + "Microsoft.Compute/CreateUpdateGallery30Min;298");
    assertThat(cloud.get(GALLERY).header(HEADER)).contains("GetGallery3Min;349,");
  }

  @Test
  void R175_whatRemains_isNotToldByTheFirstContracts_norOnEmptyLists() {
    TestCloud cloud = TestCloud.current();

    assertThat(cloud.put(GALLERY + "?api-version=2019-07-01", BODY).header(HEADER)).isEmpty();
    assertThat(cloud.get(GALLERY + "/images").header(HEADER)).isEmpty();
  }

  @Test
  void R175_enforced_the51stPutWithinThreeMinutes_isRefused_untilTheyAreOver() {
    TestCloud cloud = TestCloud.of(InMemoryAzure.builder().rateLimits(true).build()).withGroup();
    for (int i = 1; i <= 50; i++) {
      cloud.put(COMPUTE + "/galleries/g" + i, BODY).is(201);
    }

    Answered refused = cloud.putRefused(GALLERY, BODY, 429, "OperationNotAllowed");

    long wait = Long.parseLong(refused.header("Retry-After"));
    assertThat(wait).isBetween(1L, 181L);
    cloud.advance(Duration.ofSeconds(wait)).put(GALLERY, BODY).is(201);
  }

  @Test
  void R175_limits_areCountedByRegionAndSubscription() {
    TestCloud cloud = TestCloud.current();
    cloud.put(GALLERY, BODY).is(201);

    Answered elsewhere = cloud.put(COMPUTE + "/galleries/other", "{'location':'East US'}");

    assertThat(elsewhere.header(HEADER)).contains("CreateUpdateGallery3Min;49,");
    assertThat(cloud.put(GALLERY, BODY).header(HEADER)).contains("CreateUpdateGallery3Min;48,");
    assertThat(cloud.put(COMPUTE + "/galleries/other", "{'location':'eastus'}").header(HEADER))
        .contains("CreateUpdateGallery3Min;48,");
  }

  @Test
  void R175_whatIsRefused_isNotCounted_soThatThirtyMinutesAreNotUsedUp() {
    TestCloud cloud = TestCloud.of(InMemoryAzure.builder().rateLimits(true).build()).withGroup();
    for (int i = 0; i < 500; i++) {
      cloud.put(GALLERY, BODY);
    }

    cloud.advance(Duration.ofMinutes(3));

    assertThat(cloud.put(GALLERY, BODY).is(200).header(HEADER))
        .contains("CreateUpdateGallery3Min;49,", "CreateUpdateGallery30Min;249");
  }

  @Test
  void R175_the301stPutWithinThirtyMinutes_isRefused_untilTheyAreOver() {
    TestCloud cloud = TestCloud.of(InMemoryAzure.builder().rateLimits(true).build()).withGroup();
    for (int i = 0; i < 300; i++) {
      cloud.put(GALLERY, BODY);
      cloud.advance(Duration.ofSeconds(i % 50 == 49 ? 180 : 0));
    }

    Answered refused = cloud.putRefused(GALLERY, BODY, 429, "OperationNotAllowed");

    assertThat(refused.header("Retry-After")).isEqualTo("" + (30 - 6 * 3) * 60);
    cloud.advance(Duration.ofMinutes(12)).put(GALLERY, BODY).is(200);
  }

  @Test
  void R175_theSdk_waitsAsLongAsItIsTold_andGoesOn() {
    InMemoryAzure azure = InMemoryAzure.builder().rateLimits(true).build();
    ImageGallerySdk sdk =
        ImageGallerySdk.builder()
            .transport(azure.transport())
            .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
            .build();
    TestCloud cloud = TestCloud.of(azure).withGroup();
    for (int i = 0; i < 50; i++) {
      cloud.put(GALLERY, BODY);
    }

    sdk.galleries()
        .beginCreate(
            new GalleryId(InMemoryAzure.DEFAULT_SUBSCRIPTION, "rg", "another"),
            Gallery.builder(Region.WEST_US).build())
        .await();

    assertThat(Duration.between(InMemoryAzure.DEFAULT_START, azure.timeline().now()))
        .isGreaterThanOrEqualTo(Duration.ofMinutes(3));
    assertThat(cloud.get(COMPUTE + "/galleries").names()).contains("another");
  }

  @Test
  void R175_countsAndSwitch_surviveASnapshot() {
    TestCloud cloud = TestCloud.current();
    cloud.azure().setRateLimits(true);
    for (int i = 0; i < 50; i++) {
      cloud.put(GALLERY, BODY);
    }
    TestCloud other = TestCloud.of(InMemoryAzure.create());

    other.azure().restore(cloud.azure().snapshot());

    other.putRefused(GALLERY, BODY, 429, "OperationNotAllowed");
    other.azure().reset();
    assertThat(other.azure().rateLimits()).isFalse();
  }

  /** Every policy that is known, met by the first request of its kind. */
  @ParameterizedTest
  @MethodSource("policies")
  void R175_policy_hasTheLimitsOfTheReference(String policy, int inThree, int inThirty) {
    TestCloud cloud = sharedWithAnother();

    Answered answered = ask(cloud, policy);

    assertThat(answered.header(HEADER))
        .isEqualTo(
            "Microsoft.Compute/%s3Min;%d,Microsoft.Compute/%s30Min;%d"
                .formatted(policy, inThree - 1, policy, inThirty - 1));
  }

  /** A gallery with a version, shared with another subscription; an hour ago. */
  private static TestCloud sharedWithAnother() {
    InMemoryAzure azure =
        InMemoryAzure.builder()
            .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
            .subscription(OTHER)
            .build();
    TestCloud cloud = TestCloud.of(azure).withGroup();
    String groups =
        "{'location':'westus','properties':{'sharingProfile':{'permissions':'Groups'}}}";
    cloud.put(GALLERY, groups).is(201);
    cloud.settle().withDefinition().withImage().withVersion("1.0.0", "westus");
    String share = "{'operationType':'Add','groups':[{'type':'Subscriptions','ids':['%s']}]}";
    cloud.post(GALLERY + "/share", share.formatted(OTHER)).is(202);
    return cloud.advance(Duration.ofHours(1));
  }

  static Stream<Arguments> policies() throws IOException {
    Path limits = Path.of(System.getProperty("imagegallery.shared", ""), "data/limits.json");
    Assumptions.assumeTrue(Files.exists(limits), "no " + limits);
    return Json.read(Files.readAllBytes(limits)).at("/rateLimits/policies").properties().stream()
        .map(
            e ->
                Arguments.of(
                    e.getKey(), e.getValue().path(0).asInt(), e.getValue().path(1).asInt()));
  }

  private static Answered ask(TestCloud cloud, String policy) {
    String shared =
        "/subscriptions/" + OTHER + "/providers/Microsoft.Compute/locations/westus/sharedGalleries";
    String unique = InMemoryAzure.DEFAULT_SUBSCRIPTION + "-GALLERY";
    String artifacts = shared + "/" + unique + "/images";
    return switch (policy) {
      case "CreateUpdateGallery" -> cloud.put(COMPUTE + "/galleries/g", "{'location':'eastus'}");
      case "DeleteGallery" -> cloud.delete(COMPUTE + "/galleries/none");
      case "GetGallery" -> cloud.get(GALLERY);
      case "ListGallery" -> cloud.get(shared);
      case "ListGalleryInResourceGroup" -> cloud.get(COMPUTE + "/galleries");
      case "PostShareGallery" -> cloud.post(COMPUTE + "/galleries/none/share", "{}");
      case "CreateUpdateGalleryImage" ->
          cloud.put(
              GALLERY + "/images/d", TestCloud.definition("a", "b", "c").replace("west", "east"));
      case "DeleteGalleryImage" -> cloud.delete(GALLERY + "/images/none");
      case "GetGalleryImage" -> cloud.get(DEFINITION);
      case "ListGalleryImagesInGallery" -> cloud.get(GALLERY + "/images");
      case "CreateUpdateGalleryImageVersion" ->
          cloud.put(DEFINITION + "/versions/2.0.0", TestCloud.version("eastus"));
      case "DeleteGalleryImageVersion" -> cloud.delete(DEFINITION + "/versions/9.0.0");
      case "GetGalleryImageVersion" -> cloud.get(VERSION);
      case "ListGalleryImageVersionsInGalleryImage" -> cloud.get(DEFINITION + "/versions");
      case "ListGalleryArtifact" -> cloud.get(artifacts);
      case "GetGalleryArtifact" -> cloud.get(artifacts + "/definition");
      case "ListGalleryArtifactVersion" -> cloud.get(artifacts + "/definition/versions");
      case "GetGalleryArtifactVersion" -> cloud.get(artifacts + "/definition/versions/1.0.0");
      case "CreateImages" -> cloud.put(COMPUTE + "/images/i", TestCloud.image("eastus"));
      case "GetImages" -> cloud.get(IMAGE);
      default -> throw new AssertionError("no request for " + policy);
    };
  }
}
