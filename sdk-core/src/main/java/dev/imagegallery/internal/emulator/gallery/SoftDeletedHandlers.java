package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.ParameterFaults;
import dev.imagegallery.internal.emulator.error.ResourceFaults;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Order;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.kernel.ResourcePath;
import dev.imagegallery.internal.emulator.kernel.Times;
import dev.imagegallery.internal.json.Json;
import java.util.List;

/** The list of what was deleted softly (R244). */
final class SoftDeletedHandlers {

  private static final String TYPE =
      "Microsoft.Compute/galleries/softDeletedArtifactTypes/artifacts/versions";

  private final Kernel kernel;
  private final SoftDeletedVersions softDeleted;

  SoftDeletedHandlers(Kernel kernel, SoftDeletedVersions softDeleted) {
    this.kernel = kernel;
    this.softDeleted = softDeleted;
  }

  Answer list(Request request) {
    String type = request.segment(9);
    if (!type.equalsIgnoreCase("Images")) {
      throw ParameterFaults.enumValueInvalid(type, "artifactType", List.of("Images"));
    }
    String gallery =
        ResourcePath.group(request.subscriptionId(), request.resourceGroup())
            + "/providers/Microsoft.Compute/galleries/"
            + request.segment(7);
    if (kernel.tree().find(gallery) == null) {
      throw ResourceFaults.parentNotFound(request.segment(7));
    }
    List<Resource> found = softDeleted.of(gallery + "/images/" + request.segment(11));
    return kernel
        .pages()
        .answer(request, found, Order.BY_NUMBER, version -> shown(version, request));
  }

  private static ObjectNode shown(Resource version, Request request) {
    ObjectNode shown = Json.object().put("name", version.name()).put("id", version.id());
    shown.put("type", TYPE).put("location", version.region());
    ObjectNode properties = shown.putObject("properties");
    properties.put("resourceArmId", Docs.text(version.document(), "id"));
    copyTime(version, properties, SoftDeletedVersions.DELETED);
    properties.put("softDeletedArtifactType", "Images");
    if (request.apiVersion().isAtLeast(SoftDeletePolicies.PERIODS)) {
      copyTime(version, properties, SoftDeletedVersions.USABLE_UNTIL);
      copyTime(version, properties, SoftDeletedVersions.PURGED);
    }
    return shown;
  }

  private static void copyTime(Resource version, ObjectNode to, String name) {
    to.put(name, Times.print(SoftDeletedVersions.time(version, name)));
  }
}
