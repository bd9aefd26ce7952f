package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.json.Json;
import java.util.List;

/** The encryption of a version in a region, as it is answered. */
final class Encryption {

  private static final String PATH =
      "galleryArtifactVersion.properties.publishingProfile.targetRegions.encryption.osDiskImage."
          + "securityProfile.confidentialVMEncryptionType";
  private static final List<String> CONFIDENTIAL =
      List.of(
          "EncryptedVMGuestStateOnlyWithPmk",
          "EncryptedWithPmk",
          "EncryptedWithCmk",
          "NonPersistedTPM");

  private Encryption() {}

  static ObjectNode canonical(JsonNode sent) {
    ObjectNode encryption = Json.object();
    if (Docs.has(sent, "osDiskImage")) {
      encryption.set("osDiskImage", osDisk(Fields.object(sent, "osDiskImage")));
    }
    for (JsonNode image : Fields.items(sent, "dataDiskImages")) {
      ArrayNode images = encryption.withArrayProperty("dataDiskImages");
      ObjectNode disk = images.addObject();
      Docs.copy(image, disk, "lun");
      Docs.copy(image, disk, "diskEncryptionSetId");
    }
    return encryption;
  }

  /** A security profile is answered even if none was sent. */
  private static ObjectNode osDisk(JsonNode sent) {
    ObjectNode disk = Json.object();
    ObjectNode security = disk.putObject("securityProfile");
    JsonNode profile = Fields.object(sent, "securityProfile");
    String type = Fields.choice(profile, "confidentialVMEncryptionType", PATH, CONFIDENTIAL);
    if (type != null) {
      security.put("confidentialVMEncryptionType", type);
    }
    Docs.copy(profile, security, "secureVMDiskEncryptionSetId");
    Docs.copy(sent, disk, "diskEncryptionSetId");
    return disk;
  }
}
