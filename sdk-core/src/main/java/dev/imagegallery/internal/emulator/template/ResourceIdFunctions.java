package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.imagegallery.internal.emulator.template.language.Arguments;
import dev.imagegallery.internal.emulator.template.language.Excerpt;
import dev.imagegallery.internal.emulator.template.language.FunctionTable;
import java.util.List;
import java.util.stream.IntStream;

/** Functions that make ids. */
final class ResourceIdFunctions {

  private static final String MANAGEMENT_GROUP =
      "/providers/Microsoft.Management/managementGroups/";

  private final DeploymentScope scope;

  ResourceIdFunctions(Session session) {
    this.scope = session.scope();
  }

  void addTo(FunctionTable.Builder functions) {
    functions
        .add("resourceId", 2, FunctionTable.ANY, this::resourceId)
        .add("subscriptionResourceId", 2, FunctionTable.ANY, this::subscriptionResourceId)
        .add("tenantResourceId", 2, FunctionTable.ANY, this::tenantResourceId)
        .add("managementGroupResourceId", 2, FunctionTable.ANY, this::managementGroupResourceId)
        .add("extensionResourceId", 3, FunctionTable.ANY, this::extensionResourceId);
  }

  private JsonNode resourceId(Arguments arguments) {
    List<String> texts = texts(arguments);
    int type = typeIndex(arguments, texts, 2);
    String id =
        switch (type) {
          case 0 -> scope.level() == ScopeLevel.MANAGEMENT_GROUP ? "" : scope.id();
          case 1 -> subscription(arguments) + "/resourceGroups/" + texts.get(0);
          default -> "/subscriptions/" + texts.get(0) + "/resourceGroups/" + texts.get(1);
        };
    return id(arguments, id, texts, type);
  }

  private JsonNode subscriptionResourceId(Arguments arguments) {
    List<String> texts = texts(arguments);
    int type = typeIndex(arguments, texts, 1);
    String id = type == 0 ? subscription(arguments) : "/subscriptions/" + texts.get(0);
    return id(arguments, id, texts, type);
  }

  private JsonNode tenantResourceId(Arguments arguments) {
    List<String> texts = texts(arguments);
    return id(arguments, "", texts, typeIndex(arguments, texts, 0));
  }

  private JsonNode managementGroupResourceId(Arguments arguments) {
    List<String> texts = texts(arguments);
    int type = typeIndex(arguments, texts, 1);
    if (type == 0 && scope.level() != ScopeLevel.MANAGEMENT_GROUP) {
      throw ContextFunctions.misplaced(arguments.function());
    }
    return id(arguments, type == 0 ? scope.id() : MANAGEMENT_GROUP + texts.get(0), texts, type);
  }

  private JsonNode extensionResourceId(Arguments arguments) {
    List<String> texts = texts(arguments);
    String base = texts.get(0);
    String trimmed = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    return id(arguments, trimmed, texts, 1);
  }

  private String subscription(Arguments arguments) {
    String subscription = ResourceIds.subscription(scope.id());
    if (subscription.isEmpty()) {
      throw ContextFunctions.misplaced(arguments.function());
    }
    return subscription;
  }

  private static List<String> texts(Arguments arguments) {
    return IntStream.range(0, arguments.count()).mapToObj(arguments::text).toList();
  }

  /** Where the type is: the first argument with a slash in it, after at most {@code before}. */
  private static int typeIndex(Arguments arguments, List<String> texts, int before) {
    for (int i = 0; i <= Math.min(before, texts.size() - 1); i++) {
      if (texts.get(i).contains("/")) {
        return i;
      }
    }
    throw arguments.failure(
        "the resource type must be the fully qualified type, such as"
            + " 'Microsoft.Compute/galleries'");
  }

  private static JsonNode id(Arguments arguments, String scope, List<String> texts, int index) {
    String type = texts.get(index);
    List<String> names = texts.subList(index + 1, texts.size());
    List<String> types = ResourceIds.types(type);
    if (types.size() < 2 || types.contains("")) {
      throw arguments.failure("the type '" + Excerpt.of(type) + "' is not valid");
    }
    if (types.size() - 1 != names.size()) {
      throw arguments.failure(
          "the type '"
              + Excerpt.of(type)
              + "' requires '"
              + (types.size() - 1)
              + "' resource name argument(s)");
    }
    return TextNode.valueOf(ResourceIds.of(scope, String.join("/", types), names));
  }
}
