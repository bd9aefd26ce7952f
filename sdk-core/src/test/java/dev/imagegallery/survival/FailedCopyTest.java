package dev.imagegallery.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.error.ImageImportException;
import dev.imagegallery.error.OperationFailedException;
import dev.imagegallery.inmemory.Fault;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.Region;
import dev.imagegallery.survival.Run.Face;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Operations that copy a version to a region, while a copy fails: it is told, and made good. */
class FailedCopyTest {

  private static final InMemoryAzure AZURE = InMemoryAzure.create();

  /** What copies, and where to. */
  private static final Map<String, Region> COPYING =
      Map.of(
          "imageVersions.beginCreate", Region.EAST_US,
          "imageVersions.beginUpdate", Region.NORTH_EUROPE,
          "imageVersions.addRegion", Region.NORTH_EUROPE,
          "importer.fromManagedImage", Region.WEST_US,
          "importer.fromBlob", Region.WEST_US);

  private static String world = "";

  @BeforeAll
  static void furnish() {
    World.furnish(AZURE);
    world = AZURE.snapshot();
  }

  @TestFactory
  Stream<DynamicTest> R108_failedCopy_isTold_andMadeGood() {
    return Operations.all().stream()
        .filter(line -> COPYING.containsKey(line.name()))
        .flatMap(line -> line.faces().stream().map(face -> test(line, face)));
  }

  private static DynamicTest test(Line line, Face face) {
    return DynamicTest.dynamicTest(line + " " + face, () -> survives(line, face));
  }

  private static void survives(Line line, Face face) {
    Run undisturbed = run(line, face);
    Run failed = run(line, face, copyTo(COPYING.get(line.name())));

    assertThat(failed.struck()).as(failed::describe).isNotEmpty();
    assertThat(failed.failure())
        .as(failed::describe)
        .isInstanceOfAny(OperationFailedException.class, ImageImportException.class);
    if (failed.again() != null) {
      assertThat(failed.state()).as(failed::describe).isEqualTo(undisturbed.state());
      return;
    }
    assertThat(failed.state()).contains("\"provisioningState\":\"Failed\"");
    makeGood(World.VERSION, World.NEXT_VERSION);
    assertThat(goOn(Line.nothing(), Face.SYNC).state()).isEqualTo(undisturbed.state());
  }

  private static Fault copyTo(Region region) {
    return Fault.when().failReplication(region, 40, "The disk could not be copied.");
  }

  private static void makeGood(ImageVersionId... versions) {
    ImageGallerySdk sdk = Stand.at(AZURE.transport(), "https://management.azure.com").sdk();
    for (ImageVersionId version : versions) {
      if (sdk.imageVersions().find(version).isPresent()) {
        sdk.imageVersions().retryFailedRegions(version);
      }
    }
  }

  private static Run run(Line line, Face face, Fault... faults) {
    AZURE.restore(world);
    return goOn(line, face, faults);
  }

  private static Run goOn(Line line, Face face, Fault... faults) {
    Stand stand = Stand.at(AZURE.transport(), "https://management.azure.com");
    return Run.of(AZURE, stand, line, face, faults);
  }
}
