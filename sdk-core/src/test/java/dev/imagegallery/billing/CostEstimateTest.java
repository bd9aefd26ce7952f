package dev.imagegallery.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagegallery.models.AdditionalReplicaSet;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ReplicationMode;
import dev.imagegallery.models.StorageAccountType;
import dev.imagegallery.models.TargetRegion;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a version will cost. */
class CostEstimateTest {

  private static final ImageVersionId ID =
      ImageVersionId.parse(
          "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/gallery"
              + "/images/definition/versions/1.0.0");
  private static final Prices PRICES =
      Prices.builder("EUR", new BigDecimal("0.05"), new BigDecimal("0.02"))
          .storagePerGbMonth(StorageAccountType.PREMIUM_LRS, new BigDecimal("0.15"))
          .build();

  private static ImageVersion.Builder version(TargetRegion... targets) {
    return ImageVersion.builder(Region.WEST_US).targetRegions(List.of(targets));
  }

  private static CostEstimate of(ImageVersion.Builder version) {
    return CostEstimate.of(ID, version.build(), VersionSize.ofOccupiedGb(10), PRICES);
  }

  @Test
  void R186_workedExample_threeDollarsAMonthAndFortyCentsOnce() {
    CostEstimate estimate =
        of(
            version(
                    TargetRegion.of(Region.WEST_US),
                    TargetRegion.of(Region.EAST_US),
                    TargetRegion.of(Region.NORTH_EUROPE))
                .replicaCount(2));

    assertThat(estimate.storagePerMonth()).isEqualTo("3.00");
    assertThat(estimate.egress()).isEqualTo("0.40");
    assertThat(estimate.firstMonth().totalInCents()).isEqualTo("3.40");
    assertThat(estimate.after(Usage.MONTH.multipliedBy(12)).totalInCents()).isEqualTo("36.40");
  }

  @Test
  void R187_workedExample_twoImagesInThreeRegions_areSixDisks() {
    ImageVersion.Builder image =
        version(
            TargetRegion.of(Region.WEST_US),
            TargetRegion.of(Region.EAST_US),
            TargetRegion.of(Region.UK_SOUTH));
    CostEstimate one =
        CostEstimate.of(ID, image.build(), VersionSize.ofDisks(10L << 30, 30), PRICES);

    // Six disks of 30 GB for two images, so three for each.
    assertThat(one.storagePerMonth()).isEqualTo("4.50");
    assertThat(one.firstMonth().lines())
        .filteredOn(line -> line.meter() == Meter.STORAGE)
        .hasSize(3);
  }

  @Test
  void R121_regionWithItsOwnCount_andStorageType_isPricedByThem() {
    CostEstimate estimate =
        of(
            version(
                    TargetRegion.of(Region.WEST_US),
                    TargetRegion.builder(Region.EAST_US)
                        .regionalReplicaCount(3)
                        .storageAccountType(StorageAccountType.PREMIUM_LRS)
                        .build())
                .replicaCount(2));

    assertThat(estimate.storagePerMonth()).isEqualTo("5.50");
  }

  @Test
  void moreReplicaSets_costStorageAndNoEgress() {
    TargetRegion target =
        TargetRegion.builder(Region.WEST_US)
            .additionalReplicaSet(AdditionalReplicaSet.of(StorageAccountType.PREMIUM_LRS, 2))
            .build();

    assertThat(of(version(target)).storagePerMonth()).isEqualTo("3.50");
    assertThat(of(version(target)).egress()).isEqualByComparingTo("0");
  }

  @Test
  void versionWithoutRegions_isInItsOwn() {
    assertThat(of(version()).firstMonth().total()).isEqualTo("0.50");
  }

  @Test
  void R111_shallowVersion_hasNothingToCharge() {
    ImageVersion.Builder shallow =
        version(TargetRegion.of(Region.WEST_US), TargetRegion.of(Region.EAST_US))
            .replicationMode(ReplicationMode.SHALLOW);

    assertThat(of(shallow).firstMonth().lines()).isEmpty();
  }

  @Test
  void mistakes_areNamed() {
    assertThatThrownBy(() -> of(version()).after(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("negative");
    assertThatThrownBy(() -> VersionSize.ofOccupied(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
