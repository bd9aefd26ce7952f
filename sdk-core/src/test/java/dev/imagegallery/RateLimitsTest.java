package dev.imagegallery;

import static dev.imagegallery.Sample.GALLERY;
import static dev.imagegallery.Sample.GALLERY_ID;
import static dev.imagegallery.Sample.SUBSCRIPTION;
import static dev.imagegallery.Sample.gallery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.imagegallery.observe.RateLimit;
import dev.imagegallery.observe.RateLimits;
import dev.imagegallery.transport.ScriptedTransport;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service last said of how many more requests it takes. */
class RateLimitsTest {

  private static final String HEADER = "x-ms-ratelimit-remaining-resource";
  private static final String BUCKET = "Microsoft.Compute/GetGallery3Min";

  private final ScriptedTransport transport = new ScriptedTransport();
  private final ImageGallerySdk sdk = Sample.sdk(transport);

  @ParameterizedTest
  @EnumSource(Face.class)
  void R175_eachBucket_isAsLastSaid(Face face) {
    transport
        .then(200, gallery("Succeeded"), HEADER, BUCKET + ";99,Microsoft.Compute/GetGallery30Min;9")
        .then(200, gallery("Succeeded"), HEADER, BUCKET + ";98");

    face.get(sdk, GALLERY_ID);
    transport.timeline().advance(Duration.ofMinutes(1));
    face.get(sdk, GALLERY_ID);

    RateLimits said = sdk.rateLimits();
    assertThat(said.buckets())
        .containsExactly(
            new RateLimit(
                SUBSCRIPTION, "Microsoft.Compute/GetGallery30Min", 9, ScriptedTransport.START),
            new RateLimit(
                SUBSCRIPTION, BUCKET, 98, ScriptedTransport.START.plus(Duration.ofMinutes(1))));
    assertThat(said.find("microsoft.compute/getgallery3min").orElseThrow().remaining())
        .isEqualTo(98);
    assertThat(said.lowest().orElseThrow().remaining()).isEqualTo(9);
  }

  @Test
  void refusal_countsToo_andTheLesserOfTwoAtATime() {
    transport
        .then(429, "", HEADER, BUCKET + ";0", "Retry-After", "900")
        .then(200, gallery("Succeeded"), HEADER, BUCKET + ";1");

    assertThat(catchThrowable(() -> sdk.galleries().get(GALLERY_ID))).isNotNull();
    sdk.galleries().get(GALLERY_ID);

    assertThat(sdk.rateLimits().find(BUCKET).orElseThrow().remaining()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ";", ",", "x", "x;", ";5", "x;-1", "x;99999999999", "x;1e3", "x;y;"})
  void whatCannotBeRead_isPassedOver(String said) {
    transport.then(200, gallery("Succeeded"), HEADER, said + "," + BUCKET + ";7");

    sdk.galleries().get(GALLERY_ID);

    assertThat(sdk.rateLimits().buckets()).extracting(RateLimit::bucket).containsExactly(BUCKET);
  }

  @Test
  void R175_theEmulator_saysSoToo() {
    Workshop workshop = Workshop.open();

    workshop.sdk.galleries().beginCreate(workshop.group.gallery("other"), GALLERY).await();

    assertThat(workshop.sdk.rateLimits().buckets())
        .extracting(RateLimit::bucket)
        .contains("Microsoft.Compute/CreateUpdateGallery3Min");
  }
}
