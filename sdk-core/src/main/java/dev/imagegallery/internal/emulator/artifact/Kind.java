package dev.imagegallery.internal.emulator.artifact;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A kind of resource in a gallery.
 *
 * @param type the resource type, such as {@code Microsoft.Compute/galleries/applications}
 * @param shownType what answers call it
 * @param entity how refusals name it, such as {@code galleryApplication}
 * @param properties its properties
 * @param takes how long writing one takes; {@code null} if it is done at once
 * @param deletion how long deleting one takes
 */
record Kind(
    String type,
    String shownType,
    String entity,
    Properties properties,
    @Nullable Duration takes,
    Duration deletion) {

  private static final String GALLERIES = "Microsoft.Compute/galleries/";

  /** A kind whose answers give its own type. */
  static Kind of(
      String path,
      String entity,
      Properties properties,
      @Nullable Duration takes,
      Duration deletion) {
    String type = GALLERIES + path;
    return new Kind(type, type, entity, properties, takes, deletion);
  }

  /** The same shown as another type. */
  Kind shownAs(String path) {
    return new Kind(type, GALLERIES + path, entity, properties, takes, deletion);
  }

  /** The path below a gallery, as routes have it. */
  String route() {
    return type.substring(GALLERIES.length()).replace("/", "/*/");
  }

  /** The collection in which it is. */
  String collection() {
    return type.substring(type.lastIndexOf('/') + 1);
  }

  /** As recorded: only service artifacts answer a canary region in its own letter case. */
  boolean showsOwnCase() {
    return collection().equals("serviceArtifacts");
  }

  boolean isVersion() {
    return collection().equals("versions");
  }
}
