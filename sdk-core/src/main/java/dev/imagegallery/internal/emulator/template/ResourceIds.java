package dev.imagegallery.internal.emulator.template;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes ids of scopes, types and names. */
final class ResourceIds {

  private static final String PROVIDERS = "/providers/";
  private static final String GROUPS = "Microsoft.Resources/resourceGroups";
  private static final String MANAGEMENT_GROUPS = "Microsoft.Management/managementGroups";

  private ResourceIds() {}

  /**
   * The id of a resource.
   *
   * @param scope the id of its scope; empty for the tenant
   * @param type its full type
   * @param names one per segment of the type behind the namespace
   */
  static String of(String scope, String type, List<String> names) {
    List<String> types = types(type);
    if (types.size() - 1 != names.size()) {
      throw new IllegalArgumentException("names do not fit the type " + type);
    }
    if (type.equalsIgnoreCase(GROUPS)) {
      return subscription(scope) + "/resourceGroups/" + names.get(0);
    }
    StringBuilder id =
        new StringBuilder(type.equalsIgnoreCase(MANAGEMENT_GROUPS) ? "" : scope)
            .append(PROVIDERS)
            .append(types.get(0));
    for (int i = 0; i < names.size(); i++) {
      id.append('/').append(types.get(i + 1)).append('/').append(names.get(i));
    }
    return id.toString();
  }

  /** The segments of a type; slashes around it do not count. */
  static List<String> types(String type) {
    int start = type.startsWith("/") ? 1 : 0;
    int end = type.endsWith("/") && type.length() > start + 1 ? type.length() - 1 : type.length();
    return split(type.substring(start, end));
  }

  static List<String> split(String path) {
    return List.of(path.split("/", -1));
  }

  /** The id of the subscription that {@code scope} lies in; empty if it lies in none. */
  static String subscription(String scope) {
    List<String> segments = split(scope);
    return isSubscription(scope) ? "/subscriptions/" + segments.get(2) : "";
  }

  static boolean isSubscription(String scope) {
    return scope.toLowerCase(Locale.ROOT).startsWith("/subscriptions/");
  }

  /**
   * The id of the scope that a resource names, seen from the deployment's.
   *
   * @param written {@code /}, an id, or type and name in the deployment's own scope
   */
  static String scope(String written, String deployment) {
    if (written.equals("/")) {
      return "";
    }
    if (written.startsWith("/")) {
      return written;
    }
    String prefix = MANAGEMENT_GROUPS.toLowerCase(Locale.ROOT) + "/";
    boolean tenant = written.toLowerCase(Locale.ROOT).startsWith(prefix);
    return (tenant ? "" : deployment) + PROVIDERS + written;
  }

  /** {@code type/name} of the dependency lists as an id in the deployment's scope; null if none. */
  static @Nullable String ofTypeAndName(String reference, String scope) {
    List<String> segments = split(reference);
    if (segments.size() < 3 || !segments.get(0).contains(".")) {
      return null;
    }
    return segments.size() % 2 == 1 ? (scope + PROVIDERS + reference) : null;
  }

  /** A relative reference whose names all follow its types: {@code Ns/a/b/name1/name2}. */
  static @Nullable String ofTypesThenNames(String reference, String scope) {
    List<String> segments = split(reference);
    if (segments.size() < 3 || segments.size() % 2 == 0 || !segments.get(0).contains(".")) {
      return null;
    }
    int names = (segments.size() - 1) / 2;
    String type = String.join("/", segments.subList(0, names + 1));
    return of(scope, type, segments.subList(names + 1, segments.size()));
  }
}
