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
 * A change of an image definition: {@code null} leaves a value as it is. Collections too may be
 * {@code null} here. Service API 2019-07-01 and later.
 *
 * @param tags free names and values; at most 50; {@code null} leaves them as they are, an empty map
 *     removes all
 * @param description what it is for
 * @param releaseNoteUri the release note
 * @param endOfLifeDate when it should no longer be used
 * @param recommended the machines it is meant for
 * @param features features that machines made from it support; {@code null} leaves them as they are
 * @param allowUpdateImage must be true when features are updated
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record ImageDefinitionUpdate(
    @Nullable Map<String, String> tags,
    @Nullable String description,
    @Nullable String releaseNoteUri,
    @Nullable Timestamp endOfLifeDate,
    @Nullable RecommendedMachineConfiguration recommended,
    @Nullable List<ImageFeature> features,
    @Nullable Boolean allowUpdateImage,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<ImageDefinitionUpdate> SCHEMA =
      Schema.of(
              "ImageDefinitionUpdate",
              Builder::new,
              Builder::build,
              ImageDefinitionUpdate::unknown,
              Builder::unknown)
          .property("tags", map(STRING), ImageDefinitionUpdate::tags, Builder::tags)
          .mutable()
          .emptyIsValue()
          .property(
              "properties.description",
              STRING,
              ImageDefinitionUpdate::description,
              Builder::description)
          .mutable()
          .property(
              "properties.releaseNoteUri",
              STRING,
              ImageDefinitionUpdate::releaseNoteUri,
              Builder::releaseNoteUri)
          .mutable()
          .property(
              "properties.endOfLifeDate",
              Timestamp.TYPE,
              ImageDefinitionUpdate::endOfLifeDate,
              Builder::endOfLifeDate)
          .mutable()
          .property(
              "properties.recommended",
              RecommendedMachineConfiguration.SCHEMA,
              ImageDefinitionUpdate::recommended,
              Builder::recommended)
          .mutable()
          .property(
              "properties.features",
              list(ImageFeature.SCHEMA),
              ImageDefinitionUpdate::features,
              Builder::features)
          .since("2020-09-30")
          .emptyIsValue()
          .property(
              "properties.allowUpdateImage",
              BOOLEAN,
              ImageDefinitionUpdate::allowUpdateImage,
              Builder::allowUpdateImage)
          .since("2024-03-03")
          .build();

  /** Copies collections and checks the rest. */
  public ImageDefinitionUpdate {
    tags = tags == null ? null : Collected.copyOf(tags);
    features = features == null ? null : List.copyOf(features);
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A change that changes nothing yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.tags = tags;
    builder.description = description;
    builder.releaseNoteUri = releaseNoteUri;
    builder.endOfLifeDate = endOfLifeDate;
    builder.recommended = recommended;
    builder.features = features;
    builder.allowUpdateImage = allowUpdateImage;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of an {@link ImageDefinitionUpdate}. */
  public static final class Builder {
    private @Nullable Map<String, String> tags;
    private @Nullable String description;
    private @Nullable String releaseNoteUri;
    private @Nullable Timestamp endOfLifeDate;
    private @Nullable RecommendedMachineConfiguration recommended;
    private @Nullable List<ImageFeature> features;
    private @Nullable Boolean allowUpdateImage;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets free names and values; at most 50. */
    public Builder tags(@Nullable Map<String, String> tags) {
      this.tags = tags;
      return this;
    }

    /** Adds a tag, or replaces the one of that name. */
    public Builder tag(String name, String value) {
      tags = Collected.plus(tags, name, value);
      return this;
    }

    /** Sets what it is for. */
    public Builder description(@Nullable String description) {
      this.description = description;
      return this;
    }

    /** Sets the release note. */
    public Builder releaseNoteUri(@Nullable String releaseNoteUri) {
      this.releaseNoteUri = releaseNoteUri;
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

    /** Sets features that machines made from it support. */
    public Builder features(@Nullable List<ImageFeature> features) {
      this.features = features;
      return this;
    }

    /** Sets must be true when features are updated. */
    public Builder allowUpdateImage(@Nullable Boolean allowUpdateImage) {
      this.allowUpdateImage = allowUpdateImage;
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /** The finished change. */
    public ImageDefinitionUpdate build() {
      return new ImageDefinitionUpdate(
          tags,
          description,
          releaseNoteUri,
          endOfLifeDate,
          recommended,
          features,
          allowUpdateImage,
          unknown);
    }
  }
}
