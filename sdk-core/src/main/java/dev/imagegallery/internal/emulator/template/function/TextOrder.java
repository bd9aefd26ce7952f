package dev.imagegallery.internal.emulator.template.function;

import java.util.Comparator;

/** The order of texts: letters first by the alphabet, then small before capital. */
enum TextOrder implements Comparator<String> {
  INSTANCE;

  @Override
  public int compare(String left, String right) {
    int order = left.compareToIgnoreCase(right);
    return order != 0 ? order : right.compareTo(left);
  }
}
