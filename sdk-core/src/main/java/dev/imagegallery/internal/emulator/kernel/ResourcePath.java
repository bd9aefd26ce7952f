package dev.imagegallery.internal.emulator.kernel;

/** Takes ids apart by position, without allocating more than the answer. */
public final class ResourcePath {

  private ResourcePath() {}

  /** The n-th segment of an id, counted from 0 after the first slash; {@code ""} beyond the end. */
  public static String segment(String id, int n) {
    int start = 1;
    for (int i = 0; i < n; i++) {
      int slash = id.indexOf('/', start);
      if (slash < 0) {
        return "";
      }
      start = slash + 1;
    }
    int end = id.indexOf('/', start);
    return id.substring(start, end < 0 ? id.length() : end);
  }

  /** The id of the resource above a nested one: without its last type and name. */
  public static String parent(String id) {
    int name = id.lastIndexOf('/');
    return id.substring(0, id.lastIndexOf('/', name - 1));
  }

  /** The id of a resource group. */
  public static String group(String subscriptionId, String resourceGroup) {
    return "/subscriptions/" + subscriptionId + "/resourceGroups/" + resourceGroup;
  }
}
