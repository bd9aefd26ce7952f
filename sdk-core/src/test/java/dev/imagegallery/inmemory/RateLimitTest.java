package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.GALLERY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.inmemory.TestCloud.Answered;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How many requests remain, and what happens when none does. */
class RateLimitTest {

  private static final String HEADER = "x-ms-ratelimit-remaining-resource";
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
}
