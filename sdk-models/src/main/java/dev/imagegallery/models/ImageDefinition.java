package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.BOOLEAN;
import static dev.imagegallery.models.schema.WireType.STRING;
import static dev.imagegallery.models.schema.WireType.list;
import static dev.imagegallery.models.schema.WireType.map;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An image definition: what its versions have in common.
 *
 * @param id the id; {@code null} in a request
 * @param name the last part of the id; {@code null} in a request
 * @param type the resource type; {@code null} in a request
 * @param location the region of the metadata; fixed at creation
 * @param tags free names and values; at most 50
 * @param osType the operating system; fixed at creation
 * @param osState whether versions are generalized; fixed at creation
 * @param identifier publisher, offer and SKU; fixed at creation
 * @param description what it is for
 * @param eula the licence agreement; fixed at creation
 * @param privacyStatementUri the privacy statement; fixed at creation
 * @param releaseNoteUri the release note
 * @param hyperVGeneration the virtual hardware; fixed at creation
 * @param architecture the processor architecture; fixed at creation
 * @param endOfLifeDate when it should no longer be used
 * @param recommended the machines it is meant for
 * @param disallowed what it cannot be deployed with; fixed at creation
 * @param purchasePlan the marketplace plan; fixed at creation
 * @param features features that machines made from it support
 * @param allowUpdateImage must be true when features are updated
 * @param provisioningState what the service is doing with it; {@code null} in a request
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record ImageDefinition(
    @Nullable ResourceId id,
    @Nullable String name,
    @Nullable String type,
    Region location,
    Map<String, String> tags,
    OsType osType,
    OsState osState,
    ImageIdentifier identifier,
    @Nullable String description,
    @Nullable String eula,
    @Nullable String privacyStatementUri,
    @Nullable String releaseNoteUri,
    @Nullable HyperVGeneration hyperVGeneration,
    @Nullable Architecture architecture,
    @Nullable Timestamp endOfLifeDate,
    @Nullable RecommendedMachineConfiguration recommended,
    @Nullable Disallowed disallowed,
    @Nullable PurchasePlan purchasePlan,
    List<ImageFeature> features,
    @Nullable Boolean allowUpdateImage,
    @Nullable ProvisioningState provisioningState,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<ImageDefinition> SCHEMA =
      Schema.of(
              "ImageDefinition",
              Builder::new,
              Builder::build,
              ImageDefinition::unknown,
              Builder::unknown)
          .property("id", ResourceId.TYPE, ImageDefinition::id, Builder::id)
          .readOnly()
          .property("name", STRING, ImageDefinition::name, Builder::name)
          .readOnly()
          .property("type", STRING, ImageDefinition::type, Builder::type)
          .readOnly()
          .property("location", Region.TYPE, ImageDefinition::location, Builder::location)
          .property("tags", map(STRING), ImageDefinition::tags, Builder::tags)
          .mutable()
          .property("properties.osType", OsType.TYPE, ImageDefinition::osType, Builder::osType)
          .property("properties.osState", OsState.TYPE, ImageDefinition::osState, Builder::osState)
          .property(
              "properties.identifier",
              ImageIdentifier.SCHEMA,
              ImageDefinition::identifier,
              Builder::identifier)
          .property(
              "properties.description", STRING, ImageDefinition::description, Builder::description)
          .mutable()
          .property("properties.eula", STRING, ImageDefinition::eula, Builder::eula)
          .property(
              "properties.privacyStatementUri",
              STRING,
              ImageDefinition::privacyStatementUri,
              Builder::privacyStatementUri)
          .property(
              "properties.releaseNoteUri",
              STRING,
              ImageDefinition::releaseNoteUri,
              Builder::releaseNoteUri)
          .mutable()
          .property(
              "properties.hyperVGeneration",
              HyperVGeneration.TYPE,
              ImageDefinition::hyperVGeneration,
              Builder::hyperVGeneration)
          .since("2019-07-01")
          .property(
              "properties.architecture",
              Architecture.TYPE,
              ImageDefinition::architecture,
              Builder::architecture)
          .since("2021-10-01")
          .property(
              "properties.endOfLifeDate",
              Timestamp.TYPE,
              ImageDefinition::endOfLifeDate,
              Builder::endOfLifeDate)
          .mutable()
          .property(
              "properties.recommended",
              RecommendedMachineConfiguration.SCHEMA,
              ImageDefinition::recommended,
              Builder::recommended)
          .mutable()
          .property(
              "properties.disallowed",
              Disallowed.SCHEMA,
              ImageDefinition::disallowed,
              Builder::disallowed)
          .property(
              "properties.purchasePlan",
              PurchasePlan.SCHEMA,
              ImageDefinition::purchasePlan,
              Builder::purchasePlan)
          .property(
              "properties.features",
              list(ImageFeature.SCHEMA),
              ImageDefinition::features,
              Builder::features)
          .since("2020-09-30")
          .property(
              "properties.allowUpdateImage",
              BOOLEAN,
              ImageDefinition::allowUpdateImage,
              Builder::allowUpdateImage)
          .since("2024-03-03")
          .property(
              "properties.provisioningState",
              ProvisioningState.TYPE,
              ImageDefinition::provisioningState,
              Builder::provisioningState)
          .readOnly()
          .build();

  /** Copies collections and checks the rest. */
  public ImageDefinition {
    Objects.requireNonNull(location, "location");
    tags = Collected.copyOf(tags);
    Objects.requireNonNull(osType, "osType");
    Objects.requireNonNull(osState, "osState");
    Objects.requireNonNull(identifier, "identifier");
    features = List.copyOf(features);
    Objects.requireNonNull(unknown, "unknown");
  }

  /**
   * A definition to be.
   *
   * @param location the region of the metadata; fixed at creation
   * @param osType the operating system; fixed at creation
   * @param osState whether versions are generalized; fixed at creation
   * @param identifier publisher, offer and SKU; fixed at creation
   */
  public static Builder builder(
      Region location, OsType osType, OsState osState, ImageIdentifier identifier) {
    return new Builder().location(location).osType(osType).osState(osState).identifier(identifier);
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.id = id;
    builder.name = name;
    builder.type = type;
    builder.location = location;
    builder.tags = tags;
    builder.osType = osType;
    builder.osState = osState;
    builder.identifier = identifier;
    builder.description = description;
    builder.eula = eula;
    builder.privacyStatementUri = privacyStatementUri;
    builder.releaseNoteUri = releaseNoteUri;
    builder.hyperVGeneration = hyperVGeneration;
    builder.architecture = architecture;
    builder.endOfLifeDate = endOfLifeDate;
    builder.recommended = recommended;
    builder.disallowed = disallowed;
    builder.purchasePlan = purchasePlan;
    builder.features = features;
    builder.allowUpdateImage = allowUpdateImage;
    builder.provisioningState = provisioningState;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of an {@link ImageDefinition}. */
  public static final class Builder {
    private @Nullable ResourceId id;
    private @Nullable String name;
    private @Nullable String type;
    private @Nullable Region location;
    private Map<String, String> tags = Map.of();
    private @Nullable OsType osType;
    private @Nullable OsState osState;
    private @Nullable ImageIdentifier identifier;
    private @Nullable String description;
    private @Nullable String eula;
    private @Nullable String privacyStatementUri;
    private @Nullable String releaseNoteUri;
    private @Nullable HyperVGeneration hyperVGeneration;
    private @Nullable Architecture architecture;
    private @Nullable Timestamp endOfLifeDate;
    private @Nullable RecommendedMachineConfiguration recommended;
    private @Nullable Disallowed disallowed;
    private @Nullable PurchasePlan purchasePlan;
    private List<ImageFeature> features = List.of();
    private @Nullable Boolean allowUpdateImage;
    private @Nullable ProvisioningState provisioningState;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder id(@Nullable ResourceId id) {
      this.id = id;
      return this;
    }

    Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    Builder type(@Nullable String type) {
      this.type = type;
      return this;
    }

    /** Sets the region of the metadata; fixed at creation. */
    public Builder location(Region location) {
      this.location = Objects.requireNonNull(location, "location");
      return this;
    }

    /** Sets free names and values; at most 50. */
    public Builder tags(Map<String, String> tags) {
      this.tags = Objects.requireNonNull(tags, "tags");
      return this;
    }

    /** Adds a tag, or replaces the one of that name. */
    public Builder tag(String name, String value) {
      tags = Collected.plus(tags, name, value);
      return this;
    }

    /** Sets the operating system; fixed at creation. */
    public Builder osType(OsType osType) {
      this.osType = Objects.requireNonNull(osType, "osType");
      return this;
    }

    /** Sets whether versions are generalized; fixed at creation. */
    public Builder osState(OsState osState) {
      this.osState = Objects.requireNonNull(osState, "osState");
      return this;
    }

    /** Sets publisher, offer and SKU; fixed at creation. */
    public Builder identifier(ImageIdentifier identifier) {
      this.identifier = Objects.requireNonNull(identifier, "identifier");
      return this;
    }

    /** Sets what it is for. */
    public Builder description(@Nullable String description) {
      this.description = description;
      return this;
    }

    /** Sets the licence agreement; fixed at creation. */
    public Builder eula(@Nullable String eula) {
      this.eula = eula;
      return this;
    }

    /** Sets the privacy statement; fixed at creation. */
    public Builder privacyStatementUri(@Nullable String privacyStatementUri) {
      this.privacyStatementUri = privacyStatementUri;
      return this;
    }

    /** Sets the release note. */
    public Builder releaseNoteUri(@Nullable String releaseNoteUri) {
      this.releaseNoteUri = releaseNoteUri;
      return this;
    }

    /** Sets the virtual hardware; fixed at creation. */
    public Builder hyperVGeneration(@Nullable HyperVGeneration hyperVGeneration) {
      this.hyperVGeneration = hyperVGeneration;
      return this;
    }

    /** Sets the processor architecture; fixed at creation. */
    public Builder architecture(@Nullable Architecture architecture) {
      this.architecture = architecture;
      return this;
    }

    /** Sets when it should no longer be used. */
    public Builder endOfLifeDate(@Nullable Timestamp endOfLifeDate) {
      this.endOfLifeDate = endOfLifeDate;
      return this;
    }

    /** Sets when it should no longer be used. */
    public Builder endOfLifeDate(Instant endOfLifeDate) {
      return endOfLifeDate(Timestamp.of(endOfLifeDate));
    }

    /** Sets the machines it is meant for. */
    public Builder recommended(@Nullable RecommendedMachineConfiguration recommended) {
      this.recommended = recommended;
      return this;
    }

    /** Sets what it cannot be deployed with; fixed at creation. */
    public Builder disallowed(@Nullable Disallowed disallowed) {
      this.disallowed = disallowed;
      return this;
    }

    /** Sets the marketplace plan; fixed at creation. */
    public Builder purchasePlan(@Nullable PurchasePlan purchasePlan) {
      this.purchasePlan = purchasePlan;
      return this;
    }

    /** Sets features that machines made from it support. */
    public Builder features(List<ImageFeature> features) {
      this.features = Objects.requireNonNull(features, "features");
      return this;
    }

    /** Adds a feature. */
    public Builder feature(ImageFeature feature) {
      features = Collected.plus(features, feature);
      return this;
    }

    /** Sets must be true when features are updated. */
    public Builder allowUpdateImage(@Nullable Boolean allowUpdateImage) {
      this.allowUpdateImage = allowUpdateImage;
      return this;
    }

    Builder provisioningState(@Nullable ProvisioningState provisioningState) {
      this.provisioningState = provisioningState;
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /**
     * The finished definition.
     *
     * @throws NullPointerException if a required value is missing
     */
    public ImageDefinition build() {
      return new ImageDefinition(
          id,
          name,
          type,
          Objects.requireNonNull(location, "location"),
          tags,
          Objects.requireNonNull(osType, "osType"),
          Objects.requireNonNull(osState, "osState"),
          Objects.requireNonNull(identifier, "identifier"),
          description,
          eula,
          privacyStatementUri,
          releaseNoteUri,
          hyperVGeneration,
          architecture,
          endOfLifeDate,
          recommended,
          disallowed,
          purchasePlan,
          features,
          allowUpdateImage,
          provisioningState,
          unknown);
    }
  }
}
