package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.INTEGER;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * More copies in a region, on another kind of storage. Service API 2024-03-03 and later.
 *
 * @param storageAccountType the kind of storage
 * @param regionalReplicaCount the number of copies
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record AdditionalReplicaSet(
    @Nullable StorageAccountType storageAccountType,
    @Nullable Integer regionalReplicaCount,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<AdditionalReplicaSet> SCHEMA =
      Schema.of(
              "AdditionalReplicaSet",
              Builder::new,
              Builder::build,
              AdditionalReplicaSet::unknown,
              Builder::unknown)
          .property(
              "storageAccountType",
              StorageAccountType.TYPE,
              AdditionalReplicaSet::storageAccountType,
              Builder::storageAccountType)
          .property(
              "regionalReplicaCount",
              INTEGER,
              AdditionalReplicaSet::regionalReplicaCount,
              Builder::regionalReplicaCount)
          .mutable()
          .build();

  /** Checks what is required. */
  public AdditionalReplicaSet {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** That many copies on that kind of storage. */
  public static AdditionalReplicaSet of(StorageAccountType type, int regionalReplicaCount) {
    return new Builder()
        .storageAccountType(type)
        .regionalReplicaCount(regionalReplicaCount)
        .build();
  }

  /** Collects the parts of an {@link AdditionalReplicaSet}. */
  static final class Builder {
    private @Nullable StorageAccountType storageAccountType;
    private @Nullable Integer regionalReplicaCount;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder storageAccountType(@Nullable StorageAccountType storageAccountType) {
      this.storageAccountType = storageAccountType;
      return this;
    }

    Builder regionalReplicaCount(@Nullable Integer regionalReplicaCount) {
      this.regionalReplicaCount = regionalReplicaCount;
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    AdditionalReplicaSet build() {
      return new AdditionalReplicaSet(storageAccountType, regionalReplicaCount, unknown);
    }
  }
}
