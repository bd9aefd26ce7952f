package dev.imagegallery.internal.export;

import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Versions of one source are built one after the other: the service refuses a source that another
 * version is being built from. They take turns in the order in which they were published, so that
 * no version waits for one that is made from it.
 */
final class SourceTurns {

  private final Map<ImageVersionId, ImageVersionId> before = new HashMap<>();

  /**
   * A version with its id.
   *
   * @param id the id
   * @param version the version
   */
  record Published(ImageVersionId id, ImageVersion version) {}

  SourceTurns(List<Published> versions) {
    Map<String, ImageVersionId> last = new HashMap<>();
    versions.stream()
        .sorted(
            Comparator.comparing(SourceTurns::publishedAt)
                .thenComparing(one -> one.id().toString()))
        .forEach(
            one -> {
              ImageVersionId previous = last.put(source(one.version()), one.id());
              if (previous != null) {
                before.put(one.id(), previous);
              }
            });
  }

  /** The version whose turn is right before; {@code null} if it is the first of its source. */
  @Nullable ImageVersionId before(ImageVersionId id) {
    return before.get(id);
  }

  private static Instant publishedAt(Published one) {
    Timestamp published = one.version().publishedDate();
    return published == null ? Instant.MIN : published.instant();
  }

  /** What tells sources apart; that values print their parts is enough for it. */
  private static String source(ImageVersion version) {
    String source = version.source() != null ? version.source().toString() : diskSources(version);
    return source.toLowerCase(Locale.ROOT);
  }

  private static String diskSources(ImageVersion version) {
    return version.osDiskImage() == null ? "" : String.valueOf(version.osDiskImage().source());
  }
}
