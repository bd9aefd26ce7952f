package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.DEFINITION;
import static dev.imagegallery.inmemory.TestCloud.GALLERY;
import static dev.imagegallery.inmemory.TestCloud.GROUP;
import static dev.imagegallery.inmemory.TestCloud.IMAGE;
import static dev.imagegallery.inmemory.TestCloud.definition;
import static dev.imagegallery.inmemory.TestCloud.image;
import static dev.imagegallery.inmemory.TestCloud.versionWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.inmemory.TestCloud.Answered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers of shared and community galleries get, and what they make from it. */
class SharedImagesTest {

  private static final String READER = "20000000-0000-0000-0000-000000000000";
  private static final String OTHER = "40000000-0000-0000-0000-000000000000";
  private static final String TENANT = "30000000-0000-0000-0000-000000000000";
  private static final String UNIQUE = InMemoryAzure.DEFAULT_SUBSCRIPTION + "-GALLERY";
  private static final String SHARE = GALLERY + "/share";
  private static final String SHARED = "/SharedGalleries/" + UNIQUE;
  private static final String ONE = "/Images/definition/Versions/1.0.0";

  private static final Principal READERS_ROBOT =
      Principal.servicePrincipal("b0b00000-0000-0000-0000-000000000000", "robot").inTenant(TENANT);

  private final TestCloud cloud =
      TestCloud.of(
              InMemoryAzure.builder()
                  .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
                  .subscription(READER, "reader", TENANT)
                  .subscription(OTHER, "other", TENANT)
                  .build())
          .withGroup();

  {
    cloud.put(group(READER), "{'location':'westus'}").is(201);
    cloud.put(group(OTHER), "{'location':'westus'}").is(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"virtualMachines", "virtualMachineScaleSets", "disks"})
  void R147_sharedImage_isDeployedWhereItIsShared_andNowhereElse(String type) {
    withSharedGallery();
    String path = "/providers/Microsoft.Compute/" + type + "/one";

    cloud.put(group(READER) + path, deployment(type, SHARED + ONE)).is(disk(type) ? 202 : 201);

    cloud.putRefused(
        group(OTHER) + path, deployment(type, SHARED + ONE), 404, "GalleryImageNotFound");
    cloud.putRefused(GROUP + path, deployment(type, SHARED + ONE), 404, "GalleryImageNotFound");
  }

  @Test
  void R147_imageSharedWithATenant_isDeployedInAllItsSubscriptions() {
    withGallery("'permissions':'Groups'");
    withVersions();
    cloud.post(SHARE, share("Add", "AADTenants", TENANT)).is(202);

    cloud.put(machine(READER), deployment("virtualMachines", SHARED + ONE)).is(201);
    cloud.put(machine(OTHER), deployment("virtualMachines", SHARED + ONE)).is(201);

    cloud.post(SHARE, share("Remove", "AADTenants", TENANT)).is(202);
    cloud.putRefused(
        machine(READER) + "2",
        deployment("virtualMachines", SHARED + ONE),
        404,
        "GalleryImageNotFound");
  }

  @Test
  void R147_readerOfASharedGallery_needsNoRoleInIt() {
    withSharedGallery();
    cloud.grant("Contributor", READERS_ROBOT.objectId(), "/subscriptions/" + READER);
    TestCloud robots = cloud.as(READERS_ROBOT);

    robots.get(GALLERY).is(403);
    robots.get(views(READER, "westus") + "/" + UNIQUE + "/images/definition").is(200);
    assertThat(robots.get(views(READER, "westus")).names()).containsExactly(UNIQUE);
    robots
        .put(machine(READER), deployment("virtualMachines", SHARED + "/Images/definition"))
        .is(201);
    robots.get(views(OTHER, "westus") + "/" + UNIQUE).is(403);
    assertThat(robots.get(views(OTHER, "westus")).is(200).names()).isEmpty();
  }

  @Test
  void R147_sharedImage_isDeployedOnlyInRegionsThatHoldAReplica() {
    withSharedGallery();
    String body = deployment("virtualMachines", SHARED + ONE).replace("westus", "eastus");

    cloud.putRefused(machine(READER), body, 404, "GalleryImageNotFound");
    cloud.get(views(READER, "eastus") + "/" + UNIQUE).is(404);
  }

