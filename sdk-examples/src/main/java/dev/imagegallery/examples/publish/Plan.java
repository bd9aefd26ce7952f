package dev.imagegallery.examples.publish;

import dev.imagegallery.models.Region;
import dev.imagegallery.models.TargetRegion;
import java.util.List;

/**
 * What is published where.
 *
 * @param resourceGroup the resource group; made if it is not there
 * @param home where gallery, definition and version live
 * @param vhd the generalized Linux disk that the image is made of
 * @param targetRegions where the version shall be
 * @param machines how many machines are deployed in the first region that is complete
 */
record Plan(
    String resourceGroup, Region home, String vhd, List<TargetRegion> targetRegions, int machines) {

  static final String SAMPLE_VHD = "https://goldenimages.blob.core.windows.net/vhds/ubuntu.vhd";

  /** The plan of the example: three regions, two machines. */
  static Plan of(String vhd, int machines) {
    return new Plan(
        "image-factory",
        Region.WEST_CENTRAL_US,
        vhd,
        List.of(
            TargetRegion.of(Region.WEST_CENTRAL_US),
            TargetRegion.parse("South Central US=2"),
            TargetRegion.of(Region.EAST_US)),
        machines);
  }
}
