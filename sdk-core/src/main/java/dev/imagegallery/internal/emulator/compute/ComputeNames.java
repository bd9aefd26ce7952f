package dev.imagegallery.internal.emulator.compute;

import dev.imagegallery.internal.emulator.error.ResourceFaults;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.models.Region;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What holds for the names and places of all resources of this provider. */
final class ComputeNames {

  private static final Pattern NAME =
      Pattern.compile("[\\w.-]{1,80}", Pattern.UNICODE_CHARACTER_CLASS);

  private ComputeNames() {}

  /** The name of the resource in a request's path must be possible. */
  static void require(Request request, String type) {
    String name = request.segment(7);
    if (!NAME.matcher(name).matches()) {
      throw ResourceFaults.entityNameInvalid(name, type.substring(type.indexOf('/') + 1));
    }
  }

  /** What is being deleted does not change any more, and what exists stays where it is. */
  static void requireChangeable(Resource before, @Nullable Region location) {
    if (before.provisioningState().equals("Deleting")) {
      throw ServiceFault.scripted(
          409,
          "OperationNotAllowed",
          "Resource '" + before.name() + "' is marked for deletion and cannot be changed.");
    }
    if (location != null && !before.region().equals(location.name())) {
      throw ResourceFaults.existsElsewhere(
          before.name(), Region.of(before.region()), before.resourceGroup(), location);
    }
  }
}
