package dev.imagegallery.internal.emulator.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.imagegallery.internal.emulator.error.ResourceFaults;
import dev.imagegallery.internal.emulator.region.Cloud;
import dev.imagegallery.internal.emulator.region.RegionCatalog;
import dev.imagegallery.internal.emulator.region.RegionFacts;
import dev.imagegallery.internal.emulator.region.RegionTrait;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The regions of this cloud, and which of them are down: what is in such a region can be read, but
 * nothing there can be created, changed or deleted (R49). The kernel's lock guards it.
 */
public final class Regions implements StatePart {

  private static final Set<String> READS = Set.of("GET", "HEAD");

  private final Kernel kernel;
  private final Set<String> down = new TreeSet<>();
  private final List<Consumer<Region>> onOutage = new ArrayList<>();
  private BiPredicate<String, Region> enabled = (subscription, region) -> false;

  Regions(Kernel kernel) {
    this.kernel = kernel;
    kernel.keep(this);
  }

  /** The cloud they belong to (R48). */
  public Cloud cloud() {
    return kernel.settings().cloud();
  }

  /** Those that are told to clients: all but the canary ones (R42). */
  public List<RegionFacts> listed() {
    return listed(facts -> false);
  }

  /** Those that are told to a subscription: the canary ones only if it was let in (R42). */
  public List<RegionFacts> listedFor(String subscriptionId) {
    return listed(facts -> enabled.test(subscriptionId, facts.region()));
  }

  private List<RegionFacts> listed(Predicate<RegionFacts> canary) {
    return RegionCatalog.standard().in(cloud()).stream()
        .filter(facts -> !facts.has(RegionTrait.CANARY) || canary.test(facts))
        .toList();
  }

  /** Says which regions a subscription was let into. */
  public void enabledBy(BiPredicate<String, Region> access) {
    enabled = access;
  }

  /** The region of this cloud that has a name, however that is written. */
  public Optional<Region> find(String name) {
    return Locations.find(name).filter(facts -> facts.cloud() == cloud()).map(RegionFacts::region);
  }

  /** Takes a region down, or brings it back. */
  public void setAvailable(Region region, boolean available) {
    if (available) {
      down.remove(region.name());
    } else if (down.add(region.name())) {
      onOutage.forEach(listener -> listener.accept(region));
    }
  }

  /** Whether a region is up. */
  public boolean isAvailable(Region region) {
    return !down.contains(region.name());
  }

  /** Has somebody told of each region that goes down. */
  public void onOutage(Consumer<Region> listener) {
    onOutage.add(listener);
  }

  /** Refuses if a region is down. */
  void requireAvailable(Region region) {
    if (!isAvailable(region)) {
      throw ResourceFaults.regionDown(region);
    }
  }

  /** Refuses a change of a resource that is in a region that is down, or below one that is. */
  void check(Request request) {
    if (down.isEmpty() || READS.contains(request.method()) || request.length() < 8) {
      return;
    }
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < request.length(); i++) {
      id.append('/').append(request.segment(i));
      Resource resource = i < 7 ? null : kernel.tree().find(id.toString());
      if (resource != null && down.contains(resource.region())) {
        throw ResourceFaults.regionDown(Region.of(resource.region()));
      }
    }
  }

  @Override
  public String name() {
    return "regionsDown";
  }

  @Override
  public JsonNode save() {
    ArrayNode saved = Json.array();
    down.forEach(saved::add);
    return saved;
  }

  @Override
  public void load(JsonNode saved) {
    down.clear();
    saved.forEach(region -> down.add(region.asText()));
  }

  @Override
  public void clear() {
    down.clear();
  }
}
