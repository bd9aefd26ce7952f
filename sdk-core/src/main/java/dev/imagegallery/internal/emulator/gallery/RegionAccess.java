package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.imagegallery.internal.emulator.error.VersionFaults;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Locations;
import dev.imagegallery.internal.emulator.kernel.StatePart;
import dev.imagegallery.internal.emulator.region.RegionFacts;
import dev.imagegallery.internal.emulator.region.RegionTrait;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which subscriptions may use the regions that are not open to all (R45, R46). The kernel's lock
 * guards it.
 */
public final class RegionAccess implements StatePart {

  private final RegionTrait restricted;
  private final Set<String> allowed = new TreeSet<>();

  RegionAccess(Kernel kernel) {
    restricted =
        kernel.settings().preview2019()
            ? RegionTrait.PREVIEW_ALLOW_LISTED
            : RegionTrait.ACCESS_RESTRICTED;
    kernel.keep(this);
  }

  /** Opens a region to a subscription. */
  public void allow(String subscriptionId, Region region) {
    allowed.add(key(subscriptionId, region));
  }

  void require(String subscriptionId, Region region) {
    Optional<RegionFacts> facts = Locations.find(region.text());
    boolean closed = facts.isPresent() && facts.get().has(restricted);
    if (closed && !allowed.contains(key(subscriptionId, region))) {
      throw VersionFaults.regionAccess(subscriptionId, region);
    }
  }

  private static String key(String subscriptionId, Region region) {
    return subscriptionId.toLowerCase(Locale.ROOT) + '|' + region.name();
  }

  @Override
  public String name() {
    return "regionAccess";
  }

  @Override
  public JsonNode save() {
    ArrayNode saved = Json.array();
    allowed.forEach(saved::add);
    return saved;
  }

  @Override
  public void load(JsonNode saved) {
    allowed.clear();
    saved.forEach(key -> allowed.add(key.asText()));
  }

  @Override
  public void clear() {
    allowed.clear();
  }
}
