package dev.imagegallery.internal.emulator.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.models.Region;

/**
 * The copy of a version to a region fails (R108).
 *
 * @param region to which
 * @param atProgress at how many per cent, 0 to 99
 * @param message what the region then shows
 */
public record ReplicationFailure(Region region, int atProgress, String message)
    implements FaultEffect {

  /** Checks the range. */
  public ReplicationFailure {
    if (atProgress < 0 || atProgress > 99) {
      throw new IllegalArgumentException("atProgress is not in 0..99: " + atProgress);
    }
  }

  @Override
  public boolean befallsRequests() {
    return false;
  }

  @Override
  public void writeTo(ObjectNode then) {
    then.putObject("replicationFailure")
        .put("region", region.name())
        .put("atProgress", atProgress)
        .put("message", message);
  }
}
