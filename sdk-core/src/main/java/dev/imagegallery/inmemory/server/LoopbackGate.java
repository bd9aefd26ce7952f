package dev.imagegallery.inmemory.server;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lets in only what was meant for this machine. A web page somewhere else can make its own name
 * resolve to 127.0.0.1, or send a form here: the first shows in {@code Host}, the second in {@code
 * Origin}.
 */
final class LoopbackGate {

  private static final Pattern AUTHORITY =
      Pattern.compile(
          "(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?", Pattern.CASE_INSENSITIVE);

  private LoopbackGate() {}

  /**
   * The host and port that the client called.
   *
   * @throws Refusal if they name another machine, or none
   */
  static String authority(URI target, Headers headers) {
    requireLocalOrigin(headers);
    String authority = target.isAbsolute() ? target.getRawAuthority() : host(headers);
    if (authority == null || !AUTHORITY.matcher(authority).matches()) {
      throw new Refusal(
          421,
          "MisdirectedRequest",
          "This emulator answers as localhost, 127.0.0.1 or [::1] only, not as '"
              + authority
              + "'.",
          "Connection",
          "close");
    }
    return authority;
  }

  private static String host(Headers headers) {
    List<String> hosts = headers.getOrDefault("Host", List.of());
    if (hosts.size() != 1) {
      throw Refusal.badRequest("The request must have one Host header.");
    }
    return hosts.get(0);
  }

  private static void requireLocalOrigin(Headers headers) {
    String origin = headers.getFirst("Origin");
    if (origin != null && !AUTHORITY.matcher(origin.replaceFirst("^https?://", "")).matches()) {
      throw new Refusal(
          403, "ForeignOrigin", "Pages of other machines may not call this emulator.");
    }
  }
}
