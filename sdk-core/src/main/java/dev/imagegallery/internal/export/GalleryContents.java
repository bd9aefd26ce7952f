package dev.imagegallery.internal.export;

import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A gallery and what is in it.
 *
 * @param id the gallery's id
 * @param gallery the gallery
 * @param definitions its definitions
 */
record GalleryContents(GalleryId id, Gallery gallery, List<DefinitionContents> definitions) {

  GalleryContents {
    definitions = List.copyOf(definitions);
  }

  /** All versions with their ids. */
  List<SourceTurns.Published> published() {
    List<SourceTurns.Published> all = new ArrayList<>();
    for (DefinitionContents one : definitions) {
      String name = Objects.requireNonNull(one.definition().name(), "name");
      for (ImageVersion version : one.versions()) {
        String number = Objects.requireNonNull(version.name(), "name");
        all.add(new SourceTurns.Published(id.image(name).version(number), version));
      }
    }
    return all;
  }

  /**
   * A definition and its versions.
   *
   * @param definition the definition
   * @param versions its versions
   */
  record DefinitionContents(ImageDefinition definition, List<ImageVersion> versions) {

    DefinitionContents {
      versions = List.copyOf(versions);
    }
  }
}
