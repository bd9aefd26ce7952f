package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.SUBSCRIPTION;
import static dev.imagegallery.inmemory.TestCloud.VERSION;
import static dev.imagegallery.inmemory.TestCloud.targets;
import static dev.imagegallery.inmemory.TestCloud.versionWith;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How much a subscription may have in a region today. */
class QuotaTest {

  private final TestCloud cloud = TestCloud.current();

  @Test
  void R173_today_theHundredAndFirstGalleryInARegion_isRefused() {
    for (int i = 0; i < 100; i++) {
      cloud.put(COMPUTE + "/galleries/gallery" + i, "{'location':'westus'}").is(201);
    }

    cloud.putRefused(COMPUTE + "/galleries/last", "{'location':'westus'}", 409, "QuotaExceeded");
    cloud.put(COMPUTE + "/galleries/elsewhere", "{'location':'eastus'}").is(201);
  }

  @Test
  void R173_today_theLimitsAre100And1000And10000() {
    Map<String, Integer> limits = new TreeMap<>();
    String path = SUBSCRIPTION + "/providers/Microsoft.Compute/locations/westus/usages";
    for (JsonNode usage : cloud.get(path).body().path("value")) {
      limits.put(usage.at("/name/value").asText(), usage.path("limit").asInt());
    }

    assertThat(limits)
        .containsEntry("galleries", 100)
        .containsEntry("images", 1_000)
        .containsEntry("versions", 10_000);
  }

  @Test
  void R173_aRegion_hasAtMostAHundredReplicasOfAVersion() {
    cloud.readyForVersions();

    cloud.putRefused(
        VERSION,
        versionWith("westus", targets("westus"), "'replicaCount':101,"),
        400,
        "InvalidParameter");
    cloud.put(VERSION, versionWith("westus", targets("westus"), "'replicaCount':100,")).is(201);
  }
}
