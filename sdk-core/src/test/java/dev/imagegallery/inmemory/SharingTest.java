package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.GALLERY;
import static dev.imagegallery.inmemory.TestCloud.VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.inmemory.TestCloud.Answered;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sharing galleries with subscriptions, tenants and the community. */
class SharingTest {

  private static final String READER = "20000000-0000-0000-0000-000000000000";
  private static final String TENANT = "30000000-0000-0000-0000-000000000000";
  private static final String SHARE = GALLERY + "/share";
  private static final String PERMISSIONS = GALLERY + "?api-version=2024-03-03&$select=Permissions";
  private static final String PROFILE = "/properties/sharingProfile";
  private static final String UNIQUE = InMemoryAzure.DEFAULT_SUBSCRIPTION + "-GALLERY";

  private final TestCloud cloud =
      TestCloud.of(
              InMemoryAzure.builder()
                  .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
                  .subscription(READER, "reader", TENANT)
                  .build())
          .withGroup();

  @ParameterizedTest
  @ValueSource(strings = {"Private", "Groups"})
  void R143_permissions_areChosenAtCreation(String permissions) {
    withGallery(permissions);

    assertThat(cloud.get(GALLERY).at(PROFILE + "/permissions")).isEqualTo(permissions);
  }

  @Test
  void R143_permissionsOfAPrivateGallery_areShownToWhoAsks() {
    cloud.withGallery();

    assertThat(cloud.get(GALLERY).has(PROFILE)).isFalse();
    assertThat(cloud.get(PERMISSIONS).at(PROFILE)).isEqualTo("{\"permissions\":\"Private\"}");
  }

  @Test
  void R144_share_isAccepted_andItsOperationEnds() {
    withGallery("Groups");

    Answered accepted = cloud.post(SHARE, subscriptions("Add", READER)).is(202);

    assertThat(accepted.response().body()).isEmpty();
    assertThat(accepted.header("x-ms-ratelimit-remaining-resource"))
        .contains("Microsoft.Compute/PostShareGallery3Min;9");
    String status = accepted.header("Azure-AsyncOperation");
    assertThat(cloud.follow(status).at("/status")).isEqualTo("InProgress");
    cloud.settle();
    assertThat(cloud.follow(status).at("/status")).isEqualTo("Succeeded");
    assertThat(cloud.follow(accepted.header("Location")).is(200).response().body()).isEmpty();
  }

  @Test
  void R144_addedGroups_areShownOnlyToWhoAsks() {
    withGallery("Groups");
    cloud.post(SHARE, subscriptions("Add", READER)).is(202);
    String expand = GALLERY + "?api-version=2024-03-03&$expand=SharingProfile/Groups";

    assertThat(cloud.get(GALLERY).has(PROFILE + "/groups")).isFalse();
    assertThat(cloud.get(PERMISSIONS).at(PROFILE + "/groups/0/ids/0")).isEqualTo(READER);
    assertThat(cloud.get(expand).at(PROFILE + "/groups/0/ids/0")).isEqualTo(READER);
  }

  @Test
  void R144_remove_dropsAGroupThatGetsEmpty() {
    withGallery("Groups");
    cloud.post(SHARE, groups("Add", "Subscriptions", READER)).is(202);
    cloud.post(SHARE, groups("Add", "AADTenants", TENANT)).is(202);

    cloud.post(SHARE, groups("Remove", "AADTenants", TENANT)).is(202);

    assertThat(cloud.get(PERMISSIONS).at(PROFILE + "/groups"))
        .isEqualTo("[{\"type\":\"Subscriptions\",\"ids\":[\"" + READER + "\"]}]");
  }

  @Test
  void R144_unknownOperationType_isRefused() {
    withGallery("Groups");

    cloud.refused("POST", SHARE, "{'operationType':'Give'}", 400, "InvalidParameter");
    cloud.refused("POST", SHARE, "{}", 400, "InvalidParameter");
  }

  @Test
  void R145_resetGallery_isPrivate_andMayBeChosenOnceMore() {
    withCommunityGallery();
    String name = publicName();
    cloud.post(SHARE, "{'operationType':'Reset'}").is(202);
    assertThat(cloud.get(PERMISSIONS).at(PROFILE)).isEqualTo("{\"permissions\":\"Private\"}");

    cloud.put(GALLERY, community("contoso")).is(200);

    assertThat(publicName()).startsWith("contoso-").isNotEqualTo(name);
    String groups = gallery("'permissions':'Groups'");
    cloud.settle();
    cloud.putRefused(GALLERY, groups, 400, "InvalidParameter");
  }

