package dev.imagegallery.internal.emulator.deployments;

import dev.imagegallery.time.VirtualTimeline;

/** Makes copies of a cloud in which a deployment can be tried. */
@FunctionalInterface
public interface Rehearsals {

  /**
   * A copy of the cloud, with its own time.
   *
   * @param clock stands at the cloud's time; only its holder moves it
   * @param snapshot the cloud's state
   */
  DeploymentsProvider copy(VirtualTimeline clock, String snapshot);
}
