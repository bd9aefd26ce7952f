package dev.imagegallery.internal.emulator.kernel;

import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.internal.emulator.error.ServiceFault;

/** Answers paths that nobody handles, as the platform does. */
final class UnknownPath {

  private UnknownPath() {}

  static ServiceFault fault(Request request) {
    int providers = providers(request);
    if (providers < 0) {
      return PlatformFaults.entityNotFound();
    }
    String namespace = request.segment(providers + 1);
    if (!namespace.equalsIgnoreCase("Microsoft.Compute")
        && !namespace.equalsIgnoreCase("Microsoft.Resources")) {
      return PlatformFaults.resourceNamespaceInvalid(namespace);
    }
    String apiVersion = request.query("api-version");
    return PlatformFaults.resourceTypeInvalid(
        type(request, providers), namespace, apiVersion == null ? "" : apiVersion);
  }

  private static int providers(Request request) {
    for (int i = request.length() - 2; i >= 0; i--) {
      if (request.segment(i).equalsIgnoreCase("providers")) {
        return i;
      }
    }
    return -1;
  }

  private static String type(Request request, int providers) {
    StringBuilder type = new StringBuilder();
    for (int i = providers + 2; i < request.length(); i += 2) {
      type.append(type.isEmpty() ? "" : "/").append(request.segment(i));
    }
    return type.toString();
  }
}