  @Test
  void R146_onlyImages_areShared() {
    withSharedGallery();
    String view = views(READER, "westus") + "/" + UNIQUE;

    cloud.get(view + "/images").is(200);
    cloud.get(view + "/applications").is(404);
  }

  @Test
  void R146_encryptedVersion_isNotOffered() {
    withSharedGallery();
    String set = GROUP + "/providers/Microsoft.Compute/diskEncryptionSets/set";
    cloud.put(set, "{'location':'westus','properties':{}}");
    String target =
        "{'name':'westus','encryption':{'osDiskImage':{'diskEncryptionSetId':'" + set + "'}}}";
    cloud.put(DEFINITION + "/versions/2.0.0", versionWith("westus", target, "")).is(201);
    cloud.settle();

    assertThat(cloud.get(views(READER, "westus") + "/" + UNIQUE + "/images/definition/versions"))
        .extracting(Answered::names)
        .asString()
        .isEqualTo("[1.0.0]");
    Answered latest =
        cloud
            .put(machine(READER), deployment("virtualMachines", SHARED + "/Images/definition"))
            .is(201);
    assertThat(latest.at("/properties/storageProfile/imageReference/exactVersion"))
        .isEqualTo("1.0.0");
    cloud.putRefused(
        machine(READER) + "2",
        deployment("virtualMachines", SHARED + "/Images/definition/Versions/2.0.0"),
        404,
        "GalleryImageNotFound");
  }

  @ParameterizedTest
  @EnumSource(
      value = AzureCloud.class,
      names = {"CHINA", "US_GOVERNMENT", "GERMANY"})
  void R146_directSharing_isForThePublicCloud(AzureCloud one) {
    TestCloud elsewhere = in(one);

    elsewhere.putRefused(
        GALLERY,
        gallery("'permissions':'Groups'").replace("westus", region(one)),
        400,
        "InvalidParameter");
  }

  @Test
  void R146_versionOfAnotherRegionThanTheGallerys_isNotOffered() {
    withSharedGallery();

    versionFromTheEast("3.0.0");

    String view = views(READER, "westus") + "/" + UNIQUE + "/images/definition/versions";
    cloud.get(view + "/1.0.0").is(200);
    cloud.get(view + "/3.0.0").is(404);
    cloud.get(DEFINITION + "/versions/3.0.0").is(200);
  }

  @Test
  void R16_inACommunityGallery_definitionsAndVersionsMustBeInItsRegion() {
    withCommunity();
    String east = GALLERY + "/images/east";
    cloud.put(east, definition("Contoso", "Finance", "East").replace("westus", "eastus")).is(201);
    cloud.settle();
    cloud.put(east + "/versions/1.0.0", TestCloud.version("westus")).is(201);
    cloud.settle();
    versionFromTheEast("3.0.0");

    String view = community(READER);
    assertThat(cloud.get(view + "/images").names()).containsExactly("definition");
    cloud.get(view + "/images/east").is(404);
    assertThat(cloud.get(view + "/images/definition/versions").names()).containsExactly("1.0.0");
  }

  @Test
  void R149_everyone_deploysFromTheCommunity() {
    withCommunity();
    String body = deployment("virtualMachines", "/CommunityGalleries/" + publicName() + ONE);

    cloud.put(machine(READER), body).is(201);
    cloud.put(machine(OTHER), body).is(201);
    cloud.grant("Virtual Machine Contributor", READERS_ROBOT.objectId(), "/subscriptions/" + OTHER);
    cloud.as(READERS_ROBOT).put(machine(OTHER) + "2", body).is(201);
    cloud.as(READERS_ROBOT).get(community(OTHER) + "/images/definition").is(200);
  }

