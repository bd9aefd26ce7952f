package dev.imagegallery.internal.emulator.region;

import dev.imagegallery.models.Region;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the service knows of a region.
 *
 * @param region the region, written with its display name
 * @param cloud the cloud it belongs to
 * @param geography such as {@code United States}
 * @param geographyGroup such as {@code US}; regions of one group are near each other
 * @param physicalLocation such as {@code Virginia}; {@code null} if not told
 * @param pairedRegion {@code null} if it has none
 * @param latitude in degrees, as the service writes it; {@code null} if not told
 * @param longitude in degrees, as the service writes it; {@code null} if not told
 * @param traits what is special about it
 */
public record RegionFacts(
    Region region,
    Cloud cloud,
    String geography,
    String geographyGroup,
    @Nullable String physicalLocation,
    @Nullable Region pairedRegion,
    @Nullable String latitude,
    @Nullable String longitude,
    Set<RegionTrait> traits) {

  private static final int FIELDS = 9;

  /** Keeps its own copy of the traits. */
  public RegionFacts {
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(cloud, "cloud");
    Objects.requireNonNull(geography, "geography");
    Objects.requireNonNull(geographyGroup, "geographyGroup");
    traits = Set.copyOf(traits);
  }

  /** A line of the table; its first lines say what the fields are. */
  static RegionFacts parse(String line) {
    String[] fields = line.split("\\|", FIELDS);
    String paired = orNull(fields[5]);
    return new RegionFacts(
        Region.of(fields[1]),
        Cloud.valueOf(fields[0]),
        fields[2],
        fields[3],
        orNull(fields[4]),
        paired == null ? null : Region.of(paired),
        orNull(fields[6]),
        orNull(fields[7]),
        traits(fields[8]));
  }

  /** The canonical name, such as {@code eastus}. */
  public String name() {
    return region.name();
  }

  /** The display name, such as {@code East US}. */
  public String displayName() {
    return region.text();
  }

  /** The display name with the geography group before it, such as {@code (US) East US}. */
  public String regionalDisplayName() {
    return "(" + geographyGroup + ") " + displayName();
  }

  /** {@code Recommended} or {@code Other}. */
  public String category() {
    return has(RegionTrait.RECOMMENDED) ? "Recommended" : "Other";
  }

  /** Whether the region has this trait. */
  public boolean has(RegionTrait trait) {
    return traits.contains(trait);
  }

  private static Set<RegionTrait> traits(String letters) {
    return Arrays.stream(RegionTrait.values())
        .filter(trait -> letters.indexOf(trait.letter()) >= 0)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static @Nullable String orNull(String field) {
    return field.isEmpty() ? null : field;
  }
}
