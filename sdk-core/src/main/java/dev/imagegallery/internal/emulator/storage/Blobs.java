package dev.imagegallery.internal.emulator.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.StatePart;
import dev.imagegallery.internal.json.Json;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The blobs that were declared. One that was not is taken to exist, with 127 GB for Windows and 30
 * GB for anything else. The kernel's lock guards it.
 */
public final class Blobs implements StatePart {

  private static final long GIB = 1L << 30;
  private static final long WINDOWS = 127 * GIB;
  private static final long LINUX = 30 * GIB;

  private final Map<String, Blob> declared = new TreeMap<>();

  /** Declares what is at an address. */
  public void declare(String uri, Blob blob) {
    declared.put(uri, blob);
  }

  /**
   * What is at an address, which must be there (R56).
   *
   * @param osType tells the size of a blob that was not declared
   */
  public Blob require(String uri, @Nullable String osType) {
    Blob blob = find(uri, osType);
    if (!blob.exists()) {
      throw ServiceFault.scripted(
          404,
          "ResourceNotFound",
          "Source was not found: " + uri + ". Please make sure the source exists.");
    }
    return blob;
  }

  /** What is at an address; {@code osType} tells the size of a blob that was not declared. */
  private Blob find(String uri, @Nullable String osType) {
    Blob blob = declared.get(uri);
    if (blob != null) {
      return blob;
    }
    long size = "Windows".equals(osType) ? WINDOWS : LINUX;
    return new Blob(size, size, null, true);
  }

  @Override
  public String name() {
    return "blobs";
  }

  @Override
  public JsonNode save() {
    ArrayNode saved = Json.array();
    for (Map.Entry<String, Blob> entry : declared.entrySet()) {
      Blob blob = entry.getValue();
      ObjectNode one = saved.addObject().put("uri", entry.getKey());
      one.put("size", blob.sizeInBytes()).put("occupied", blob.occupiedBytes());
      one.put("osType", blob.osType()).put("exists", blob.exists());
    }
    return saved;
  }

  @Override
  public void load(JsonNode saved) {
    declared.clear();
    for (JsonNode one : saved) {
      Blob blob =
          new Blob(
              one.path("size").longValue(),
              one.path("occupied").longValue(),
              Docs.textOrNull(one, "osType"),
              one.path("exists").booleanValue());
      declared.put(Docs.text(one, "uri"), blob);
    }
  }

  @Override
  public void clear() {
    declared.clear();
  }
}
