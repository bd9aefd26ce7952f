package dev.imagegallery.examples.deploy;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.examples.publish.Target;
import dev.imagegallery.inmemory.InMemoryAzure;
import java.io.IOException;

/**
 * Deploys a gallery, a definition, a version in two regions and a machine by templates, shows each
 * step, and prints the gallery as a template that recreates it.
 *
 * <pre>
 *   DeployTemplate                             on the in-memory service
 *   DeployTemplate --endpoint URL [--ca PEM]   on an emulator
 * </pre>
 */
public final class DeployTemplate {

  private DeployTemplate() {}

  /** Runs the example; see the class. */
  public static void main(String... args) throws IOException {
    Target target;
    try {
      target = Target.emulated(args);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.println("usage: DeployTemplate [--endpoint URL [--ca PEM] [--subscription ID]]");
      System.exit(2);
      return;
    }
    System.out.println("Deploying templates on " + target.description());
    ImageGallerySdk sdk = target.connect(InMemoryAzure::create);
    QuickStart.Outcome outcome = new QuickStart(sdk, System.out).run();
    var image = outcome.machine().imageReference();
    System.out.printf(
        "%nMachine %s runs version %s of the image.%n",
        outcome.machine().name(), image == null ? "?" : image.exactVersion());
    System.out.println("The gallery as a template:");
    System.out.println(outcome.gallery().text());
  }
}
