package dev.imagegallery.internal.emulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.DeploymentFaults;
import dev.imagegallery.internal.emulator.error.ParameterFaults;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Fields;
import java.util.List;

/** Name and first user of a VM: needed by generalized images, refused by others (R192). */
final class OsProfiles {

  /** What goes into the VM and never comes out of the service. */
  private static final List<String> SECRETS = List.of("adminPassword", "customData");

  private OsProfiles() {}

  /** Checks the {@code osProfile} of a VM's properties. */
  static void require(JsonNode properties, boolean generalized) {
    require(properties, generalized, "computerName");
  }

  /** Checks the {@code osProfile} of a scale set's machines: it has a prefix for their names. */
  static void requireForScaleSet(JsonNode profile, boolean generalized) {
    require(profile, generalized, "computerNamePrefix");
  }

  private static void require(JsonNode properties, boolean generalized, String nameMember) {
    boolean sent = Docs.has(properties, "osProfile");
    if (!generalized) {
      if (sent) {
        throw DeploymentFaults.osProfileNotAllowed();
      }
      return;
    }
    if (!sent) {
      throw DeploymentFaults.osProfileMissing();
    }
    JsonNode profile = Fields.object(properties, "osProfile");
    Fields.required(profile, nameMember, "osProfile." + nameMember);
    Fields.required(profile, "adminUsername", "osProfile.adminUsername");
    boolean keys = !Docs.at(profile, "linuxConfiguration", "ssh", "publicKeys").isEmpty();
    if (!keys && !Docs.has(profile, "adminPassword")) {
      throw ParameterFaults.requiredProperty("osProfile.adminPassword");
    }
  }

  /** The profile as it is answered: without secrets, and with its defaults. */
  static ObjectNode shown(JsonNode sent) {
    ObjectNode shown = sent.deepCopy();
    shown.remove(SECRETS);
    if (!shown.has("secrets")) {
      shown.putArray("secrets");
    }
    if (!shown.has("allowExtensionOperations")) {
      shown.put("allowExtensionOperations", true);
    }
    return shown.put("requireGuestProvisionSignal", true);
  }
}
