package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.models.schema.ApiVersion;
import java.time.Instant;

/** How image definitions look in each api-version. */
final class DefinitionView {

  private static final ApiVersion GENERATION = new ApiVersion("2019-12-01");
  private static final ApiVersion FEATURES = new ApiVersion("2020-09-30");
  private static final ApiVersion ARCHITECTURE = new ApiVersion("2021-07-01");

  /** From then on version 2019-07-01 answers a generation that was not sent, too. */
  private static final Instant GENERATION_SINCE = Instant.parse("2019-11-01T00:00:00Z");

  private final Kernel kernel;

  DefinitionView(Kernel kernel) {
    this.kernel = kernel;
  }

  ObjectNode shown(Resource definition, Request request) {
    ApiVersion version = request.apiVersion();
    if (version.isAtLeast(ApiVersion.V2024_03_03)) {
      return FirstService.answer(kernel, definition.document());
    }
    ObjectNode document = definition.document().deepCopy();
    ObjectNode properties = document.withObjectProperty("properties");
    properties.remove("allowUpdateImage");
    if (!version.isAtLeast(ARCHITECTURE)) {
      properties.remove("architecture");
    }
    if (!version.isAtLeast(FEATURES)) {
      properties.remove("features");
    }
    if (!showsGeneration(definition, version)) {
      properties.remove("hyperVGeneration");
    }
    return FirstService.answer(kernel, document);
  }

  private boolean showsGeneration(Resource definition, ApiVersion version) {
    if (version.isAtLeast(GENERATION)) {
      return true;
    }
    return version.equals(ApiVersion.V2019_07_01)
        && (definition.hidden().path("generationSent").booleanValue()
            || !kernel.now().isBefore(GENERATION_SINCE));
  }
}
