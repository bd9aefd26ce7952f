package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.list;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * UEFI keys beside the default ones.
 *
 * @param pk the platform key
 * @param kek key exchange keys
 * @param db allowed signatures
 * @param dbx forbidden signatures
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record UefiKeySignatures(
    @Nullable UefiKey pk,
    List<UefiKey> kek,
    List<UefiKey> db,
    List<UefiKey> dbx,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<UefiKeySignatures> SCHEMA =
      Schema.of(
              "UefiKeySignatures",
              Builder::new,
              Builder::build,
              UefiKeySignatures::unknown,
              Builder::unknown)
          .property("pk", UefiKey.SCHEMA, UefiKeySignatures::pk, Builder::pk)
          .property("kek", list(UefiKey.SCHEMA), UefiKeySignatures::kek, Builder::kek)
          .property("db", list(UefiKey.SCHEMA), UefiKeySignatures::db, Builder::db)
          .property("dbx", list(UefiKey.SCHEMA), UefiKeySignatures::dbx, Builder::dbx)
          .build();

  /** Copies collections and checks the rest. */
  public UefiKeySignatures {
    kek = List.copyOf(kek);
    db = List.copyOf(db);
    dbx = List.copyOf(dbx);
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.pk = pk;
    builder.kek = kek;
    builder.db = db;
    builder.dbx = dbx;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link UefiKeySignatures}. */
  public static final class Builder {
    private @Nullable UefiKey pk;
    private List<UefiKey> kek = List.of();
    private List<UefiKey> db = List.of();
    private List<UefiKey> dbx = List.of();
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets the platform key. */
    public Builder pk(@Nullable UefiKey pk) {
      this.pk = pk;
      return this;
    }

    /** Sets key exchange keys. */
    public Builder kek(List<UefiKey> kek) {
      this.kek = Objects.requireNonNull(kek, "kek");
      return this;
    }

    /** Sets allowed signatures. */
    public Builder db(List<UefiKey> db) {
      this.db = Objects.requireNonNull(db, "db");
      return this;
    }

    /** Sets forbidden signatures. */
    public Builder dbx(List<UefiKey> dbx) {
      this.dbx = Objects.requireNonNull(dbx, "dbx");
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /** The finished keys. */
    public UefiKeySignatures build() {
      return new UefiKeySignatures(pk, kek, db, dbx, unknown);
    }
  }
}
