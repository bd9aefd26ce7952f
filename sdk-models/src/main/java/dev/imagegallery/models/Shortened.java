package dev.imagegallery.models;

/** Untrusted text made fit for a message: quoted, one line, at most 80 characters. */
final class Shortened {

  private static final int LIMIT = 80;

  private Shortened() {}

  static String of(String text) {
    StringBuilder out = new StringBuilder("'");
    text.codePoints()
        .limit(LIMIT)
        .forEach(c -> out.appendCodePoint(Character.isISOControl(c) ? '\uFFFD' : c));
    return out.append(text.length() > LIMIT ? "…'" : "'").toString();
  }
}
