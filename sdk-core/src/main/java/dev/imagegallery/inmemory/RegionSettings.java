package dev.imagegallery.inmemory;

import dev.imagegallery.models.Region;
import java.util.List;

/**
 * How a region is for the tests of a cloud.
 *
 * @param region the region
 * @param allowedSubscriptions the subscriptions that were allowed to use it (R45), in lower case
 * @param available whether it is up (R49)
 */
public record RegionSettings(Region region, List<String> allowedSubscriptions, boolean available) {

  /** Keeps its own copy of the list. */
  public RegionSettings {
    allowedSubscriptions = List.copyOf(allowedSubscriptions);
  }
}
