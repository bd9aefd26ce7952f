package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.error.SourceFaults;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.ManagedImageId;
import dev.imagegallery.models.ResourceId;
import java.util.Optional;

/** A source and the definition it is published under must be of one kind (R65). */
final class SourceMatch {

  private SourceMatch() {}

  /** What can be seen at once refuses the request. */
  static void requireSame(SourceFacts source, Resource definition) {
    JsonNode described = definition.properties();
    String state = Docs.text(described, "osState");
    if (source.osState() != null && !source.osState().equals(state)) {
      throw osStateFault(id(source), source.osState(), state);
    }
    JsonNode plan = described.path("purchasePlan");
    if (source.plan() != null && !samePlan(source.plan(), plan)) {
      throw SourceFaults.planMismatch(
          id(source), Json.print(source.plan()), plan.isObject() ? Json.print(plan) : "null");
    }
  }

  /** What is seen in the source's content fails the operation (R251). */
  static Optional<ServiceFault> contentFault(SourceFacts source, Resource definition) {
    String osType = Docs.text(definition.properties(), "osType");
    if (source.osType() != null && !source.osType().equals(osType)) {
      return Optional.of(SourceFaults.osType(id(source), source.osType(), osType));
    }
    String generation = Docs.text(definition.properties(), "hyperVGeneration");
    if (source.generation() != null && !source.generation().equals(generation)) {
      return Optional.of(
          SourceFaults.hyperVGeneration(id(source), source.generation(), generation));
    }
    return Optional.empty();
  }

  private static boolean samePlan(JsonNode a, JsonNode b) {
    return Docs.text(a, "name").equals(Docs.text(b, "name"))
        && Docs.text(a, "publisher").equals(Docs.text(b, "publisher"))
        && Docs.text(a, "product").equals(Docs.text(b, "product"));
  }

  /** A managed image is always generalized (R58); a machine, or another version, may be either. */
  private static ServiceFault osStateFault(ResourceId source, String own, String described) {
    return source.type().filter(ManagedImageId.TYPE::equalsIgnoreCase).isPresent()
        ? SourceFaults.osStateRequired(source, described, own)
        : SourceFaults.osState(source, own, described);
  }

  private static ResourceId id(SourceFacts source) {
    return ResourceId.parse(source.id());
  }
}
