package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.BOOLEAN;
import static dev.imagegallery.models.schema.WireType.STRING;
import static dev.imagegallery.models.schema.WireType.list;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a gallery presents itself to the community.
 *
 * @param publisherUri the publisher's site
 * @param publisherContact the publisher's e-mail address
 * @param eula the licence agreement
 * @param publicNamePrefix the beginning of the public name
 * @param communityGalleryEnabled whether the gallery is public; {@code null} in a request
 * @param publicNames the public names; set by the service
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record CommunityGalleryInfo(
    @Nullable String publisherUri,
    @Nullable String publisherContact,
    @Nullable String eula,
    @Nullable String publicNamePrefix,
    @Nullable Boolean communityGalleryEnabled,
    List<String> publicNames,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<CommunityGalleryInfo> SCHEMA =
      Schema.of(
              "CommunityGalleryInfo",
              Builder::new,
              Builder::build,
              CommunityGalleryInfo::unknown,
              Builder::unknown)
          .property(
              "publisherUri", STRING, CommunityGalleryInfo::publisherUri, Builder::publisherUri)
          .property(
              "publisherContact",
              STRING,
              CommunityGalleryInfo::publisherContact,
              Builder::publisherContact)
          .property("eula", STRING, CommunityGalleryInfo::eula, Builder::eula)
          .property(
              "publicNamePrefix",
              STRING,
              CommunityGalleryInfo::publicNamePrefix,
              Builder::publicNamePrefix)
          .property(
              "communityGalleryEnabled",
              BOOLEAN,
              CommunityGalleryInfo::communityGalleryEnabled,
              Builder::communityGalleryEnabled)
          .readOnly()
          .property(
              "publicNames", list(STRING), CommunityGalleryInfo::publicNames, Builder::publicNames)
          .readOnly()
          .build();

  /** Copies collections and checks the rest. */
  public CommunityGalleryInfo {
    publicNames = List.copyOf(publicNames);
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.publisherUri = publisherUri;
    builder.publisherContact = publisherContact;
    builder.eula = eula;
    builder.publicNamePrefix = publicNamePrefix;
    builder.communityGalleryEnabled = communityGalleryEnabled;
    builder.publicNames = publicNames;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link CommunityGalleryInfo}. */
  public static final class Builder {
    private @Nullable String publisherUri;
    private @Nullable String publisherContact;
    private @Nullable String eula;
    private @Nullable String publicNamePrefix;
    private @Nullable Boolean communityGalleryEnabled;
    private List<String> publicNames = List.of();
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets the publisher's site. */
    public Builder publisherUri(@Nullable String publisherUri) {
      this.publisherUri = publisherUri;
      return this;
    }

    /** Sets the publisher's e-mail address. */
    public Builder publisherContact(@Nullable String publisherContact) {
      this.publisherContact = publisherContact;
      return this;
    }

    /** Sets the licence agreement. */
    public Builder eula(@Nullable String eula) {
      this.eula = eula;
      return this;
    }

    /** Sets the beginning of the public name. */
    public Builder publicNamePrefix(@Nullable String publicNamePrefix) {
      this.publicNamePrefix = publicNamePrefix;
      return this;
    }

    Builder communityGalleryEnabled(@Nullable Boolean communityGalleryEnabled) {
      this.communityGalleryEnabled = communityGalleryEnabled;
      return this;
    }

    Builder publicNames(List<String> publicNames) {
      this.publicNames = Objects.requireNonNull(publicNames, "publicNames");
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /** The finished info. */
    public CommunityGalleryInfo build() {
      return new CommunityGalleryInfo(
          publisherUri,
          publisherContact,
          eula,
          publicNamePrefix,
          communityGalleryEnabled,
          publicNames,
          unknown);
    }
  }
}
