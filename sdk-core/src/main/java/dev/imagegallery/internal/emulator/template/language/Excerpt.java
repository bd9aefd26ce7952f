package dev.imagegallery.internal.emulator.template.language;

/** Keeps long texts out of messages. */
public final class Excerpt {

  private static final int LONGEST = 200;

  private Excerpt() {}

  /** The text, or its beginning if it is long. */
  public static String of(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
