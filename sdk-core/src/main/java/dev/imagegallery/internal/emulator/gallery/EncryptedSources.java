package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.emulator.audience.SharedImages;
import dev.imagegallery.internal.emulator.error.EncryptionFaults;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.ResourceId;
import java.util.ArrayList;
import java.util.List;

/** What encryption has to do with the sources of a version (R86). */
final class EncryptedSources {

  private final Kernel kernel;

  EncryptedSources(Kernel kernel) {
    this.kernel = kernel;
  }

  /** Machines, managed images, disks and snapshots can be encrypted on their way, no others. */
  void requireSupported(StorageProfile storage) {
    for (JsonNode source : sources(storage)) {
      String uri = Docs.text(source, "uri");
      if (!uri.isEmpty()) {
        String account = Docs.text(source, "storageAccountId");
        throw EncryptionFaults.sourceUnsupported(account.isEmpty() ? uri : account);
      }
    }
    String whole = storage.wholeId();
    if (whole != null && isVersion(ResourceId.parse(whole))) {
      throw EncryptionFaults.sourceUnsupported(whole);
    }
  }

  /** What is encrypted is not read from another subscription. */
  void requireOwnSubscription(String subscriptionId, StorageProfile storage) {
    List<String> ids = new ArrayList<>();
    if (storage.wholeId() != null) {
      ids.add(storage.wholeId());
    }
    sources(storage).forEach(source -> ids.add(Docs.text(source, "id")));
    for (String id : ids) {
      Resource source = kernel.tree().find(id);
      if (source != null
          && isEncrypted(source)
          && !source.subscriptionId().equalsIgnoreCase(subscriptionId)) {
        throw EncryptionFaults.sourceOfAnotherSubscription(
            ResourceId.parse(id), subscriptionId, source.subscriptionId());
      }
    }
  }

  private static boolean isVersion(ResourceId source) {
    return source.isOfType(ImageVersionId.TYPE) || SharedImages.isName(source);
  }

  private static List<JsonNode> sources(StorageProfile storage) {
    List<JsonNode> sources = new ArrayList<>();
    sources.add(storage.osDisk().path("source"));
    storage.dataDisks().forEach(disk -> sources.add(disk.path("source")));
    return sources;
  }

  /** Disks and versions name their set by its id, images and machines as a resource. */
  private static boolean isEncrypted(Resource source) {
    return source.properties().findValue("diskEncryptionSetId") != null
        || source.properties().findValue("diskEncryptionSet") != null;
  }
}
