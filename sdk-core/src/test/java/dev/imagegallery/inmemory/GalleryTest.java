package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.GALLERY;
import static dev.imagegallery.inmemory.TestCloud.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.inmemory.TestCloud.Answered;
import dev.imagegallery.models.Region;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Galleries. */
class GalleryTest {

  private static final String BODY = "{'location':'westus','properties':{'description':'d'}}";

  private final TestCloud cloud = TestCloud.current();

  @Test
  void R13_putOfANewGallery_creates_andTheOperationEndsByTime() {
    Answered created = cloud.put(GALLERY, BODY).is(201);
    String status = created.header("Azure-AsyncOperation");

    assertThat(created.state()).isEqualTo("Creating");
    assertThat(created.header("Location")).isEmpty();
    assertThat(cloud.follow(status).is(200).at("/status")).isEqualTo("InProgress");
    cloud.advance(Duration.ofMillis(300));
    Answered ended = cloud.follow(status).is(200);
    assertThat(ended.at("/status")).isEqualTo("Succeeded");
    assertThat(ended.at("/startTime")).isEqualTo("2024-01-01T00:00:00.0000000+00:00");
    assertThat(ended.at("/endTime")).isEqualTo("2024-01-01T00:00:00.3000000+00:00");
    assertThat(status).contains("/locations/westus/capsOperations/" + ended.at("/name") + "?");
    assertThat(cloud.get(GALLERY).state()).isEqualTo("Succeeded");
  }

  @Test
  void R13_delete_answersBothUrls_andTheMonitorIsEmptyAtTheEnd() {
    cloud.withGallery();

    Answered accepted = cloud.delete(GALLERY).is(202);

    assertThat(accepted.response().body()).isEmpty();
    assertThat(accepted.header("Location")).contains("?monitor=true&api-version=");
    assertThat(accepted.header("Azure-AsyncOperation")).contains("/capsOperations/");
    cloud.follow(accepted.header("Location")).is(202);
    cloud.settle();
    assertThat(cloud.follow(accepted.header("Location")).is(200).response().body()).isEmpty();
    cloud.get(GALLERY).is(404);
  }

  @Test
  void R12_putOverAnExistingGallery_answersUpdating() {
    cloud.withGallery();

    Answered updated = cloud.put(GALLERY, BODY).is(200);

    assertThat(updated.state()).isEqualTo("Updating");
    assertThat(updated.at("/properties/description")).isEqualTo("d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gallery", "definition", "version", "image"})
  void R12_aResourcesState_tellsWhatIsDoneToIt(String kind) {
    cloud.withGallery();
    String path =
        switch (kind) {
          case "gallery" -> COMPUTE + "/galleries/other";
          case "definition" -> TestCloud.DEFINITION;
          case "version" -> TestCloud.VERSION;
          default -> TestCloud.IMAGE;
        };
    if (kind.equals("version")) {
      cloud.withDefinition().withImage();
    }
    String body =
        switch (kind) {
          case "gallery" -> BODY;
          case "definition" -> TestCloud.definition("a", "b", "c");
          case "version" -> TestCloud.version("westus");
          default -> TestCloud.image("westus");
        };

    assertThat(cloud.put(path, sent(body, "Failed")).is(201).state()).isEqualTo("Creating");
    assertThat(cloud.get(path).state()).isEqualTo("Creating");
    assertThat(cloud.settle().get(path).state()).isEqualTo("Succeeded");
    assertThat(cloud.put(path, sent(body, "Migrating")).is(200).state()).isEqualTo("Updating");
    assertThat(cloud.settle().get(path).state()).isEqualTo("Succeeded");
    cloud.delete(path).is(202);
    assertThat(cloud.get(path).state()).isEqualTo("Deleting");
    cloud.settle().get(path).is(404);
  }

  /** The state is read-only: what a body says of it is ignored. */
  private static String sent(String body, String state) {
    return body.replace("'properties':{", "'properties':{'provisioningState':'" + state + "',");
  }

