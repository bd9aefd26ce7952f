package dev.imagegallery.internal.emulator.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.StatePart;
import dev.imagegallery.internal.emulator.storage.PageStore.Range;
import dev.imagegallery.internal.json.Json;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The page blobs that were uploaded. Snapshots have those whose contents are in memory; larger ones
 * are not in them. Thread-safe.
 */
final class UploadedBlobs implements StatePart {

  private final Map<BlobAddress, PageBlob> blobs = new ConcurrentHashMap<>();
  private final AtomicLong changes = new AtomicLong();

  @Nullable PageBlob find(BlobAddress address) {
    return blobs.get(address);
  }

  PageBlob create(BlobAddress address, long size, Map<String, String> metadata) {
    PageBlob created = new PageBlob(size, metadata, nextEtag());
    PageBlob before = blobs.put(address, created);
    if (before != null) {
      before.close();
    }
    return created;
  }

  /** The bytes of a managed disk, for whoever has its signature. */
  void open(BlobAddress address, long size, String signature) {
    blobs.put(address, new PageBlob(size, Map.of(), nextEtag(), signature));
  }

  void remove(BlobAddress address) {
    PageBlob removed = blobs.remove(address);
    if (removed != null) {
      removed.close();
    }
  }

  /** What tells one state of a blob from another. */
  String nextEtag() {
    return "\"0x8" + String.format("%014X", changes.incrementAndGet()) + "\"";
  }

  @Override
  public String name() {
    return "uploadedBlobs";
  }

  @Override
  public JsonNode save() {
    ArrayNode saved = Json.array();
    blobs.forEach(
        (address, blob) -> {
          if (blob.isSmall()) {
            save(address, blob, saved.addObject());
          }
        });
    return saved;
  }

  private static void save(BlobAddress address, PageBlob blob, ObjectNode saved) {
    saved.put("account", address.account()).put("container", address.container());
    saved.put("blob", address.blob()).put("size", blob.size());
    if (blob.onlySignature() != null) {
      saved.put("signature", blob.onlySignature());
    }
    ObjectNode metadata = saved.putObject("metadata");
    blob.metadata().forEach(metadata::put);
    ArrayNode pages = saved.putArray("pages");
    for (Range range : blob.ranges(0, blob.size())) {
      byte[] data = blob.read(range.start(), (int) (range.end() - range.start()));
      pages
          .addObject()
          .put("offset", range.start())
          .put("data", Base64.getEncoder().encodeToString(data));
    }
  }

  @Override
  public void load(JsonNode saved) {
    clear();
    for (JsonNode one : saved) {
      BlobAddress address =
          new BlobAddress(
              Docs.text(one, "account"), Docs.text(one, "container"), Docs.text(one, "blob"));
      Map<String, String> metadata = new HashMap<>();
      one.path("metadata")
          .properties()
          .forEach(entry -> metadata.put(entry.getKey(), entry.getValue().asText()));
      long size = one.path("size").longValue();
      String signature = Docs.textOrNull(one, "signature");
      PageBlob blob = new PageBlob(size, metadata, nextEtag(), signature);
      blobs.put(address, blob);
      for (JsonNode page : one.path("pages")) {
        byte[] data = Base64.getDecoder().decode(Docs.text(page, "data"));
        blob.write(page.path("offset").longValue(), data, nextEtag());
      }
    }
  }

  @Override
  public void clear() {
    blobs.values().forEach(PageBlob::close);
    blobs.clear();
  }
}
