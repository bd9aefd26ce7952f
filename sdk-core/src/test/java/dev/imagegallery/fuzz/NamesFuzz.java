package dev.imagegallery.fuzz;

import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.TargetRegion;
import dev.imagegallery.models.VersionNumber;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Resource ids, version numbers and regions: refused as illegal, or read back as the same. */
public final class NamesFuzz {

  private NamesFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    sameAgain(text, ResourceId::parse);
    sameAgain(text, GalleryId::parse);
    sameAgain(text, ImageVersionId::parse);
    sameAgain(text, VersionNumber::parse);
    sameAgain(text, Region::of);
    sameAgain(text, TargetRegion::parse, TargetRegion::toText);
  }

  private static <T> void sameAgain(String text, Function<String, T> parse) {
    sameAgain(text, parse, Object::toString);
  }

  private static <T> void sameAgain(
      String text, Function<String, T> parse, Function<T, String> print) {
    T value;
    try {
      value = parse.apply(text);
    } catch (IllegalArgumentException refused) {
      return;
    }
    if (!parse.apply(print.apply(value)).equals(value)) {
      throw new AssertionError("not the same again: " + text);
    }
  }
}
