package dev.imagegallery.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"South Central US", "southcentralus", "SouthCentralUS", "south central us"})
  void R27_namesOfOneRegion_areEqual(String text) {
    Region region = Region.of(text);

    assertThat(region)
        .isEqualTo(Region.SOUTH_CENTRAL_US)
        .hasSameHashCodeAs(Region.SOUTH_CENTRAL_US);
    assertThat(region.name()).isEqualTo("southcentralus");
    assertThat(region.displayName()).isEqualTo("South Central US");
    assertThat(region.text()).isEqualTo(text);
    assertThat(region).hasToString("southcentralus");
  }

  @Test
  void regions_thatDiffer_areNotEqual() {
    assertThat(Region.EAST_US).isNotEqualTo(Region.EAST_US_2).isNotEqualTo(null);
  }

  @Test
  void region_bornAfterThisRelease_keepsItsText() {
    Region region = Region.of("Mars North 3");

    assertThat(region.name()).isEqualTo("marsnorth3");
    assertThat(region.displayName()).isEqualTo("Mars North 3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "east/us", "east\nus", "east%20us", "..", "eastus?", "\u5E93", "east=1"})
  void region_thatIsNoName_isRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Region.of(text));
  }

  @Test
  void region_thatIsTooLong_isRefusedWithAShortMessage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Region.of("a".repeat(300)))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(150));
  }

  @Test
  void region_ofNull_namesTheParameter() {
    assertThatNullPointerException().isThrownBy(() -> Region.of(null)).withMessage("region");
  }
}
