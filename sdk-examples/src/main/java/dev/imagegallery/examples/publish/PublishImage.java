package dev.imagegallery.examples.publish;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.time.Timeline;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * Publishes an image version to three regions, shows it replicate, deploys two machines in the
 * first region that is complete, and prints what there is at the end.
 *
 * <pre>
 *   PublishImage                                     on the in-memory service
 *   PublishImage --endpoint URL [--ca PEM]           on an emulator
 *   PublishImage --real --subscription ID --vhd URL  on Azure, with the bearer token in
 *                                                    AZURE_ACCESS_TOKEN
 * </pre>
 */
public final class PublishImage {

  private PublishImage() {}

  /** Runs the example; see the class. */
  public static void main(String... args) throws IOException {
    Target target;
    try {
      target = Target.parse(args, System.getenv());
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.println(Target.USAGE);
      System.exit(2);
      return;
    }
    Timeline wall = Timeline.wall();
    Instant begun = wall.now();
    System.out.println("Publishing on " + target.description());
    Outcome outcome = run(target);
    outcome.print(System.out);
    Duration real = Duration.between(begun, wall.now());
    System.out.printf("%nReplicated in %s of the service's time;", Durations.text(outcome.took()));
    System.out.printf(" all of it took %s here.%n", Durations.text(real));
  }

  @SuppressWarnings("SystemConsoleNull") // from JDK 22 on bars go to files, too: ugly, not wrong
  private static Outcome run(Target target) throws IOException {
    boolean terminal = System.console() != null;
    RegionBars bars = new RegionBars(System.out, terminal);
    ImageGallerySdk sdk = target.connect(InMemoryAzure::create);
    return new Publication(sdk, target.plan(), System.out, bars).run();
  }
}
