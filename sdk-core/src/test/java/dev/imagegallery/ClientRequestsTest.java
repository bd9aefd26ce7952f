package dev.imagegallery;

import static dev.imagegallery.Sample.GALLERY;
import static dev.imagegallery.Sample.GALLERY_ID;
import static dev.imagegallery.Sample.SUBSCRIPTION;
import static dev.imagegallery.Sample.VERSION_ID;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.GalleryUpdate;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageDefinitionId;
import dev.imagegallery.models.ImageDefinitionUpdate;
import dev.imagegallery.models.ImageIdentifier;
import dev.imagegallery.models.ImageVersionUpdate;
import dev.imagegallery.models.ManagedImage;
import dev.imagegallery.models.ManagedImageId;
import dev.imagegallery.models.OsState;
import dev.imagegallery.models.OsType;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceGroup;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.SoftDeletePolicy;
import dev.imagegallery.models.TagsUpdate;
import dev.imagegallery.models.schema.ApiVersion;
import dev.imagegallery.transport.ScriptedTransport;
import dev.imagegallery.transport.TransportRequest;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which request each method of each client makes, on both faces. */
class ClientRequestsTest {

  private static final ImageDefinitionId DEFINITION_ID = VERSION_ID.definition();
  private static final ResourceGroupId GROUP_ID = new ResourceGroupId(SUBSCRIPTION, "images");
  private static final ManagedImageId IMAGE_ID = GROUP_ID.managedImage("golden");
  private static final ImageDefinition DEFINITION =
      ImageDefinition.builder(
              Region.EAST_US, OsType.LINUX, OsState.GENERALIZED, ImageIdentifier.of("p", "o", "s"))
          .build();
  private static final ManagedImage IMAGE = ManagedImage.builder(Region.EAST_US).build();
  private static final ResourceGroup GROUP = ResourceGroup.builder(Region.EAST_US).build();

  private static final TagsUpdate TAGS = TagsUpdate.builder().tag("a", "b").build();

  private static final String GALLERIES_VERSION = "?api-version=2025-03-03";
  private static final String COMPUTE_VERSION = "?api-version=2024-07-01";
  private static final String GROUPS_VERSION = "?api-version=2022-09-01";
  private static final String SUBSCRIPTION_PATH = "/subscriptions/" + SUBSCRIPTION;
  private static final String USAGES =
      SUBSCRIPTION_PATH
          + "/providers/Microsoft.Compute/locations/westus/usages?api-version=2024-07-01";
  private static final String COMPUTE = "/providers/Microsoft.Compute/";
  private static final String LOCATED = "{\"location\":\"eastus\"}";
  private static final String TAGGED = "{\"tags\":{\"a\":\"b\"}}";

  /** Passes for any resource, and for a page of them. */
  private static final String ANY_RESOURCE =
      """
      {"location":"eastus","subscriptionId":"s","value":[],"template":{},"accessSAS":"https://x/?sig=s","properties":{"osType":"Linux","osState":"Generalized",
       "provisioningState":"Succeeded","creationData":{"createOption":"Empty"},"roleDefinitionId":"/r","principalId":"p","identifier":{"publisher":"p","offer":"o","sku":"s"}}}""";

  /** One method: how it is called, and the line and body of its only request. */
  record Row(
      String method,
      Function<ImageGallerySdk, Object> sync,
      Function<AsyncImageGallerySdk, CompletableFuture<?>> async,
      String line,
      String body) {
    @Override
    public String toString() {
      return method;
    }
  }

  static Row row(
      String method,
      Function<ImageGallerySdk, Object> sync,
      Function<AsyncImageGallerySdk, CompletableFuture<?>> async,
      String line) {
    return new Row(method, sync, async, line, "");
  }

  /** What makes several requests: LatestVersionTest, VersionEditTest, DeleteTreeTest, … */
  private static final Set<String> PROCEDURES =
      Set.of(
          "latest",
          "exportTemplate(GalleryId)",
          "addRegion",
          "removeRegion",
          "setReplicas",
          "excludeFromLatest",
          "includeInLatest",
          "endOfLife",
          "retryFailedRegions",
          "deleteTree",
          "planRetention",
          "applyRetention",
          "forEach");

