package dev.imagegallery.models;

import java.util.Objects;

/**
 * Names an image version. Equal ids may differ in letter case alone (R8).
 *
 * @param definition the definition it belongs to
 * @param version its number
 */
public record ImageVersionId(ImageDefinitionId definition, VersionNumber version) {

  /** The resource type. */
  public static final String TYPE = "Microsoft.Compute/galleries/images/versions";

  /** Checks that neither part is null. */
  public ImageVersionId {
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(version, "version");
  }

  /**
   * Reads the id of a version.
   *
   * @throws IllegalArgumentException if {@code text} is no such id
   */
  public static ImageVersionId parse(String text) {
    return of(new ResourceId(text));
  }

  /**
   * The same id, typed.
   *
   * @throws IllegalArgumentException if {@code id} is of another type
   */
  public static ImageVersionId of(ResourceId id) {
    TypedIds.require(id, TYPE, 12);
    String text = id.text();
    String definition = text.substring(0, text.lastIndexOf('/', text.lastIndexOf('/') - 1));
    return ImageDefinitionId.parse(definition).version(id.name());
  }

  /** The same id, untyped. */
  public ResourceId resourceId() {
    return new ResourceId(toString());
  }

  @Override
  public String toString() {
    return definition + "/versions/" + version;
  }
}
