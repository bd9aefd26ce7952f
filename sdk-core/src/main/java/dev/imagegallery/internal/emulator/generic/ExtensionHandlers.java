package dev.imagegallery.internal.emulator.generic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Documents;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import java.util.Objects;

/** Locks and the like, which can be put on anything. {@link LockGate} has the locks hold. */
final class ExtensionHandlers {

  private final Kernel kernel;
  private final Documents kept;

  ExtensionHandlers(Kernel kernel, Documents kept) {
    this.kernel = kernel;
    this.kept = kept;
  }

  Answer put(Request request) {
    GenericPath path = path(request);
    ObjectNode body = request.body();
    if (path.scope().contains("/providers/") && kernel.tree().find(path.scope()) == null) {
      throw ResourceHandlers.notFound(path);
    }
    LockGate.requireForm(path, body);
    ObjectNode document = body.put("id", path.id()).put("name", path.name());
    document.put("type", path.fullType());
    boolean created = kept.find(path.id()) == null;
    kept.put(path.id(), document);
    return Answer.of(created ? 201 : 200, document);
  }

  Answer get(Request request) {
    ObjectNode found = kept.find(path(request).id());
    if (found == null) {
      throw ResourceHandlers.notFound(path(request));
    }
    return Answer.of(200, found);
  }

  Answer delete(Request request) {
    return Answer.empty(kept.remove(path(request).id()) == null ? 204 : 200);
  }

  private static GenericPath path(Request request) {
    return Objects.requireNonNull(GenericPath.of(request));
  }
}
