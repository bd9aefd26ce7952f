package dev.imagegallery.internal.emulator.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.emulator.error.ParameterFaults;
import dev.imagegallery.internal.emulator.error.ResourceFaults;
import dev.imagegallery.internal.emulator.region.RegionCatalog;
import dev.imagegallery.internal.emulator.region.RegionFacts;
import dev.imagegallery.internal.emulator.region.RegionTrait;
import dev.imagegallery.models.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Says in which regions a resource type is available (R41). */
public final class Locations {

  private final Kernel kernel;
  private final Predicate<RegionFacts> available;

  private Locations(Kernel kernel, Predicate<RegionFacts> available) {
    this.kernel = kernel;
    this.available = available;
  }

  /** All regions of a cloud; the canary ones are not listed, but work (R42). */
  public static Locations of(Kernel kernel) {
    return new Locations(kernel, facts -> true);
  }

  /** The eight regions in which the preview had galleries (R43). */
  public static Locations ofPreviewGalleries(Kernel kernel) {
    return new Locations(kernel, facts -> facts.has(RegionTrait.PREVIEW_GALLERY_CREATION));
  }

  /** The {@code location} of a body, which must be there and available. */
  public Region require(JsonNode body, String resourceType) {
    String text = Fields.text(body, "location");
    if (text == null || text.isBlank()) {
      throw ParameterFaults.requiredProperty("location");
    }
    return require(text, resourceType);
  }

  /** The region of this name, which must be available, and up (R49). */
  public Region require(String text, String resourceType) {
    Optional<RegionFacts> facts = find(text);
    if (facts.isEmpty() || !isHere(facts.get())) {
      throw ResourceFaults.locationNotAvailable(text, resourceType, listed());
    }
    kernel.regions().requireAvailable(facts.get().region());
    return facts.get().region();
  }

  private boolean isHere(RegionFacts facts) {
    return facts.cloud() == kernel.regions().cloud() && available.test(facts);
  }

  /** What is known of a region, however its name is written. */
  public static Optional<RegionFacts> find(String text) {
    try {
      return RegionCatalog.standard().find(Region.of(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A region's name as some answers have it: the canary ones in mixed case. */
  public static String inOwnCase(String region) {
    return find(region)
        .filter(facts -> facts.has(RegionTrait.CANARY))
        .map(facts -> facts.displayName().replace(" ", ""))
        .orElse(region);
  }

  /** The regions that answers list. */
  public List<Region> listed() {
    List<Region> regions = new ArrayList<>();
    for (RegionFacts facts : kernel.regions().listed()) {
      if (available.test(facts)) {
        regions.add(Region.of(facts.name()));
      }
    }
    return regions;
  }
}
