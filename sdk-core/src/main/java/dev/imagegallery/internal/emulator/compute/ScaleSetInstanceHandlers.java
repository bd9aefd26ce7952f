package dev.imagegallery.internal.emulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.ParameterFaults;
import dev.imagegallery.internal.emulator.error.ResourceFaults;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.ComputeChange;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Operation;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.scaling.ReplicaLoads;
import dev.imagegallery.models.Region;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** The instances of a scale set: shown, brought to its newest model, deleted. */
final class ScaleSetInstanceHandlers {

  private static final Duration UPDATE = Duration.ofSeconds(40);
  private static final Duration DELETION = Duration.ofSeconds(20);

  private static final Comparator<String> BY_NUMBER =
      Comparator.comparingInt(id -> Integer.parseInt(id.substring(id.lastIndexOf('/') + 1)));

  private final Kernel kernel;
  private final ImageReferences images;
  private final ScaleSetInstances instances;
  private final ReplicaLoads loads;
  private final ComputeChange change;

  ScaleSetInstanceHandlers(
      Kernel kernel, ImageReferences images, ScaleSetInstances instances, ReplicaLoads loads) {
    this.loads = loads;
    this.kernel = kernel;
    this.images = images;
    this.instances = instances;
    this.change = new ComputeChange(kernel, Operation.Kind.COMPUTE);
  }

  Answer list(Request request) {
    List<Resource> all = instances.of(require(request).id());
    return kernel.pages().answer(request, all, BY_NUMBER, Resource::document);
  }

  Answer get(Request request) {
    return Answer.of(200, instance(request).document());
  }

  Answer instanceView(Request request) {
    return Answer.of(200, MachineView.instance(instance(request)));
  }

  Answer delete(Request request) {
    Resource set = require(request);
    String id = set.id() + "/virtualMachines/" + request.segment(9);
    Resource instance = kernel.tree().find(id);
    return instance == null ? Answer.empty(204) : delete(request, set, List.of(instance));
  }

  Answer deleteSome(Request request) {
    Resource set = require(request);
    ObjectNode body = request.body();
    if (body.path("instanceIds").isEmpty()) {
      throw ParameterFaults.requiredProperty("vmInstanceIDs.instanceIds");
    }
    return delete(request, set, instances.chosen(set.id(), body));
  }

  /** The number of instances falls with them. */
  private Answer delete(Request request, Resource set, List<Resource> gone) {
    List<Resource> leaving =
        gone.stream().filter(one -> !one.provisioningState().equals("Deleting")).toList();
    ObjectNode document = set.document().deepCopy();
    ObjectNode sku = document.withObjectProperty("sku");
    sku.put("capacity", Math.max(0, sku.path("capacity").asInt() - leaving.size()));
    Resource after = set.withDocument(document).withProvisioningState("Updating");
    kernel.tree().put(after);
    instances.markDeleting(leaving);
    return change.start(request, after, ScaleSetHandlers.SETTLED, DELETION);
  }

  /** Instances get the set's image as it is now; of a definition, its latest version (R97). */
  Answer update(Request request) {
    Resource set = require(request);
    List<Resource> chosen =
        instances.chosen(set.id(), request.body()).stream()
            .filter(one -> !one.provisioningState().equals("Deleting"))
            .toList();
    DeployableImage image =
        ScaleSetHandlers.image(
            images, request, set.properties().path("virtualMachineProfile"), region(set));
    List<ScaleSetInstances.Made> made = instances.remake(set, chosen, image);
    Duration takes =
        ScaleSetHandlers.creation(loads, set.id(), image, region(set), made.size(), UPDATE);
    Resource after = set.withProvisioningState("Updating");
    kernel.tree().put(after);
    instances.put(made);
    return change.start(request, after, ScaleSetHandlers.SETTLED, takes);
  }

  private static Region region(Resource set) {
    return Region.of(set.region());
  }

  private Resource require(Request request) {
    Resource set = change.require(request, ScaleSetHandlers.TYPE);
    if (!request.method().equals("GET")) {
      ComputeNames.requireChangeable(set, null);
    }
    return set;
  }

  private Resource instance(Request request) {
    Resource set = require(request);
    Resource found = kernel.tree().find(set.id() + "/virtualMachines/" + request.segment(9));
    if (found == null) {
      throw ResourceFaults.notFound(
          ScaleSetInstances.TYPE, set.name() + "/" + request.segment(9), request.resourceGroup());
    }
    return found;
  }
}