  private static final List<Row> GALLERY_ROWS =
      List.of(
          row(
              "galleries.get(Object)",
              sdk -> sdk.galleries().get(GALLERY_ID),
              sdk -> sdk.galleries().get(GALLERY_ID),
              "GET " + GALLERY_ID + GALLERIES_VERSION),
          row(
              "galleries.get(String,String)",
              sdk -> sdk.galleries().get("images", "shared"),
              sdk -> sdk.galleries().get("images", "shared"),
              "GET " + GALLERY_ID + GALLERIES_VERSION),
          row(
              "galleries.find(Object)",
              sdk -> sdk.galleries().find(GALLERY_ID),
              sdk -> sdk.galleries().find(GALLERY_ID),
              "GET " + GALLERY_ID + GALLERIES_VERSION),
          new Row(
              "galleries.beginCreate(GalleryId,Gallery)",
              sdk -> sdk.galleries().beginCreate(GALLERY_ID, GALLERY),
              sdk -> sdk.galleries().beginCreate(GALLERY_ID, GALLERY),
              "PUT " + GALLERY_ID + GALLERIES_VERSION,
              LOCATED),
          new Row(
              "galleries.beginUpdate(GalleryId,GalleryUpdate)",
              sdk ->
                  sdk.galleries()
                      .beginUpdate(GALLERY_ID, GalleryUpdate.builder().tag("a", "b").build()),
              sdk ->
                  sdk.galleries()
                      .beginUpdate(GALLERY_ID, GalleryUpdate.builder().tag("a", "b").build()),
              "PATCH " + GALLERY_ID + GALLERIES_VERSION,
              TAGGED),
          row(
              "galleries.beginDelete(Object)",
              sdk -> sdk.galleries().beginDelete(GALLERY_ID),
              sdk -> sdk.galleries().beginDelete(GALLERY_ID),
              "DELETE " + GALLERY_ID + GALLERIES_VERSION),
          row(
              "galleries.list()",
              sdk -> sdk.galleries().list().toList(),
              sdk -> sdk.galleries().list().toList(),
              "GET " + SUBSCRIPTION_PATH + COMPUTE + "galleries" + GALLERIES_VERSION),
          row(
              "galleries.listByResourceGroup(String)",
              sdk -> sdk.galleries().listByResourceGroup("images").toList(),
              sdk -> sdk.galleries().listByResourceGroup("images").toList(),
              "GET " + GROUP_ID + COMPUTE + "galleries" + GALLERIES_VERSION),
          row(
              "imageDefinitions.get(Object)",
              sdk -> sdk.imageDefinitions().get(DEFINITION_ID),
              sdk -> sdk.imageDefinitions().get(DEFINITION_ID),
              "GET " + GALLERY_ID + "/images/ubuntu" + GALLERIES_VERSION),
          row(
              "imageDefinitions.find(Object)",
              sdk -> sdk.imageDefinitions().find(DEFINITION_ID),
              sdk -> sdk.imageDefinitions().find(DEFINITION_ID),
              "GET " + GALLERY_ID + "/images/ubuntu" + GALLERIES_VERSION),
          new Row(
              "imageDefinitions.beginCreate(ImageDefinitionId,ImageDefinition)",
              sdk -> sdk.imageDefinitions().beginCreate(DEFINITION_ID, DEFINITION),
              sdk -> sdk.imageDefinitions().beginCreate(DEFINITION_ID, DEFINITION),
              "PUT " + GALLERY_ID + "/images/ubuntu" + GALLERIES_VERSION,
              "{\"location\":\"eastus\",\"properties\":{\"osType\":\"Linux\",\"osState\":"
                  + "\"Generalized\",\"identifier\":{\"publisher\":\"p\",\"offer\":\"o\",\"sku\":"
                  + "\"s\"}}}"),
          new Row(
              "imageDefinitions.beginUpdate(ImageDefinitionId,ImageDefinitionUpdate)",
              sdk ->
                  sdk.imageDefinitions()
                      .beginUpdate(
                          DEFINITION_ID, ImageDefinitionUpdate.builder().tag("a", "b").build()),
              sdk ->
                  sdk.imageDefinitions()
                      .beginUpdate(
                          DEFINITION_ID, ImageDefinitionUpdate.builder().tag("a", "b").build()),
              "PATCH " + DEFINITION_ID + GALLERIES_VERSION,
              TAGGED),
          row(
              "imageDefinitions.beginDelete(Object)",
              sdk -> sdk.imageDefinitions().beginDelete(DEFINITION_ID),
              sdk -> sdk.imageDefinitions().beginDelete(DEFINITION_ID),
              "DELETE " + DEFINITION_ID + GALLERIES_VERSION),
          row(
              "imageDefinitions.list(GalleryId)",
              sdk -> sdk.imageDefinitions().list(GALLERY_ID).toList(),
              sdk -> sdk.imageDefinitions().list(GALLERY_ID).toList(),
              "GET " + GALLERY_ID + "/images" + GALLERIES_VERSION),
          row(
              "imageVersions.get(Object)",
              sdk -> sdk.imageVersions().get(VERSION_ID),
              sdk -> sdk.imageVersions().get(VERSION_ID),
              "GET " + DEFINITION_ID + "/versions/1.0.0" + GALLERIES_VERSION),
          row(
              "imageVersions.getWithReplicationStatus(ImageVersionId)",
              sdk -> sdk.imageVersions().getWithReplicationStatus(VERSION_ID),
              sdk -> sdk.imageVersions().getWithReplicationStatus(VERSION_ID),
              "GET " + VERSION_ID + GALLERIES_VERSION + "&$expand=ReplicationStatus"),
          row(
              "imageVersions.find(Object)",
              sdk -> sdk.imageVersions().find(VERSION_ID),
              sdk -> sdk.imageVersions().find(VERSION_ID),
              "GET " + VERSION_ID + GALLERIES_VERSION),
          new Row(
              "imageVersions.beginCreate(ImageVersionId,ImageVersion)",
              sdk -> sdk.imageVersions().beginCreate(VERSION_ID, Sample.version(Region.EAST_US)),
              sdk -> sdk.imageVersions().beginCreate(VERSION_ID, Sample.version(Region.EAST_US)),
              "PUT " + VERSION_ID + GALLERIES_VERSION,
              "{\"location\":\"eastus\",\"properties\":{\"publishingProfile\":"
                  + "{\"targetRegions\":[{\"name\":\"eastus\"}]}}}"),
          new Row(
              "imageVersions.beginUpdate(ImageVersionId,ImageVersionUpdate)",
              sdk ->
                  sdk.imageVersions()
                      .beginUpdate(VERSION_ID, ImageVersionUpdate.builder().tag("a", "b").build()),
              sdk ->
                  sdk.imageVersions()
                      .beginUpdate(VERSION_ID, ImageVersionUpdate.builder().tag("a", "b").build()),
              "PATCH " + VERSION_ID + GALLERIES_VERSION,
              TAGGED),
          row(
              "imageVersions.beginDelete(Object)",
              sdk -> sdk.imageVersions().beginDelete(VERSION_ID),
              sdk -> sdk.imageVersions().beginDelete(VERSION_ID),
              "DELETE " + VERSION_ID + GALLERIES_VERSION),
          row(
              "imageVersions.list(ImageDefinitionId)",
              sdk -> sdk.imageVersions().list(DEFINITION_ID).toList(),
              sdk -> sdk.imageVersions().list(DEFINITION_ID).toList(),
              "GET " + DEFINITION_ID + "/versions" + GALLERIES_VERSION),
          row(
              "managedImages.get(Object)",
              sdk -> sdk.managedImages().get(IMAGE_ID),
              sdk -> sdk.managedImages().get(IMAGE_ID),
              "GET " + GROUP_ID + COMPUTE + "images/golden" + COMPUTE_VERSION),
          row(
              "managedImages.get(String,String)",
              sdk -> sdk.managedImages().get("images", "golden"),
              sdk -> sdk.managedImages().get("images", "golden"),
              "GET " + IMAGE_ID + COMPUTE_VERSION),
          row(
              "managedImages.find(Object)",
              sdk -> sdk.managedImages().find(IMAGE_ID),
              sdk -> sdk.managedImages().find(IMAGE_ID),
              "GET " + IMAGE_ID + COMPUTE_VERSION),
          new Row(
              "managedImages.beginCreate(ManagedImageId,ManagedImage)",
              sdk -> sdk.managedImages().beginCreate(IMAGE_ID, IMAGE),
              sdk -> sdk.managedImages().beginCreate(IMAGE_ID, IMAGE),
              "PUT " + IMAGE_ID + COMPUTE_VERSION,
              LOCATED),
          new Row(
              "managedImages.beginUpdate(ManagedImageId,TagsUpdate)",
              sdk -> sdk.managedImages().beginUpdate(IMAGE_ID, TAGS),
              sdk -> sdk.managedImages().beginUpdate(IMAGE_ID, TAGS),
              "PATCH " + IMAGE_ID + COMPUTE_VERSION,
              TAGGED),
          row(
              "managedImages.beginDelete(Object)",
              sdk -> sdk.managedImages().beginDelete(IMAGE_ID),
              sdk -> sdk.managedImages().beginDelete(IMAGE_ID),
              "DELETE " + IMAGE_ID + COMPUTE_VERSION),
          row(
              "managedImages.list()",
              sdk -> sdk.managedImages().list().toList(),
              sdk -> sdk.managedImages().list().toList(),
              "GET " + SUBSCRIPTION_PATH + COMPUTE + "images" + COMPUTE_VERSION),
          row(
              "managedImages.listByResourceGroup(String)",
              sdk -> sdk.managedImages().listByResourceGroup("images").toList(),
              sdk -> sdk.managedImages().listByResourceGroup("images").toList(),
              "GET " + GROUP_ID + COMPUTE + "images" + COMPUTE_VERSION),
          row(
              "resourceGroups.get(Object)",
              sdk -> sdk.resourceGroups().get(GROUP_ID),
              sdk -> sdk.resourceGroups().get(GROUP_ID),
              "GET " + SUBSCRIPTION_PATH + "/resourceGroups/images" + GROUPS_VERSION),
          row(
              "resourceGroups.get(String)",
              sdk -> sdk.resourceGroups().get("images"),
              sdk -> sdk.resourceGroups().get("images"),
              "GET " + GROUP_ID + GROUPS_VERSION),
          row(
              "resourceGroups.find(Object)",
              sdk -> sdk.resourceGroups().find(GROUP_ID),
              sdk -> sdk.resourceGroups().find(GROUP_ID),
              "GET " + GROUP_ID + GROUPS_VERSION),
          new Row(
              "resourceGroups.create(ResourceGroupId,ResourceGroup)",
              sdk -> sdk.resourceGroups().create(GROUP_ID, GROUP),
              sdk -> sdk.resourceGroups().create(GROUP_ID, GROUP),
              "PUT " + GROUP_ID + GROUPS_VERSION,
              LOCATED),
          new Row(
              "resourceGroups.update(ResourceGroupId,TagsUpdate)",
              sdk -> sdk.resourceGroups().update(GROUP_ID, TAGS),
              sdk -> sdk.resourceGroups().update(GROUP_ID, TAGS),
              "PATCH " + GROUP_ID + GROUPS_VERSION,
              TAGGED),
          row(
              "resourceGroups.beginDelete(Object)",
              sdk -> sdk.resourceGroups().beginDelete(GROUP_ID),
              sdk -> sdk.resourceGroups().beginDelete(GROUP_ID),
              "DELETE " + GROUP_ID + GROUPS_VERSION),
          row(
              "resourceGroups.list()",
              sdk -> sdk.resourceGroups().list().toList(),
              sdk -> sdk.resourceGroups().list().toList(),
              "GET " + SUBSCRIPTION_PATH + "/resourcegroups" + GROUPS_VERSION),
          row(
              "subscriptions.get(String)",
              sdk -> sdk.subscriptions().get(SUBSCRIPTION),
              sdk -> sdk.subscriptions().get(SUBSCRIPTION),
              "GET " + SUBSCRIPTION_PATH + "?api-version=2022-12-01"),
          row(
              "subscriptions.list()",
              sdk -> sdk.subscriptions().list().toList(),
              sdk -> sdk.subscriptions().list().toList(),
              "GET /subscriptions?api-version=2022-12-01"),
          row(
              "usages.list(Region)",
              sdk -> sdk.usages().list(Region.of("West US")).toList(),
              sdk -> sdk.usages().list(Region.of("West US")).toList(),
              "GET " + USAGES),
          row(
              "usages.list(String,Region)",
              sdk -> sdk.usages().list(SUBSCRIPTION, Region.WEST_US).toList(),
              sdk -> sdk.usages().list(SUBSCRIPTION, Region.WEST_US).toList(),
              "GET " + USAGES));

