package dev.imagegallery.internal.emulator.region;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCatalogTest {

  private final RegionCatalog catalog = RegionCatalog.standard();

  @ParameterizedTest
  @ValueSource(strings = {"South Central US", "southcentralus", "SouthCentralUS"})
  void R27_find_anyFormOfTheName_isOneRegion(String name) {
    RegionFacts facts = catalog.find(Region.of(name)).orElseThrow();

    assertThat(facts.name()).isEqualTo("southcentralus");
    assertThat(facts.displayName()).isEqualTo("South Central US");
    assertThat(facts.regionalDisplayName()).isEqualTo("(US) South Central US");
    assertThat(facts.pairedRegion()).isEqualTo(Region.of("northcentralus"));
  }

  @Test
  void R41_find_unknownRegion_isEmpty() {
    assertThat(catalog.find(Region.of("westeurop"))).isEmpty();
  }

  @Test
  void R42_with_regionOfATest_isFoundBesideTheOthers() {
    Region moon = Region.of("Moon North");
    RegionFacts facts =
        new RegionFacts(moon, Cloud.PUBLIC, "Moon", "Moon", null, null, null, null, Set.of());

    RegionCatalog extended = catalog.with(List.of(facts));

    assertThat(extended.find(moon)).contains(facts);
    assertThat(extended.find(Region.EAST_US)).isEqualTo(catalog.find(Region.EAST_US));
    assertThat(catalog.find(moon)).isEmpty();
  }

  @Test
  void R43_previewGalleryCreation_isPossibleInEightRegions() {
    assertThat(catalog.in(Cloud.PUBLIC))
        .filteredOn(region -> region.has(RegionTrait.PREVIEW_GALLERY_CREATION))
        .extracting(RegionFacts::displayName)
        .containsExactlyInAnyOrder(
            "West Central US",
            "East US 2",
            "South Central US",
            "Southeast Asia",
            "West Europe",
            "West US",
            "East US",
            "Canada Central");
  }

  @Test
  void R45_previewAllowListedRegions_areTheAustraliaCentralOnes() {
    assertThat(catalog.in(Cloud.PUBLIC))
        .filteredOn(region -> region.has(RegionTrait.PREVIEW_ALLOW_LISTED))
        .extracting(RegionFacts::name)
        .containsExactlyInAnyOrder("australiacentral", "australiacentral2");
  }

  @ParameterizedTest
  @CsvSource({"PUBLIC,60", "CHINA,6", "US_GOVERNMENT,5", "GERMANY,2"})
  void R48_in_eachCloud_hasItsOwnRegions(Cloud cloud, int count) {
    assertThat(catalog.in(cloud)).hasSize(count).allMatch(region -> region.cloud() == cloud);
  }

  @ParameterizedTest
  @CsvSource({
    "eastus,East US,SAME",
    "eastus,westus,PAIRED",
    "westus3,eastus,PAIRED",
    "eastus,westus3,PAIRED",
    "eastus,centralus,SAME_GROUP",
    "eastus,westeurope,OTHER",
    "brazilsouth,southcentralus,OTHER",
    "eastus,atlantis,OTHER"
  })
  void R107_distance_isByPairAndGeographyGroup(String a, String b, Distance distance) {
    assertThat(catalog.distance(Region.of(a), Region.of(b))).isEqualTo(distance);
  }

  @Test
  void standard_besideTheReference_hasItsFacts() throws IOException {
    Path reference = Path.of(System.getProperty("imagegallery.shared", ""), "data/regions.json");
    Assumptions.assumeTrue(Files.exists(reference));
    JsonNode regions = Json.read(Files.readAllBytes(reference)).get("regions");

    for (JsonNode region : regions) {
      RegionFacts facts = catalog.find(Region.of(region.get("name").asText())).orElseThrow();
      assertThat(describe(facts)).isEqualTo(describe(region));
    }
    assertThat(regions).hasSize(73);
  }

  private static String describe(RegionFacts facts) {
    return String.join(
        "|",
        facts.displayName(),
        facts.regionalDisplayName(),
        facts.cloud().serviceName(),
        facts.geography(),
        String.valueOf(facts.physicalLocation()),
        String.valueOf(facts.pairedRegion()),
        String.valueOf(facts.latitude()),
        String.valueOf(facts.longitude()),
        facts.category(),
        String.valueOf(facts.has(RegionTrait.AVAILABILITY_ZONES)),
        String.valueOf(facts.has(RegionTrait.ACCESS_RESTRICTED)),
        String.valueOf(facts.has(RegionTrait.CANARY)));
  }

  private static String describe(JsonNode region) {
    return String.join(
        "|",
        region.get("displayName").asText(),
        region.get("regionalDisplayName").asText(),
        region.get("cloud").asText(),
        region.get("geography").asText(),
        region.get("physicalLocation").asText(),
        region.get("pairedRegion").asText(),
        region.get("latitude").asText(),
        region.get("longitude").asText(),
        region.get("regionCategory").asText(),
        region.get("availabilityZones").asText(),
        region.get("accessRestricted").asText(),
        region.get("canary").asText());
  }
}
