package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.ParameterFaults;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The features of an image definition (R77a). */
final class Features {

  private static final String SECURITY_TYPE = "SecurityType";
  private static final String TRUSTED_LAUNCH_SUPPORTED = "TrustedLaunchSupported";
  private static final List<String> FLAG = List.of("True", "False");
  private static final Map<String, List<String>> VALUES =
      Map.of(
          SECURITY_TYPE,
          List.of(
              "Standard",
              TRUSTED_LAUNCH_SUPPORTED,
              "TrustedLaunch",
              "ConfidentialVMSupported",
              "ConfidentialVM",
              "TrustedLaunchAndConfidentialVmSupported"),
          "IsAcceleratedNetworkSupported",
          FLAG,
          "IsHibernateSupported",
          FLAG,
          "DiskControllerTypes",
          List.of("SCSI", "SCSI, NVMe"));

  private static final List<String> PRIVATE_ONLY = List.of("TrustedLaunch", "ConfidentialVM");

  private Features() {}

  /** The features of a body, with their values in canonical letter case (R30). */
  static ArrayNode canonical(JsonNode sent) {
    ArrayNode features = Json.array();
    for (JsonNode feature : Fields.items(sent, "features")) {
      String name = Fields.required(feature, "name", "galleryImage.properties.features.name");
      ObjectNode one = features.addObject().put("name", name);
      one.put("value", value(feature, name));
    }
    return features;
  }

  /** What definitions get from 2025-03-03 on, unless they name a security type (R77). */
  static void supportTrustedLaunch(ObjectNode properties) {
    ArrayNode features = properties.withArrayProperty("features");
    for (JsonNode feature : features) {
      if (feature.path("name").asText().equalsIgnoreCase(SECURITY_TYPE)) {
        return;
      }
    }
    features.addObject().put("name", SECURITY_TYPE).put("value", TRUSTED_LAUNCH_SUPPORTED);
  }

  /** Virtual machines that need these types are for private galleries alone (R77a). */
  static void requireFitting(JsonNode features, boolean isPrivate) {
    for (JsonNode feature : features) {
      String value = feature.path("value").asText();
      if (!isPrivate
          && feature.path("name").asText().equalsIgnoreCase(SECURITY_TYPE)
          && PRIVATE_ONLY.contains(value)) {
        List<String> allowed = new ArrayList<>(VALUES.getOrDefault(SECURITY_TYPE, List.of()));
        allowed.removeAll(PRIVATE_ONLY);
        throw ParameterFaults.enumValueInvalid(
            value, "galleryImage.properties.features." + SECURITY_TYPE, allowed);
      }
    }
  }

  private static @Nullable String value(JsonNode feature, String name) {
    String value = Fields.text(feature, "value");
    List<String> values = VALUES.get(name);
    if (value == null || values == null) {
      return value;
    }
    for (String canonical : values) {
      if (canonical.equalsIgnoreCase(value)) {
        return canonical;
      }
    }
    throw ParameterFaults.enumValueInvalid(
        value, "galleryImage.properties.features." + name, values);
  }
}
