package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.imagegallery.internal.emulator.template.language.Arguments;
import dev.imagegallery.internal.emulator.template.language.Excerpt;
import dev.imagegallery.internal.emulator.template.language.ExpressionException;
import dev.imagegallery.internal.emulator.template.language.FunctionTable;
import dev.imagegallery.internal.json.Json;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Functions that ask for resources: {@code reference}, {@code list…}, {@code resourceInfo}. */
final class ResourceFunctions {

  private final Session session;

  ResourceFunctions(Session session) {
    this.session = session;
  }

  void addTo(FunctionTable.Builder functions) {
    functions
        .add("reference", 1, 3, this::reference)
        .add("references", 1, 2, this::references)
        .add("list*", 1, 3, this::list)
        .add("resourceInfo", 1, 1, this::resourceInfo);
  }

  /** Notes which resource of the template a call will ask for, once it is made. */
  static void observe(Session session, Arguments arguments) {
    if (!arguments.value(0).isTextual()) {
      return;
    }
    String name = arguments.text(0);
    boolean byId = name.startsWith("/");
    boolean reference = arguments.function().toLowerCase(Locale.ROOT).startsWith("reference");
    List<Planned> loop = session.resources().bySymbol(name);
    if (!loop.isEmpty()) {
      loop.forEach(session.resources()::observe);
    } else if (!byId || (reference && !arguments.has(1))) {
      Planned target = session.resources().find(name, session.scope().id());
      if (target != null) {
        session.resources().observe(target);
      } else if (!byId && reference) {
        throw notInTemplate(name);
      }
    }
  }

  private JsonNode reference(Arguments arguments) {
    requireRuntime(arguments.function());
    String name = arguments.text(0);
    Planned target = target(name);
    if (target == null && !name.startsWith("/")) {
      throw notInTemplate(name);
    }
    boolean givenVersion = arguments.has(1) && !isFull(arguments, 1);
    if (target == null && !givenVersion) {
      throw Arguments.failure(
          arguments.function(),
          "the API version must be given for the resource '"
              + Excerpt.of(name)
              + "', which is not defined in the template");
    }
    return session
        .scope()
        .reference(
            new ResourceReference(
                target == null ? name : target.id(),
                givenVersion || target == null ? arguments.text(1) : target.apiVersion(),
                isFull(arguments, 1) || isFull(arguments, 2)));
  }

  private JsonNode references(Arguments arguments) {
    requireRuntime(arguments.function());
    List<Planned> targets = session.resources().bySymbol(arguments.text(0));
    if (targets.isEmpty()) {
      throw notInTemplate(arguments.text(0));
    }
    ArrayNode states = Json.array();
    boolean full = isFull(arguments, 1);
    for (Planned target : targets) {
      states.add(
          session.scope().reference(new ResourceReference(target.id(), target.apiVersion(), full)));
    }
    return states;
  }

  private static boolean isFull(Arguments arguments, int index) {
    return arguments.has(index) && arguments.text(index).equalsIgnoreCase("Full");
  }

  private JsonNode list(Arguments arguments) {
    requireRuntime(arguments.function());
    String name = arguments.text(0);
    Planned target = target(name);
    if (target == null && !name.startsWith("/")) {
      throw notInTemplate(name);
    }
    if (target == null && !arguments.has(1)) {
      throw arguments.failure("the API version must be given");
    }
    String version = arguments.has(1) || target == null ? arguments.text(1) : target.apiVersion();
    return session
        .scope()
        .list(
            new ListCall(
                arguments.function(),
                target == null ? name : target.id(),
                version,
                arguments.has(2) ? arguments.value(2) : null));
  }

  private JsonNode resourceInfo(Arguments arguments) {
    List<Planned> targets = session.resources().bySymbol(arguments.text(0));
    if (targets.isEmpty()) {
      throw notInTemplate(arguments.text(0));
    }
    Planned target = targets.get(0);
    session.resources().observe(target);
    return Json.object()
        .put("id", target.id())
        .put("name", target.name())
        .put("type", target.type())
        .put("apiVersion", target.apiVersion());
  }

  private @Nullable Planned target(String name) {
    List<Planned> symbolic = session.resources().bySymbol(name);
    return symbolic.size() == 1
        ? symbolic.get(0)
        : session.resources().find(name, session.scope().id());
  }

  private void requireRuntime(String function) {
    if (session.phase() != Phase.RUNTIME) {
      throw ContextFunctions.misplaced(function);
    }
  }

  private static ExpressionException notInTemplate(String name) {
    return new ExpressionException(
        "The template reference '"
            + Excerpt.of(name)
            + "' is not valid: could not find template resource or resource copy with this name."
            + " Please see https://aka.ms/arm-function-reference for usage details.");
  }
}
