package dev.imagegallery.internal.emulator.authorization;

import dev.imagegallery.internal.emulator.kernel.Request;
import java.util.Locale;
import java.util.Set;

/**
 * What a caller must be allowed to do for a request to be served.
 *
 * @param kind how it is decided
 * @param action such as {@code Microsoft.Compute/galleries/read}
 * @param scope where
 */
record RequiredAction(Kind kind, String action, Scope scope) {

  /** How access is decided. */
  enum Kind {
    /** Nobody is refused. */
    FREE,
    /** The caller must be allowed the action. */
    ACTION,
    /** Nobody is refused, but the list has only what the caller may read (R235). */
    LIST,
    /** A list of several types, each of which must be readable by itself. */
    MIXED_LIST,
    /** A subscription: open to who has any right in it. */
    SUBSCRIPTION
  }

  private static final String SUBSCRIPTIONS = "Microsoft.Resources/subscriptions";
  private static final String GROUPS = SUBSCRIPTIONS + "/resourceGroups";

  /** What is read below a resource and is no list. */
  private static final Set<String> SINGLETONS = Set.of("instanceview");

  private static final RequiredAction FREE = new RequiredAction(Kind.FREE, "", new Scope(""));

  static RequiredAction of(Request request) {
    if (request.length() == 0) {
      return FREE;
    }
    return switch (request.segment(0).toLowerCase(Locale.ROOT)) {
      case "subscriptions" -> inSubscription(request);
      case "providers" -> inTenant(request);
      default -> FREE;
    };
  }

  /** The action that reading a resource needs. */
  static RequiredAction toRead(Request request, String id) {
    return of(request.elsewhere("GET", id));
  }

  private static RequiredAction inSubscription(Request request) {
    int length = request.length();
    if (length == 1) {
      return new RequiredAction(Kind.MIXED_LIST, SUBSCRIPTIONS + "/read", new Scope(""));
    }
    Scope subscription = Scope.of(request, 2);
    if (length == 2) {
      return reads(request)
          ? new RequiredAction(Kind.SUBSCRIPTION, SUBSCRIPTIONS + "/read", subscription)
          : action(SUBSCRIPTIONS + verb(request), subscription);
    }
    boolean grouped = request.segment(2).equalsIgnoreCase("resourceGroups");
    int at = grouped ? 4 : 2;
    if (at < length && request.segment(at).equalsIgnoreCase("providers") && at + 1 < length) {
      return ProviderPath.of(request, at).required();
    }
    return grouped ? inGroup(request) : ofSubscription(request, subscription);
  }

  private static RequiredAction inGroup(Request request) {
    if (request.length() == 3) {
      return new RequiredAction(Kind.LIST, GROUPS + "/read", Scope.of(request, 2));
    }
    Scope group = Scope.of(request, 4);
    if (request.length() == 4) {
      return action(GROUPS + verb(request), group);
    }
    String what = GROUPS + "/" + request.segment(4);
    return reads(request)
        ? new RequiredAction(Kind.MIXED_LIST, what + "/read", group)
        : action(what + "/action", group);
  }

  private static RequiredAction ofSubscription(Request request, Scope subscription) {
    String what = SUBSCRIPTIONS + "/" + request.segment(2);
    if (request.length() == 3 && reads(request)) {
      Kind kind = request.segment(2).equalsIgnoreCase("resources") ? Kind.MIXED_LIST : Kind.LIST;
      return new RequiredAction(kind, what + "/read", subscription);
    }
    return action(what + verb(request), subscription);
  }

  /** What the tenant tells about itself is no secret to those in it. */
  private static RequiredAction inTenant(Request request) {
    if (request.length() < 3) {
      return FREE;
    }
    ProviderPath path = ProviderPath.of(request, 0);
    boolean told =
        path.scope().id().isEmpty()
            && path.namespace().equalsIgnoreCase("Microsoft.Authorization")
            && !path.type().toLowerCase(Locale.ROOT).contains("/roleassignments");
    return told && reads(request) ? FREE : path.required();
  }

  static RequiredAction action(String action, Scope scope) {
    return new RequiredAction(Kind.ACTION, action, scope);
  }

  /** How a list, or a singleton below a resource, is read. */
  static RequiredAction reading(String type, Scope scope) {
    String last = type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (type.equalsIgnoreCase("Microsoft.Authorization/permissions")) {
      return FREE;
    }
    Kind kind = SINGLETONS.contains(last) ? Kind.ACTION : Kind.LIST;
    return new RequiredAction(kind, type + "/read", scope);
  }

  static boolean reads(Request request) {
    return request.method().equals("GET") || request.method().equals("HEAD");
  }

  static String verb(Request request) {
    return switch (request.method()) {
      case "GET", "HEAD" -> "/read";
      case "DELETE" -> "/delete";
      case "POST" -> "/action";
      default -> "/write";
    };
  }
}
