package dev.imagegallery.internal.emulator.authorization;

import dev.imagegallery.internal.emulator.kernel.Request;

/**
 * The part of a path that belongs to a provider: the last one, if a resource of one extends that of
 * another.
 *
 * @param request whose path it is
 * @param namespace the provider
 * @param type with its namespace; the last segment may be that of a list or an action
 * @param scope what is above the last segment of the type
 * @param isNamed whether the path ends with the name of a resource
 */
record ProviderPath(Request request, String namespace, String type, Scope scope, boolean isNamed) {

  /**
   * Reads a path.
   *
   * @param at where {@code providers} stands, which a namespace follows
   */
  static ProviderPath of(Request request, int at) {
    int provider = at;
    StringBuilder type = new StringBuilder(request.segment(at + 1));
    int above = at;
    boolean named = true;
    for (int i = at + 2; i < request.length(); i += 2) {
      boolean hasName = i + 1 < request.length();
      if (hasName && isExtension(request, provider, i)) {
        provider = i;
        above = i;
        type = new StringBuilder(request.segment(i + 1));
        named = true;
        continue;
      }
      type.append('/').append(request.segment(i));
      above = i == provider + 2 ? provider : i;
      named = hasName;
    }
    return new ProviderPath(
        request, request.segment(provider + 1), type.toString(), Scope.of(request, above), named);
  }

  /** The features provider has providers as a type of its own. */
  private static boolean isExtension(Request request, int provider, int at) {
    return request.segment(at).equalsIgnoreCase("providers")
        && !request.segment(provider + 1).equalsIgnoreCase("Microsoft.Features");
  }

  RequiredAction required() {
    if (type.equals(namespace)) {
      return RequiredAction.action(
          "Microsoft.Resources/subscriptions/providers" + RequiredAction.verb(request), scope);
    }
    if (isNamed) {
      Scope resource = Scope.of(request, request.length());
      return RequiredAction.action(type + RequiredAction.verb(request), resource);
    }
    return RequiredAction.reads(request)
        ? RequiredAction.reading(type, scope)
        : RequiredAction.action(type + RequiredAction.verb(request), scope);
  }
}