  @Test
  void R150_imageFromTheMarketplace_isNotOffered() {
    withCommunity();
    String bought = GALLERY + "/images/bought";
    cloud
        .put(
            bought,
            definition("Contoso", "Finance", "Bought")
                .replace(
                    "'osType'",
                    "'purchasePlan':{'name':'p','publisher':'q','product':'r'},'osType'"))
        .is(201);
    cloud.settle();
    cloud.put(bought + "/versions/1.0.0", TestCloud.version("westus")).is(201);
    cloud.settle();

    cloud.get(bought + "/versions/1.0.0").is(200);
    assertThat(cloud.get(community(READER) + "/images").names()).containsExactly("definition");
  }

  @Test
  void R150_communityGallery_isNotForTheGovernmentsCloud() {
    in(AzureCloud.US_GOVERNMENT)
        .putRefused(
            GALLERY,
            communityGallery().replace("westus", region(AzureCloud.US_GOVERNMENT)),
            400,
            "InvalidParameter");
  }

  @Test
  void R150_stoppedSharing_stopsDeploymentsAndScaleOuts() {
    withCommunity();
    String image = "/CommunityGalleries/" + publicName() + ONE;
    String set = group(READER) + "/providers/Microsoft.Compute/virtualMachineScaleSets/set";
    cloud.put(set, deployment("virtualMachineScaleSets", image)).is(201);
    cloud.settle();
    cloud.patch(set, "{'sku':{'capacity':2}}").is(200);
    cloud.settle();

    cloud.post(SHARE, "{'operationType':'Reset'}").is(202);

    cloud.settle();
    cloud.refused("PATCH", set, "{'sku':{'capacity':3}}", 404, "GalleryImageNotFound");
    cloud.patch(set, "{'sku':{'capacity':1}}").is(200);
    cloud.putRefused(
        machine(READER), deployment("virtualMachines", image), 404, "GalleryImageNotFound");
  }

  @ParameterizedTest
  @CsvSource({"id,shared", "communityGalleryImageId,community", "id,community"})
  void R166_versionFromASharedVersion_isMadeWhereItIsOpen(String member, String how) {
    String name = how.equals("shared") ? withSharedGallery() : withCommunity();
    String body =
        """
        {'location':'westus','properties':{'publishingProfile':{
         'targetRegions':[{'name':'westus'}]},'storageProfile':{'source':{'%s':'%s'}}}}"""
            .formatted(member, name + ONE);
    String mine = definitionIn(READER) + "/versions/1.0.0";

    cloud.put(mine, body).is(201);

    Answered built = cloud.settle().get(mine).is(200);
    assertThat(built.state()).isEqualTo("Succeeded");
    assertThat(built.at("/properties/storageProfile/source/" + member)).isEqualTo(name + ONE);
    assertThat(built.at("/properties/storageProfile/osDiskImage/sizeInGB")).isEqualTo("30");
    cloud.putRefused(
        definitionIn(READER) + "/versions/2.0.0",
        body.replace("1.0.0", "7.0.0"),
        404,
        "ResourceNotFound");
    cloud.putRefused(
        definitionIn(READER) + "/versions/2.0.0",
        body.replace("westus", "eastus"),
        404,
        "ResourceNotFound");
  }

  @Test
  void R166_versionFromAVersionThatIsNotOpen_isRefused() {
    String name = withSharedGallery();
    String body =
        """
        {'location':'westus','properties':{'publishingProfile':{
         'targetRegions':[{'name':'westus'}]},'storageProfile':{'source':{'id':'%s'}}}}"""
            .formatted(name + ONE);

    cloud.putRefused(definitionIn(OTHER) + "/versions/1.0.0", body, 404, "ResourceNotFound");
    String ofDefinition = body.replace("/Versions/1.0.0", "");
    cloud.putRefused(
        definitionIn(READER) + "/versions/1.0.0", ofDefinition, 400, "InvalidParameter");
  }

  private String withSharedGallery() {
    withGallery("'permissions':'Groups'");
    withVersions();
    cloud.post(SHARE, share("Add", "Subscriptions", READER)).is(202);
    return SHARED;
  }

  private String withCommunity() {
    cloud.put(GALLERY, communityGallery()).is(201);
    cloud.settle();
    withVersions();
    cloud.post(SHARE, "{'operationType':'EnableCommunity'}").is(202);
    return "/CommunityGalleries/" + publicName();
  }

