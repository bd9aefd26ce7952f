package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.DefinitionFaults;
import dev.imagegallery.internal.emulator.error.ParameterFaults;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Times;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.schema.ApiVersion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the properties of an image definition may be, and which of them may change (R155 to R157).
 */
final class DefinitionRules {

  private static final String PATH = "galleryImage.properties.";
  private static final List<String> OS_TYPES = List.of("Windows", "Linux");
  private static final List<String> OS_STATES = List.of("Generalized", "Specialized");
  private static final List<String> GENERATIONS = List.of("V1", "V2");
  private static final List<String> ARCHITECTURES = List.of("x64", "Arm64");
  private static final int MAX_PUBLISHER = 128;
  private static final int MAX_OFFER = 64;

  private final Kernel kernel;

  DefinitionRules(Kernel kernel) {
    this.kernel = kernel;
  }

  /** The properties of a new definition. */
  ObjectNode created(JsonNode sent, ApiVersion version) {
    ObjectNode properties = Json.object();
    properties.put("osType", required(sent, "osType", OS_TYPES));
    properties.put("osState", required(sent, "osState", OS_STATES));
    if (kernel.settings().preview2019() && Docs.text(properties, "osState").equals("Specialized")) {
      throw DefinitionFaults.specializedNotSupported();
    }
    copyFixed(sent, properties);
    copyMutable(sent, properties, Json.object());
    properties.set("identifier", identifier(sent));
    putDefaults(properties, version);
    properties.put("provisioningState", "Creating");
    return properties;
  }

  /**
   * The properties after a PUT over a definition; what is left out of the mutable ones is cleared.
   */
  ObjectNode replaced(ObjectNode before, JsonNode sent) {
    ObjectNode fixed = fixed(sent);
    ObjectNode properties = before.deepCopy();
    properties.remove(List.of("description", "recommended", "endOfLifeDate"));
    if (!kernel.settings().preview2019()) {
      properties.remove("releaseNoteUri");
    }
    copyMutable(sent, properties, before);
    requireFixedUnchanged(before, fixed, sent);
    if (FirstService.isOn(kernel)) {
      properties.remove("disallowed");
      copyDisallowed(sent, properties);
    }
    return properties;
  }

  /** The properties after a PATCH: only what it carries changes (R160). */
  ObjectNode patched(ObjectNode before, JsonNode sent) {
    ObjectNode fixed = fixed(sent);
    ObjectNode properties = before.deepCopy();
    copyMutable(sent, properties, before);
    requireFixedUnchanged(before, fixed, sent);
    return properties;
  }

  private void copyMutable(JsonNode sent, ObjectNode properties, ObjectNode before) {
    copyText(sent, properties, "description");
    if (!kernel.settings().preview2019() || before.isEmpty()) {
      copyText(sent, properties, "releaseNoteUri");
    }
    if (Docs.has(sent, "recommended")) {
      ObjectNode recommended = recommended(Fields.object(sent, "recommended"));
      if (!recommended.isEmpty()) {
        properties.set("recommended", recommended);
      }
    }
    Instant endOfLife = Fields.date(sent, "endOfLifeDate", "endOfLifeDate");
    if (endOfLife != null) {
      String printed = Times.print(endOfLife);
      boolean unchanged = printed.equals(Docs.text(before, "endOfLifeDate"));
      if (!unchanged && !endOfLife.isAfter(kernel.now())) {
        throw ParameterFaults.endOfLifeNotFuture();
      }
      properties.put("endOfLifeDate", printed);
    }
  }

  /** What is chosen once, in its canonical form. */
  private static void copyFixed(JsonNode sent, ObjectNode properties) {
    copyText(sent, properties, "eula");
    copyText(sent, properties, "privacyStatementUri");
    putChoice(sent, properties, "hyperVGeneration", GENERATIONS);
    putChoice(sent, properties, "architecture", ARCHITECTURES);
    copyDisallowed(sent, properties);
    if (!Fields.object(sent, "purchasePlan").isEmpty()) {
      properties.set("purchasePlan", Fields.object(sent, "purchasePlan").deepCopy());
    }
    if (Docs.has(sent, "features")) {
      properties.set("features", Features.canonical(sent));
    }
    Boolean updates = Fields.bool(sent, "allowUpdateImage");
    if (updates != null) {
      properties.put("allowUpdateImage", updates);
    }
  }

  private static void copyDisallowed(JsonNode sent, ObjectNode properties) {
    if (!Fields.object(sent, "disallowed").isEmpty()) {
      properties.set("disallowed", Fields.object(sent, "disallowed").deepCopy());
    }
  }

