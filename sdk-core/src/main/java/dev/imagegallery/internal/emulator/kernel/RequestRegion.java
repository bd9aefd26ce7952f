package dev.imagegallery.internal.emulator.kernel;

import dev.imagegallery.internal.emulator.error.ServiceFault;
import java.util.Locale;

/** The region that a request is counted in. */
final class RequestRegion {

  private static final int PROVIDER = 7;

  private RequestRegion() {}

  /**
   * That of the resource in the path; of a new one, that of its body; of what has none of its own,
   * that of the resource it belongs to; {@code ""} for lists of a whole group or subscription.
   */
  static String of(Request request, ResourceTree tree) {
    if (request.length() > 5 && request.segment(4).equalsIgnoreCase("locations")) {
      return request.segment(5);
    }
    Resource found = tree.find(request.path());
    if (found == null && request.method().equals("PUT")) {
      String location = location(request);
      if (!location.isEmpty()) {
        return location;
      }
    }
    String path = request.path();
    for (int depth = request.length(); found == null && depth > PROVIDER; depth--) {
      path = path.substring(0, Math.max(0, path.lastIndexOf('/')));
      found = tree.find(path);
    }
    return found == null ? "" : found.region();
  }

  private static String location(Request request) {
    try {
      String text = Docs.text(request.body(), "location");
      return text.replace(" ", "").toLowerCase(Locale.ROOT);
    } catch (ServiceFault unreadable) {
      return "";
    }
  }
}
