package dev.imagegallery.examples.rollout;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.examples.publish.RegionBars;
import dev.imagegallery.examples.publish.Target;
import dev.imagegallery.inmemory.InMemoryAzure;
import java.io.IOException;

/**
 * Rolls releases of an image out to scale sets in three regions: the second release is tried in one
 * region and then widened; the third is bad, so it is excluded from latest and the instances go
 * back; old releases are retired. Shows replication, and what each region runs.
 *
 * <pre>
 *   RollOut                             on the in-memory service
 *   RollOut --endpoint URL [--ca PEM]   on an emulator
 * </pre>
 */
public final class RollOut {

  private RollOut() {}

  /** Runs the example; see the class. */
  @SuppressWarnings("SystemConsoleNull") // from JDK 22 on bars go to files, too: ugly, not wrong
  public static void main(String... args) throws IOException {
    Target target;
    try {
      target = Target.emulated(args);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.println("usage: RollOut [--endpoint URL [--ca PEM] [--subscription ID]]");
      System.exit(2);
      return;
    }
    System.out.println("Rolling out on " + target.description());
    ImageGallerySdk sdk = target.connect(InMemoryAzure::create);
    RegionBars bars = new RegionBars(System.out, System.console() != null);
    new Releases(sdk, System.out, bars).run();
  }
}
