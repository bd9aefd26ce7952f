package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.VersionFaults;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Locations;
import dev.imagegallery.internal.emulator.kernel.StatePart;
import dev.imagegallery.internal.emulator.region.RegionFacts;
import dev.imagegallery.internal.emulator.region.RegionTrait;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which subscriptions may use the regions that are not open to all (R45, R46), and are told of the
 * canary ones (R42). The kernel's lock guards it.
 */
public final class RegionAccess implements StatePart {

  private final RegionTrait restricted;
  private final Set<String> allowed = new TreeSet<>();
  private final Set<String> closed = new TreeSet<>();

  RegionAccess(Kernel kernel) {
    restricted =
        kernel.settings().preview2019()
            ? RegionTrait.PREVIEW_ALLOW_LISTED
            : RegionTrait.ACCESS_RESTRICTED;
    kernel.keep(this);
    kernel.regions().enabledBy(this::isAllowed);
  }

  /** Opens a region to a subscription. */
  public void allow(String subscriptionId, Region region) {
    allowed.add(key(subscriptionId, region));
  }

  /** Closes a region to all but these subscriptions. */
  public void restrict(Region region, Collection<String> subscriptionIds) {
    allowed.removeIf(key -> key.endsWith('|' + region.name()));
    closed.add(region.name());
    subscriptionIds.forEach(id -> allow(id, region));
  }

  /** The subscriptions that were allowed to use a region, in lower case. */
  public List<String> allowedIn(Region region) {
    String end = '|' + region.name();
    return allowed.stream()
        .filter(key -> key.endsWith(end))
        .map(key -> key.substring(0, key.length() - end.length()))
        .toList();
  }

  private boolean isAllowed(String subscriptionId, Region region) {
    return allowed.contains(key(subscriptionId, region));
  }

  private boolean isClosed(Region region) {
    Optional<RegionFacts> facts = Locations.find(region.text());
    return closed.contains(region.name()) || (facts.isPresent() && facts.get().has(restricted));
  }

  void require(String subscriptionId, Region region) {
    if (isClosed(region) && !isAllowed(subscriptionId, region)) {
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
    ObjectNode saved = Json.object();
    ArrayNode keys = saved.putArray("allowed");
    allowed.forEach(keys::add);
    ArrayNode regions = saved.putArray("closed");
    closed.forEach(regions::add);
    return saved;
  }

  @Override
  public void load(JsonNode saved) {
    clear();
    saved.path("allowed").forEach(key -> allowed.add(key.asText()));
    saved.path("closed").forEach(region -> closed.add(region.asText()));
  }

  @Override
  public void clear() {
    allowed.clear();
    closed.clear();
  }
}
