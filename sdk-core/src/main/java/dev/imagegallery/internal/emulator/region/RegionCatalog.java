package dev.imagegallery.internal.emulator.region;

import dev.imagegallery.models.Region;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The table of regions (R42). Immutable; the standard one is read at its first use. */
public final class RegionCatalog {

  private final Map<Region, RegionFacts> regions;

  private RegionCatalog(Stream<RegionFacts> facts) {
    Map<Region, RegionFacts> byRegion = new LinkedHashMap<>();
    facts.forEach(region -> byRegion.put(region.region(), region));
    regions = byRegion;
  }

  /** The regions of all four clouds. */
  public static RegionCatalog standard() {
    return Standard.CATALOG;
  }

  /** This table and more regions, say of a test; one of a known name takes that one's place. */
  public RegionCatalog with(Collection<RegionFacts> more) {
    return new RegionCatalog(Stream.concat(regions.values().stream(), more.stream()));
  }

  /** What is known of a region, however its name is written. */
  public Optional<RegionFacts> find(Region region) {
    return Optional.ofNullable(regions.get(region));
  }

  /** The regions of a cloud, canary regions included, in the order of the table. */
  public List<RegionFacts> in(Cloud cloud) {
    return regions.values().stream().filter(facts -> facts.cloud() == cloud).toList();
  }

  /** How near two regions are; one that is unknown is far from every other. */
  public Distance distance(Region a, Region b) {
    if (a.equals(b)) {
      return Distance.SAME;
    }
    RegionFacts from = regions.get(a);
    RegionFacts to = regions.get(b);
    // A pair across geography groups is as far as its groups are: R106 comes before R107.
    if (from == null || to == null || !from.geographyGroup().equals(to.geographyGroup())) {
      return Distance.OTHER;
    }
    boolean paired = Objects.equals(from.pairedRegion(), b) || Objects.equals(to.pairedRegion(), a);
    return paired ? Distance.PAIRED : Distance.SAME_GROUP;
  }

  private static final class Standard {
    static final RegionCatalog CATALOG = read("regions.txt");

    private static RegionCatalog read(String resource) {
      InputStream stream =
          Objects.requireNonNull(RegionCatalog.class.getResourceAsStream(resource), resource);
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        return new RegionCatalog(
            lines.lines().filter(line -> !line.startsWith("#")).map(RegionFacts::parse));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
