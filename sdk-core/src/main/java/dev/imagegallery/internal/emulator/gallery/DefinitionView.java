package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.models.schema.ApiVersion;
import java.time.Instant;

/** How image definitions look in each api-version. */
final class DefinitionView {

  /** From then on version 2019-07-01 answers a generation that was not sent, too. */
  private static final Instant GENERATION_SINCE = Instant.parse("2019-11-01T00:00:00Z");

  private final Kernel kernel;

  DefinitionView(Kernel kernel) {
    this.kernel = kernel;
  }

  ObjectNode shown(Resource definition, Request request) {
    ApiVersion version = request.apiVersion();
    ObjectNode document = definition.document();
    if (!Contract.DEFINITION.isWhole(version)) {
      document = Contract.DEFINITION.restrict(document.deepCopy(), version);
    }
    if (!showsGeneration(definition, version)) {
      document.withObjectProperty("properties").remove("hyperVGeneration");
    }
    return FirstService.answer(kernel, document);
  }

  private boolean showsGeneration(Resource definition, ApiVersion version) {
    return !version.equals(ApiVersion.V2019_07_01)
        || definition.hidden().path("generationSent").booleanValue()
        || !kernel.now().isBefore(GENERATION_SINCE);
  }
}
