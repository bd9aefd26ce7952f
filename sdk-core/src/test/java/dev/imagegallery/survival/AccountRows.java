package dev.imagegallery.survival;

import static dev.imagegallery.survival.Furniture.BUILDER;
import static dev.imagegallery.survival.Furniture.COMPUTE;
import static dev.imagegallery.survival.Furniture.FEATURE;
import static dev.imagegallery.survival.Furniture.REGISTERED;

import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inventory.InventorySummary;
import dev.imagegallery.models.Region;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Subscriptions, what they are registered for, and what is in them. */
final class AccountRows {

  private static final String SUBSCRIPTION_ID = InMemoryAzure.DEFAULT_SUBSCRIPTION;

  private AccountRows() {}

  static List<Line> all() {
    return List.of(
        Line.of("features.get", s -> s.features().get(FEATURE), s -> s.features().get(FEATURE)),
        Line.of("features.list", s -> s.features().list(COMPUTE), s -> s.features().list(COMPUTE)),
        Line.of(
            "features.register",
            s -> s.features().register(FEATURE),
            s -> s.features().register(FEATURE)),
        Line.of(
            "features.unregister",
            s -> s.features().unregister(REGISTERED),
            s -> s.features().unregister(REGISTERED)),
        Line.of(
            "resourceProviders.get",
            s -> s.resourceProviders().get(COMPUTE),
            s -> s.resourceProviders().get(COMPUTE)),
        Line.of(
            "resourceProviders.list",
            s -> s.resourceProviders().list(),
            s -> s.resourceProviders().list()),
        Line.of(
            "resourceProviders.register",
            s -> s.resourceProviders().register(BUILDER),
            s -> s.resourceProviders().register(BUILDER)),
        Line.of(
            "resourceProviders.unregister",
            s -> s.resourceProviders().unregister(COMPUTE),
            s -> s.resourceProviders().unregister(COMPUTE)),
        Line.of(
            "subscriptions.get",
            s -> s.subscriptions().get(SUBSCRIPTION_ID),
            s -> s.subscriptions().get(SUBSCRIPTION_ID)),
        Line.of("subscriptions.list", s -> s.subscriptions().list(), s -> s.subscriptions().list()),
        Line.of(
            "usages.list",
            s -> s.usages().list(Region.WEST_US),
            s -> s.usages().list(Region.WEST_US)),
        Line.of(
            "inventory.forEach",
            s -> {
              List<String> seen = new ArrayList<>();
              InventorySummary all = s.inventory().forEach(item -> seen.add(item.toString()));
              return complete(all, seen);
            },
            s -> {
              List<String> seen = Collections.synchronizedList(new ArrayList<>());
              return s.inventory()
                  .forEach(item -> seen.add(item.toString()))
                  .thenApply(all -> complete(all, seen));
            }));
  }

  /** An inventory goes on without what it may not see; here that is a failure. */
  private static Object complete(InventorySummary all, List<String> seen) {
    if (!all.skipped().isEmpty()) {
      throw all.skipped().get(0).failure();
    }
    return all + seen.stream().sorted().toList().toString();
  }
}
