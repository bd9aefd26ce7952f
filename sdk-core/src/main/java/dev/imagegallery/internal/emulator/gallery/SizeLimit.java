package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.emulator.error.SourceFaults;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Resource;
import org.jspecify.annotations.Nullable;

/** How large a disk of an image can be (R67). A larger one is noticed when it is copied. */
final class SizeLimit {

  private static final int PREVIEW_GB = 1_024;
  private static final int FULL_GB = 2_048;
  private static final int SHALLOW_GB = 32_768;

  private final Kernel kernel;

  SizeLimit(Kernel kernel) {
    this.kernel = kernel;
  }

  /** What each region says of a version whose disks are too large; {@code null} if none is. */
  @Nullable String defect(Resource version, boolean shallow) {
    JsonNode disks = version.hidden().path("disks");
    int largest = disks.path("osDiskImage").path("sizeInGB").asInt();
    for (JsonNode disk : disks.path("dataDiskImages")) {
      largest = Math.max(largest, disk.path("sizeInGB").asInt());
    }
    int max = max(shallow);
    return largest <= max
        ? null
        : "Replication failed in this region due to '"
            + SourceFaults.tooLarge(largest, max).error().message()
            + "'";
  }

  private int max(boolean shallow) {
    if (kernel.settings().preview2019()) {
      return PREVIEW_GB;
    }
    return shallow ? SHALLOW_GB : FULL_GB;
  }
}
