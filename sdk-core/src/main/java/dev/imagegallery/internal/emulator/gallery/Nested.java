package dev.imagegallery.internal.emulator.gallery;

import dev.imagegallery.internal.emulator.error.ResourceFaults;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Resource;
import java.util.ArrayList;
import java.util.List;

/** Children first: what has resources below it cannot be deleted (R238). */
public final class Nested {

  private static final int NAMED = 5;

  private Nested() {}

  /** Refuses if there is anything below, or was until just now (R240c). */
  public static void requireNone(Kernel kernel, Resource parent) {
    List<Resource> below = kernel.tree().below(parent.id());
    below.removeIf(nested -> nested.hidden().has(SoftDeletedVersions.PURGED));
    List<String> nested = new ArrayList<>(below.stream().map(Resource::id).toList());
    nested.addAll(kernel.ghostChildren().below(parent.id()));
    if (nested.isEmpty()) {
      return;
    }
    if (kernel.settings().preview2019()) {
      throw ResourceFaults.nestedResourcesExist();
    }
    List<String> ids = new ArrayList<>();
    for (String id : nested.subList(0, Math.min(NAMED, nested.size()))) {
      ids.add(id.substring(id.indexOf("/providers/") + "/providers/".length()));
    }
    throw ResourceFaults.nestedResourcesExist(ids);
  }
}
