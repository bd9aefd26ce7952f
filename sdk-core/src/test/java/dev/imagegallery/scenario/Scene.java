package dev.imagegallery.scenario;

import static dev.imagegallery.models.RegistrationState.REGISTERED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.error.ServiceException;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.Principal;
import dev.imagegallery.inmemory.Profile;
import dev.imagegallery.inmemory.Unchanged;
import dev.imagegallery.inmemory.VirtualMachineFacts;
import dev.imagegallery.models.FeatureId;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.HyperVGeneration;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageDefinitionId;
import dev.imagegallery.models.ImageIdentifier;
import dev.imagegallery.models.ImageReference;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.ManagedImage;
import dev.imagegallery.models.ManagedImageId;
import dev.imagegallery.models.OsProfile;
import dev.imagegallery.models.OsState;
import dev.imagegallery.models.OsType;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceGroup;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.ResourceProviderId;
import dev.imagegallery.models.TargetRegion;
import dev.imagegallery.models.VirtualMachine;
import dev.imagegallery.models.VirtualMachineId;
import dev.imagegallery.operation.ReplicationPoller;
import dev.imagegallery.time.VirtualTimeline;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** A cloud, an SDK on it, and the few things that every scenario does with them. */
final class Scene {

  static final String SUBSCRIPTION = InMemoryAzure.DEFAULT_SUBSCRIPTION;

  final InMemoryAzure azure;
  final ImageGallerySdk sdk;
  final ResourceGroupId group;
  final GalleryId gallery;
  final ImageDefinitionId definition;

  Scene(InMemoryAzure azure, ImageGallerySdk sdk) {
    this.azure = azure;
    this.sdk = sdk;
    group = sdk.resourceGroup("images");
    gallery = group.gallery("golden");
    definition = gallery.image("ubuntu");
  }

  static Scene current() {
    return of(InMemoryAzure.create()).withGroup();
  }

  /** The preview, with the subscription registered for it. */
  static Scene preview() {
    Scene scene = of(InMemoryAzure.builder().profile(Profile.PREVIEW_2019).build());
    scene.register(SUBSCRIPTION);
    return scene.withGroup();
  }

  static Scene of(InMemoryAzure azure) {
    return new Scene(
        azure,
        ImageGallerySdk.builder().transport(azure.transport()).subscription(SUBSCRIPTION).build());
  }

  /** The same cloud as a principal meets it, with a subscription of its own. */
  ImageGallerySdk sdkOf(Principal principal, String subscription) {
    return ImageGallerySdk.builder()
        .transport(azure.transport(principal))
        .subscription(subscription)
        .build();
  }

  /** Gives a built-in role to a principal, as {@code az role assignment create} does. */
  void grant(String roleGuid, Principal principal, String scope) {
    String authorization = "/providers/Microsoft.Authorization/";
    String name = UUID.nameUUIDFromBytes((roleGuid + scope).getBytes(UTF_8)).toString();
    String body =
        "{\"properties\":{\"principalId\":\"%s\",\"roleDefinitionId\":\"%s\"}}"
            .formatted(principal.objectId(), authorization + "roleDefinitions/" + roleGuid);
    int status = send("PUT", scope + authorization + "roleAssignments/" + name, body, "2022-04-01");
    assertThat(status).isEqualTo(201);
  }

  /** What {@code az feature register} and {@code az provider register} do. */
  void register(String subscription) {
    ResourceProviderId compute = new ResourceProviderId(subscription, "Microsoft.Compute");
    FeatureId preview = compute.feature("GalleryPreview");
    sdk.features().register(preview);
    while (!REGISTERED.equals(sdk.features().get(preview).state())) {
      advance(Duration.ofMinutes(1));
    }
    assertThat(sdk.resourceProviders().register(compute).registrationState()).isEqualTo(REGISTERED);
  }

  /** What {@code az resource move} is answered: the body of a refusal. */
  String move(ResourceId resource, String subscription) {
    String body =
        "{\"resources\":[\"%s\"],\"targetResourceGroup\":\"%s/resourceGroups/images\"}"
            .formatted(resource, subscription);
    String path = group.resourceId().text() + "/moveResources?api-version=2021-04-01";
    TransportRequest request =
        new TransportRequest(
            "POST", "https://management.azure.com" + path, Headers.NONE, body.getBytes(UTF_8));
    TransportResponse answer = Unchanged.by(azure, () -> azure.transport().execute(request));
    assertThat(answer.status()).isEqualTo(409);
    return new String(answer.body(), UTF_8);
  }

