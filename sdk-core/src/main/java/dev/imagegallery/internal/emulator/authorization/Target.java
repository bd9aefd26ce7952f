package dev.imagegallery.internal.emulator.authorization;

import dev.imagegallery.internal.emulator.kernel.Request;
import org.jspecify.annotations.Nullable;

/**
 * What a request to this provider is about.
 *
 * @param scope where
 * @param plural such as {@code roleAssignments}
 * @param named whether one of them, and not all
 */
record Target(Scope scope, String plural, boolean named) {

  static Target of(Request request) {
    Target target = find(request);
    if (target == null) {
      throw new IllegalArgumentException("no path of Microsoft.Authorization: " + request.path());
    }
    return target;
  }

  static @Nullable Target find(Request request) {
    for (int at = request.length() - 3; at >= request.length() - 4 && at >= 0; at--) {
      if (request.segment(at).equalsIgnoreCase("providers")
          && request.segment(at + 1).equalsIgnoreCase("Microsoft.Authorization")) {
        boolean named = at + 4 == request.length();
        return new Target(Scope.of(request, at), request.segment(at + 2), named);
      }
    }
    return null;
  }
}