  @Test
  void R225_inTheFirstContract_anUpdateIsAcceptedWithBothUrls() {
    cloud.withGallery();

    Answered updated = cloud.put(GALLERY + "?api-version=2018-06-01", BODY).is(202);

    assertThat(updated.header("Location")).contains("monitor=true");
    assertThat(updated.state()).isEqualTo("Updating");
  }

  @Test
  void R9_uniqueName_isMadeOfSubscriptionAndNameInUpperCase() {
    assertThat(cloud.put(GALLERY, BODY).at("/properties/identifier/uniqueName"))
        .isEqualTo(InMemoryAzure.DEFAULT_SUBSCRIPTION + "-GALLERY");
  }

  @Test
  void R8_galleryInAnotherLetterCase_isFound_asFirstWritten() {
    cloud.withGallery();

    assertThat(cloud.get(GALLERY.replace("gallery", "GALLERY")).is(200).at("/id"))
        .isEqualTo(GALLERY);
  }

  @Test
  void R11_galleryThatDoesNotExist_isNotFound() {
    Answered missing = cloud.get(GALLERY).is(404);

    assertThat(missing.code()).isEqualTo("ResourceNotFound");
    assertThat(missing.message())
        .startsWith("The Resource 'Microsoft.Compute/galleries/gallery' under resource group 'rg'");
    assertThat(missing.header("x-ms-failure-cause")).isEqualTo("gateway");
  }

  @Test
  void R17_tags_comeBackOnlyIfTheyWereSent() {
    assertThat(cloud.put(GALLERY, BODY).has("/tags")).isFalse();
    assertThat(cloud.put(GALLERY, "{'location':'westus','tags':{}}").at("/tags")).isEqualTo("{}");
  }

