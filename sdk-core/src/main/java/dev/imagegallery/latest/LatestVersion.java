package dev.imagegallery.latest;

import dev.imagegallery.models.ImageDefinitionId;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.Region;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The latest version of a definition in a region, and why each other version is not (R90 to R94).
 *
 * @param definition the definition
 * @param region the region
 * @param version the latest, with its replication status; {@code null} if no version can be
 * @param passedOver all other versions, the highest number first
 */
public record LatestVersion(
    ImageDefinitionId definition,
    Region region,
    @Nullable ImageVersion version,
    List<PassedOver> passedOver) {

  /** Copies the list and checks the rest. */
  public LatestVersion {
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(region, "region");
    passedOver = List.copyOf(passedOver);
  }

  /** The latest version; empty if no version can be. */
  public Optional<ImageVersion> find() {
    return Optional.ofNullable(version);
  }

  /**
   * The latest version.
   *
   * @throws NoSuchElementException if no version can be; its message says why none can
   */
  public ImageVersion get() {
    return find().orElseThrow(() -> new NoSuchElementException(toString()));
  }

  /** For example {@code ubuntu in eastus: 1.0.0; 2.0.0: not in the region}. */
  @Override
  public String toString() {
    String name = version == null ? "none" : version.name();
    return definition.name()
        + " in "
        + region
        + ": "
        + name
        + passedOver.stream().map(other -> "; " + other).collect(Collectors.joining());
  }
}
