package dev.imagegallery.internal.emulator.authorization;

import dev.imagegallery.internal.emulator.authorization.RequiredAction.Kind;
import dev.imagegallery.internal.emulator.error.AccessFaults;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.kernel.Gate;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.login.Caller;

/**
 * Asks whether the caller may do what a request does (R134), and use what it names. Before
 * existence: a stranger cannot tell what is missing from what is hidden.
 */
final class AuthorizationGate implements Gate {

  private final Kernel kernel;
  private final AccessControl access;
  private final LinkedAccess links;
  private final StartedOperations started;

  AuthorizationGate(
      Kernel kernel, AccessControl access, LinkedAccess links, StartedOperations started) {
    this.kernel = kernel;
    this.access = access;
    this.links = links;
    this.started = started;
  }

  @Override
  public void check(Request request) {
    Caller caller = access.caller(request);
    if (!caller.isOwner()) {
      RequiredAction required = RequiredAction.of(request);
      if (!isAllowed(request, caller, required)) {
        throw refusal(caller, required);
      }
    }
    links.check(request, caller);
    if (!caller.isOwner() && !RequiredAction.reads(request)) {
      started.expect(kernel.requestId(), caller);
    }
  }

  private boolean isAllowed(Request request, Caller caller, RequiredAction required) {
    Rights rights = access.rights(caller);
    return switch (required.kind()) {
      case FREE, LIST, MIXED_LIST -> true;
      case SUBSCRIPTION -> rights.reachInto(required.scope());
      case ACTION ->
          rights.allow(required.action(), required.scope())
              || (RequiredAction.reads(request) && started.by(caller, request.name()));
    };
  }

  static ServiceFault refusal(Caller caller, RequiredAction required) {
    String scope = required.scope().id();
    return AccessFaults.authorizationFailed(
        caller.name(), caller.objectId(), required.action(), scope.isEmpty() ? "/" : scope);
  }

  /** Whether a list is shown as it is. */
  static boolean isWhole(RequiredAction required, Rights rights) {
    return required.kind() == Kind.LIST && rights.allow(required.action(), required.scope());
  }
}
