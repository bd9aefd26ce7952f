package dev.imagegallery.internal.emulator.meter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.billing.Bill;
import dev.imagegallery.billing.Prices;
import dev.imagegallery.billing.Usage;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.ResourcePath;
import dev.imagegallery.internal.emulator.kernel.StatePart;
import dev.imagegallery.internal.emulator.replication.ReplicaListener;
import dev.imagegallery.internal.emulator.replication.ReplicatedImage;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.StorageAccountType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What all versions have used since the cloud began, the deleted ones too, and what it costs at the
 * prices of now. A shallow version has nothing of its own. The kernel's lock guards it.
 */
public final class VersionMeter implements StatePart, ReplicaListener {

  private final Kernel kernel;
  private final Prices startingPrices;
  private Prices prices;
  private final Map<String, Stored> present = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final List<Stored> past = new ArrayList<>();
  private final List<Sent> sent = new ArrayList<>();

  /** A meter that has seen nothing yet. */
  public VersionMeter(Kernel kernel, Prices prices) {
    this.kernel = kernel;
    this.startingPrices = prices;
    this.prices = prices;
    kernel.keep(this);
  }

  /** The prices of now. */
  public Prices prices() {
    return prices;
  }

  /** Changes the prices, of what was used before, too. */
  public void prices(Prices table) {
    prices = table;
  }

  /**
   * The bill of what was used from {@code from} on and before {@code to}. If that has not come yet,
   * of what was used so far, a copy that is complete just now included.
   *
   * @param subscriptionId whose; {@code null} for all
   */
  public Bill bill(@Nullable String subscriptionId, Instant from, Instant to) {
    boolean over = to.isBefore(kernel.now());
    Instant end = over ? to : kernel.now();
    List<Usage> usages = new ArrayList<>();
    for (List<Stored> all : List.of(past, List.copyOf(present.values()))) {
      for (Stored stored : all) {
        if (isOf(subscriptionId, stored.versionId())) {
          usages.add(stored.within(from, end));
        }
      }
    }
    for (Sent one : sent) {
      boolean within = !one.at().isBefore(from) && (!over || one.at().isBefore(to));
      if (within && isOf(subscriptionId, one.versionId())) {
        usages.add(one.usage());
      }
    }
    return prices.bill(usages);
  }

  private static boolean isOf(@Nullable String subscriptionId, String id) {
    return subscriptionId == null || ResourcePath.segment(id, 1).equalsIgnoreCase(subscriptionId);
  }

  @Override
  public void copied(ReplicatedImage image, Region to, Instant at) {
    if (!image.shallow() && !to.equals(image.source())) {
      sent.add(new Sent(image.versionId(), image.source(), to, image.bytes(), at));
    }
  }

  @Override
  public void replicasChanged(
      ReplicatedImage image, Region region, StorageAccountType type, int replicas, Instant at) {
    if (image.shallow()) {
      return;
    }
    String key = image.versionId() + '|' + region.name();
    Stored before = present.remove(key);
    if (before != null && before.from().isBefore(at)) {
      past.add(before.until(at));
    }
    if (replicas > 0) {
      Stored now =
          new Stored(image.versionId(), region, type, replicas, image.storedBytes(), at, null);
      present.put(key, now);
    }
  }

  @Override
  public String name() {
    return "meter";
  }

  @Override
  public JsonNode save() {
    ObjectNode saved = Json.object().put("prices", prices.toJson());
    ArrayNode stored = saved.putArray("stored");
    past.forEach(one -> stored.add(one.toJson()));
    present.values().forEach(one -> stored.add(one.toJson()));
    ArrayNode copies = saved.putArray("sent");
    sent.forEach(one -> copies.add(one.toJson()));
    return saved;
  }

  @Override
  public void load(JsonNode saved) {
    clear();
    prices = Prices.parse(saved.path("prices").asText());
    for (JsonNode one : saved.path("stored")) {
      Stored stored = Stored.fromJson(one);
      if (stored.to() == null) {
        present.put(stored.versionId() + '|' + stored.region().name(), stored);
      } else {
        past.add(stored);
      }
    }
    saved.path("sent").forEach(one -> sent.add(Sent.fromJson(one)));
  }

  @Override
  public void clear() {
    prices = startingPrices;
    present.clear();
    past.clear();
    sent.clear();
  }
}
