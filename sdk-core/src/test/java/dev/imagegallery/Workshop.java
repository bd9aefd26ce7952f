package dev.imagegallery;

import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.Principal;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.HyperVGeneration;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageDefinitionId;
import dev.imagegallery.models.ImageIdentifier;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.ManagedImage;
import dev.imagegallery.models.ManagedImageId;
import dev.imagegallery.models.ManagedImageOsDisk;
import dev.imagegallery.models.OsState;
import dev.imagegallery.models.OsType;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceGroup;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.TargetRegion;
import dev.imagegallery.time.VirtualTimeline;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.Transport;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * An in-memory cloud in which versions can be published at once: all that comes before is there.
 */
final class Workshop {

  private static final Map<String, String> BUILT_IN =
      Map.of("Reader", "acdd72a7-3385-48ef-bd42-f606fba81ae7");

  static final String VHD = "https://account.blob.core.windows.net/vhds/disk.vhd";

  final InMemoryAzure azure;
  final ImageGallerySdk sdk;
  final ResourceGroupId group;
  final GalleryId gallery;
  final ImageDefinitionId definition;

  private Workshop(InMemoryAzure azure) {
    this.azure = azure;
    sdk = sdk(azure.transport());
    group = sdk.resourceGroup("images");
    gallery = group.gallery("golden");
    definition = gallery.image("ubuntu");
    sdk.resourceGroups().create(group, ResourceGroup.builder(Region.EAST_US).build());
    sdk.galleries().beginCreate(gallery, Gallery.builder(Region.EAST_US).build()).await();
    define("ubuntu");
    ManagedImageOsDisk disk =
        ManagedImageOsDisk.builder(OsType.LINUX, OsState.GENERALIZED).blobUri(VHD).build();
    ManagedImage image = ManagedImage.builder(Region.EAST_US).osDisk(disk).build();
    sdk.managedImages().beginCreate(source(), image).await();
  }

  static Workshop open() {
    return of(InMemoryAzure.create());
  }

  static Workshop of(InMemoryAzure azure) {
    return new Workshop(azure);
  }

  static Workshop withSmallPages() {
    return of(InMemoryAzure.builder().pageSize(2).build());
  }

  ManagedImageId source() {
    return group.managedImage("source");
  }

  /** Another SDK of the same cloud, over its own transport. */
  static ImageGallerySdk sdk(Transport transport) {
    return ImageGallerySdk.builder()
        .transport(transport)
        .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
        .options(ClientOptions.builder().seed(7).build())
        .build();
  }

  ImageDefinitionId define(String name) {
    ImageDefinitionId id = gallery.image(name);
    ImageIdentifier identifier = ImageIdentifier.of("Contoso", "Linux", name);
    sdk.imageDefinitions()
        .beginCreate(
            id,
            ImageDefinition.builder(Region.EAST_US, OsType.LINUX, OsState.GENERALIZED, identifier)
                .hyperVGeneration(HyperVGeneration.V1)
                .build())
        .await();
    return id;
  }

  ImageVersionId version(String number) {
    return definition.version(number);
  }

  /** A version in East US and other regions, replicated. */
  ImageVersionId publish(String number, Region... others) {
    return publish(number, version -> version, others);
  }

  ImageVersionId publish(
      String number, UnaryOperator<ImageVersion.Builder> more, Region... others) {
    return publish(version(number), more, others);
  }

  ImageVersionId publish(
      ImageVersionId id, UnaryOperator<ImageVersion.Builder> more, Region... others) {
    ImageVersion.Builder wanted = ImageVersion.builder(Region.EAST_US).source(source());
    wanted.targetRegion(TargetRegion.of(Region.EAST_US));
    List.of(others).forEach(region -> wanted.targetRegion(TargetRegion.of(region)));
    sdk.imageVersions().beginCreate(id, more.apply(wanted).build()).await();
    return id;
  }

  /** A request that no client makes; in its body single quotes stand for double ones. */
  void put(String path, String apiVersion, String body) {
    TransportResponse answer =
        azure
            .transport()
            .execute(
                new TransportRequest(
                    "PUT",
                    "https://management.azure.com" + path + "?api-version=" + apiVersion,
                    Headers.NONE,
                    body.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    if (answer.status() >= 300) {
      throw new AssertionError(new String(answer.body(), StandardCharsets.UTF_8));
    }
  }

  /** Gives somebody a built-in role. */
  void grant(String role, Principal principal, String scope) {
    String roles = "/providers/Microsoft.Authorization/roleDefinitions/" + BUILT_IN.get(role);
    put(
        scope
            + "/providers/Microsoft.Authorization/roleAssignments/"
            + UUID.nameUUIDFromBytes((role + principal + scope).getBytes(StandardCharsets.UTF_8)),
        "2022-04-01",
        "{'properties':{'roleDefinitionId':'%s','principalId':'%s'}}"
            .formatted(scope.substring(0, 51) + roles, principal.objectId()));
  }

  ImageVersion read(ImageVersionId id) {
    return sdk.imageVersions().getWithReplicationStatus(id);
  }

  List<Region> regionsOf(ImageVersionId id) {
    return read(id).targetRegions().stream().map(TargetRegion::name).toList();
  }

  Map<Region, Integer> replicasOf(ImageVersionId id) {
    return read(id).targetRegions().stream()
        .collect(Collectors.toMap(TargetRegion::name, TargetRegion::regionalReplicaCount));
  }

  List<String> versions() {
    return sdk.imageVersions().list(definition).stream().map(ImageVersion::name).toList();
  }

  VirtualTimeline clock() {
    return (VirtualTimeline) azure.timeline();
  }

  void pass(Duration time) {
    clock().advance(time);
  }

  /** How many requests the cloud has seen whose method is this. */
  long requests(String method) {
    return azure.journal().entries().stream()
        .filter(entry -> entry.kind().equals("request") && entry.method().equals(method))
        .count();
  }
}
