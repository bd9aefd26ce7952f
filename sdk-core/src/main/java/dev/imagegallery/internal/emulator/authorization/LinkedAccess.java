package dev.imagegallery.internal.emulator.authorization;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.authorization.LinkedResources.Link;
import dev.imagegallery.internal.emulator.error.AccessFaults;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Subscriptions;
import dev.imagegallery.internal.emulator.login.Caller;
import java.util.List;

/**
 * Asks whether the caller may use the resources that a request names: images to deploy (R137,
 * R138), sources of versions (R142), in this tenant or another (R139, R140, R165).
 */
final class LinkedAccess {

  private final Kernel kernel;
  private final AccessControl access;

  LinkedAccess(Kernel kernel, AccessControl access) {
    this.kernel = kernel;
    this.access = access;
  }

  void check(Request request, Caller caller) {
    boolean writes = request.method().equals("PUT") || request.method().equals("PATCH");
    boolean open = caller.isOwner() && !kernel.settings().preview2019();
    if (open || !writes || !request.hasBody()) {
      return;
    }
    RequiredAction writing = RequiredAction.of(request);
    for (Link link : LinkedResources.of(writing.action(), body(request))) {
      requireTenant(writing, link, caller);
      requireRight(writing, link, caller);
    }
  }

  /** A body that cannot be read is for the handler to refuse. */
  private static ObjectNode body(Request request) {
    try {
      return request.body();
    } catch (ServiceFault unreadable) {
      return LinkedResources.NOTHING;
    }
  }

  /** In the preview nothing crosses tenants; today the caller must be known in both. */
  private void requireTenant(RequiredAction writing, Link link, Caller caller) {
    String own = tenant(writing.scope());
    String other = tenant(link.scope());
    if (own.isEmpty() || other.isEmpty() || own.equalsIgnoreCase(other)) {
      return;
    }
    boolean both = !caller.in(own).isEmpty() && !caller.in(other).isEmpty();
    if (kernel.settings().preview2019() || !(caller.isOwner() || both)) {
      boolean atHome = caller.in(other).isEmpty();
      throw AccessFaults.linkedTenant(
          link.action(),
          writing.scope().id(),
          atHome ? own : caller.tenantId(),
          (atHome ? link.scope() : writing.scope()).subscriptionId());
    }
  }

  private void requireRight(RequiredAction writing, Link link, Caller caller) {
    if (identities(caller, link).stream()
        .noneMatch(one -> access.rights(one).allow(link.action(), link.scope()))) {
      throw AccessFaults.linkedScope(
          caller.name(),
          caller.objectId(),
          writing.action(),
          writing.scope().id(),
          link.verb(),
          link.scope().id());
    }
  }

  /** In another tenant the caller is who its token of that tenant says. */
  private List<Caller> identities(Caller caller, Link link) {
    List<Caller> there = caller.in(tenant(link.scope()));
    return there.isEmpty() ? List.of(caller) : there;
  }

  private String tenant(Scope scope) {
    Subscriptions.Entry entry =
        scope.isInSubscription() ? kernel.subscriptions().find(scope.subscriptionId()) : null;
    return entry == null ? "" : entry.tenantId();
  }
}
