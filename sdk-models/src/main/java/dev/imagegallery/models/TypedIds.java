package dev.imagegallery.models;

import java.util.Locale;

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

  static int hash(String text) {
    return text.toLowerCase(Locale.ROOT).hashCode();
  }
}
