package dev.imagegallery.internal.emulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.ParameterFaults;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.ComputeChange;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Operation;
import dev.imagegallery.internal.emulator.kernel.Operations;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.storage.Blobs;
import dev.imagegallery.internal.json.Json;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shared access to the bytes of a disk or snapshot. Meanwhile it can neither be attached nor
 * deleted. It ends when it is revoked; that its time is over ends nothing here.
 */
final class DiskAccess {

  private static final String GRANTED = "diskAccessGranted";
  private static final String ADDRESS = "accessSas";
  private static final Duration TAKES = Duration.ofMillis(400);

  private final Kernel kernel;
  private final Blobs blobs;
  private final String type;
  private final ComputeChange change;

  DiskAccess(Kernel kernel, Blobs blobs, String type) {
    this.kernel = kernel;
    this.blobs = blobs;
    this.type = type;
    this.change = new ComputeChange(kernel, Operation.Kind.DISK);
    kernel.operations().define(GRANTED, operation -> null);
    kernel.operations().defineOutput(GRANTED, this::output);
  }

  Answer grant(Request request) {
    Resource disk = change.require(request, type);
    ComputeNames.requireChangeable(disk, null);
    ObjectNode body = request.body();
    String access = Fields.choice(body, "access", "access", List.of("None", "Read", "Write"));
    Integer seconds = Fields.integer(body, "durationInSeconds");
    if (access == null || seconds == null) {
      throw ParameterFaults.requiredProperty(access == null ? "access" : "durationInSeconds");
    }
    boolean upload = Docs.text(disk.properties(), "diskState").equals(DiskState.READY_TO_UPLOAD);
    if (access.equals("Write") != upload) {
      throw ServiceFault.scripted(
          409,
          "OperationNotAllowed",
          "Disk '%s' cannot be accessed for '%s' in its state '%s'."
              .formatted(disk.name(), access, Docs.text(disk.properties(), "diskState")));
    }
    ObjectNode hidden =
        disk.hidden().deepCopy().put(ADDRESS, upload ? address(request, disk) : address());
    String state = upload ? DiskState.ACTIVE_UPLOAD : DiskState.ACTIVE_SAS;
    Resource open = DiskState.with(disk.withHidden(hidden), state);
    kernel.tree().put(open);
    return change.start(request, open, GRANTED, TAKES);
  }

  private String address() {
    String id = kernel.ids().next().replace("-", "");
    return "https://md-%s.z1.blob.storage.azure.net/%s/abcd?sv=2018-03-28&sr=b&si=%s&sig=%s"
        .formatted(id.substring(0, 12), id.substring(12, 24), kernel.ids().next(), id);
  }

  /** Of a disk that is uploaded: on the cloud itself, where its bytes can be written. */
  private String address(Request request, Resource disk) {
    String number = kernel.ids().next().replace("-", "");
    long size = disk.properties().path("creationData").path("uploadSizeBytes").asLong();
    return blobs.openDisk(request.base(), number, size, kernel.ids().next());
  }

  Answer revoke(Request request) {
    Resource disk = change.require(request, type);
    ComputeNames.requireChangeable(disk, null);
    ObjectNode hidden = disk.hidden().deepCopy();
    if (hidden.has(ADDRESS)) {
      Blobs.DiskBytes bytes = blobs.closeDisk(Docs.text(hidden, ADDRESS));
      if (bytes != null) {
        hidden.put("occupied", bytes.occupiedBytes()).put("digest", bytes.digest());
      }
      hidden.remove(ADDRESS);
      disk = DiskState.with(disk.withHidden(hidden), DiskState.idle(disk));
      kernel.tree().put(disk);
    }
    return change.start(request, disk, Operations.NOTHING, TAKES);
  }

  private @Nullable ObjectNode output(Operation operation) {
    Resource disk = kernel.tree().find(operation.resourceId());
    String address = disk == null ? "" : Docs.text(disk.hidden(), ADDRESS);
    return address.isEmpty() ? null : Json.object().put("accessSAS", address);
  }
}
