package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.emulator.template.language.Excerpt;
import dev.imagegallery.internal.emulator.template.language.ExpressionException;
import dev.imagegallery.internal.emulator.template.language.Values;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Finds out what must be deployed before what. */
final class DependencyPlanner {

  private final Session session;
  private final ResourceIndex resources;

  DependencyPlanner(Session session) {
    this.session = session;
    this.resources = session.resources();
  }

  void plan() {
    for (Planned resource : resources.all()) {
      addWritten(resource);
      addBatchBefore(resource);
      if (resource.condition() && !resource.existing()) {
        addReferred(resource);
      }
    }
    new CircleCheck(resources.all()).run();
  }

  private void addWritten(Planned resource) {
    JsonNode written = resource.definition().member("dependsOn");
    if (written == null || written.isNull()) {
      return;
    }
    JsonNode references;
    try {
      references =
          session.apart(
              Phase.PREPARATION,
              resource.loop(),
              () -> new DocumentEvaluator(session).evaluate(written));
    } catch (ExpressionException e) {
      throw Errors.processing(
          resource.id(),
          session.secrets().redact(e.message()),
          session.template().positions().of(resource.definition().node()));
    }
    for (JsonNode reference : references.isArray() ? references : List.of(references)) {
      targets(resource, reference).forEach(resource::addDependency);
    }
  }

  private List<Planned> targets(Planned resource, JsonNode reference) {
    String text = Values.print(reference);
    List<Planned> symbolic = resources.bySymbol(text);
    if (!symbolic.isEmpty()) {
      return symbolic;
    }
    Planned target = resources.find(text, session.scope().id());
    if (target != null) {
      return List.of(target);
    }
    List<Planned> loop = resources.byLoop(text);
    if (!loop.isEmpty() || isEmptyLoop(text)) {
      return loop;
    }
    throw Errors.validation(
        resources.countNamed(text) > 1
            ? "The resource reference '"
                + Excerpt.of(text)
                + "' of the resource '"
                + resource.name()
                + "' is ambiguous: several resources of the template have this name."
                + Errors.SYNTAX_HELP
            : "The resource '"
                + Excerpt.of(text)
                + "' is not defined in the template."
                + Errors.SYNTAX_HELP,
        session.template().positions().of(resource.definition().node()));
  }

  /** A loop that ran no times leaves nothing to wait for, but its names may be used. */
  private boolean isEmptyLoop(String text) {
    for (ResourceDefinition definition : session.template().resources()) {
      JsonNode copy = definition.member("copy");
      JsonNode name = copy == null ? null : Values.member(copy, "name");
      String symbol = definition.symbolicName();
      if (name != null
          && (name.asText().equalsIgnoreCase(text)
              || (symbol != null && symbol.equalsIgnoreCase(text)))) {
        return true;
      }
    }
    return false;
  }

  /** In a serial loop each batch waits for the one before. */
  private void addBatchBefore(Planned resource) {
    JsonNode copy = resource.definition().member("copy");
    CopyLoop loop = resource.loop();
    JsonNode mode = copy == null ? null : Values.member(copy, "mode");
    if (copy == null || loop == null || mode == null || !isSerial(mode)) {
      return;
    }
    JsonNode size = Values.member(copy, "batchSize");
    int batch = size == null || size.asInt() < 1 ? 1 : size.asInt();
    int start = loop.index() / batch * batch;
    int first = resource.index() - loop.index();
    for (int i = Math.max(0, start - batch); i < start; i++) {
      resource.addDependency(resources.all().get(first + i));
    }
  }

  private static boolean isSerial(JsonNode mode) {
    return mode.asText().toLowerCase(Locale.ROOT).equals("serial");
  }

  /** What the body asks for by name, or by id where the version is left to the template. */
  private void addReferred(Planned resource) {
    resources.startObserving();
    try {
      Objects.requireNonNull(resource.preview());
    } finally {
      resources.stopObserving().forEach(resource::addDependency);
    }
  }
}
