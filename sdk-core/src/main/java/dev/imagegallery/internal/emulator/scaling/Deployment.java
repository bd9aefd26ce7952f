package dev.imagegallery.internal.emulator.scaling;

import dev.imagegallery.models.Region;
import java.time.Duration;

/**
 * Machines that are created from a version at the same moment.
 *
 * @param resourceId the machine, or the scale set
 * @param versionId the version
 * @param region where
 * @param machines how many
 * @param kind whether they are machines of their own or instances of a scale set
 * @param takes how long their creation takes on replicas that have nothing else to do
 */
public record Deployment(
    String resourceId, String versionId, Region region, int machines, Kind kind, Duration takes) {

  /** What is created. */
  public enum Kind {
    /** Machines of their own. */
    MACHINES,
    /** Instances of a scale set; a replica serves many more of them. */
    INSTANCES
  }
}
