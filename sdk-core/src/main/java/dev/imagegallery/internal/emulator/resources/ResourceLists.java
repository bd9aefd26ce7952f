package dev.imagegallery.internal.emulator.resources;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Order;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.kernel.ResourcePath;
import dev.imagegallery.internal.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lists of resources of all types (R233). Nested types are hidden: they are shown only on request,
 * with {@code showHiddenTypes=true} or a filter that names their type.
 */
final class ResourceLists {

  private static final Pattern CONDITION =
      Pattern.compile(
          "(resourceType|resourceGroup|name)\\s+eq\\s+'([^']*)'", Pattern.CASE_INSENSITIVE);

  private final Kernel kernel;

  ResourceLists(Kernel kernel) {
    this.kernel = kernel;
  }

  Answer ofSubscription(Request request) {
    return list(request, "/subscriptions/" + request.subscriptionId() + "/resourceGroups");
  }

  Answer ofGroup(Request request) {
    return list(request, ResourcePath.group(request.subscriptionId(), request.resourceGroup()));
  }

  private Answer list(Request request, String scope) {
    Predicate<Resource> wanted = wanted(request);
    List<Resource> found = new ArrayList<>();
    for (Resource resource : kernel.tree().below(scope)) {
      if (wanted.test(resource)) {
        found.add(resource);
      }
    }
    return kernel.pages().answer(request, found, Order.BY_NAME, ResourceLists::shown);
  }

  private static Predicate<Resource> wanted(Request request) {
    String filter = request.query("$filter");
    String type = condition(filter, "resourceType");
    String group = condition(filter, "resourceGroup");
    String name = condition(filter, "name");
    boolean hidden = "true".equalsIgnoreCase(request.query("showHiddenTypes"));
    return resource ->
        resource.type().indexOf('/') > 0
            && !resource.type().startsWith("Microsoft.Resources/")
            && (type == null
                ? hidden || !isNested(resource)
                : resource.type().equalsIgnoreCase(type))
            && (group == null || resource.resourceGroup().equalsIgnoreCase(group))
            && (name == null || resource.name().equalsIgnoreCase(name));
  }

  private static boolean isNested(Resource resource) {
    return resource.type().indexOf('/') != resource.type().lastIndexOf('/');
  }

  private static @Nullable String condition(@Nullable String filter, String property) {
    if (filter == null) {
      return null;
    }
    Matcher conditions = CONDITION.matcher(filter);
    while (conditions.find()) {
      if (conditions.group(1).equalsIgnoreCase(property)) {
        return conditions.group(2);
      }
    }
    return null;
  }

  private static ObjectNode shown(Resource resource) {
    ObjectNode shown = Json.object().put("id", resource.id());
    shown.put("name", resource.name()).put("type", resource.type());
    shown.put("location", resource.region());
    Docs.copy(resource.document(), shown, "tags");
    shown.put("provisioningState", resource.provisioningState());
    return shown;
  }
}
