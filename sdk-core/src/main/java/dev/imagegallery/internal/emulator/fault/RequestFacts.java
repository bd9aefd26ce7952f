package dev.imagegallery.internal.emulator.fault;

import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.models.Region;
import org.jspecify.annotations.Nullable;

/** What a fault can ask of a request. */
final class RequestFacts {

  private final Kernel kernel;
  private final Request request;
  private final String path;

  RequestFacts(Kernel kernel, Request request) {
    this.kernel = kernel;
    this.request = request;
    StringBuilder decoded = new StringBuilder();
    for (int i = 0; i < request.length(); i++) {
      decoded.append('/').append(request.segment(i));
    }
    path = decoded.toString();
  }

  /** The path, decoded, without a slash at its end. */
  String path() {
    return path;
  }

  /** Where the resource is, or is to be; else where the nearest one above it is. */
  @Nullable Region region() {
    Resource resource = kernel.tree().find(path);
    String name = resource == null ? location() : resource.region();
    for (int end = path.lastIndexOf('/'); name.isEmpty() && end > 0; ) {
      Resource above = kernel.tree().find(path.substring(0, end));
      name = above == null ? "" : above.region();
      end = path.lastIndexOf('/', end - 1);
    }
    try {
      return name.isEmpty() ? null : Region.of(name);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private String location() {
    try {
      return request.hasBody() ? Docs.text(request.body(), "location") : "";
    } catch (ServiceFault notJson) {
      return "";
    }
  }
}
