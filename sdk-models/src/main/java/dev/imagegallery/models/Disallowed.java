package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;
import static dev.imagegallery.models.schema.WireType.list;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.List;
import java.util.Objects;

/**
 * What an image cannot be deployed with.
 *
 * @param diskTypes disk types, such as {@code Standard_LRS}
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record Disallowed(List<String> diskTypes, UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<Disallowed> SCHEMA =
      Schema.of("Disallowed", Builder::new, Builder::build, Disallowed::unknown, Builder::unknown)
          .property("diskTypes", list(STRING), Disallowed::diskTypes, Builder::diskTypes)
          .build();

  /** Copies collections and checks the rest. */
  public Disallowed {
    diskTypes = List.copyOf(diskTypes);
    Objects.requireNonNull(unknown, "unknown");
  }

  /** These disk types are disallowed. */
  public static Disallowed diskTypes(String... diskTypes) {
    return new Builder().diskTypes(List.of(diskTypes)).build();
  }

  /** Collects the parts of a {@link Disallowed}. */
  static final class Builder {
    private List<String> diskTypes = List.of();
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder diskTypes(List<String> diskTypes) {
      this.diskTypes = Objects.requireNonNull(diskTypes, "diskTypes");
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    Disallowed build() {
      return new Disallowed(diskTypes, unknown);
    }
  }
}