  @Test
  void R146_moreThanThirtySubscriptionsOrFiveTenants_areRefused() {
    withGallery("Groups");
    cloud.post(SHARE, groups("Add", "Subscriptions", ids(30))).is(202);
    cloud.post(SHARE, groups("Add", "AADTenants", ids(5))).is(202);

    String subscription = groups("Add", "Subscriptions", READER);
    String tenant = groups("Add", "AADTenants", TENANT);

    cloud.refused("POST", SHARE, subscription, 400, "InvalidParameter");
    cloud.refused("POST", SHARE, tenant, 400, "InvalidParameter");
  }

  @Test
  void R147_onlyWhoItIsSharedWith_readsAGallery() {
    withGallery("Groups");
    cloud.withDefinition().withImage().withVersion("1.0.0", "westus");
    String view = shared(READER, "westus");
    cloud.get(view + "/" + UNIQUE).is(404);
    assertThat(cloud.get(view).names()).isEmpty();

    cloud.post(SHARE, subscriptions("Add", READER)).is(202);

    assertThat(cloud.get(view).names()).containsExactly(UNIQUE);
    assertThat(cloud.get(view + "?api-version=2024-03-03&sharedTo=tenant").names()).isEmpty();
    assertThat(cloud.get(view + "/" + UNIQUE).is(200).at("/identifier/uniqueId"))
        .isEqualTo("/SharedGalleries/" + UNIQUE);
    cloud.get(shared(InMemoryAzure.DEFAULT_SUBSCRIPTION, "westus") + "/" + UNIQUE).is(404);
  }

  @Test
  void R147_galleryOfATenant_isReadByItsSubscriptions() {
    withGallery("Groups");
    cloud.withDefinition().withImage().withVersion("1.0.0", "westus");

    cloud.post(SHARE, groups("Add", "AADTenants", TENANT)).is(202);

    String tenant = shared(READER, "westus") + "?api-version=2024-03-03&sharedTo=tenant";
    assertThat(cloud.get(tenant).names()).containsExactly(UNIQUE);
  }

  @Test
  void R147_versions_areReadWhereTheyHaveAReplica() {
    withGallery("Groups");
    cloud.withDefinition().withImage();
    cloud.post(SHARE, subscriptions("Add", READER)).is(202);
    String path = "/" + UNIQUE + "/images/definition/versions";
    cloud.put(VERSION, TestCloud.version("westus")).is(201);
    cloud.get(shared(READER, "westus") + path).is(404);

    cloud.settle();

    Answered version = cloud.get(shared(READER, "westus") + path + "/1.0.0").is(200);
    assertThat(version.at("/properties/storageProfile/osDiskImage/diskSizeGB")).isEqualTo("30");
    assertThat(version.at("/identifier/uniqueId"))
        .isEqualTo("/SharedGalleries/" + UNIQUE + "/Images/definition/Versions/1.0.0");
    assertThat(version.has("/id")).isFalse();
    assertThat(cloud.get(shared(READER, "westus") + path).names()).containsExactly("1.0.0");
    cloud.get(shared(READER, "eastus") + path + "/1.0.0").is(404);
  }

  @Test
  void R148_communityInfo_isRequired() {
    String body = gallery("'permissions':'Community'");

    cloud.putRefused(GALLERY, body, 400, "InvalidParameter");
  }

  @Test
  void R148_enableCommunity_opensTheGallery_andResetClosesIt() {
    withCommunityGallery();
    String enabled = PROFILE + "/communityGalleryInfo/communityGalleryEnabled";
    assertThat(cloud.get(GALLERY).at(enabled)).isEqualTo("false");

    cloud.post(SHARE, "{'operationType':'EnableCommunity'}").is(202);
    assertThat(cloud.get(GALLERY).at(enabled)).isEqualTo("true");

    cloud.post(SHARE, "{'operationType':'Reset'}").is(202);
    assertThat(cloud.get(GALLERY).has(PROFILE + "/communityGalleryInfo")).isFalse();
  }

