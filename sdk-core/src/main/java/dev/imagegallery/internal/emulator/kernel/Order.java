package dev.imagegallery.internal.emulator.kernel;

import dev.imagegallery.models.VersionNumber;
import java.util.Comparator;

/**
 * In which order lists are (R236). Compares ids, so that a page can begin after one that is gone.
 */
public final class Order {

  /** By name, without regard to letter case. */
  public static final Comparator<String> BY_NAME =
      Comparator.comparing(Order::name, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(String.CASE_INSENSITIVE_ORDER);

  /** Versions by number. */
  public static final Comparator<String> BY_NUMBER =
      Comparator.comparing(id -> VersionNumber.parse(name(id)));

  private Order() {}

  private static String name(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }
}
