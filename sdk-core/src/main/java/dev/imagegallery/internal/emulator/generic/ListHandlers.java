package dev.imagegallery.internal.emulator.generic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Documents;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Order;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.json.Json;
import java.util.List;
import java.util.Objects;

/** Lists of resources of one type. */
final class ListHandlers {

  private final Kernel kernel;
  private final Documents extensions;
  private final Completion completion;

  ListHandlers(Kernel kernel, Documents extensions) {
    this.kernel = kernel;
    this.extensions = extensions;
    this.completion = new Completion(kernel);
  }

  Answer list(Request request) {
    GenericPath path = Objects.requireNonNull(GenericPath.of(request));
    if (path.isExtension()) {
      return listOf(extensionsAtOrBelow(path));
    }
    if (Embedded.isChild(path)) {
      return listOf(children(path));
    }
    List<Resource> found =
        path.depth() == 1 && path.resourceGroup().equals("<null>")
            ? kernel.tree().inSubscription(path.subscriptionId(), path.fullType())
            : kernel.tree().in(path.id());
    return kernel
        .pages()
        .answer(request, found, Order.BY_NAME, resource -> completion.shown(resource, request));
  }

  private ArrayNode extensionsAtOrBelow(GenericPath path) {
    ArrayNode value = Json.array();
    for (ObjectNode one : extensions.below(path.scope())) {
      if (Docs.text(one, "type").equalsIgnoreCase(path.fullType())) {
        value.add(one);
      }
    }
    return value;
  }

  private JsonNode children(GenericPath path) {
    Resource parent = kernel.tree().find(Objects.requireNonNull(path.parent()).id());
    if (parent == null) {
      throw ResourceHandlers.notFound(Objects.requireNonNull(path.parent()));
    }
    JsonNode children = parent.properties().path(path.plural());
    return children.isArray() ? children : Json.array();
  }

  private static Answer listOf(JsonNode value) {
    return Answer.of(200, Json.object().set("value", value));
  }
}