  /** What a GET answers, as text. */
  String read(String path) {
    String url = "https://management.azure.com" + path;
    TransportRequest request = new TransportRequest("GET", url, Headers.NONE, null);
    return new String(azure.transport().execute(request).body(), UTF_8);
  }

  private int send(String method, String path, @Nullable String body, String apiVersion) {
    String url = "https://management.azure.com" + path + "?api-version=" + apiVersion;
    byte[] bytes = body == null ? null : body.getBytes(UTF_8);
    TransportRequest request = new TransportRequest(method, url, Headers.NONE, bytes);
    return azure.transport().execute(request).status();
  }

  Scene withGroup() {
    sdk.resourceGroups().create(group, ResourceGroup.builder(Region.WEST_US).build());
    return this;
  }

  Scene withGallery(Region region) {
    sdk.galleries().beginCreate(gallery, Gallery.builder(region).build()).await();
    return this;
  }

  Scene withDefinition(Region region) {
    sdk.imageDefinitions().beginCreate(definition, linux(region, OsState.GENERALIZED)).await();
    return this;
  }

  static ImageDefinition linux(Region region, OsState state) {
    ImageIdentifier identifier = ImageIdentifier.of("Contoso", "Finance", "Backend");
    return ImageDefinition.builder(region, OsType.LINUX, state, identifier)
        .hyperVGeneration(HyperVGeneration.V1)
        .build();
  }

  /** A gallery and a definition in West US. */
  Scene withCatalog() {
    return withGallery(Region.WEST_US).withDefinition(Region.WEST_US);
  }

  /** A managed image of a generalized machine that has 30 GB of data. */
  ManagedImageId image(String name, Region region) {
    VirtualMachineId machine = group.virtualMachine("source-of-" + name);
    azure.declareVirtualMachine(machine, VirtualMachineFacts.linux(region).generalized());
    ManagedImageId image = group.managedImage(name);
    sdk.managedImages()
        .beginCreate(
            image, ManagedImage.builder(region).sourceVirtualMachine(machine.resourceId()).build())
        .await();
    return image;
  }

  ImageVersionId version(String number) {
    return definition.version(number);
  }

  ReplicationPoller beginPublish(String number, ManagedImageId image, TargetRegion... regions) {
    return sdk.imageVersions().beginCreate(version(number), of(image, regions));
  }

  static ImageVersion of(ManagedImageId image, TargetRegion... regions) {
    return ImageVersion.builder(regions[0].name())
        .source(image)
        .targetRegions(List.of(regions))
        .build();
  }

  ImageVersion publish(String number, ManagedImageId image, Region... regions) {
    return beginPublish(number, image, targets(regions)).await();
  }

  static TargetRegion[] targets(Region... regions) {
    return Arrays.stream(regions).map(TargetRegion::of).toArray(TargetRegion[]::new);
  }

  VirtualMachine deploy(String name, ResourceId image, Region region) {
    return sdk.virtualMachines()
        .beginCreate(group.virtualMachine(name), machine(image, region))
        .await();
  }

  static VirtualMachine machine(ResourceId image, Region region) {
    OsProfile profile =
        OsProfile.builder()
            .computerName("web")
            .adminUsername("operator")
            .adminPassword("Example-passw0rd!")
            .build();
    return VirtualMachine.builder(region)
        .imageReference(ImageReference.of(image))
        .osProfile(profile)
        .build();
  }

  Scene advance(Duration duration) {
    ((VirtualTimeline) azure.timeline()).advance(duration);
    return this;
  }

  /** Checks that the service refuses with a code, and that nothing has changed by it (R253). */
  ServiceException refused(String code, ThrowingCallable call) {
    ServiceException refusal =
        Unchanged.by(azure, () -> catchThrowableOfType(ServiceException.class, call));
    assertThat(refusal).as("refusal").isNotNull();
    assertThat(refusal.code()).isEqualTo(code);
    return refusal;
  }
}
