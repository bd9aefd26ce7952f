package dev.imagegallery.inmemory;

import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.login.Directory;
import dev.imagegallery.internal.emulator.login.LoginProvider;
import dev.imagegallery.internal.emulator.login.Tokens;
import dev.imagegallery.models.access.PrincipalType;
import dev.imagegallery.transport.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The principals of a cloud, their tokens and their ways to it. */
final class Principals {

  private final Kernel kernel;
  private final AuthMode mode;
  private final Directory directory;
  private final Tokens tokens;

  Principals(Kernel kernel, AuthMode mode, LoginProvider.Parts login) {
    this.kernel = kernel;
    this.mode = mode;
    this.directory = login.directory();
    this.tokens = login.tokens();
  }

  AuthMode mode() {
    return mode;
  }

  void declare(Principal principal) {
    kernel.locked(
        () -> {
          directory.declare(entry(principal));
          return principal;
        });
  }

  List<Principal> all() {
    return kernel.locked(
        () -> {
          List<Principal> all = new ArrayList<>();
          directory.all().forEach(one -> all.add(shown(one)));
          return all;
        });
  }

  /** Changes a group's members. */
  void regroup(String groupId, UnaryOperator<Principal> change) {
    kernel.locked(
        () -> {
          dev.imagegallery.internal.emulator.login.Principal group = directory.find(groupId);
          if (group == null || !group.type().equals(PrincipalType.GROUP.value())) {
            throw new IllegalArgumentException(
                "groupId is not that of a declared group: " + groupId);
          }
          directory.declare(entry(change.apply(shown(group))));
          return group;
        });
  }

  String token(Principal principal, @Nullable Duration lifetime) {
    return token(principal.objectId(), principal.tenantId(), lifetime, false);
  }

  /** The token of the owner of everything. */
  String adminToken(String tenantId, @Nullable Duration lifetime) {
    return token(Tokens.ADMIN, tenantId, lifetime, false);
  }

  /** The way of a principal, whose rights count in every mode. */
  Transport transport(Principal principal) {
    return new InMemoryTransport(
        kernel, token(principal.objectId(), principal.tenantId(), null, true));
  }

  /** The way of the owner of everything. */
  Transport ownersTransport() {
    String token = mode == AuthMode.OPEN ? null : adminToken(kernel.settings().tenantId(), null);
    return new InMemoryTransport(kernel, token);
  }

  /** The way of whoever the request's own token says. */
  Transport networkTransport() {
    return new InMemoryTransport(kernel, null);
  }

  private String token(
      String objectId, String tenantId, @Nullable Duration lifetime, boolean counted) {
    return kernel.locked(() -> tokens.issue(objectId, tenantId, lifetime, counted));
  }

  private static dev.imagegallery.internal.emulator.login.Principal entry(Principal principal) {
    return new dev.imagegallery.internal.emulator.login.Principal(
        principal.objectId(),
        principal.type().value(),
        principal.displayName(),
        principal.tenantId(),
        principal.members());
  }

  private static Principal shown(dev.imagegallery.internal.emulator.login.Principal entry) {
    return new Principal(
        entry.objectId(),
        new PrincipalType(entry.type()),
        entry.displayName(),
        entry.tenantId(),
        entry.members());
  }
}
