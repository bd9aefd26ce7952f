package dev.imagegallery.internal.emulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Resource;
import java.util.Set;

/** What is being done with a disk: the values of its {@code diskState}. */
final class DiskState {

  static final String UNATTACHED = "Unattached";
  static final String ATTACHED = "Attached";
  static final String ACTIVE_SAS = "ActiveSAS";
  static final String READY_TO_UPLOAD = "ReadyToUpload";
  static final String ACTIVE_UPLOAD = "ActiveUpload";

  private static final Set<String> OPEN = Set.of(ACTIVE_SAS, ACTIVE_UPLOAD);

  private DiskState() {}

  static Resource with(Resource disk, String state) {
    ObjectNode document = disk.document().deepCopy();
    document.withObjectProperty("properties").put("diskState", state);
    return disk.withDocument(document);
  }

  /** The state while nobody has access. */
  static String idle(Resource disk) {
    return Docs.text(disk.document(), "managedBy").isEmpty() ? UNATTACHED : ATTACHED;
  }

  /** Of a new disk. */
  static String first(String createOption) {
    return createOption.startsWith("Upload") ? READY_TO_UPLOAD : UNATTACHED;
  }

  /** A disk that somebody reads or writes by its address is left alone meanwhile. */
  static void requireClosed(Resource disk) {
    String state = Docs.text(disk.properties(), "diskState");
    if (OPEN.contains(state)) {
      throw ServiceFault.scripted(
          409,
          "OperationNotAllowed",
          "There is an active shared access signature outstanding for disk %s. Call EndGetAccess before attaching or deleting the disk."
              .formatted(disk.name()));
    }
  }
}
