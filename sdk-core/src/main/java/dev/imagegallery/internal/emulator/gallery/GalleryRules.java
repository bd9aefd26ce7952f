package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.GalleryFaults;
import dev.imagegallery.internal.emulator.error.ResourceFaults;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import java.util.Map;

/** Rules that galleries, definitions and versions have in common. */
public final class GalleryRules {

  private static final int MAX_NAME = 80;

  private GalleryRules() {}

  /** R20. */
  static void requireGalleryName(String name) {
    requireName(name, "galleryName");
    for (int i = 0; i < name.length(); i++) {
      if (!isAlnum(name.charAt(i)) && name.charAt(i) != '_' && name.charAt(i) != '.') {
        throw GalleryFaults.nameInvalid();
      }
    }
  }

  /** R23: the general rule of compute, and English letters only. */
  static void requireDefinitionName(String name) {
    requireChildName(name, "galleryImageName");
  }

  /** The same for anything else in a gallery; {@code parameter} is how a refusal names it. */
  public static void requireChildName(String name, String parameter) {
    requireName(name, parameter);
    for (int i = 0; i < name.length(); i++) {
      if (!isAlnum(name.charAt(i)) && "_.-".indexOf(name.charAt(i)) < 0) {
        throw ResourceFaults.entityNameInvalid(name, parameter);
      }
    }
  }

  private static void requireName(String name, String parameter) {
    char last = name.charAt(name.length() - 1);
    if (last == '.' || last == '_') {
      throw ResourceFaults.nameTrailingCharacters(name, String.valueOf(last));
    }
    boolean word = name.codePoints().allMatch(c -> isWord(c) || c == '-' || c == '.');
    if (!word
        || !isWord(name.charAt(0))
        || name.charAt(0) == '_'
        || last == '-'
        || name.length() > MAX_NAME) {
      throw ResourceFaults.entityNameInvalid(name, parameter);
    }
  }

  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static boolean isAlnum(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }

  /** R22: a resource does not change its place. */
  public static void requireSameLocation(Resource before, Region location) {
    if (!before.region().equals(location.name())) {
      throw ResourceFaults.existsElsewhere(
          before.name(), Region.of(before.region()), before.resourceGroup(), location);
    }
  }

  /** R240: what is being deleted cannot be updated. */
  public static void requireNotDeleting(Resource before, String what) {
    if (before.provisioningState().equals("Deleting")) {
      throw ServiceFault.scripted(
          409,
          "Conflict",
          "Operation 'Update "
              + what
              + "' is not on allowed on "
              + before.name()
              + " since it is marked for deletion. You can only retry the Delete operation (or wait"
              + " for an ongoing one to complete).");
    }
  }

  /**
   * Puts the tags of an updated resource into its document. The preview lets none be changed
   * (R155); today a PUT clears those it leaves out (R156).
   *
   * @param what how a refusal names the resource, such as {@code galleryImage}
   */
  static void updateTags(
      Kernel kernel, String what, JsonNode body, ObjectNode document, boolean replace) {
    if (!kernel.settings().preview2019()) {
      if (replace) {
        document.remove("tags");
      }
      copyTags(body, document);
      return;
    }
    ObjectNode sent = Json.object();
    copyTags(body, sent);
    if (sent.has("tags") && !sent.path("tags").equals(Fields.object(document, "tags"))) {
      throw ServiceFault.scripted(
          409, "PropertyChangeNotAllowed", "Changing property '" + what + ".tags' is not allowed.");
    }
  }

  /** Copies {@code tags}, which are strings (R17). */
  public static void copyTags(JsonNode body, ObjectNode document) {
    if (!body.path("tags").isNull() && body.has("tags")) {
      ObjectNode tags = document.putObject("tags");
      for (Map.Entry<String, JsonNode> tag : Fields.object(body, "tags").properties()) {
        tags.put(tag.getKey(), Fields.text(body.path("tags"), tag.getKey()));
      }
    }
  }
}