  static final List<Row> ROWS =
      Stream.of(
              GALLERY_ROWS,
              RoleRequestRows.ALL,
              ComputeRequestRows.ALL,
              DeploymentRequestRows.ALL,
              RegistrationRequestRows.ALL)
          .flatMap(List::stream)
          .toList();

  private final ScriptedTransport transport = new ScriptedTransport();
  private final ImageGallerySdk sdk = Sample.sdk(transport);

  @ParameterizedTest
  @FieldSource("ROWS")
  void blockingMethod_makesItsRequest(Row row) {
    transport.then(200, ANY_RESOURCE);

    assertThat(row.sync().apply(sdk)).isNotNull();

    assertMade(row);
  }

  @ParameterizedTest
  @FieldSource("ROWS")
  void asynchronousMethod_makesItsRequest(Row row) {
    transport.then(200, ANY_RESOURCE);

    row.async().apply(sdk.async()).join();

    assertMade(row);
  }

  private void assertMade(Row row) {
    TransportRequest request = transport.onlyRequest();
    assertThat(transport.lines()).containsExactly(row.line());
    assertThat(request.body() == null ? "" : new String(request.body(), UTF_8))
        .isEqualTo(row.body());
  }

  static Stream<Arguments> clients() {
    return Stream.of(ImageGallerySdk.class, AsyncImageGallerySdk.class)
        .flatMap(type -> Arrays.stream(type.getMethods()))
        .filter(method -> method.getReturnType().getSimpleName().endsWith("Client"))
        .map(method -> Arguments.of(method.getReturnType(), method.getName()));
  }