  private void withGallery(String profile) {
    cloud.put(GALLERY, gallery(profile)).is(201);
    cloud.settle();
  }

  private void withVersions() {
    cloud.withDefinition().withImage().withVersion("1.0.0", "westus");
  }

  /** A version whose home is eastus, with a replica in westus too. */
  private void versionFromTheEast(String name) {
    String image = COMPUTE + "/images/east";
    cloud.put(image, image("eastus")).is(201);
    cloud.settle();
    cloud
        .put(
            DEFINITION + "/versions/" + name,
            TestCloud.version("eastus", "westus").replace(IMAGE, image))
        .is(201);
    cloud.settle();
  }

  private String definitionIn(String subscription) {
    String gallery = group(subscription) + "/providers/Microsoft.Compute/galleries/mine";
    cloud.put(gallery, "{'location':'westus'}");
    cloud.settle();
    cloud.put(gallery + "/images/copy", definition("Contoso", "Finance", "Copy"));
    cloud.settle();
    return gallery + "/images/copy";
  }

  private String publicName() {
    return cloud.get(GALLERY).at("/properties/sharingProfile/communityGalleryInfo/publicNames/0");
  }

  private String community(String subscription) {
    return "/subscriptions/"
        + subscription
        + "/providers/Microsoft.Compute/locations/westus/communityGalleries/"
        + publicName();
  }

  private static TestCloud in(AzureCloud one) {
    TestCloud elsewhere = TestCloud.of(InMemoryAzure.builder().cloud(one).build());
    elsewhere.put(GROUP, "{'location':'" + region(one) + "'}").is(201);
    return elsewhere;
  }

  private static String region(AzureCloud one) {
    return switch (one) {
      case PUBLIC -> "westus";
      case CHINA -> "chinaeast2";
      case US_GOVERNMENT -> "usgovvirginia";
      case GERMANY -> "germanycentral";
    };
  }

  private static boolean disk(String type) {
    return type.equals("disks");
  }

  private static String gallery(String profile) {
    return "{'location':'westus','properties':{'sharingProfile':{" + profile + "}}}";
  }

  private static String communityGallery() {
    return gallery(
        "'permissions':'Community','communityGalleryInfo':{'publisherUri':'uri',"
            + "'publisherContact':'me@contoso.com','eula':'eula','publicNamePrefix':'contoso'}");
  }

  private static String share(String operation, String type, String id) {
    return "{'operationType':'%s','groups':[{'type':'%s','ids':['%s']}]}"
        .formatted(operation, type, id);
  }

  private static String group(String subscription) {
    return "/subscriptions/" + subscription + "/resourceGroups/mine";
  }

  private static String machine(String subscription) {
    return group(subscription) + "/providers/Microsoft.Compute/virtualMachines/web";
  }

  private static String views(String subscription, String region) {
    return "/subscriptions/"
        + subscription
        + "/providers/Microsoft.Compute/locations/"
        + region
        + "/sharedGalleries";
  }

  private static String deployment(String type, String name) {
    String member = name.startsWith("/Shared") ? "sharedGalleryImageId" : "communityGalleryImageId";
    String reference = "{'" + member + "':'" + name + "'}";
    String body =
        switch (type) {
          case "disks" ->
              "'properties':{'creationData':{'createOption':'FromImage','galleryImageReference':"
                  + reference
                  + "}}";
          case "virtualMachineScaleSets" ->
              """
              'sku':{'name':'Standard_D2s_v3','capacity':1},'properties':{
               'upgradePolicy':{'mode':'Manual'},'virtualMachineProfile':{
                'osProfile':{'computerNamePrefix':'web','adminUsername':'operator',
                'adminPassword':'Example-passw0rd!'},
               'storageProfile':{'imageReference':%s}}}"""
                  .formatted(reference);
          default ->
              """
              'properties':{'osProfile':{'computerName':'web',
               'adminUsername':'operator','adminPassword':'Example-passw0rd!'},
               'storageProfile':{'imageReference':%s}}"""
                  .formatted(reference);
        };
    return "{'location':'westus'," + body + "}";
  }
}
