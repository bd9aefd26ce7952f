package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;
import static dev.imagegallery.models.schema.WireType.list;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A key of the UEFI firmware.
 *
 * @param type its kind
 * @param value the key in Base64, or its parts
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record UefiKey(@Nullable UefiKeyType type, List<String> value, UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<UefiKey> SCHEMA =
      Schema.of("UefiKey", Builder::new, Builder::build, UefiKey::unknown, Builder::unknown)
          .property("type", UefiKeyType.TYPE, UefiKey::type, Builder::type)
          .property("value", list(STRING), UefiKey::value, Builder::value)
          .build();

  /** Copies collections and checks the rest. */
  public UefiKey {
    value = List.copyOf(value);
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A key of that kind. */
  public static UefiKey of(UefiKeyType type, List<String> value) {
    return new Builder().type(type).value(value).build();
  }

  /** Collects the parts of a {@link UefiKey}. */
  static final class Builder {
    private @Nullable UefiKeyType type;
    private List<String> value = List.of();
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder type(@Nullable UefiKeyType type) {
      this.type = type;
      return this;
    }

    Builder value(List<String> value) {
      this.value = Objects.requireNonNull(value, "value");
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    UefiKey build() {
      return new UefiKey(type, value, unknown);
    }
  }
}