  @ParameterizedTest
  @MethodSource("clients")
  void eachPublicMethod_hasItsRow(Class<?> client, String name) {
    List<String> methods =
        Arrays.stream(client.getMethods())
            .filter(method -> method.getDeclaringClass() != Object.class)
            .filter(method -> !Modifier.isStatic(method.getModifiers()))
            .filter(method -> !method.getName().matches("(resume|adopt).*")) // make none
            .filter(method -> !PROCEDURES.contains(method.getName()))
            .filter(method -> !PROCEDURES.contains(signature(method)))
            .map(method -> name + "." + signature(method))
            .distinct()
            .toList();

    assertThat(ROWS.stream().map(Row::method).filter(row -> row.startsWith(name + ".")))
        .containsExactlyInAnyOrderElementsOf(methods);
  }

  private static String signature(Method method) {
    List<String> types =
        Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList();
    return method.getName() + "(" + String.join(",", types) + ")";
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R225_apiVersions_areTheCallers(Face face) {
    ImageGallerySdk old =
        Sample.builder(transport)
            .apiVersion(ApiVersion.V2018_06_01)
            .computeApiVersion(new ApiVersion("2018-10-01"))
            .build();
    transport.then(200, ANY_RESOURCE).then(200, ANY_RESOURCE);

    face.get(old, GALLERY_ID);
    old.managedImages().get(IMAGE_ID);

    assertThat(transport.lines())
        .containsExactly(
            "GET " + GALLERY_ID + "?api-version=2018-06-01",
            "GET " + IMAGE_ID + "?api-version=2018-10-01");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R160_updateWithAnApiVersionThatHasNone_isRefusedBeforeAnyRequest(Face face) {
    ImageGallerySdk old = Sample.builder(transport).apiVersion(ApiVersion.V2018_06_01).build();
    GalleryUpdate update = GalleryUpdate.builder().tag("a", "b").build();

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                face.call(
                    () -> old.galleries().beginUpdate(GALLERY_ID, update),
                    () -> old.async().galleries().beginUpdate(GALLERY_ID, update)))
        .withMessage("Galleries_Update needs API version 2019-07-01 or later, not 2018-06-01");

    assertThat(transport.requests()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void valueThatTheApiVersionLacks_isRefusedWhenStrict_andSentWhenLenient(Face face) {
    Gallery newer = GALLERY.toBuilder().softDeletePolicy(SoftDeletePolicy.of(true)).build();
    ImageGallerySdk strict = Sample.builder(transport).apiVersion(ApiVersion.V2018_06_01).build();
    ImageGallerySdk lenient =
        Sample.builder(transport)
            .apiVersion(ApiVersion.V2018_06_01)
            .options(ClientOptions.builder().strict(false).build())
            .build();
    transport.then(200, ANY_RESOURCE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> face.beginCreate(strict, GALLERY_ID, newer))
        .withMessageContaining("softDeletePolicy")
        .withMessageContaining("2021-07-01");
    assertThat(transport.requests()).isEmpty();

    face.beginCreate(lenient, GALLERY_ID, newer);
    assertThat(new String(transport.onlyRequest().body(), UTF_8)).contains("softDeletePolicy");
  }

  @Test
  void methodsThatNeedASubscription_sayIfThereIsNone() {
    ImageGallerySdk without = ImageGallerySdk.builder().transport(transport).build();

    assertThatIllegalStateException()
        .isThrownBy(() -> without.galleries().list())
        .withMessageContaining("no subscription was set");
    assertThatIllegalStateException().isThrownBy(() -> without.resourceGroup("images"));
  }
}
