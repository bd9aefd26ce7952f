package dev.imagegallery.examples.rollout;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.examples.publish.RegionBars;
import dev.imagegallery.latest.LatestVersion;
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
import dev.imagegallery.models.VersionNumber;
import dev.imagegallery.operation.ReplicationProgress;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The job itself: three releases, of which one is bad. */
final class Releases {

  static final Region CANARY = Region.WEST_CENTRAL_US;
  static final List<Region> REGIONS = List.of(CANARY, Region.SOUTH_CENTRAL_US, Region.EAST_US);

  private static final String DISKS = "https://goldenimages.blob.core.windows.net/vhds/";

  private final ImageGallerySdk sdk;
  private final PrintStream out;
  private final RegionBars bars;
  private final ResourceGroupId group;
  private final ImageDefinitionId definition;
  private final Fleet fleet;

  Releases(ImageGallerySdk sdk, PrintStream out, RegionBars bars) {
    this.sdk = sdk;
    this.out = out;
    this.bars = bars;
    this.group = sdk.resourceGroup("rollout-example");
    this.definition = group.gallery("golden.images").image("web-server");
    this.fleet = new Fleet(sdk, group, REGIONS);
  }

  /**
   * What ran, and which version was the latest, after a step.
   *
   * @param running the versions that instances are made from, by region
   * @param latest the latest version, by region
   */
  record State(Map<Region, Set<String>> running, Map<Region, String> latest) {}

  /**
   * What there was after each step, and at the end.
   *
   * @param steps the states, by the names of the steps
   * @param kept the versions that are left
   */
  record Outcome(Map<String, State> steps, List<String> kept) {}

  Outcome run() {
    Map<String, State> steps = new LinkedHashMap<>();
    begin();
    steps.put("first", publishFirst());
    steps.put("canary", tryInOneRegion());
    steps.put("widened", widen());
    steps.put("bad", goWrong());
    steps.put("back", goBack());
    return new Outcome(steps, retire());
  }

  private void begin() {
    sdk.resourceGroups().create(group, ResourceGroup.builder(CANARY).build());
    GalleryId gallery = definition.gallery();
    sdk.galleries().beginCreate(gallery, Gallery.builder(CANARY).build()).await();
    ImageIdentifier identifier = ImageIdentifier.of("Contoso", "Web", "Server");
    sdk.imageDefinitions()
        .beginCreate(
            definition,
            ImageDefinition.builder(CANARY, OsType.LINUX, OsState.GENERALIZED, identifier)
                .hyperVGeneration(HyperVGeneration.V2)
                .build())
        .await();
  }

  private State publishFirst() {
    out.println("First release, in all regions");
    publish("1.0.0", REGIONS);
    fleet.deploy(definition);
    return state();
  }

  /** The other regions know nothing of it: there, the latest version is the one before. */
  private State tryInOneRegion() {
    out.println("Second release, in the canary region alone");
    publish("2.0.0", List.of(CANARY));
    fleet.scaleOut(CANARY);
    return state();
  }

  private State widen() {
    out.println("Second release, widened to all regions");
    for (Region region : REGIONS.subList(1, REGIONS.size())) {
      ImageVersion wider = sdk.imageVersions().addRegion(id("2.0.0"), TargetRegion.of(region));
      bars.show(ReplicationProgress.of(wider));
    }
    bars.finish();
    REGIONS.forEach(fleet::renew);
    return state();
  }

  private State goWrong() {
    out.println("Third release, in all regions; it is bad");
    publish("3.0.0", REGIONS);
    fleet.scaleOut(Region.EAST_US);
    return state();
  }

  /** Excluded from latest, it is deployed no more; what runs of it is made anew (R90). */
  private State goBack() {
    out.println("Third release excluded from latest; instances go back");
    sdk.imageVersions().excludeFromLatest(id("3.0.0"));
    fleet.renew(Region.EAST_US);
    return state();
  }

  /** Deletes all but the latest and those that still run. */
  private List<String> retire() {
    out.println("Old releases retired");
    Set<String> needed = new TreeSet<>();
    fleet.versions().values().forEach(needed::addAll);
    REGIONS.forEach(region -> needed.add(latest(region)));
    List<VersionNumber> old =
        sdk.imageVersions().list(definition).stream()
            .map(version -> VersionNumber.parse(String.valueOf(version.name())))
            .filter(number -> !needed.contains(number.toString()))
            .toList();
    for (VersionNumber number : old) {
      sdk.imageVersions().beginDelete(definition.version(number)).await();
      out.println("  " + number + " deleted");
    }
    return sdk.imageVersions().list(definition).stream()
        .map(version -> String.valueOf(version.name()))
        .toList();
  }

  private void publish(String number, List<Region> regions) {
    ImageVersion wanted =
        ImageVersion.builder(CANARY)
            .source(managedImage(number))
            .targetRegions(regions.stream().map(TargetRegion::of).toList())
            .replicaCount(1)
            .build();
    sdk.imageVersions().beginCreate(id(number), wanted).onProgress(bars::show).await();
    bars.finish();
  }

  private ManagedImageId managedImage(String number) {
    ManagedImageId id = group.managedImage("web-" + number);
    ManagedImageOsDisk disk =
        ManagedImageOsDisk.builder(OsType.LINUX, OsState.GENERALIZED)
            .blobUri(DISKS + number + ".vhd")
            .build();
    sdk.managedImages()
        .beginCreate(
            id,
            ManagedImage.builder(CANARY).osDisk(disk).hyperVGeneration(HyperVGeneration.V2).build())
        .await();
    return id;
  }

  private State state() {
    Map<Region, String> latest = new LinkedHashMap<>();
    REGIONS.forEach(region -> latest.put(region, latest(region)));
    State state = new State(fleet.versions(), latest);
    for (Region region : REGIONS) {
      out.printf(
          "  %-18s latest %s, running %s%n",
          region.displayName(),
          latest.get(region),
          state.running().getOrDefault(region, Set.of()).stream()
              .collect(Collectors.joining(" and ")));
    }
    return state;
  }

  private String latest(Region region) {
    LatestVersion latest = sdk.imageVersions().latest(definition, region);
    return String.valueOf(latest.get().name());
  }

  private ImageVersionId id(String number) {
    return definition.version(VersionNumber.parse(number));
  }
}
