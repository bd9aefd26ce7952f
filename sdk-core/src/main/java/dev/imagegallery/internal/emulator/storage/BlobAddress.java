package dev.imagegallery.internal.emulator.storage;

import dev.imagegallery.internal.emulator.kernel.Request;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a blob is: {@code /_blob/account/container/blob} on the cloud's own address, or {@code
 * /container/blob} on an account's own host. Both name the same.
 *
 * @param blob empty for the container itself
 */
record BlobAddress(String account, String container, String blob) {

  private static final String ROOT = "_blob";
  private static final String HOST = ".blob.";

  /** The address in a request; {@code null} if it is for somebody else, as most are. */
  static @Nullable BlobAddress of(Request request) {
    String base = request.base();
    boolean own = request.length() > 0 && request.segment(0).equals(ROOT);
    return own || base.contains(HOST)
        ? of(base.substring(base.indexOf("//") + 2), request.segments())
        : null;
  }

  /** The address in a URI, as documents name blobs; {@code null} if it is none. */
  static @Nullable BlobAddress of(String uri) {
    try {
      URI parsed = URI.create(uri);
      if (parsed.getRawAuthority() == null) {
        return null;
      }
      List<String> segments =
          Arrays.stream(parsed.getRawPath().split("/", -1))
              .filter(segment -> !segment.isEmpty())
              .map(
                  segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
              .toList();
      return of(parsed.getRawAuthority(), segments);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable BlobAddress of(String authority, List<String> segments) {
    int dot = authority.indexOf(HOST);
    if (dot > 0) {
      return of(authority.substring(0, dot), segments, 0);
    }
    return segments.size() > 1 && segments.get(0).equals(ROOT)
        ? of(segments.get(1), segments, 2)
        : null;
  }

  private static BlobAddress of(String account, List<String> segments, int from) {
    String container = segments.size() > from ? segments.get(from) : "";
    String blob = segments.stream().skip(from + 1).collect(Collectors.joining("/"));
    return new BlobAddress(account.toLowerCase(Locale.ROOT), container, blob);
  }

  /** Whether a URI is of the cloud's own address, where only what was uploaded exists. */
  static boolean isOwn(String uri) {
    return uri.contains("/" + ROOT + "/");
  }

  boolean isBlob() {
    return !container.isEmpty() && !blob.isEmpty();
  }

  boolean isContainer() {
    return !container.isEmpty() && blob.isEmpty();
  }

  /** Where it is on the cloud's own address. */
  String path() {
    return "/" + ROOT + "/" + account + "/" + container + "/" + blob;
  }

  /** What a signature is made for. */
  String canonical(boolean wholeContainer) {
    return "/blob/" + account + "/" + container + (wholeContainer ? "" : "/" + blob);
  }
}