  @Test
  void R149_everyone_readsAnEnabledCommunityGallery() {
    withCommunityGallery();
    cloud.withDefinition().withImage().withVersion("1.0.0", "westus");
    String view = community(READER, publicName());
    cloud.get(view).is(404);

    cloud.post(SHARE, "{'operationType':'EnableCommunity'}").is(202);

    Answered gallery = cloud.get(view).is(200);
    assertThat(gallery.at("/communityMetadata/publisherUri")).isEqualTo("uri");
    assertThat(gallery.at("/properties/communityMetadata"))
        .isEqualTo(gallery.at("/communityMetadata"));
    Answered image = cloud.get(view + "/images/definition").is(200);
    assertThat(image.at("/properties/identifier"))
        .isEqualTo("{\"publisher\":\"\",\"offer\":\"\",\"sku\":\"\"}");
    assertThat(cloud.get(view + "/images/definition/versions").names()).containsExactly("1.0.0");
  }

  @Test
  void R150_imageOfAGalleryThatIsNotEnabled_cannotBeDeployed() {
    withCommunityGallery();
    cloud.withDefinition().withImage().withVersion("1.0.0", "westus");
    String id = "/CommunityGalleries/" + publicName() + "/Images/definition/Versions/1.0.0";
    String disk = TestCloud.COMPUTE + "/disks/disk";
    String body =
        """
        {'location':'westus','properties':{'creationData':{'createOption':'FromImage',
         'galleryImageReference':{'communityGalleryImageId':'%s'}}}}"""
            .formatted(id);
    cloud.send("PUT", disk, body).is(404);

    cloud.post(SHARE, "{'operationType':'EnableCommunity'}").is(202);

    cloud.put(disk, body).is(202);
  }

  @Test
  void R151_privateGallery_isNotOpenedToTheCommunity() {
    cloud.withGallery();

    String enable = "{'operationType':'EnableCommunity'}";

    cloud.refused("POST", SHARE, enable, 400, "InvalidParameter");
    cloud.putRefused(GALLERY, community("contoso"), 400, "InvalidParameter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"four", "seventeenLetters1", "with-dash"})
  void R34_prefixOfAPublicName_isFiveToSixteenLettersAndDigits(String prefix) {
    Answered refused = cloud.putRefused(GALLERY, community(prefix), 400, "InvalidParameter");

    assertThat(refused.message()).contains(prefix);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5Chrs", "sixteenLettersOK"})
  void R34_prefixOfFiveOrSixteen_beginsThePublicName(String prefix) {
    cloud.put(GALLERY, community(prefix)).is(201);
    cloud.settle().post(SHARE, "{'operationType':'EnableCommunity'}").is(202);

    assertThat(cloud.settle().get(GALLERY).at(PROFILE + "/communityGalleryInfo/publicNames/0"))
        .startsWith(prefix + "-");
  }

  @Test
  void R240b_galleryInTheCommunity_isDeletedOnlyAfterReset() {
    withCommunityGallery();
    cloud.post(SHARE, "{'operationType':'EnableCommunity'}").is(202);
    cloud.refused("DELETE", GALLERY, null, 409, "CannotDeleteResource");

    cloud.post(SHARE, "{'operationType':'Reset'}").is(202);

    cloud.delete(GALLERY).is(202);
  }

  private void withGallery(String permissions) {
    cloud.put(GALLERY, gallery("'permissions':'" + permissions + "'")).is(201);
    cloud.settle();
  }

  private void withCommunityGallery() {
    cloud.put(GALLERY, community("contoso")).is(201);
    cloud.settle();
  }

  private String publicName() {
    return cloud.get(GALLERY).at(PROFILE + "/communityGalleryInfo/publicNames/0");
  }

  private static String gallery(String profile) {
    return "{'location':'westus','properties':{'sharingProfile':{" + profile + "}}}";
  }

  private static String community(String prefix) {
    return gallery(
        "'permissions':'Community','communityGalleryInfo':{'publisherUri':'uri',"
            + "'publisherContact':'me@contoso.com','eula':'eula','publicNamePrefix':'"
            + prefix
            + "'}");
  }

  private static String subscriptions(String operation, String id) {
    return groups(operation, "Subscriptions", id);
  }

  private static String groups(String operation, String type, String ids) {
    return "{'operationType':'%s','groups':[{'type':'%s','ids':['%s']}]}"
        .formatted(operation, type, ids);
  }

  private static String ids(int count) {
    return IntStream.range(0, count).mapToObj(i -> "id" + i).collect(Collectors.joining("','"));
  }

  private static String shared(String subscription, String region) {
    return location(subscription, region) + "/sharedGalleries";
  }

  private static String community(String subscription, String name) {
    return location(subscription, "westus") + "/communityGalleries/" + name;
  }

  private static String location(String subscription, String region) {
    return "/subscriptions/" + subscription + "/providers/Microsoft.Compute/locations/" + region;
  }
}
