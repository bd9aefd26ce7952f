package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.StatePart;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.ImageDefinitionId;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.Region;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many galleries, definitions and versions a subscription may have in a region (R170 to R173).
 * The kernel's lock guards it.
 */
public final class Limits implements StatePart {

  private static final Map<String, Integer> PREVIEW =
      Map.of(GalleryId.TYPE, 10, ImageDefinitionId.TYPE, 200, ImageVersionId.TYPE, 2_000);
  private static final Map<String, Integer> CURRENT =
      Map.of(GalleryId.TYPE, 100, ImageDefinitionId.TYPE, 1_000, ImageVersionId.TYPE, 10_000);
  private static final Map<String, String> NAMES =
      Map.of(
          GalleryId.TYPE, "galleries",
          ImageDefinitionId.TYPE, "images",
          ImageVersionId.TYPE, "versions");

  private final Kernel kernel;
  private final Map<String, Integer> raised = new TreeMap<>();

  Limits(Kernel kernel) {
    this.kernel = kernel;
    kernel.keep(this);
  }

  /** Sets the limit of {@code galleries}, {@code images} or {@code versions} (R171). */
  public void set(String subscriptionId, Region region, String plural, int limit) {
    raised.put(key(subscriptionId, region, plural), limit);
  }

  /** How many resources of a type there may be in a region; without a limit, as many as can be. */
  public int of(String subscriptionId, Region region, String type) {
    return limit(subscriptionId, region, type, NAMES.getOrDefault(type, type));
  }

  /** The quota gate; the last one (R252). */
  void requireRoom(Request request, String type, Region region) {
    String plural = NAMES.getOrDefault(type, type);
    int limit = limit(request.subscriptionId(), region, type, plural);
    int usage = kernel.tree().count(request.subscriptionId(), type, region.name());
    if (usage >= limit) {
      throw PlatformFaults.quotaExceeded(plural, region, limit, usage, usage + 1);
    }
  }

  private int limit(String subscriptionId, Region region, String type, String plural) {
    Map<String, Integer> defaults = kernel.settings().preview2019() ? PREVIEW : CURRENT;
    int usual = defaults.getOrDefault(type, Integer.MAX_VALUE);
    return raised.getOrDefault(key(subscriptionId, region, plural), usual);
  }

  private static String key(String subscriptionId, Region region, String plural) {
    return (subscriptionId + '|' + region.name() + '|' + plural).toLowerCase(Locale.ROOT);
  }

  @Override
  public String name() {
    return "limits";
  }

  @Override
  public JsonNode save() {
    ObjectNode saved = Json.object();
    raised.forEach(saved::put);
    return saved;
  }

  @Override
  public void load(JsonNode saved) {
    raised.clear();
    for (Map.Entry<String, JsonNode> one : saved.properties()) {
      raised.put(one.getKey(), one.getValue().intValue());
    }
  }

  @Override
  public void clear() {
    raised.clear();
  }
}
