package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The id of any resource, such as {@code
 * /subscriptions/…/resourceGroups/…/providers/Microsoft.Compute/galleries/…}. The text is kept as
 * it was first written; two ids are equal if they differ in letter case alone (R8, R237).
 *
 * @param text the id, beginning with a slash
 */
public record ResourceId(String text) {

  /** How it looks on the wire. */
  public static final WireType<ResourceId> TYPE =
      WireType.text(ResourceId::parse, ResourceId::text);

  private static final int MAX_LENGTH = 2048;

  /**
   * Checks that the text is a path of non-empty segments without dot segments, queries, escapes or
   * control characters.
   *
   * @throws IllegalArgumentException if it is not
   */
  public ResourceId {
    Objects.requireNonNull(text, "text");
    if (text.length() < 2 || text.charAt(0) != '/' || text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "resource id must begin with '/' and have 2 to "
              + MAX_LENGTH
              + " characters: "
              + Shortened.of(text));
    }
    for (String segment : text.substring(1).split("/", -1)) {
      Names.requireSegment("resource id segment", segment);
    }
  }

  /** Reads an id; the same as the constructor. */
  public static ResourceId parse(String text) {
    return new ResourceId(text);
  }

  /** The segments between the slashes. */
  public List<String> segments() {
    return List.of(text.substring(1).split("/"));
  }

  /** The value after {@code subscriptions}. */
  public Optional<String> subscriptionId() {
    return after("subscriptions");
  }

  /** The value after {@code resourceGroups}. */
  public Optional<String> resourceGroup() {
    return after("resourceGroups");
  }

  /**
   * The resource type, such as {@code Microsoft.Compute/galleries/images}; for ids without a
   * provider {@code Microsoft.Resources/resourceGroups} or {@code
   * Microsoft.Resources/subscriptions}.
   *
   * @return the type in the letter case of the id; empty if the id names no resource
   */
  public Optional<String> type() {
    List<String> segments = segments();
    int provider = lastProvider(segments);
    if (provider < 0) {
      return switch (segments.size()) {
        case 2 -> Optional.of("Microsoft.Resources/subscriptions");
        case 4 -> Optional.of("Microsoft.Resources/resourceGroups");
        default -> Optional.empty();
      };
    }
    if (provider + 1 >= segments.size()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    parts.add(segments.get(provider + 1));
    for (int i = provider + 2; i < segments.size(); i += 2) {
      parts.add(segments.get(i));
    }
    return Optional.of(String.join("/", parts));
  }

  /** Whether the id is of this resource type, in any letter case. */
  public boolean isOfType(String resourceType) {
    return type().filter(resourceType::equalsIgnoreCase).isPresent();
  }

  /** The last segment. */
  public String name() {
    return text.substring(text.lastIndexOf('/') + 1);
  }

  /** A resource below this one. */
  public ResourceId child(String type, String name) {
    return new ResourceId(text + '/' + type + '/' + Names.requireSegment("name", name));
  }

  private Optional<String> after(String label) {
    List<String> segments = segments();
    for (int i = 0; i + 1 < segments.size(); i++) {
      if (segments.get(i).equalsIgnoreCase("providers")) {
        return Optional.empty();
      }
      if (segments.get(i).equalsIgnoreCase(label)) {
        return Optional.of(segments.get(i + 1));
      }
    }
    return Optional.empty();
  }

  private static int lastProvider(List<String> segments) {
    for (int i = segments.size() - 1; i >= 0; i--) {
      if (segments.get(i).equalsIgnoreCase("providers")) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResourceId that && text.equalsIgnoreCase(that.text);
  }

  @Override
  public int hashCode() {
    return TypedIds.hash(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
