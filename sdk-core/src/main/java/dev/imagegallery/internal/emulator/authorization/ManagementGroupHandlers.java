package dev.imagegallery.internal.emulator.authorization;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.authorization.ManagementGroups.Group;
import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Router;
import dev.imagegallery.internal.emulator.kernel.Subscriptions;
import dev.imagegallery.internal.emulator.kernel.VersionGate;
import dev.imagegallery.internal.json.Json;

/** Management groups, as far as access depends on them. */
final class ManagementGroupHandlers {

  private static final String PATH = "providers/Microsoft.Management/managementGroups/";
  private static final String TYPE = "Microsoft.Management/managementGroups";

  private final Kernel kernel;
  private final ManagementGroups groups;

  private ManagementGroupHandlers(Kernel kernel, ManagementGroups groups) {
    this.kernel = kernel;
    this.groups = groups;
  }

  static void register(Kernel kernel, ManagementGroups groups) {
    ManagementGroupHandlers handlers = new ManagementGroupHandlers(kernel, groups);
    Router router = kernel.router();
    router
        .at(PATH + "*", VersionGate.ANY)
        .on("PUT", handlers::put)
        .on("GET", handlers::get)
        .on("DELETE", handlers::delete);
    router
        .at(PATH + "*/subscriptions/*", VersionGate.ANY)
        .on("PUT", handlers::move)
        .on("DELETE", handlers::free);
  }

  private Answer put(Request request) {
    ObjectNode body = request.hasBody() ? request.body() : Json.object();
    String displayName = Docs.text(body, "properties", "displayName");
    String parent = Docs.text(body, "properties", "details", "parent", "id");
    Group group =
        new Group(
            request.name(),
            displayName.isEmpty() ? request.name() : displayName,
            parent.isEmpty() ? tenant() : parent.substring(parent.lastIndexOf('/') + 1));
    groups.put(group);
    return Answer.of(200, document(group));
  }

  private Answer get(Request request) {
    return Answer.of(200, document(require(request.name())));
  }

  private Answer delete(Request request) {
    if (groups.find(request.name()) == null) {
      return Answer.empty(204);
    }
    if (groups.hasChildren(request.name())) {
      throw PlatformFaults.requestContentInvalid("the management group has children");
    }
    groups.remove(request.name());
    return Answer.empty(200);
  }

  private Answer move(Request request) {
    require(request.segment(3));
    Subscriptions.Entry subscription = kernel.subscriptions().find(request.name());
    if (subscription == null) {
      throw PlatformFaults.subscriptionNotFound(request.name());
    }
    groups.move(subscription.id(), request.segment(3));
    return Answer.empty(204);
  }

  private Answer free(Request request) {
    groups.free(request.name());
    return Answer.empty(204);
  }

  private Group require(String name) {
    Group group = groups.find(name);
    if (group != null) {
      return group;
    }
    if (!name.equalsIgnoreCase(tenant())) {
      throw PlatformFaults.entityNotFound();
    }
    return new Group(name, "Tenant Root Group", "");
  }

  private String tenant() {
    return kernel.settings().tenantId();
  }

  private ObjectNode document(Group group) {
    ObjectNode document =
        Json.object()
            .put("id", "/" + PATH + group.name())
            .put("type", TYPE)
            .put("name", group.name());
    ObjectNode properties =
        document
            .putObject("properties")
            .put("tenantId", tenant())
            .put("displayName", group.displayName());
    if (!group.parent().isEmpty()) {
      properties
          .putObject("details")
          .putObject("parent")
          .put("id", "/" + PATH + group.parent())
          .put("name", group.parent());
    }
    return document;
  }
}
