package dev.imagegallery.internal.emulator.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The planned resources by all the ways in which a template may refer to them. */
final class ResourceIndex {

  private final List<Planned> all = new ArrayList<>();
  private final Map<String, Planned> byId = new HashMap<>();
  private final Map<String, List<Planned>> bySymbol = new HashMap<>();
  private final Map<String, List<Planned>> byLoop = new HashMap<>();
  private final Map<String, List<Planned>> byName = new HashMap<>();

  /** The resource whose body is evaluated, and what it is found to refer to. */
  private @Nullable Set<Planned> observed;

  List<Planned> all() {
    return all;
  }

  /**
   * Adds a resource.
   *
   * @return another deployed resource of the same id; null if there is none
   */
  @Nullable Planned add(Planned resource) {
    all.add(resource);
    String symbol = resource.symbolicName();
    if (symbol != null) {
      put(bySymbol, symbol, resource);
      if (resource.loop() != null) {
        put(bySymbol, symbol + "[" + resource.loop().index() + "]", resource);
      }
    }
    CopyLoop loop = resource.loop();
    if (loop != null && loop.name() != null) {
      put(byLoop, loop.name(), resource);
    }
    put(byName, resource.name(), resource);
    Planned present = byId.get(key(resource.id()));
    if (present == null || (!present.condition() && resource.condition())) {
      byId.put(key(resource.id()), resource);
    }
    return present != null && present.condition() && resource.condition() ? present : null;
  }

  @Nullable Planned byId(String id) {
    return byId.get(key(id));
  }

  List<Planned> bySymbol(String symbol) {
    return bySymbol.getOrDefault(key(symbol), List.of());
  }

  List<Planned> byLoop(String loop) {
    return byLoop.getOrDefault(key(loop), List.of());
  }

  /** The resource that {@code id}, {@code type/name} or a bare name means; null if none does. */
  @Nullable Planned find(String reference, String scope) {
    Planned exact = byId(reference);
    if (exact == null) {
      String id = ResourceIds.ofTypeAndName(reference, scope);
      exact = id == null ? null : byId(id);
    }
    if (exact == null) {
      String id = ResourceIds.ofTypesThenNames(reference, scope);
      exact = id == null ? null : byId(id);
    }
    if (exact == null) {
      List<Planned> named = byName.getOrDefault(key(reference), List.of());
      exact = named.size() == 1 ? named.get(0) : null;
    }
    return exact;
  }

  /** How many resources have that bare name. */
  int countNamed(String name) {
    return byName.getOrDefault(key(name), List.of()).size();
  }

  /** What the evaluation that follows refers to, until {@link #stopObserving}. */
  void startObserving() {
    observed = new LinkedHashSet<>();
  }

  Set<Planned> stopObserving() {
    Set<Planned> found = observed == null ? Set.of() : observed;
    observed = null;
    return found;
  }

  void observe(Planned resource) {
    if (observed != null) {
      observed.add(resource);
    }
  }

  private static void put(Map<String, List<Planned>> index, String name, Planned resource) {
    index.computeIfAbsent(key(name), key -> new ArrayList<>()).add(resource);
  }

  private static String key(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
