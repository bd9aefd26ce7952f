package dev.imagegallery.examples.rollout;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.models.ImageDefinitionId;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.ScaleSet;
import dev.imagegallery.models.ScaleSetId;
import dev.imagegallery.models.ScaleSetInstance;
import dev.imagegallery.models.ScaleSetOsProfile;
import dev.imagegallery.models.UpgradeMode;
import dev.imagegallery.models.UpgradePolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** A scale set in each region, all of the latest version of one image. */
final class Fleet {

  private final ImageGallerySdk sdk;
  private final ResourceGroupId group;
  private final List<Region> regions;

  Fleet(ImageGallerySdk sdk, ResourceGroupId group, List<Region> regions) {
    this.sdk = sdk;
    this.group = group;
    this.regions = regions;
  }

  /** They name the definition, so new instances get what is the latest version then (R97). */
  void deploy(ImageDefinitionId image) {
    for (Region region : regions) {
      ScaleSet wanted =
          ScaleSet.builder(region)
              .instances("Standard_D2s_v5", 2)
              .upgradePolicy(UpgradePolicy.of(UpgradeMode.MANUAL))
              .image(image.resourceId())
              .osProfile(
                  ScaleSetOsProfile.builder()
                      .computerNamePrefix("web")
                      .adminUsername("operator")
                      .adminPassword("Example-passw0rd!")
                      .build())
              .build();
      sdk.scaleSets().beginCreate(id(region), wanted).await();
    }
  }

  /** One more instance in a region. */
  void scaleOut(Region region) {
    sdk.scaleSets().beginScale(id(region), instances(region).size() + 1).await();
  }

  /** Brings all instances of a region to its latest version. */
  void renew(Region region) {
    sdk.scaleSets()
        .beginUpdateInstances(
            id(region),
            instances(region).stream()
                .map(one -> Objects.requireNonNull(one.instanceId(), "instanceId"))
                .toList())
        .await();
  }

  /** The versions that run in each region, such as {@code [1.0.0, 2.0.0]}. */
  Map<Region, Set<String>> versions() {
    Map<Region, Set<String>> versions = new LinkedHashMap<>();
    for (Region region : regions) {
      Set<String> running = new TreeSet<>();
      for (ScaleSetInstance instance : instances(region)) {
        var image = instance.imageReference();
        running.add(image == null ? "?" : String.valueOf(image.exactVersion()));
      }
      versions.put(region, running);
    }
    return versions;
  }

  private List<ScaleSetInstance> instances(Region region) {
    return sdk.scaleSets().listInstances(id(region)).toList();
  }

  private ScaleSetId id(Region region) {
    return group.scaleSet("web-" + region.name());
  }
}
