package dev.imagegallery.internal.deletion;

import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is needed of a resource to delete it. */
record ChildName(String name, UnknownMembers unknown) {

  static final Schema<ChildName> SCHEMA =
      Schema.of("ChildName", Builder::new, Builder::build, ChildName::unknown, Builder::unknown)
          .property("name", STRING, ChildName::name, Builder::name)
          .build();

  static final class Builder {
    private @Nullable String name;
    private UnknownMembers unknown = UnknownMembers.NONE;

    Builder name(@Nullable String value) {
      name = value;
      return this;
    }

    Builder unknown(UnknownMembers value) {
      unknown = value;
      return this;
    }

    ChildName build() {
      return new ChildName(Objects.requireNonNull(name, "name"), unknown);
    }
  }
}
