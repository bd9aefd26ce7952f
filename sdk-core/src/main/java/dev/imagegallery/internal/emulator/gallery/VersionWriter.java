package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Operation;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.replication.ReplicatedImage;
import dev.imagegallery.models.Region;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Puts a version into the tree and has it built: the end of every PUT and PATCH. */
final class VersionWriter {

  private static final String FAIL = "failVersion";

  /** When a source turns out not to fit its definition. */
  private static final Duration INSPECTION = Duration.ofSeconds(30);

  private final Kernel kernel;
  private final VersionReplication replication;
  private final VersionView view;
  private final SizeLimit sizes;

  VersionWriter(Kernel kernel, VersionReplication replication, VersionView view) {
    this.kernel = kernel;
    this.replication = replication;
    this.view = view;
    this.sizes = new SizeLimit(kernel);
    kernel.operations().define(FAIL, this::fail);
  }

  Answer write(Request request, Resource version) {
    kernel.tree().put(version);
    boolean doomed = version.hidden().has("failure");
    Operation operation =
        kernel
            .operations()
            .start(
                Operation.Kind.GALLERY,
                version.id(),
                FAIL,
                doomed ? INSPECTION : null,
                VersionHandlers.RETRY_AFTER);
    Answer answer =
        Announcement.written(kernel, request, operation, version, view.shown(version, request));
    if (!doomed) {
      replicate(version, operation);
    }
    return answer;
  }

  private void replicate(Resource version, Operation operation) {
    ObjectNode asked = (ObjectNode) version.hidden().path("asked");
    boolean shallow = PublishingProfile.mode(asked).equals("Shallow");
    long bytes = version.hidden().path("bytes").longValue();
    long stored = kernel.settings().preview2019() ? sizeOfDisks(version) : bytes;
    ReplicatedImage image =
        new ReplicatedImage(
            version.id(),
            Region.of(version.region()),
            bytes,
            stored,
            shallow,
            sizes.defect(version, shallow));
    replication.plan(
        version, image, TargetRegions.plan(PublishingProfile.answered(asked)), operation.id());
  }

  /** A replica was charged as managed disks are: full or not (R183). */
  private static long sizeOfDisks(Resource version) {
    JsonNode disks = version.hidden().path("disks");
    long sizeInGb = disks.path("osDiskImage").path("sizeInGB").longValue();
    for (JsonNode disk : disks.path("dataDiskImages")) {
      sizeInGb += disk.path("sizeInGB").longValue();
    }
    return sizeInGb << 30;
  }

  private @Nullable ObjectNode fail(Operation operation) {
    Resource version = kernel.tree().find(operation.resourceId());
    if (version == null || !(version.hidden().path("failure") instanceof ObjectNode failure)) {
      return null;
    }
    if (kernel.operations().isLatest(operation)) {
      kernel.tree().put(version.withProvisioningState("Failed"));
    }
    return failure;
  }
}
