package dev.imagegallery.internal.emulator.kernel;

import dev.imagegallery.internal.emulator.error.PlatformFaults;

/** The gate that asks whether the subscription and the resource group in a path exist (R11). */
final class Existence {

  private Existence() {}

  static void check(Kernel kernel, Request request) {
    if (request.length() < 2 || !request.segment(0).equalsIgnoreCase("subscriptions")) {
      return;
    }
    if (kernel.subscriptions().find(request.subscriptionId()) == null) {
      throw PlatformFaults.subscriptionNotFound(request.subscriptionId());
    }
    if (request.length() > 4 && request.segment(2).equalsIgnoreCase("resourceGroups")) {
      requireGroup(kernel, request);
    }
  }

  private static void requireGroup(Kernel kernel, Request request) {
    String id = ResourcePath.group(request.subscriptionId(), request.resourceGroup());
    if (kernel.tree().find(id) == null) {
      throw PlatformFaults.resourceGroupNotFound(request.resourceGroup());
    }
  }
}
