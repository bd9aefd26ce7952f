package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * Who may be given access to a gallery besides by role assignments. Open to values born later.
 *
 * @param value the text on the wire
 */
public record SharingPermission(String value) {

  /** Nobody. */
  public static final SharingPermission PRIVATE = new SharingPermission("Private");

  /** Subscriptions and tenants. */
  public static final SharingPermission GROUPS = new SharingPermission("Groups");

  /** Everybody. */
  public static final SharingPermission COMMUNITY = new SharingPermission("Community");

  /** How it looks on the wire. */
  public static final WireType<SharingPermission> TYPE =
      WireType.openEnum(
          SharingPermission::new, SharingPermission::value, List.of(PRIVATE, GROUPS, COMMUNITY));

  /** Any text will do. */
  public SharingPermission {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
