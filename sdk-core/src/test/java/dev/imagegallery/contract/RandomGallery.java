package dev.imagegallery.contract;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.models.Architecture;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.HyperVGeneration;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageDefinitionId;
import dev.imagegallery.models.ImageFeature;
import dev.imagegallery.models.ImageIdentifier;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.ManagedImageId;
import dev.imagegallery.models.OsState;
import dev.imagegallery.models.OsType;
import dev.imagegallery.models.PurchasePlan;
import dev.imagegallery.models.RecommendedMachineConfiguration;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.ResourceRange;
import dev.imagegallery.models.SoftDeletePolicy;
import dev.imagegallery.models.StorageAccountType;
import dev.imagegallery.models.TargetRegion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A gallery with definitions and versions such as a seed says. */
final class RandomGallery {

  private static final List<Region> REGIONS =
      List.of(Region.EAST_US, Region.WEST_US, Region.WEST_EUROPE, Region.NORTH_EUROPE);
  private static final Instant NEXT_YEAR = Instant.parse("2025-06-01T00:00:00Z");

  /** Texts that a template could take for something else. */
  private static final List<String> TEXTS =
      List.of("plain", "[parameters('x')]", "[", "]", "[[a]]", "it's", "a \"b\" \\ ü", "");

  private final Random chance;
  private final ImageGallerySdk sdk;
  private final GalleryId id;
  private final ManagedImageId image;

  RandomGallery(long seed, ImageGallerySdk sdk, GalleryId id, ManagedImageId image) {
    this.chance = new Random(seed);
    this.sdk = sdk;
    this.id = id;
    this.image = image;
  }

  /** Makes it in the cloud. */
  void publish() {
    Gallery.Builder gallery = Gallery.builder(Region.EAST_US).tags(tags());
    if (flip()) {
      gallery.description(text());
    }
    if (flip()) {
      gallery.softDeletePolicy(SoftDeletePolicy.of(flip()));
    }
    sdk.galleries().beginCreate(id, gallery.build()).await();
    int definitions = chance.nextInt(4);
    for (int i = 0; i < definitions; i++) {
      publish(id.image("image." + i), i);
    }
  }

  private void publish(ImageDefinitionId definition, int i) {
    ImageDefinition.Builder wanted =
        ImageDefinition.builder(
                flip() ? Region.EAST_US : any(REGIONS),
                OsType.LINUX,
                OsState.GENERALIZED,
                ImageIdentifier.of("publisher", "offer", "sku" + i))
            .hyperVGeneration(HyperVGeneration.V1)
            .architecture(Architecture.X64)
            .tags(tags());
    if (flip()) {
      wanted.description(text()).eula(text());
      wanted.privacyStatementUri("https://example.com/p").releaseNoteUri("https://example.com/r");
    }
    if (flip()) {
      wanted.endOfLifeDate(NEXT_YEAR);
      wanted.purchasePlan(PurchasePlan.of("plan", "publisher", "product"));
    }
    if (flip()) {
      wanted.recommended(
          RecommendedMachineConfiguration.of(ResourceRange.of(1, 8), ResourceRange.of(2, 64)));
      wanted.feature(ImageFeature.of("IsAcceleratedNetworkSupported", "True"));
    }
    sdk.imageDefinitions().beginCreate(definition, wanted.build()).await();
    List<ImageVersionId> before = new ArrayList<>();
    int versions = chance.nextInt(4);
    for (int number = 0; number < versions; number++) {
      ImageVersionId version = definition.version("1." + number + ".0");
      boolean copied = !before.isEmpty() && flip();
      ResourceId source = copied ? any(before).resourceId() : image.resourceId();
      sdk.imageVersions().beginCreate(version, version(source)).await();
      before.add(version);
    }
  }

  private ImageVersion version(ResourceId source) {
    ImageVersion.Builder wanted =
        ImageVersion.builder(Region.EAST_US).source(source).tags(tags()).excludeFromLatest(flip());
    for (Region region : REGIONS) {
      if (region.equals(Region.EAST_US) || flip()) {
        TargetRegion.Builder target = TargetRegion.builder(region);
        if (flip()) {
          target.regionalReplicaCount(1 + chance.nextInt(5));
          target.storageAccountType(StorageAccountType.STANDARD_LRS);
        }
        wanted.targetRegion(target.build());
      }
    }
    if (flip()) {
      wanted.replicaCount(1 + chance.nextInt(3)).endOfLifeDate(NEXT_YEAR);
    }
    return wanted.build();
  }

  private Map<String, String> tags() {
    return flip() ? Map.of() : Map.of("team", text(), "[x]", text());
  }

  private String text() {
    return any(TEXTS);
  }

  private boolean flip() {
    return chance.nextBoolean();
  }

  private <T> T any(List<T> values) {
    return values.get(chance.nextInt(values.size()));
  }
}