  private void putDefaults(ObjectNode properties, ApiVersion version) {
    boolean secure = version.isAtLeast(ApiVersion.V2025_03_03) && !kernel.settings().preview2019();
    if (!properties.has("hyperVGeneration")) {
      properties.put("hyperVGeneration", secure ? "V2" : "V1");
      if (secure) {
        Features.supportTrustedLaunch(properties);
      }
    }
    if (!properties.has("architecture")) {
      properties.put("architecture", "x64");
    }
  }

  private ObjectNode fixed(JsonNode sent) {
    ObjectNode fixed = Json.object();
    putChoice(sent, fixed, "osType", OS_TYPES);
    putChoice(sent, fixed, "osState", OS_STATES);
    copyFixed(sent, fixed);
    if (kernel.settings().preview2019()) {
      copyText(sent, fixed, "releaseNoteUri");
    }
    fixed.remove("allowUpdateImage");
    if (FirstService.isOn(kernel)) {
      fixed.remove("disallowed");
    }
    return fixed;
  }

  /** R157, R159: an unchanged value, or none, is no change. */
  private static void requireFixedUnchanged(ObjectNode before, ObjectNode fixed, JsonNode sent) {
    requireSame(before, fixed, "");
    JsonNode identifier = Fields.object(sent, "identifier");
    for (String name : List.of("publisher", "offer", "sku")) {
      String value = Fields.text(identifier, name);
      if (value != null && !value.equals(Docs.text(before, "identifier", name))) {
        throw DefinitionFaults.propertyChange("identifier." + name);
      }
    }
  }

  private static void requireSame(JsonNode before, JsonNode fixed, String path) {
    for (var member : fixed.properties()) {
      String name = path + member.getKey();
      JsonNode was = before.path(member.getKey());
      if (member.getValue().isObject() && was.isObject()) {
        requireSame(was, member.getValue(), name + ".");
      } else if (!member.getValue().equals(was)) {
        throw DefinitionFaults.propertyChange(name);
      }
    }
  }

  /** R26. */
  private static ObjectNode identifier(JsonNode sent) {
    JsonNode identifier = Fields.object(sent, "identifier");
    ObjectNode checked = Json.object();
    for (String name : List.of("publisher", "offer", "sku")) {
      String value = Fields.text(identifier, name);
      if (value == null) {
        throw ParameterFaults.requiredProperty(PATH + "identifier." + name);
      }
      int max = name.equals("publisher") ? MAX_PUBLISHER : MAX_OFFER;
      boolean allowed = value.chars().allMatch(DefinitionRules::isAllowedInIdentifier);
      if (value.isEmpty() || value.length() > max || value.endsWith(".") || !allowed) {
        throw DefinitionFaults.identifierInvalid(name, max);
      }
      checked.put(name, value);
    }
    return checked;
  }

  private static boolean isAllowedInIdentifier(int c) {
    return c < 128 && (Character.isLetterOrDigit(c) || "-._".indexOf(c) >= 0);
  }

  /** R72. */
  private static ObjectNode recommended(JsonNode sent) {
    ObjectNode recommended = Json.object();
    for (String name : List.of("vCPUs", "memory")) {
      if (Docs.has(sent, name)) {
        JsonNode range = Fields.object(sent, name);
        Integer min = Fields.integer(range, "min");
        Integer max = Fields.integer(range, "max");
        if (min != null && max != null && min > max) {
          throw DefinitionFaults.recommendedMinMax(name);
        }
        putRange(recommended.putObject(name), min, max);
      }
    }
    return recommended;
  }

  private static void putRange(ObjectNode range, @Nullable Integer min, @Nullable Integer max) {
    if (min != null) {
      range.put("min", min);
    }
    if (max != null) {
      range.put("max", max);
    }
  }

  private static String required(JsonNode sent, String name, List<String> values) {
    String value = Fields.choice(sent, name, PATH + name, values);
    if (value == null) {
      throw ParameterFaults.requiredProperty(PATH + name);
    }
    return value;
  }

  private static void putChoice(
      JsonNode sent, ObjectNode properties, String name, List<String> values) {
    String value = Fields.choice(sent, name, PATH + name, values);
    if (value != null) {
      properties.put(name, value);
    }
  }

  private static void copyText(JsonNode sent, ObjectNode properties, String name) {
    String value = Fields.text(sent, name);
    if (value != null) {
      properties.put(name, value);
    } else if (sent.has(name)) {
      properties.remove(name);
    }
  }
}
