package dev.imagegallery.blob;

import dev.imagegallery.internal.address.Loopback;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The address of a blob, with a shared access signature or without. {@link #toString} shows the
 * address alone: whoever has the signature has the blob. Immutable and thread-safe.
 */
public final class BlobUrl {

  private final String address;
  private final String signature;

  private BlobUrl(String address, String signature) {
    this.address = address;
    this.signature = signature;
  }

  /**
   * Takes a URL apart.
   *
   * @param url {@code https://account.blob.core.windows.net/container/name[?signature]}; {@code
   *     http} for loopback alone
   * @throws IllegalArgumentException if it is anything else; the message does not show it
   */
  public static BlobUrl parse(String url) {
    URI uri;
    try {
      uri = URI.create(Objects.requireNonNull(url, "url"));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("url is not a URL"); // without it: maybe a secret
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean bare =
        uri.getHost() != null
            && uri.getRawUserInfo() == null
            && uri.getRawFragment() == null
            && isPath(uri.getRawPath());
    if (!bare
        || !(scheme.equals("https") || (scheme.equals("http") && Loopback.isHost(uri.getHost())))) {
      throw new IllegalArgumentException(
          "url must be https://host[:port]/container/blob; http is for loopback alone");
    }
    String address = scheme + "://" + uri.getRawAuthority() + uri.getRawPath();
    return new BlobUrl(address, signature(uri.getRawQuery()));
  }

  /** What else a query says (a snapshot, say) names another resource. */
  private static String signature(@Nullable String query) {
    return query == null
        ? ""
        : Arrays.stream(query.split("&", -1))
            .filter(part -> !part.startsWith("comp=") && !part.startsWith("restype="))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("&"));
  }

  private static boolean isPath(String path) {
    return path.length() > 1
        && path.length() <= 4096
        && Arrays.stream(path.split("/", -1)).skip(1).noneMatch(BlobUrl::isBroken);
  }

  private static boolean isBroken(String segment) {
    String plain = segment.toLowerCase(Locale.ROOT).replace("%2e", ".");
    return plain.isEmpty() || plain.equals(".") || plain.equals("..");
  }

  /** The address without signature: what a managed image is made from. */
  public String address() {
    return address;
  }

  /** Whether it has a signature, so that no token is needed. */
  public boolean isSigned() {
    return !signature.isEmpty();
  }

  /** The URL of an operation on the blob. */
  String with(String query) {
    String separator = query.isEmpty() || signature.isEmpty() ? "" : "&";
    String all = query + separator + signature;
    return all.isEmpty() ? address : address + "?" + all;
  }

  @Override
  public String toString() {
    return address;
  }
}
