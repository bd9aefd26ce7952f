package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The marketplace plan that machines made from an image are billed by.
 *
 * @param name the plan
 * @param publisher its publisher
 * @param product its product
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record PurchasePlan(
    @Nullable String name,
    @Nullable String publisher,
    @Nullable String product,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<PurchasePlan> SCHEMA =
      Schema.of(
              "PurchasePlan", Builder::new, Builder::build, PurchasePlan::unknown, Builder::unknown)
          .property("name", STRING, PurchasePlan::name, Builder::name)
          .property("publisher", STRING, PurchasePlan::publisher, Builder::publisher)
          .property("product", STRING, PurchasePlan::product, Builder::product)
          .build();

  /** Checks what is required. */
  public PurchasePlan {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A plan. */
  public static PurchasePlan of(String name, String publisher, String product) {
    return new Builder().name(name).publisher(publisher).product(product).build();
  }

  /** Collects the parts of a {@link PurchasePlan}. */
  static final class Builder {
    private @Nullable String name;
    private @Nullable String publisher;
    private @Nullable String product;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    Builder publisher(@Nullable String publisher) {
      this.publisher = publisher;
      return this;
    }

    Builder product(@Nullable String product) {
      this.product = product;
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    PurchasePlan build() {
      return new PurchasePlan(name, publisher, product, unknown);
    }
  }
}
