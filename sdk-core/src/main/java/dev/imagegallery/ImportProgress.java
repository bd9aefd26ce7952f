package dev.imagegallery;

import dev.imagegallery.operation.ReplicationProgress;
import dev.imagegallery.vhd.UploadProgress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is: one stream for the whole.
 *
 * @param step what is being done
 * @param percent of this step, from 0 to 100
 * @param upload how far the upload is; {@code null} in other steps
 * @param replication how far each region is; {@code null} in other steps
 */
public record ImportProgress(
    ImportStep step,
    int percent,
    @Nullable UploadProgress upload,
    @Nullable ReplicationProgress replication) {

  static ImportProgress of(ImportStep step, int percent) {
    return new ImportProgress(step, percent, null, null);
  }

  static ImportProgress of(UploadProgress upload) {
    return new ImportProgress(ImportStep.UPLOAD, upload.percent(), upload, null);
  }

  /** The share of regions that are complete, and of the others what they have. */
  static ImportProgress of(ReplicationProgress replication) {
    int sum = replication.regions().stream().mapToInt(region -> region.percent()).sum();
    int regions = Math.max(1, replication.regions().size());
    return new ImportProgress(ImportStep.VERSION, sum / regions, null, replication);
  }

  /** Such as {@code UPLOAD 42 % (1.3 GiB sent, 8.0 GiB skipped, 210.4 MiB/s)}. */
  @Override
  public String toString() {
    String detail =
        Optional.<Object>ofNullable(upload)
            .or(() -> Optional.ofNullable(replication))
            .map(Object::toString)
            .orElse(percent + " %");
    return step + " " + detail;
  }
}
