package dev.imagegallery.internal.emulator.storage;

import dev.imagegallery.internal.checksum.Crc64;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.DataPlane;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.storage.PageStore.Range;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The storage service, as far as page blobs go: create, write, clear, read, ranges, properties,
 * metadata, lease, delete. Containers are there when somebody names them.
 */
final class BlobService implements DataPlane {

  private static final int MAX_WRITE = 4 << 20;
  private static final long MAX_SIZE = 8L << 40;
  private static final int MOST_RANGES = 10_000;
  private static final int MAX_READ = 16 << 20;
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,15})-(\\d{1,15})");
  private static final String METADATA = "x-ms-meta-";

  private final Kernel kernel;
  private final UploadedBlobs blobs;
  private final BlobAccess access;

  BlobService(Kernel kernel, UploadedBlobs blobs, BlobAccess access) {
    this.kernel = kernel;
    this.blobs = blobs;
    this.access = access;
  }

  @Override
  public boolean isFor(Request request) {
    return BlobAddress.of(request) != null;
  }

  @Override
  public Answer answer(Request request) {
    BlobAddress address = Objects.requireNonNull(BlobAddress.of(request));
    try {
      Answer answer = address.isBlob() ? blob(request, address) : container(request, address);
      return answer
          .header("x-ms-version", header(request, "x-ms-version", "2021-12-02"))
          .header("Date", date());
    } catch (StorageFault fault) {
      return fault.answer();
    }
  }

  @Override
  public Answer refusal(int status, String code, String message) {
    return StorageFault.of(status, code, message).answer();
  }

  private Answer container(Request request, BlobAddress address) {
    boolean create = request.method().equals("PUT") && "container".equals(request.query("restype"));
    if (!address.isContainer() || !create) {
      throw StorageFault.notPossible("such call: " + request.method() + " " + request.path());
    }
    access.check(request, address, blobs.find(address), 'c');
    return Answer.empty(201);
  }

  private Answer blob(Request request, BlobAddress address) {
    String call = request.method() + " " + Objects.requireNonNullElse(request.query("comp"), "");
    return switch (call.strip()) {
      case "PUT" -> create(request, address);
      case "PUT page" -> page(request, address);
      case "PUT metadata" -> metadata(request, address);
      case "PUT lease" -> lease(request, address);
      case "GET pagelist" -> ranges(request, address);
      case "GET" -> read(request, address);
      case "HEAD" -> head(request, address);
      case "DELETE" -> delete(request, address);
      default -> throw StorageFault.notPossible("such call: " + call);
    };
  }

  private Answer create(Request request, BlobAddress address) {
    access.check(request, address, blobs.find(address), 'w');
    if (!header(request, "x-ms-blob-type").equals("PageBlob")) {
      throw StorageFault.notPossible("blobs but page blobs (x-ms-blob-type: PageBlob)");
    }
    long size = size(request);
    PageBlob before = blobs.find(address);
    if (before != null) {
      if (header(request, "If-None-Match").equals("*")) {
        throw StorageFault.exists();
      }
      requireNoDisk(before);
      requireLease(request, before);
    }
    return changed(201, blobs.create(address, size, metadata(request)));
  }

  /** A managed disk's bytes are written and read, and nothing else. */
  private static void requireNoDisk(PageBlob blob) {
    if (blob.onlySignature() != null) {
      throw StorageFault.permission();
    }
  }

  private static long size(Request request) {
    String text = header(request, "x-ms-blob-content-length");
    if (text.isEmpty()) {
      throw StorageFault.missingHeader("x-ms-blob-content-length");
    }
    long size = text.matches("\\d{1,15}") ? Long.parseLong(text) : -1;
    if (size < 0 || size > MAX_SIZE || size % PageStore.PAGE != 0) {
      throw StorageFault.invalidHeader("x-ms-blob-content-length");
    }
    return size;
  }

  private Answer page(Request request, BlobAddress address) {
    access.check(request, address, blobs.find(address), 'w');
    PageBlob blob = require(address);
    requireLease(request, blob);
    Range range = range(request, blob);
    return switch (header(request, "x-ms-page-write").toLowerCase(Locale.ROOT)) {
      case "update" -> write(request, blob, range);
      case "clear" -> {
        blob.clear(range.start(), range.end(), blobs.nextEtag());
        yield changed(201, blob);
      }
      default -> throw StorageFault.invalidHeader("x-ms-page-write");
    };
  }

  private Answer write(Request request, PageBlob blob, Range range) {
    byte[] pages = request.content();
    if (range.end() - range.start() > MAX_WRITE) {
      throw StorageFault.tooLarge();
    }
    if (pages.length != range.end() - range.start()) {
      throw StorageFault.invalidHeader("Content-Length");
    }
    String crc = Crc64.base64(pages, 0, pages.length);
    requireEqual(request, "x-ms-content-crc64", crc);
    if (!header(request, "Content-MD5").isEmpty()) {
      requireEqual(request, "Content-MD5", md5(pages));
    }
    blob.write(range.start(), pages, blobs.nextEtag());
    return changed(201, blob)
        .header("x-ms-content-crc64", crc)
        .header("x-ms-blob-sequence-number", "0");
  }

  private static void requireEqual(Request request, String header, String computed) {
    String sent = header(request, header);
    if (!sent.isEmpty() && !sent.equals(computed)) {
      throw StorageFault.checksum(header);
    }
  }

  private static String md5(byte[] bytes) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }

  private Answer metadata(Request request, BlobAddress address) {
    access.check(request, address, blobs.find(address), 'w');
    PageBlob blob = require(address);
    requireNoDisk(blob);
    requireLease(request, blob);
    blob.metadata(metadata(request), blobs.nextEtag());
    return changed(200, blob);
  }

  private Answer lease(Request request, BlobAddress address) {
    access.check(request, address, blobs.find(address), 'w');
    PageBlob blob = require(address);
    String held = blob.leaseId();
    String shown = header(request, "x-ms-lease-id");
    switch (header(request, "x-ms-lease-action").toLowerCase(Locale.ROOT)) {
      case "acquire" -> {
        String proposed = header(request, "x-ms-proposed-lease-id");
        String id = proposed.isEmpty() ? kernel.locked(() -> kernel.ids().next()) : proposed;
        if (held != null && !held.equalsIgnoreCase(id)) {
          throw StorageFault.leasePresent();
        }
        blob.lease(id);
        return changed(201, blob).header("x-ms-lease-id", id);
      }
      case "renew" -> {
        requireEqualLease(held, shown);
        return changed(200, blob).header("x-ms-lease-id", shown);
      }
      case "release" -> {
        requireEqualLease(held, shown);
        blob.lease(null);
        return changed(200, blob);
      }
      case "break" -> {
        blob.lease(null);
        return changed(202, blob).header("x-ms-lease-time", "0");
      }
      default -> throw StorageFault.invalidHeader("x-ms-lease-action");
    }
  }

  private static void requireEqualLease(@Nullable String held, String shown) {
    if (held == null || !held.equalsIgnoreCase(shown)) {
      throw StorageFault.leaseMismatch();
    }
  }

  private static void requireLease(Request request, PageBlob blob) {
    String held = blob.leaseId();
    String shown = header(request, "x-ms-lease-id");
    if (held != null && shown.isEmpty()) {
      throw StorageFault.leaseMissing();
    }
    if (!shown.isEmpty()) {
      requireEqualLease(held, shown);
    }
  }

  private Answer ranges(Request request, BlobAddress address) {
    access.check(request, address, blobs.find(address), 'r');
    PageBlob blob = require(address);
    long from = marker(request);
    List<Range> all = blob.ranges(from, blob.size());
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><PageList>");
    int most = most(request);
    all.stream()
        .limit(most)
        .forEach(
            range ->
                xml.append("<PageRange><Start>")
                    .append(range.start())
                    .append("</Start><End>")
                    .append(range.end() - 1)
                    .append("</End></PageRange>"));
    String next = all.size() > most ? Long.toString(all.get(most).start()) : "";
    xml.append("<NextMarker>").append(next).append("</NextMarker></PageList>");
    return Answer.bytes(200, "application/xml", xml.toString().getBytes(StandardCharsets.UTF_8))
        .header("x-ms-blob-content-length", Long.toString(blob.size()))
        .header("ETag", blob.etag());
  }

  private static long marker(Request request) {
    String marker = Objects.requireNonNullElse(request.query("marker"), "");
    return marker.matches("\\d{1,15}") ? Long.parseLong(marker) : 0;
  }

  private static int most(Request request) {
    String asked = Objects.requireNonNullElse(request.query("maxresults"), "");
    return asked.matches("[1-9]\\d{0,3}") ? Integer.parseInt(asked) : MOST_RANGES;
  }

  private Answer read(Request request, BlobAddress address) {
    access.check(request, address, blobs.find(address), 'r');
    PageBlob blob = require(address);
    boolean part = !rangeHeader(request).isEmpty();
    long start = 0;
    long end = blob.size();
    if (part) {
      Matcher range = RANGE.matcher(rangeHeader(request));
      if (!range.matches() || Long.parseLong(range.group(1)) >= blob.size()) {
        throw StorageFault.rangeNotSatisfiable();
      }
      start = Long.parseLong(range.group(1));
      end = Math.min(blob.size(), Long.parseLong(range.group(2)) + 1);
    }
    if (end - start > MAX_READ || end < start) {
      throw StorageFault.notPossible("answers larger than 16 MiB; ask for a range");
    }
    Answer answer =
        Answer.bytes(
            part ? 206 : 200, "application/octet-stream", blob.read(start, (int) (end - start)));
    if (part) {
      answer.header("Content-Range", "bytes " + start + "-" + (end - 1) + "/" + blob.size());
    }
    return described(answer, blob);
  }

  private Answer head(Request request, BlobAddress address) {
    access.check(request, address, blobs.find(address), 'r');
    PageBlob blob = require(address);
    return described(Answer.empty(200).header("Content-Length", "" + blob.size()), blob);
  }

  private Answer described(Answer answer, PageBlob blob) {
    blob.metadata().forEach((name, value) -> answer.header(METADATA + name, value));
    boolean leased = blob.leaseId() != null;
    return answer
        .header("x-ms-blob-type", "PageBlob")
        .header("x-ms-lease-state", leased ? "leased" : "available")
        .header("x-ms-lease-status", leased ? "locked" : "unlocked")
        .header("Accept-Ranges", "bytes")
        .header("ETag", blob.etag());
  }

  private Answer delete(Request request, BlobAddress address) {
    access.check(request, address, blobs.find(address), 'd');
    PageBlob blob = require(address);
    requireNoDisk(blob);
    requireLease(request, blob);
    blobs.remove(address);
    return Answer.empty(202);
  }

  private PageBlob require(BlobAddress address) {
    PageBlob blob = blobs.find(address);
    if (blob == null) {
      throw StorageFault.blobNotFound();
    }
    return blob;
  }

  /** Whole pages within the blob. */
  private static Range range(Request request, PageBlob blob) {
    Matcher range = RANGE.matcher(rangeHeader(request));
    if (!range.matches()) {
      throw StorageFault.missingHeader("x-ms-range");
    }
    long start = Long.parseLong(range.group(1));
    long end = Long.parseLong(range.group(2)) + 1;
    if (start % PageStore.PAGE != 0
        || end % PageStore.PAGE != 0
        || end <= start
        || end > blob.size()) {
      throw StorageFault.invalidRange();
    }
    return new Range(start, end);
  }

  private static String rangeHeader(Request request) {
    return header(request, "x-ms-range", header(request, "Range"));
  }

  private static Map<String, String> metadata(Request request) {
    Map<String, String> metadata = new HashMap<>();
    request
        .headers()
        .forEach(
            (name, value) -> {
              String lower = name.toLowerCase(Locale.ROOT);
              if (lower.startsWith(METADATA)) {
                metadata.put(lower.substring(METADATA.length()), value);
              }
            });
    return metadata;
  }

  private Answer changed(int status, PageBlob blob) {
    return Answer.empty(status).header("ETag", blob.etag()).header("Last-Modified", date());
  }

  private String date() {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(kernel.now().atOffset(ZoneOffset.UTC));
  }

  private static String header(Request request, String name) {
    return header(request, name, "");
  }

  private static String header(Request request, String name, String otherwise) {
    return request.headers().first(name).orElse(otherwise);
  }
}
