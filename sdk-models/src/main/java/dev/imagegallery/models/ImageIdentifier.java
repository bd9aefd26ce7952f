package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a definition is called in the manner of the marketplace; unique in its gallery (R26).
 *
 * @param publisher 1 to 128 characters
 * @param offer 1 to 64 characters
 * @param sku 1 to 64 characters
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record ImageIdentifier(String publisher, String offer, String sku, UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<ImageIdentifier> SCHEMA =
      Schema.of(
              "ImageIdentifier",
              Builder::new,
              Builder::build,
              ImageIdentifier::unknown,
              Builder::unknown)
          .property("publisher", STRING, ImageIdentifier::publisher, Builder::publisher)
          .property("offer", STRING, ImageIdentifier::offer, Builder::offer)
          .property("sku", STRING, ImageIdentifier::sku, Builder::sku)
          .build();

  /** Checks what is required. */
  public ImageIdentifier {
    Objects.requireNonNull(publisher, "publisher");
    Objects.requireNonNull(offer, "offer");
    Objects.requireNonNull(sku, "sku");
    Objects.requireNonNull(unknown, "unknown");
  }

  /** An identifier; whether its parts are good ones is the service's decision. */
  public static ImageIdentifier of(String publisher, String offer, String sku) {
    return new Builder().publisher(publisher).offer(offer).sku(sku).build();
  }

  /** Collects the parts of an {@link ImageIdentifier}. */
  static final class Builder {
    private @Nullable String publisher;
    private @Nullable String offer;
    private @Nullable String sku;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder publisher(String publisher) {
      this.publisher = Objects.requireNonNull(publisher, "publisher");
      return this;
    }

    Builder offer(String offer) {
      this.offer = Objects.requireNonNull(offer, "offer");
      return this;
    }

    Builder sku(String sku) {
      this.sku = Objects.requireNonNull(sku, "sku");
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    ImageIdentifier build() {
      return new ImageIdentifier(
          Objects.requireNonNull(publisher, "publisher"),
          Objects.requireNonNull(offer, "offer"),
          Objects.requireNonNull(sku, "sku"),
          unknown);
    }
  }
}
