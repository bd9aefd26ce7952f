package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a template, or a file of parameters, is.
 *
 * @param uri its address
 * @param id the id of a template spec
 * @param relativePath its path beside the template that links it
 * @param contentVersion the content version it must have
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record TemplateLink(
    @Nullable String uri,
    @Nullable ResourceId id,
    @Nullable String relativePath,
    @Nullable String contentVersion,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<TemplateLink> SCHEMA =
      Schema.of(
              "TemplateLink", Builder::new, Builder::build, TemplateLink::unknown, Builder::unknown)
          .property("uri", STRING, TemplateLink::uri, Builder::uri)
          .property("id", ResourceId.TYPE, TemplateLink::id, Builder::id)
          .property("relativePath", STRING, TemplateLink::relativePath, Builder::relativePath)
          .property("contentVersion", STRING, TemplateLink::contentVersion, Builder::contentVersion)
          .build();

  /** Checks what is required. */
  public TemplateLink {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A template at an address. */
  public static TemplateLink of(String uri) {
    return new Builder().uri(uri).build();
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.uri = uri;
    builder.id = id;
    builder.relativePath = relativePath;
    builder.contentVersion = contentVersion;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link TemplateLink}. */
  public static final class Builder {
    private @Nullable String uri;
    private @Nullable ResourceId id;
    private @Nullable String relativePath;
    private @Nullable String contentVersion;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets its address. */
    public Builder uri(@Nullable String uri) {
      this.uri = uri;
      return this;
    }

    /** Sets the id of a template spec. */
    public Builder id(@Nullable ResourceId id) {
      this.id = id;
      return this;
    }

    /** Sets its path beside the template that links it. */
    public Builder relativePath(@Nullable String relativePath) {
      this.relativePath = relativePath;
      return this;
    }

    /** Sets the content version it must have. */
    public Builder contentVersion(@Nullable String contentVersion) {
      this.contentVersion = contentVersion;
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /** The finished link. */
    public TemplateLink build() {
      return new TemplateLink(uri, id, relativePath, contentVersion, unknown);
    }
  }
}
