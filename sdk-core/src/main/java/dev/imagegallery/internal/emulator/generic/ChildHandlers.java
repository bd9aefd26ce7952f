package dev.imagegallery.internal.emulator.generic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.ResourceFaults;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.json.Json;
import java.util.Objects;

/** Children that are part of their parent's document. */
final class ChildHandlers {

  private final Kernel kernel;

  ChildHandlers(Kernel kernel) {
    this.kernel = kernel;
  }

  Answer put(Request request) {
    GenericPath path = path(request);
    ObjectNode child = request.body().put("name", path.name());
    Resource parent = parent(path);
    ObjectNode document = parent.document().deepCopy();
    ArrayNode children = children(document, path);
    int at = Embedded.indexOf(children, path.name());
    if (at < 0) {
      children.add(child);
    } else {
      children.set(at, child);
    }
    ObjectNode properties = document.withObjectProperty("properties");
    Embedded.identify(parent.id(), parent.type(), properties);
    kernel.tree().put(parent.withDocument(document));
    return Answer.of(at < 0 ? 201 : 200, child);
  }

  Answer get(Request request) {
    GenericPath path = path(request);
    Resource parent = kernel.tree().find(parentOf(path).id());
    JsonNode children = parent == null ? Json.array() : parent.properties().path(path.plural());
    int at = Embedded.indexOf(children, path.name());
    if (at < 0) {
      throw ResourceHandlers.notFound(path);
    }
    return Answer.of(200, children.get(at));
  }

  Answer delete(Request request) {
    GenericPath path = path(request);
    Resource parent = kernel.tree().find(parentOf(path).id());
    if (parent == null) {
      return Answer.empty(204);
    }
    ObjectNode document = parent.document().deepCopy();
    ArrayNode children = children(document, path);
    int at = Embedded.indexOf(children, path.name());
    if (at < 0) {
      return Answer.empty(204);
    }
    children.remove(at);
    kernel.tree().put(parent.withDocument(document));
    return Answer.empty(200);
  }

  private Resource parent(GenericPath path) {
    Resource found = kernel.tree().find(parentOf(path).id());
    if (found == null) {
      throw ResourceFaults.parentNotFound(parentOf(path).fullName());
    }
    return found;
  }

  private static ArrayNode children(ObjectNode document, GenericPath path) {
    return document.withObjectProperty("properties").withArrayProperty(path.plural());
  }

  private static GenericPath parentOf(GenericPath path) {
    return Objects.requireNonNull(path.parent());
  }

  private static GenericPath path(Request request) {
    return Objects.requireNonNull(GenericPath.of(request));
  }
}