  @Test
  void R18_theSamePutTwice_givesOneGallery() {
    cloud.put(GALLERY, BODY).is(201);
    cloud.settle().put(GALLERY, BODY).is(200);

    assertThat(cloud.get(COMPUTE + "/galleries").names()).containsExactly("gallery");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a.b_c", "A1", "x2.y"})
  void R20_galleryNameOfAllowedCharacters_isAccepted(String name) {
    cloud.put(COMPUTE + "/galleries/" + name, BODY).is(201);
  }

  @Test
  void R20_galleryNameOf80Characters_isAccepted_andOf81_isRefused() {
    cloud.put(COMPUTE + "/galleries/" + "a".repeat(80), BODY).is(201);

    String path = COMPUTE + "/galleries/" + "a".repeat(81);
    assertThat(cloud.putRefused(path, BODY, 400, "InvalidParameter").message())
        .startsWith("The entity name");
  }

  @ParameterizedTest
  @CsvSource({
    "a-b, InvalidParameter, Gallery name is invalid",
    "%E5%BA%93, InvalidParameter, Gallery name is invalid",
    "_a, InvalidParameter, The entity name '_a' is invalid",
    "a%20b, InvalidParameter, The entity name 'a b' is invalid",
    "a_, InvalidResourceName, The provided resource name a_ has these invalid trailing characters",
    "a., InvalidResourceName, The provided resource name a. has these invalid trailing characters",
  })
  void R20_galleryNameAgainstTheRules_isRefused(String name, String code, String message) {
    Answered refused = cloud.putRefused(COMPUTE + "/galleries/" + name, BODY, 400, code);

    assertThat(refused.message()).startsWith(message);
  }

  @Test
  void R21_galleryNameOfAnotherGroup_isRefused_butNotInAnotherSubscription() {
    String other = "22222222-0000-0000-0000-000000000000";
    cloud.azure().addSubscription(new Subscription(other, "Other", InMemoryAzure.DEFAULT_TENANT));
    cloud.withGallery();
    String secondGroup = SUBSCRIPTION + "/resourceGroups/rg2";
    String otherGroup = "/subscriptions/" + other + "/resourceGroups/rg";
    cloud.put(secondGroup, "{'location':'westus'}").is(201);
    cloud.put(otherGroup, "{'location':'westus'}").is(201);

    String galleries = "/providers/Microsoft.Compute/galleries/";
    cloud.putRefused(secondGroup + galleries + "GALLERY", BODY, 409, "Conflict");
    cloud.put(otherGroup + galleries + "gallery", BODY).is(201);
  }

  @Test
  void R22_putInAnotherLocation_isRefused() {
    cloud.withGallery();

    cloud.putRefused(GALLERY, "{'location':'eastus'}", 409, "InvalidResourceLocation");
  }

  @ParameterizedTest
  @ValueSource(strings = {"South Central US", "southcentralus", "SouthCentralUS"})
  void R27_regionInAnyForm_isAnsweredCanonically(String location) {
    assertThat(cloud.put(GALLERY, "{'location':'" + location + "'}").is(201).at("/location"))
        .isEqualTo("southcentralus");
  }

  @Test
  void R32_locationLeftOut_isRefused() {
    cloud.putRefused(GALLERY, "{}", 400, "InvalidParameter");
  }

  @Test
  void R33_unknownProperties_areIgnored() {
    Answered created =
        cloud.put(GALLERY, "{'location':'westus','x':1,'properties':{'y':2}}").is(201);

    assertThat(created.has("/x")).isFalse();
    assertThat(created.has("/properties/y")).isFalse();
  }

  @Test
  void R41_unknownRegion_isRefused_withTheListOfRegions() {
    Answered refused =
        cloud.putRefused(
            GALLERY, "{'location':'westeurop'}", 400, "LocationNotAvailableForResourceType");

    assertThat(refused.message()).contains("westeurope").contains("Microsoft.Compute/galleries");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "West Central US",
        "East US 2",
        "South Central US",
        "Southeast Asia",
        "West Europe",
        "West US",
        "East US",
        "Canada Central"
      })
  void R43_inThePreview_galleriesAreCreatedInEightRegions(String region) {
    TestCloud.preview().put(GALLERY, "{'location':'" + region + "'}").is(201);
  }

  @Test
  void R43_inThePreview_aGalleryInANinthRegion_isRefused() {
    Answered refused =
        TestCloud.preview()
            .putRefused(
                GALLERY, "{'location':'northeurope'}", 400, "LocationNotAvailableForResourceType");

    assertThat(refused.message()).contains("canadacentral").doesNotContain("northeurope,");
  }

  @Test
  void R46_today_aGalleryInNorthEurope_isCreated() {
    cloud.put(GALLERY, "{'location':'northeurope'}").is(201);
  }

  @Test
  void R155_descriptionOfAGallery_isUpdated_andClearedWhenLeftOut() {
    cloud.withGallery();

    assertThat(cloud.put(GALLERY, BODY).at("/properties/description")).isEqualTo("d");
    assertThat(cloud.put(GALLERY, "{'location':'westus'}").has("/properties/description"))
        .isFalse();
  }

  @Test
  void R160_patch_changesOnlyWhatItCarries() {
    cloud.put(GALLERY, "{'location':'westus','tags':{'a':'1'},'properties':{'description':'d'}}");
    cloud.settle();

    Answered patched = cloud.patch(GALLERY, "{'tags':{'b':'2'}}").is(200);

    assertThat(patched.at("/tags")).isEqualTo("{\"b\":\"2\"}");
    assertThat(patched.at("/properties/description")).isEqualTo("d");
    assertThat(patched.header("Azure-AsyncOperation")).isNotEmpty();
  }

