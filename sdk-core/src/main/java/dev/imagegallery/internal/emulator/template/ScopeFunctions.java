package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.imagegallery.internal.emulator.template.language.Arguments;
import dev.imagegallery.internal.emulator.template.language.FunctionTable;
import dev.imagegallery.internal.json.Json;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Functions that ask for the surroundings of the deployment. */
final class ScopeFunctions {

  private static final String PHYSICAL = "-az";

  private final Session session;
  private final DeploymentScope scope;

  ScopeFunctions(Session session) {
    this.session = session;
    this.scope = session.scope();
  }

  void addTo(FunctionTable.Builder functions) {
    functions
        .add("deployment", 0, 0, arguments -> scope.deployment())
        .add("deployer", 0, 0, arguments -> scope.deployer())
        .add("environment", 0, 0, arguments -> scope.environment())
        .add("tenant", 0, 0, arguments -> scope.tenant())
        .add(
            "resourceGroup",
            0,
            0,
            arguments -> at(EnumSet.of(ScopeLevel.RESOURCE_GROUP), arguments, scope::resourceGroup))
        .add(
            "subscription",
            0,
            0,
            arguments ->
                at(
                    EnumSet.of(ScopeLevel.RESOURCE_GROUP, ScopeLevel.SUBSCRIPTION),
                    arguments,
                    scope::subscription))
        .add(
            "managementGroup",
            0,
            0,
            arguments ->
                at(EnumSet.of(ScopeLevel.MANAGEMENT_GROUP), arguments, scope::managementGroup))
        .add("providers", 1, 2, this::providers)
        .add("pickZones", 3, 5, this::pickZones)
        .add("toLogicalZone", 3, 3, arguments -> zone(arguments, 2, false))
        .add("toPhysicalZone", 3, 3, arguments -> zone(arguments, 2, true))
        .add("toLogicalZones", 3, 3, arguments -> zones(arguments, false))
        .add("toPhysicalZones", 3, 3, arguments -> zones(arguments, true));
  }

  private JsonNode at(Set<ScopeLevel> levels, Arguments arguments, Supplier<JsonNode> value) {
    if (!levels.contains(session.scope().level())) {
      throw ContextFunctions.misplaced(arguments.function());
    }
    return value.get();
  }

  private JsonNode providers(Arguments arguments) {
    return scope.providers(arguments.text(0), arguments.count() > 1 ? arguments.text(1) : null);
  }

  private JsonNode pickZones(Arguments arguments) {
    List<String> zones = scope.zones(arguments.text(0), arguments.text(1), arguments.text(2));
    long count = arguments.count() > 3 ? arguments.integer(3) : 1;
    long offset = arguments.count() > 4 ? arguments.integer(4) : 0;
    if (count < 1 || count > 3 || offset < 0 || offset > 3) {
      throw arguments.failure(
          "the number of zones must be between '1' and '3', and the offset between '0' and '3'");
    }
    ArrayNode picked = Json.array();
    zones.stream().skip(offset).limit(count).forEach(picked::add);
    if (!zones.isEmpty() && picked.size() < count) {
      throw arguments.failure("the location has fewer zones than are asked for");
    }
    return picked;
  }

  private static JsonNode zones(Arguments arguments, boolean physical) {
    ArrayNode zones = Json.array();
    for (JsonNode zone : arguments.array(2)) {
      zones.add(
          zone(
              new Arguments(
                  arguments.function(),
                  List.of(arguments.value(0), arguments.value(1), zone),
                  arguments.budget()),
              2,
              physical));
    }
    return zones;
  }

  /** Every subscription sees zone 1 as the first physical zone, and so on. */
  private static JsonNode zone(Arguments arguments, int index, boolean physical) {
    String prefix = arguments.text(1) + PHYSICAL;
    String zone = arguments.text(index);
    if (physical) {
      return TextNode.valueOf(prefix + zone);
    }
    return TextNode.valueOf(
        zone.regionMatches(true, 0, prefix, 0, prefix.length())
            ? zone.substring(prefix.length())
            : "");
  }
}
