package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.GALLERY;
import static dev.imagegallery.inmemory.TestCloud.GROUP;
import static dev.imagegallery.inmemory.TestCloud.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.inmemory.TestCloud.Answered;
import dev.imagegallery.models.Region;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscriptions, resource groups and what is around them. */
class ResourceGroupTest {

  private final TestCloud cloud = TestCloud.of(InMemoryAzure.create());

  @Test
  void put_ofANewGroup_creates_andOfAnExistingOne_updates() {
    Answered created = cloud.put(GROUP, "{'location':'West US','tags':{'a':'1'}}").is(201);
    Answered updated = cloud.put(GROUP, "{'location':'westus'}").is(200);

    assertThat(created.at("/location")).isEqualTo("westus");
    assertThat(created.at("/properties/provisioningState")).isEqualTo("Succeeded");
    assertThat(created.at("/tags")).isEqualTo("{\"a\":\"1\"}");
    assertThat(updated.has("/tags")).isFalse();
  }

  @Test
  void put_inAnotherLocation_isRefused() {
    cloud.withGroup();

    cloud.putRefused(GROUP, "{'location':'eastus'}", 409, "InvalidResourceGroupLocation");
  }

  @Test
  void patch_withTags_replacesThem() {
    cloud.withGroup();

    assertThat(cloud.patch(GROUP, "{'tags':{'b':'2'}}").is(200).at("/tags/b")).isEqualTo("2");
  }

  @Test
  void head_saysWhetherTheGroupExists() {
    cloud.send("HEAD", GROUP, null).is(404);
    cloud.withGroup();

    cloud.send("HEAD", GROUP, null).is(204);
  }

  @Test
  void R8_theNameInAnotherLetterCase_findsTheGroup_asFirstWritten() {
    cloud.withGroup();

    assertThat(cloud.get(SUBSCRIPTION + "/RESOURCEGROUPS/RG").is(200).at("/name")).isEqualTo("rg");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a-b_c.d(e)", "x"})
  void R35_nameOfAllowedCharacters_isAccepted(String name) {
    cloud.put(SUBSCRIPTION + "/resourceGroups/" + name, "{'location':'westus'}").is(201);
  }

  @Test
  void R35_nameOf91Characters_isRefused() {
    String path = SUBSCRIPTION + "/resourceGroups/" + "a".repeat(91);

    cloud.putRefused(path, "{'location':'westus'}", 400, "InvalidParameter");
  }

  @Test
  void R11_resourceInAGroupThatDoesNotExist_isRefused() {
    cloud.putRefused(GALLERY, "{'location':'westus'}", 404, "ResourceGroupNotFound");
  }

  @Test
  void subscriptionThatDoesNotExist_isNotFound() {
    String path = "/subscriptions/11111111-0000-0000-0000-000000000000/resourceGroups/rg";

    assertThat(cloud.get(path).is(404).code()).isEqualTo("SubscriptionNotFound");
  }

  @Test
  void R240d_deletingAGroup_deletesAllInIt() {
    cloud.withGroup().readyForVersions().withVersion("1.0.0", "westus");

    Answered accepted = cloud.delete(GROUP).is(202);

    cloud.follow(accepted.header("Location")).is(202);
    assertThat(cloud.get(GROUP).state()).isEqualTo("Deleting");
    cloud.advance(Duration.ofMinutes(1));
    cloud.follow(accepted.header("Location")).is(200);
    cloud.get(GROUP).is(404);
    cloud.withGroup();
    for (String gone : List.of(GALLERY, TestCloud.DEFINITION, TestCloud.VERSION, TestCloud.IMAGE)) {
      cloud.get(gone).is(404);
    }
  }

  @Test
  void list_showsTheGroupsByName() {
    for (String name : new String[] {"b", "A", "c"}) {
      cloud.put(SUBSCRIPTION + "/resourceGroups/" + name, "{'location':'westus'}").is(201);
    }

    assertThat(cloud.get(SUBSCRIPTION + "/resourceGroups").names()).containsExactly("A", "b", "c");
  }

  @Test
  void request_withoutApiVersion_isRefused() {
    assertThat(cloud.get(SUBSCRIPTION + "?").is(400).code())
        .isEqualTo("MissingApiVersionParameter");
  }

  @Test
  void request_toAnUnknownType_isNotFound() {
    cloud.withGroup();

    assertThat(cloud.get(TestCloud.COMPUTE + "/spaceships/x").is(404).code())
        .isEqualTo("InvalidResourceType");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "1", "{'a':1,'a':2}", ""})
  void body_thatIsNoJsonObject_isRefused(String body) {
    cloud.putRefused(GROUP, body, 400, "InvalidRequestContent");
  }

  @Test
  void body_largerThan4MiB_isRefused() {
    String body = "{'location':'" + "x".repeat(4 << 20) + "'}";

    cloud.putRefused(GROUP, body, 413, "RequestEntityTooLarge");
  }

  @Test
  void subscriptions_areListed_withTheirTenant() {
    Answered list = cloud.get("/subscriptions").is(200);

    assertThat(list.at("/value/0/subscriptionId")).isEqualTo(InMemoryAzure.DEFAULT_SUBSCRIPTION);
    assertThat(list.at("/value/0/tenantId")).isEqualTo(InMemoryAzure.DEFAULT_TENANT);
  }

  @Test
  void R42_canaryRegions_areListedOnlyForWhoWasLetIn_butWorkByName() {
    String other = "20000000-0000-0000-0000-000000000000";
    cloud.azure().addSubscription(new Subscription(other, "o", InMemoryAzure.DEFAULT_TENANT));
    String list = "/subscriptions/" + other + "/locations";
    assertThat(cloud.get(list).names())
        .contains("westus", "southcentralus")
        .doesNotContain("eastus2euap", "centraluseuap", "chinaeast");
    String snapshot = cloud.azure().snapshot();

    cloud.azure().allowRegion(other, Region.of("East US 2 EUAP"));

    assertThat(cloud.get(list).names()).contains("eastus2euap").doesNotContain("centraluseuap");
    assertThat(cloud.get(SUBSCRIPTION + "/locations").names()).doesNotContain("eastus2euap");
    assertThat(cloud.put(GROUP, "{'location':'nowhere'}").is(400).message())
        .contains("westus")
        .doesNotContain("euap");
    cloud.put(GROUP, "{'location':'eastus2euap'}").is(201);
    cloud.azure().restore(snapshot);
    assertThat(cloud.get(list).names()).doesNotContain("eastus2euap");
  }

  @Test
  void R233_resourceList_hidesDefinitionsUnlessAsked() {
    cloud.withGroup().withGallery().withDefinition();
    String list = SUBSCRIPTION + "/resources?api-version=2021-04-01";

    assertThat(cloud.get(list).names()).containsExactly("gallery");
    assertThat(cloud.get(list + "&showHiddenTypes=true").names())
        .containsExactly("definition", "gallery");
    assertThat(
            cloud
                .get(list + "&$filter=resourceType%20eq%20'Microsoft.Compute/galleries/images'")
                .names())
        .containsExactly("definition");
  }
}
