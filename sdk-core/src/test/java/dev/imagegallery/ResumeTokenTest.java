package dev.imagegallery;

import static dev.imagegallery.Sample.GALLERY;
import static dev.imagegallery.Sample.GALLERY_ID;
import static dev.imagegallery.Sample.MONITOR_URL;
import static dev.imagegallery.Sample.OPERATION_URL;
import static dev.imagegallery.Sample.VERSION_ID;
import static dev.imagegallery.Sample.gallery;
import static dev.imagegallery.Sample.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagegallery.credential.TokenCredential;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.schema.ApiVersion;
import dev.imagegallery.operation.Poller;
import dev.imagegallery.transport.ScriptedTransport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Waiting that goes on in another process. */
class ResumeTokenTest {

  private final ScriptedTransport here = new ScriptedTransport();
  private final ScriptedTransport there = new ScriptedTransport();
  private final ImageGallerySdk elsewhere = Sample.sdk(there);
  private String token = "";

  @BeforeEach
  void beginHere() {
    here.then(201, gallery("Creating"), "Azure-AsyncOperation", OPERATION_URL);
    ImageGallerySdk sdk =
        Sample.builder(here)
            .credential(TokenCredential.ofToken("secret-token"))
            .apiVersion(ApiVersion.V2024_03_03)
            .build();
    token = sdk.galleries().beginCreate(GALLERY_ID, GALLERY).resumeToken();
  }

  @Test
  void token_saysWhatIsFollowedAndHoldsNoSecretOfTheCaller() {
    assertThat(token)
        .isEqualTo(
            ("{\"version\":1,\"operation\":\"Galleries_CreateOrUpdate\","
                    + "\"endpoint\":\"https://management.azure.com\",\"resource\":\"%s\","
                    + "\"apiVersion\":\"2024-03-03\",\"follow\":\"async_operation\",\"url\":\"%s\"}")
                .formatted(GALLERY_ID, OPERATION_URL));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void resumedElsewhere_looksAtOnce_withTheApiVersionItBeganWith(boolean blocking) {
    there
        .then(200, status("InProgress"))
        .then(200, status("Succeeded"))
        .then(200, gallery("Succeeded"));

    Poller<Gallery> poller = elsewhere.galleries().resumeCreate(token);

    assertThat(there.requests()).isEmpty();
    Gallery created = blocking ? poller.await() : poller.result().join();
    assertThat(created.name()).isEqualTo("shared");
    assertThat(there.gaps()).extracting(gap -> gap.toSeconds()).containsExactly(1L, 0L);
    assertThat(there.lines()).last().isEqualTo("GET " + GALLERY_ID + "?api-version=2024-03-03");
    assertThat(poller.resumeToken()).isEqualTo(token);
  }

  @Test
  void operationsWithoutUrls_areFollowedByTheirResource() {
    here.then(201, gallery("Creating"));
    String byResource = Sample.sdk(here).galleries().beginCreate(GALLERY_ID, GALLERY).resumeToken();
    there.then(200, gallery("Succeeded"));

    assertThat(elsewhere.galleries().resumeCreate(byResource).await().name()).isEqualTo("shared");

    assertThat(byResource).contains("\"follow\":\"resource\"").doesNotContain("url");
  }

  @Test
  void deletionByLocation_isResumed() {
    here.then(202, "", "Location", MONITOR_URL);
    String deletion = Sample.sdk(here).galleries().beginDelete(GALLERY_ID).resumeToken();
    there.then(202, "").then(204, "");

    elsewhere.galleries().resumeDelete(deletion).await();

    assertThat(there.requests()).hasSize(2).allMatch(r -> r.url().equals(MONITOR_URL));
  }

  @Test
  void deletionThatHadEnded_isStillEnded() {
    here.then(204, "");
    String deletion = Sample.sdk(here).galleries().beginDelete(GALLERY_ID).resumeToken();

    Poller<Void> poller = elsewhere.galleries().resumeDelete(deletion);
    poller.await();

    assertThat(poller.latest().isRunning()).isFalse();
    assertThat(there.requests()).isEmpty();
  }

  @Test
  void replication_isResumed() {
    here.then(
        201,
        "{\"location\":\"eastus\",\"properties\":{\"provisioningState\":\"Creating\"}}",
        "Azure-AsyncOperation",
        OPERATION_URL);
    String replication =
        Sample.sdk(here)
            .imageVersions()
            .beginCreate(VERSION_ID, Sample.version(Region.EAST_US))
            .resumeToken();
    there
        .then(200, "{\"location\":\"eastus\",\"properties\":{\"provisioningState\":\"Succeeded\"}}")
        .then(200, status("Succeeded"));

    elsewhere.imageVersions().resumeCreate(replication).await();

    assertThat(there.requests()).hasSize(2);
  }

  @Test
  void tokenOfAnotherHost_isRefused() {
    ImageGallerySdk china = Sample.builder(there).cloud(Cloud.CHINA).build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> china.galleries().resumeCreate(token))
        .withMessageContaining("resumeToken belongs to another host")
        .satisfies(e -> assertThat(e).message().doesNotContain("SIGNATURE"));
  }

  @Test
  void tokenWithoutUrl_ofAnotherHost_isRefusedToo() {
    here.then(201, gallery("Creating"));
    String byResource = Sample.sdk(here).galleries().beginCreate(GALLERY_ID, GALLERY).resumeToken();
    ImageGallerySdk china = Sample.builder(there).cloud(Cloud.CHINA).build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> china.galleries().resumeCreate(byResource))
        .withMessageContaining("resumeToken belongs to another host");
  }

  @Test
  void tokenOfAnotherOperation_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> elsewhere.galleries().resumeUpdate(token))
        .withMessageContaining("Galleries_CreateOrUpdate, not Galleries_Update");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> elsewhere.galleries().resumeDelete(token))
        .withMessageContaining("resumeToken");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> elsewhere.imageDefinitions().resumeCreate(token))
        .withMessageContaining("resumeToken");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> elsewhere.imageVersions().resumeCreate(token))
        .withMessageContaining("resumeToken");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\":1 | \"version\":2",
        "\"version\":1 | \"version\":\"1\"",
        "\"version\":1 | \"version\":1.5",
        "\"version\":1, | ''",
        "/subscriptions/ | subscriptions/",
        "/subscriptions/ | /subscriptions/../",
        "/subscriptions/ | //evil.test/",
        "/subscriptions/ | https://evil.test/",
        "2024-03-03\" | 2024&x=1\"",
        "async_operation | carrier_pigeon",
        "async_operation | ASYNC_OPERATION",
        "https://management.azure.com/ | https://management.azure.com@evil.test/",
        "https://management.azure.com/ | https://management.azure.com.evil.test/",
        "https://management.azure.com/ | http://management.azure.com/",
        "\"url\" | \"link\""
      })
  void tokenThatWasTamperedWith_isRefusedBeforeAnyRequest(String good, String bad) {
    assertThat(token).contains(good);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> elsewhere.galleries().resumeCreate(token.replace(good, bad)))
        .withMessageContaining("resumeToken");

    assertThat(there.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "garbage", "[]", "7", "null", "{}", "{\"version\":1}", "{", "\u0000"})
  void garbage_isRefused(String garbage) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> elsewhere.galleries().resumeCreate(garbage))
        .withMessageContaining("resumeToken");
  }

  @Test
  void deepOrMissingTokens_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> elsewhere.galleries().resumeCreate("[".repeat(100_000)))
        .withMessageContaining("resumeToken");
    assertThatThrownBy(() -> elsewhere.galleries().resumeCreate(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("resumeToken");
  }
}
