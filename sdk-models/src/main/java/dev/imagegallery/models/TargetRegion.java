package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.BOOLEAN;
import static dev.imagegallery.models.schema.WireType.INTEGER;
import static dev.imagegallery.models.schema.WireType.list;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A region that a version shall be replicated to.
 *
 * <p>The text form is {@code region[=replicas[=storage type]]}, for example {@code South Central
 * US=2} or {@code eastus=1=standard_zrs} (R122).
 *
 * @param name the region
 * @param regionalReplicaCount the number of copies in this region; {@code null} means the version's
 *     {@code replicaCount}
 * @param storageAccountType the kind of storage; {@code null} means the version's
 * @param encryption how the copies are encrypted
 * @param excludeFromLatest whether the version is passed over when this region's latest is sought
 * @param additionalReplicaSets more copies on other kinds of storage
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record TargetRegion(
    Region name,
    @Nullable Integer regionalReplicaCount,
    @Nullable StorageAccountType storageAccountType,
    @Nullable EncryptionImages encryption,
    @Nullable Boolean excludeFromLatest,
    List<AdditionalReplicaSet> additionalReplicaSets,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<TargetRegion> SCHEMA =
      Schema.of(
              "TargetRegion", Builder::new, Builder::build, TargetRegion::unknown, Builder::unknown)
          .property("name", Region.TYPE, TargetRegion::name, Builder::name)
          .property(
              "regionalReplicaCount",
              INTEGER,
              TargetRegion::regionalReplicaCount,
              Builder::regionalReplicaCount)
          .mutable()
          .property(
              "storageAccountType",
              StorageAccountType.TYPE,
              TargetRegion::storageAccountType,
              Builder::storageAccountType)
          .since("2019-03-01")
          .property(
              "encryption", EncryptionImages.SCHEMA, TargetRegion::encryption, Builder::encryption)
          .since("2019-12-01")
          .property(
              "excludeFromLatest",
              BOOLEAN,
              TargetRegion::excludeFromLatest,
              Builder::excludeFromLatest)
          .since("2022-03-03")
          .mutable()
          .property(
              "additionalReplicaSets",
              list(AdditionalReplicaSet.SCHEMA),
              TargetRegion::additionalReplicaSets,
              Builder::additionalReplicaSets)
          .since("2024-03-03")
          .build();

  private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{0,8}");

  /** Copies collections and checks the rest. */
  public TargetRegion {
    Objects.requireNonNull(name, "name");
    additionalReplicaSets = List.copyOf(additionalReplicaSets);
    Objects.requireNonNull(unknown, "unknown");
  }

  /** That region, with as many copies as the version says for all. */
  public static TargetRegion of(Region region) {
    return builder(region).build();
  }

  /** That region, with its own number of copies. */
  public static TargetRegion of(Region region, int regionalReplicaCount) {
    return builder(region).regionalReplicaCount(regionalReplicaCount).build();
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException if the region is missing or the number is not a positive one
   */
  public static TargetRegion parse(String text) {
    Objects.requireNonNull(text, "text");
    String[] parts = text.split("=", -1);
    if (parts.length > 3 || parts[0].isBlank() || parts[parts.length - 1].isBlank()) {
      throw invalid(text);
    }
    Builder region = builder(Region.of(parts[0].strip()));
    if (parts.length > 1) {
      region.regionalReplicaCount(positive(parts[1].strip(), text));
    }
    if (parts.length > 2) {
      region.storageAccountType(StorageAccountType.of(parts[2].strip()));
    }
    return region.build();
  }

  private static int positive(String digits, String text) {
    if (!DIGITS.matcher(digits).matches()) {
      throw invalid(text);
    }
    return Integer.parseInt(digits);
  }

  private static IllegalArgumentException invalid(String text) {
    return new IllegalArgumentException(
        "target region must be region[=replicas[=storage type]] with at least one replica, for"
            + " example eastus=2: "
            + Shortened.of(text));
  }

  /**
   * A builder with what is required.
   *
   * @param name the region
   */
  public static Builder builder(Region name) {
    return new Builder().name(name);
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = name;
    builder.regionalReplicaCount = regionalReplicaCount;
    builder.storageAccountType = storageAccountType;
    builder.encryption = encryption;
    builder.excludeFromLatest = excludeFromLatest;
    builder.additionalReplicaSets = additionalReplicaSets;
    builder.unknown = unknown;
    return builder;
  }

  /**
   * The text form. A storage type without a number of copies, and what the form has no place for,
   * is left out.
   */
  public String toText() {
    if (regionalReplicaCount == null) {
      return name.text();
    }
    String text = name.text() + '=' + regionalReplicaCount;
    return storageAccountType == null ? text : text + '=' + storageAccountType;
  }

  /** Collects the parts of a {@link TargetRegion}. */
  public static final class Builder {
    private @Nullable Region name;
    private @Nullable Integer regionalReplicaCount;
    private @Nullable StorageAccountType storageAccountType;
    private @Nullable EncryptionImages encryption;
    private @Nullable Boolean excludeFromLatest;
    private List<AdditionalReplicaSet> additionalReplicaSets = List.of();
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets the region. */
    public Builder name(Region name) {
      this.name = Objects.requireNonNull(name, "name");
      return this;
    }

    /** Sets the number of copies in this region. */
    public Builder regionalReplicaCount(@Nullable Integer regionalReplicaCount) {
      this.regionalReplicaCount = regionalReplicaCount;
      return this;
    }

    /** Sets the kind of storage. */
    public Builder storageAccountType(@Nullable StorageAccountType storageAccountType) {
      this.storageAccountType = storageAccountType;
      return this;
    }

    /** Sets how the copies are encrypted. */
    public Builder encryption(@Nullable EncryptionImages encryption) {
      this.encryption = encryption;
      return this;
    }

    /** Sets whether the version is passed over when this region's latest is sought. */
    public Builder excludeFromLatest(@Nullable Boolean excludeFromLatest) {
      this.excludeFromLatest = excludeFromLatest;
      return this;
    }

    /** Sets more copies on other kinds of storage. */
    public Builder additionalReplicaSets(List<AdditionalReplicaSet> additionalReplicaSets) {
      this.additionalReplicaSets =
          Objects.requireNonNull(additionalReplicaSets, "additionalReplicaSets");
      return this;
    }

    /** Adds copies on another kind of storage. */
    public Builder additionalReplicaSet(AdditionalReplicaSet additionalReplicaSet) {
      additionalReplicaSets = Collected.plus(additionalReplicaSets, additionalReplicaSet);
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /**
     * The finished region.
     *
     * @throws NullPointerException if a required value is missing
     */
    public TargetRegion build() {
      return new TargetRegion(
          Objects.requireNonNull(name, "name"),
          regionalReplicaCount,
          storageAccountType,
          encryption,
          excludeFromLatest,
          additionalReplicaSets,
          unknown);
    }
  }
}
