package dev.imagegallery.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetRegionTest {

  @ParameterizedTest
  @ValueSource(strings = {"South Central US=2", "southcentralus=2", " southcentralus = 2 "})
  void R122_regionWithCount_isRead(String text) {
    assertThat(TargetRegion.parse(text)).isEqualTo(TargetRegion.of(Region.SOUTH_CENTRAL_US, 2));
  }

  @Test
  void R122_regionAlone_meansTheCommonCount() {
    TargetRegion region = TargetRegion.parse("eastus");

    assertThat(region.regionalReplicaCount()).isNull();
    assertThat(region).isEqualTo(TargetRegion.of(Region.EAST_US));
  }

  @Test
  void R122_thirdPart_isTheStorageType() {
    TargetRegion region = TargetRegion.parse("eastus=1=standard_zrs");

    assertThat(region.storageAccountType()).isEqualTo(StorageAccountType.STANDARD_ZRS);
    assertThat(TargetRegion.parse("eastus=1=Born_Later").storageAccountType())
        .isEqualTo(new StorageAccountType("Born_Later"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "=",
        "=2",
        "eastus=",
        "eastus=0",
        "eastus=-1",
        "eastus=+1",
        "eastus=x",
        "eastus=1.5",
        "eastus=99999999999",
        "eastus=1=",
        "eastus==Standard_ZRS",
        "eastus=1=Standard_ZRS=x",
        "east/us=1"
      })
  void R122_otherText_isRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> TargetRegion.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"eastus", "South Central US=2", "eastus=1=Standard_ZRS"})
  void toText_isReadBack(String text) {
    assertThat(TargetRegion.parse(text).toText()).isEqualTo(text);
  }
}
