package dev.imagegallery.internal.emulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.json.Json;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The platform's own images. Any is taken to exist, with 30 GB for Linux and small Windows disks
 * and 127 GB for Windows otherwise; its names tell which of both it is, and its generation.
 */
final class PlatformImages {

  /** What {@code latest} stands for. */
  private static final String NEWEST = "1.0.0";

  /** Of Linux, and of the Windows images that are called small. */
  private static final int SMALL_GB = 30;

  private static final int WINDOWS_GB = 127;
  private static final List<String> PARTS = List.of("publisher", "offer", "sku", "version");

  private PlatformImages() {}

  /** The image of publisher, offer, SKU and version, which must all be named. */
  static DeployableImage find(JsonNode reference, @Nullable String osType) {
    ObjectNode shown = Json.object();
    StringBuilder path = new StringBuilder();
    for (String part : PARTS) {
      String value = Fields.required(reference, part, "imageReference." + part);
      shown.put(part, value);
      path.append('/').append(value);
    }
    String version = shown.path("version").textValue();
    shown.put("exactVersion", version.equalsIgnoreCase("latest") ? NEWEST : version);
    return image(shown, path.toString(), osType);
  }

  /** The image of an id such as a disk's {@code creationData.imageReference} has. */
  static DeployableImage ofPath(String path) {
    return image(Json.object().put("id", path), path, null);
  }

  private static DeployableImage image(ObjectNode shown, String path, @Nullable String osType) {
    String text = path.toLowerCase(Locale.ROOT);
    boolean windows =
        osType == null ? text.contains("windows") : osType.equalsIgnoreCase("Windows");
    boolean second = text.contains("gen2") || text.contains("-g2");
    int size = windows && !text.contains("smalldisk") ? WINDOWS_GB : SMALL_GB;
    ObjectNode source = Json.object();
    source.putObject("imageReference").put("id", path);
    return new DeployableImage(
        shown,
        source,
        windows ? "Windows" : "Linux",
        "Generalized",
        second ? "V2" : "V1",
        DiskFacts.loose(size, DiskFacts.bytes(size)).kept("ReadWrite", null),
        List.of(),
        false,
        EncryptionSets.NONE,
        null,
        null);
  }
}