  @Test
  void R170_inThePreview_theEleventhGalleryInARegion_isRefused() {
    TestCloud preview = TestCloud.preview();
    for (int i = 1; i <= 10; i++) {
      preview.put(COMPUTE + "/galleries/g" + i, BODY).is(201);
    }

    preview.putRefused(COMPUTE + "/galleries/g11", BODY, 409, "QuotaExceeded");
    preview.put(COMPUTE + "/galleries/g11", "{'location':'eastus'}").is(201);
    preview.delete(COMPUTE + "/galleries/g1").is(202);
    preview.settle().put(COMPUTE + "/galleries/g12", BODY).is(201);
  }

  @Test
  void R171_quotaThatWasRaised_countsInsteadOfTheDefault() {
    cloud.azure().setQuota(InMemoryAzure.DEFAULT_SUBSCRIPTION, Region.WEST_US, "galleries", 1);
    cloud.withGallery();

    cloud.putRefused(COMPUTE + "/galleries/g2", BODY, 409, "QuotaExceeded");
  }

  @Test
  void R227_unknownApiVersion_isRefused_withTheKnownOnes() {
    Answered refused =
        cloud.putRefused(
            GALLERY + "?api-version=2017-12-01", BODY, 400, "NoRegisteredProviderFound");

    assertThat(refused.message()).contains("2018-06-01").contains("2025-03-03").contains("westus");
  }

  @Test
  void R234_galleries_areListedByGroupAndBySubscription() {
    cloud.withGallery();

    assertThat(cloud.get(COMPUTE + "/galleries").names()).containsExactly("gallery");
    assertThat(cloud.get(SUBSCRIPTION + "/providers/Microsoft.Compute/galleries").names())
        .containsExactly("gallery");
  }

  @Test
  void R236_pages_areStableWhenGalleriesComeAndGo() {
    TestCloud paged = TestCloud.of(InMemoryAzure.builder().pageSize(2).build()).withGroup();
    for (String name : List.of("b", "D", "f", "h")) {
      paged.put(COMPUTE + "/galleries/" + name, BODY).is(201);
    }
    paged.settle();

    Answered page = paged.get(COMPUTE + "/galleries");
    List<String> seen = new ArrayList<>(page.names());
    paged.delete(COMPUTE + "/galleries/b");
    paged.put(COMPUTE + "/galleries/a", BODY);
    paged.settle();
    while (page.has("/nextLink")) {
      page = paged.follow(page.at("/nextLink")).is(200);
      seen.addAll(page.names());
    }

    assertThat(seen).containsExactly("b", "D", "f", "h");
  }

  @Test
  void R237_idsInLists_haveTheResourceGroupInUpperCase() {
    cloud.withGallery();

    assertThat(cloud.get(COMPUTE + "/galleries").at("/value/0/id"))
        .isEqualTo(GALLERY.replace("/rg/", "/RG/"));
  }

  @Test
  void R238_galleryWithDefinitions_isNotDeleted() {
    cloud.withGallery().withDefinition();

    Answered refused = cloud.refused("DELETE", GALLERY, null, 409, "CannotDeleteResource");

    assertThat(refused.message())
        .contains("'Microsoft.Compute/galleries/gallery/images/definition'");
  }

  @Test
  void R240_deletingWhatDoesNotExist_hasNoContent() {
    cloud.delete(GALLERY).is(204);
  }

  @Test
  void R240_whileDeleting_anUpdateIsRefused_andARepeatedDeleteAccepted() {
    cloud.withGallery();
    Answered first = cloud.delete(GALLERY).is(202);

    cloud.putRefused(GALLERY, BODY, 409, "Conflict");
    assertThat(cloud.delete(GALLERY).is(202).header("Location"))
        .isEqualTo(first.header("Location"));
    cloud.settle().get(GALLERY).is(404);
  }

  @Test
  void urls_inAnswers_haveTheHostThatWasCalled() {
    Answered created = cloud.put(GALLERY, BODY);

    assertThat(created.header("Azure-AsyncOperation"))
        .startsWith("https://management.azure.com/subscriptions/");
    assertThat(created.header("x-ms-request-id")).isNotEmpty();
    assertThat(created.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
  }
}
