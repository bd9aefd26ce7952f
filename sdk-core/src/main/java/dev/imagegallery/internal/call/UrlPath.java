package dev.imagegallery.internal.call;

import java.nio.charset.StandardCharsets;

/** Encodes a path of checked names for its place in a URL. */
final class UrlPath {

  private static final String PLAIN = "/-._~!$'()*+,;=@";
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private UrlPath() {}

  static String encode(String path) {
    for (int i = 0; i < path.length(); i++) {
      if (!isPlain(path.charAt(i))) {
        return encodeFrom(path, i);
      }
    }
    return path;
  }

  private static String encodeFrom(String path, int start) {
    StringBuilder out = new StringBuilder(path.length() + 16).append(path, 0, start);
    for (byte b : path.substring(start).getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (isPlain(c)) {
        out.append(c);
      } else {
        out.append('%').append(HEX[c >> 4]).append(HEX[c & 15]);
      }
    }
    return out.toString();
  }

  private static boolean isPlain(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
  }
}
