package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.emulator.template.language.Excerpt;
import dev.imagegallery.internal.emulator.template.language.ExpressionException;
import dev.imagegallery.internal.emulator.template.language.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Unrolls loops and finds out which resources a template asks for, by their ids. */
final class ResourcePlanner {

  private final Session session;
  private final DocumentEvaluator document;
  private final IdentityEvaluator identities;
  private final Map<ResourceDefinition, List<Planned>> instances = new HashMap<>();

  ResourcePlanner(Session session) {
    this.session = session;
    this.document = new DocumentEvaluator(session);
    this.identities = new IdentityEvaluator(session);
  }

  void plan() {
    for (ResourceDefinition definition : session.template().resources()) {
      try {
        instances.put(definition, plan(definition));
      } catch (ExpressionException e) {
        throw invalid(definition, e.message());
      }
    }
  }

  private List<Planned> plan(ResourceDefinition definition) {
    JsonNode copy = definition.member("copy");
    ResourceDefinition parent = definition.parent();
    List<Planned> planned = new ArrayList<>();
    if (parent != null) {
      if (copy != null) {
        throw new ExpressionException(
            "The template 'copy' definition is not supported on nested resources. Please see"
                + " https://aka.ms/arm-resource-loops for usage details.");
      }
      for (Planned instance : instances.getOrDefault(parent, List.of())) {
        planned.add(add(definition, instance, instance.loop()));
      }
      return planned;
    }
    if (copy == null) {
      planned.add(add(definition, null, null));
      return planned;
    }
    String name = session.apart(Phase.PREPARATION, null, () -> document.loopName(copy));
    int count =
        session.apart(Phase.PREPARATION, null, () -> document.count(Values.member(copy, "count")));
    for (int i = 0; i < count; i++) {
      planned.add(add(definition, null, new CopyLoop(name, i, true, null)));
    }
    return planned;
  }

  private Planned add(
      ResourceDefinition definition, @Nullable Planned parent, @Nullable CopyLoop loop) {
    int index = session.resources().all().size();
    if (index == TemplateReader.MAX_RESOURCES) {
      throw TemplateReader.limit("resources", TemplateReader.MAX_RESOURCES, index + 1);
    }
    Planned planned =
        session.apart(
            Phase.PREPARATION,
            loop,
            () ->
                new Planned(
                    session,
                    definition,
                    identities.of(definition, parent),
                    index,
                    condition(definition) && (parent == null || parent.condition()),
                    loop));
    if (session.resources().add(planned) != null) {
      Position position = session.template().positions().of(definition.node());
      throw Errors.validation(
          "The resource '"
              + planned.type()
              + "/"
              + planned.name()
              + "'"
              + Errors.place(position)
              + " is defined multiple times in a template."
              + Errors.SYNTAX_HELP,
          position);
    }
    if (parent != null) {
      planned.addDependency(parent);
    }
    return planned;
  }

  private boolean condition(ResourceDefinition definition) {
    JsonNode written = definition.member("condition");
    if (written == null) {
      return true;
    }
    JsonNode condition = document.evaluate(written);
    if (condition.isBoolean()) {
      return condition.booleanValue();
    }
    throw new ExpressionException(
        "The template resource condition must be of type 'Boolean', but is of type '"
            + Values.typeName(condition)
            + "'."
            + Errors.SYNTAX_HELP);
  }

  private TemplateException invalid(ResourceDefinition definition, String reason) {
    Position position = session.template().positions().of(definition.node());
    return Errors.validation(
        session
            .secrets()
            .redact(
                "The template resource '"
                    + Excerpt.of(definition.writtenName())
                    + "'"
                    + Errors.place(position)
                    + " is not valid: "
                    + reason
                    + "."
                    + Errors.FUNCTION_HELP),
        position);
  }
}
