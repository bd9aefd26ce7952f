package dev.imagegallery.internal.emulator.generic;

import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.ResourcePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The path of a resource, or of a collection of them.
 *
 * @param scope what the resource is in: a subscription, a resource group, or for an extension
 *     resource any other resource
 * @param namespace of the provider, in canonical letter case
 * @param type without the namespace, such as {@code virtualNetworks/subnets}
 * @param names of the resource and those above it; one less than types for a collection
 */
record GenericPath(String scope, String namespace, String type, List<String> names) {

  /** The path of a request to a generic type, or {@code null} if it is none. */
  static @Nullable GenericPath of(Request request) {
    int at = lastProviders(request);
    if (at < 2 || at + 2 >= request.length()) {
      return null;
    }
    Optional<String> namespace = KnownTypes.canonical(request.segment(at + 1));
    StringBuilder type = new StringBuilder();
    List<String> names = new ArrayList<>();
    for (int i = at + 2; i < request.length(); i++) {
      if ((i - at) % 2 == 0) {
        type.append(type.isEmpty() ? "" : "/").append(request.segment(i));
      } else {
        names.add(request.segment(i));
      }
    }
    boolean generic =
        namespace.isPresent()
            && KnownTypes.isGeneric(namespace.get(), type.toString())
            && (at <= 4 || KnownTypes.isExtension(type.toString()));
    return generic ? path(request, at, namespace.get(), type.toString(), names) : null;
  }

  private static GenericPath path(
      Request request, int at, String namespace, String type, List<String> names) {
    String canonical = KnownTypes.canonicalType(namespace, type);
    return new GenericPath(scope(request, at), namespace, canonical, List.copyOf(names));
  }

  private static int lastProviders(Request request) {
    if (request.length() == 0 || !request.segment(0).equalsIgnoreCase("subscriptions")) {
      return -1;
    }
    for (int i = request.length() - 1; i >= 2; i--) {
      if (request.segment(i).equalsIgnoreCase("providers")) {
        return i;
      }
    }
    return -1;
  }

  private static String scope(Request request, int at) {
    StringBuilder scope = new StringBuilder("/subscriptions/").append(request.segment(1));
    for (int i = 2; i < at; i++) {
      scope.append('/').append(i == 2 && at > 3 ? "resourceGroups" : request.segment(i));
    }
    return scope.toString();
  }

  /** Whether it names one resource. */
  boolean isResource() {
    return names.size() == depth();
  }

  /** Whether the resource extends another one, or a group or subscription. */
  boolean isExtension() {
    return KnownTypes.isExtension(type);
  }

  /** How many types are nested in each other. */
  int depth() {
    return (int) type.chars().filter(c -> c == '/').count() + 1;
  }

  /** The type with its namespace. */
  String fullType() {
    return namespace + "/" + type;
  }

  /** The resource's id, or the collection's. */
  String id() {
    StringBuilder id = new StringBuilder(scope).append("/providers/").append(namespace);
    String[] types = type.split("/", -1);
    for (int i = 0; i < types.length; i++) {
      id.append('/').append(types[i]);
      if (i < names.size()) {
        id.append('/').append(names.get(i));
      }
    }
    return id.toString();
  }

  /** The last name. */
  String name() {
    return names.get(names.size() - 1);
  }

  /** The names, slashes between. */
  String fullName() {
    return String.join("/", names);
  }

  /** The last type segment: the plural under which a parent holds its children. */
  String plural() {
    return type.substring(type.lastIndexOf('/') + 1);
  }

  /** The parent's path; {@code null} for a resource that is not nested. */
  @Nullable GenericPath parent() {
    int slash = type.lastIndexOf('/');
    return slash < 0
        ? null
        : new GenericPath(
            scope, namespace, type.substring(0, slash), names.subList(0, depth() - 1));
  }

  /** Of a path to an action: the resource it is done to. */
  GenericPath target() {
    int slash = type.lastIndexOf('/');
    return new GenericPath(scope, namespace, type.substring(0, Math.max(slash, 0)), names);
  }

  /** The name of the resource group in the scope, as refusals tell it. */
  String resourceGroup() {
    String group = ResourcePath.segment(scope, 3);
    return group.isEmpty() ? "<null>" : group;
  }

  /** The subscription in the scope. */
  String subscriptionId() {
    return ResourcePath.segment(scope, 1);
  }
}
