package dev.imagegallery.internal.emulator.authorization;

import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Router;
import dev.imagegallery.internal.emulator.kernel.VersionGate;
import dev.imagegallery.internal.emulator.login.LoginProvider;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The routes of Microsoft.Authorization, which are below every scope. */
public final class AuthorizationProvider {

  private final Map<String, Router.Path> collections;
  private final Map<String, Router.Path> items;

  private AuthorizationProvider(
      RoleDefinitionHandlers definitions, RoleAssignmentHandlers assignments) {
    collections =
        Map.of(
            "roledefinitions", path().on("GET", definitions::list),
            "roleassignments", path().on("GET", assignments::list),
            "permissions", path().on("GET", definitions::permissions));
    items =
        Map.of(
            "roledefinitions",
            path()
                .on("PUT", definitions::put)
                .on("GET", definitions::get)
                .on("DELETE", definitions::delete),
            "roleassignments",
            path()
                .on("PUT", assignments::put)
                .on("GET", assignments::get)
                .on("DELETE", assignments::delete));
  }

  /**
   * Adds the routes and the gate.
   *
   * @return for the services beside the resource manager
   */
  public static Permissions register(Kernel kernel, LoginProvider.Parts login) {
    Roles roles = new Roles(kernel);
    RoleAssignments assignments = new RoleAssignments(kernel);
    ManagementGroups groups = new ManagementGroups(kernel);
    ManagementGroupHandlers.register(kernel, groups);
    AccessControl access =
        new AccessControl(login.authentication(), login.directory(), roles, assignments, groups);
    AuthorizationProvider provider =
        new AuthorizationProvider(
            new RoleDefinitionHandlers(kernel, roles, assignments, access),
            new RoleAssignmentHandlers(kernel, roles, assignments, login.directory()));
    kernel.router().otherwise(provider::find);
    kernel.guard(
        new AuthorizationGate(
            kernel, access, new LinkedAccess(kernel, access), new StartedOperations(kernel)));
    kernel.show(new CallerVisibility(access));
    return new Permissions(login.authentication(), access);
  }

  private static Router.Path path() {
    return Router.path(VersionGate.ANY);
  }

  private Router.@Nullable Path find(Request request) {
    Target target = Target.find(request);
    return target == null
        ? null
        : (target.named() ? items : collections).get(target.plural().toLowerCase(Locale.ROOT));
  }
}
