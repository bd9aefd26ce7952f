package dev.imagegallery.internal.emulator.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.StatePart;
import dev.imagegallery.internal.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The blobs that disks and images are made from: those that were uploaded, and those that were
 * declared. One at a foreign address that is neither is taken to exist, with 127 GB for Windows and
 * 30 GB for anything else. The kernel's lock guards it.
 */
public final class Blobs implements StatePart {

  private static final long MIB = 1L << 20;
  private static final long GIB = 1L << 30;
  private static final long WINDOWS = 127 * GIB;
  private static final long LINUX = 30 * GIB;

  private final Map<String, Blob> declared = new TreeMap<>();
  private final UploadedBlobs uploaded = new UploadedBlobs();

  /**
   * Opens the storage service, by which blobs are uploaded.
   *
   * @param required whether callers must prove who they are
   * @param holders who may list an account's keys
   */
  public void serve(Kernel kernel, boolean required, KeyHolders holders) {
    kernel.keep(this);
    kernel.keep(uploaded);
    kernel.beside(new BlobService(kernel, uploaded, new BlobAccess(kernel, required, holders)));
  }

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
    BlobAddress address = BlobAddress.of(uri);
    PageBlob content = address == null ? null : uploaded.find(address);
    if (content != null) {
      requireDisk(uri, content);
      // The last page is the VHD's footer, and no part of the disk.
      return new Blob(content.size() - PageStore.PAGE, content.occupied(), null, true);
    }
    Blob blob = declared.get(uri);
    if (blob != null) {
      return blob;
    }
    if (BlobAddress.isOwn(uri)) {
      return new Blob(0, 0, null, false);
    }
    long size = "Windows".equals(osType) ? WINDOWS : LINUX;
    return new Blob(size, size, null, true);
  }

  /**
   * Opens the bytes of a managed disk to whoever knows the address.
   *
   * @param base scheme and authority of the cloud, as the client called it
   * @param number made up, 24 hexadecimal digits or more
   * @return the address, with its signature
   */
  public String openDisk(String base, String number, long size, String signature) {
    BlobAddress address =
        new BlobAddress("md-" + number.substring(0, 12), number.substring(12, 24), "abcd");
    uploaded.open(address, size, signature);
    return base
        + address.path()
        + "?sv=2018-03-28&sr=b&si="
        + number
        + "&sig="
        + URLEncoder.encode(signature, StandardCharsets.UTF_8);
  }

  /**
   * What was written to a disk's bytes.
   *
   * @param occupiedBytes how much of it holds data
   * @param digest what it contains, in a word
   */
  public record DiskBytes(long occupiedBytes, String digest) {}

  /** Closes the bytes of a disk; {@code null} if there are none. */
  public @Nullable DiskBytes closeDisk(String address) {
    BlobAddress at = BlobAddress.of(address);
    PageBlob content = at == null ? null : uploaded.find(at);
    if (at == null || content == null) {
      return null;
    }
    DiskBytes bytes = new DiskBytes(content.occupied(), content.digest());
    uploaded.remove(at);
    return bytes;
  }

  /** What an uploaded blob's disk contains, in a word; {@code null} if it was not uploaded. */
  public @Nullable String digest(String uri) {
    BlobAddress address = BlobAddress.of(uri);
    PageBlob content = address == null ? null : uploaded.find(address);
    return content == null ? null : content.digest();
  }

  /** The service takes fixed VHDs of whole MiB and no other blobs. */
  private static void requireDisk(String uri, PageBlob content) {
    String disk = uri.substring(uri.lastIndexOf('/') + 1);
    if (!content.hasFooter()) {
      throw ServiceFault.scripted(
          400,
          "InvalidVhd",
          "The specified cookie value in VHD footer indicates that disk '"
              + disk
              + "' with blob "
              + uri
              + " is not a supported VHD. Disk is expected to have cookie value 'conectix'.");
    }
    if ((content.size() - PageStore.PAGE) % MIB != 0) {
      throw ServiceFault.scripted(
          400,
          "InvalidVhd",
          "The VHD of disk '"
              + disk
              + "' has an unsupported virtual size of "
              + (content.size() - PageStore.PAGE)
              + " bytes. The size must be a whole number (in MBs).");
    }
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
