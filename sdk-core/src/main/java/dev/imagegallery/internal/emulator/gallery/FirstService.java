package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Locations;
import dev.imagegallery.internal.emulator.region.RegionFacts;
import dev.imagegallery.internal.emulator.region.RegionTrait;
import java.time.Instant;

/**
 * What the service did in its first year, as recorded: galleries and definitions came without their
 * type, canary regions kept their capitals, and the disallowed disk types could be changed. The
 * rules of the preview stand above this.
 */
final class FirstService {

  private static final Instant END = Instant.parse("2019-01-01T00:00:00Z");

  private FirstService() {}

  /** Whether the cloud's time is in that year. */
  static boolean isOn(Kernel kernel) {
    return kernel.now().isBefore(END) && !kernel.settings().preview2019();
  }

  /** A document as it was answered then; itself at any other time. */
  static ObjectNode answer(Kernel kernel, ObjectNode document) {
    if (!isOn(kernel)) {
      return document;
    }
    ObjectNode early = document.deepCopy();
    early.remove("type");
    Locations.find(Docs.text(early, "location"))
        .filter(facts -> facts.has(RegionTrait.CANARY))
        .map(RegionFacts::displayName)
        .ifPresent(name -> early.put("location", name.replace(" ", "")));
    return early;
  }
}
