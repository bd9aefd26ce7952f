package dev.imagegallery.internal.emulator.authorization;

import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.login.Authentication;

/** Tells services beside the resource manager what callers may do. The kernel's lock guards it. */
public final class Permissions {

  private final Authentication authentication;
  private final AccessControl access;

  Permissions(Authentication authentication, AccessControl access) {
    this.authentication = authentication;
    this.access = access;
  }

  /** Whether the bearer of a request's token may do something with a resource. */
  public boolean allow(Request request, String action, String resourceId) {
    try {
      return access.rights(authentication.bearer(request)).allow(action, new Scope(resourceId));
    } catch (ServiceFault noToken) {
      return false;
    }
  }
}
