package dev.imagegallery.models;

/** What the typed ids share. */
final class TypedIds {

  private TypedIds() {}

  static String inGroup(String subscriptionId, String resourceGroup) {
    return "/subscriptions/" + subscriptionId + "/resourceGroups/" + resourceGroup;
  }

  /** Refuses an id of another type, or one that is not in a resource group. */
  static void require(ResourceId id, String type, int segments) {
    boolean placed =
        id.segments().size() == segments
            && id.segments().get(0).equalsIgnoreCase("subscriptions")
            && id.segments().get(2).equalsIgnoreCase("resourceGroups");
    if (!placed || !id.isOfType(type)) {
      throw new IllegalArgumentException("not the id of a " + type + ": " + id);
    }
  }

  static String subscription(ResourceId id) {
    return id.segments().get(1);
  }

  static String group(ResourceId id) {
    return id.segments().get(3);
  }

  /**
   * A hash that fits {@link String#equalsIgnoreCase}: it folds each code point both ways, which
   * lower case alone does not (the dotless i equals I).
   */
  static int hash(String text) {
    int hash = 0;
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      hash = 31 * hash + Character.toLowerCase(Character.toUpperCase(codePoint));
      at += Character.charCount(codePoint);
    }
    return hash;
  }
}
