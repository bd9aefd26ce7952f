package dev.imagegallery.internal.emulator.authorization;

import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.ResourcePath;

/**
 * Where a role is assigned: the whole tenant, a management group, a subscription, a resource group
 * or a resource.
 *
 * @param id without a slash at the end; {@code ""} for the tenant
 */
record Scope(String id) {

  private static final String MANAGEMENT_GROUP =
      "/providers/Microsoft.Management/managementGroups/";

  Scope {
    while (id.endsWith("/")) {
      id = id.substring(0, id.length() - 1);
    }
  }

  /** The scope in a path before {@code providers/Microsoft.Authorization} at a segment. */
  static Scope of(Request request, int end) {
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < end; i++) {
      id.append('/').append(canonical(request, i));
    }
    return new Scope(id.toString());
  }

  private static String canonical(Request request, int i) {
    String segment = request.segment(i);
    return i == 2 && segment.equalsIgnoreCase("resourceGroups") ? "resourceGroups" : segment;
  }

  /** Whether another scope is this one or below it. */
  boolean contains(Scope other) {
    return other.id.length() >= id.length()
        && other.id.regionMatches(true, 0, id, 0, id.length())
        && (other.id.length() == id.length() || other.id.charAt(id.length()) == '/');
  }

  /** The subscription it is in, as the beginning of an id; {@code ""} if it is in none. */
  String subscription() {
    return isInSubscription() ? "/subscriptions/" + subscriptionId() : "";
  }

  /** Whether it is a subscription or in one. */
  boolean isInSubscription() {
    return id.regionMatches(true, 0, "/subscriptions/", 0, "/subscriptions/".length());
  }

  /** The subscription in the id; nonsense if there is none. */
  String subscriptionId() {
    return ResourcePath.segment(id, 1);
  }

  /** The management group it is, or {@code ""}. */
  String managementGroup() {
    boolean group = id.regionMatches(true, 0, MANAGEMENT_GROUP, 0, MANAGEMENT_GROUP.length());
    return group ? id.substring(MANAGEMENT_GROUP.length()) : "";
  }
}
