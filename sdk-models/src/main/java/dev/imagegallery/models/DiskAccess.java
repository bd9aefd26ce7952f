package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Access to the bytes of a disk.
 *
 * @param accessSas the address with its signature: a secret
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record DiskAccess(String accessSas, UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<DiskAccess> SCHEMA =
      Schema.of("DiskAccess", Builder::new, Builder::build, DiskAccess::unknown, Builder::unknown)
          .property("accessSAS", STRING, DiskAccess::accessSas, Builder::accessSas)
          .build();

  /** Checks what is required. */
  public DiskAccess {
    Objects.requireNonNull(accessSas, "accessSas");
    Objects.requireNonNull(unknown, "unknown");
  }

  /** Without the signature. */
  @Override
  public String toString() {
    return "DiskAccess[accessSas=***]";
  }

  /** Collects the parts of a {@link DiskAccess}. */
  static final class Builder {
    private @Nullable String accessSas;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder accessSas(String accessSas) {
      this.accessSas = Objects.requireNonNull(accessSas, "accessSas");
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    DiskAccess build() {
      return new DiskAccess(Objects.requireNonNull(accessSas, "accessSas"), unknown);
    }
  }
}
