package dev.imagegallery.models;

import java.util.Objects;

/**
 * Names an image definition. Equal ids may differ in letter case alone (R8).
 *
 * @param gallery the gallery it lives in
 * @param name the definition's name
 */
public record ImageDefinitionId(GalleryId gallery, String name) {

  /** The resource type. */
  public static final String TYPE = "Microsoft.Compute/galleries/images";

  /**
   * Checks that the name can stand in an id; whether the service accepts it is its decision.
   *
   * @throws IllegalArgumentException naming the part that cannot
   */
  public ImageDefinitionId {
    Objects.requireNonNull(gallery, "gallery");
    Names.requireSegment("imageDefinitionName", name);
  }

  /**
   * Reads the id of a definition.
   *
   * @throws IllegalArgumentException if {@code text} is no such id
   */
  public static ImageDefinitionId parse(String text) {
    return of(new ResourceId(text));
  }

  /**
   * The same id, typed.
   *
   * @throws IllegalArgumentException if {@code id} is of another type
   */
  public static ImageDefinitionId of(ResourceId id) {
    TypedIds.require(id, TYPE, 10);
    String group = TypedIds.group(id);
    GalleryId gallery = new GalleryId(TypedIds.subscription(id), group, id.segments().get(7));
    return new ImageDefinitionId(gallery, id.name());
  }

  /** A version of this definition, such as {@code 1.0.0}. */
  public ImageVersionId version(String number) {
    return new ImageVersionId(this, VersionNumber.parse(number));
  }

  /** A version of this definition. */
  public ImageVersionId version(VersionNumber number) {
    return new ImageVersionId(this, number);
  }

  /** The same id, untyped; deployed as it is, it means the latest version (R95). */
  public ResourceId resourceId() {
    return new ResourceId(toString());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ImageDefinitionId that && toString().equalsIgnoreCase(that.toString());
  }

  @Override
  public int hashCode() {
    return TypedIds.hash(toString());
  }

  @Override
  public String toString() {
    return gallery + "/images/" + name;
  }
}
