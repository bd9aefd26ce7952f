package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.imagegallery.internal.emulator.template.Planned.Identity;
import dev.imagegallery.internal.emulator.template.language.Excerpt;
import dev.imagegallery.internal.emulator.template.language.ExpressionException;
import dev.imagegallery.internal.emulator.template.language.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Unrolls loops and finds out which resources a template asks for, by their ids. */
final class ResourcePlanner {

  private final Session session;
  private final DocumentEvaluator document;
  private final Map<ResourceDefinition, List<Planned>> instances = new HashMap<>();

  ResourcePlanner(Session session) {
    this.session = session;
    this.document = new DocumentEvaluator(session);
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
                    identity(definition, parent),
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

  private Identity identity(ResourceDefinition definition, @Nullable Planned parent) {
    String type = text(definition, "type");
    String name = text(definition, "name");
    if (parent != null && !startsWith(type, parent.type() + "/")) {
      type = parent.type() + "/" + type;
      name = parent.name() + "/" + name;
    }
    List<String> names = ResourceIds.split(name);
    List<String> types = ResourceIds.split(type);
    if (types.size() < 2 || types.size() - 1 != names.size() || names.contains("")) {
      throw Errors.validation(
          "The template resource '"
              + Excerpt.of(name)
              + "' for type '"
              + Excerpt.of(type)
              + "'"
              + Errors.place(session.template().positions().of(definition.node()))
              + " has incorrect segment lengths. A nested resource type must have identical number"
              + " of segments as its resource name. A root resource type must have segment length"
              + " one greater than its resource name."
              + Errors.SYNTAX_HELP,
          session.template().positions().of(definition.node()));
    }
    String id = ResourceIds.of(scope(definition, parent), type, names);
    return new Identity(type, name, version(definition), id);
  }

  private String version(ResourceDefinition definition) {
    return definition.member("apiVersion") == null ? "" : text(definition, "apiVersion");
  }

  private String scope(ResourceDefinition definition, @Nullable Planned parent) {
    String own = session.scope().id();
    if (definition.member("scope") != null) {
      return ResourceIds.scope(text(definition, "scope"), own);
    }
    if (parent != null && parent.definition().member("scope") != null) {
      return scope(parent.definition(), null);
    }
    if (!NestedDeployment.is(definition.node())) {
      return own;
    }
    String subscription =
        definition.member("subscriptionId") == null
            ? ResourceIds.subscription(own)
            : "/subscriptions/" + text(definition, "subscriptionId");
    if (definition.member("resourceGroup") != null) {
      return subscription + "/resourceGroups/" + text(definition, "resourceGroup");
    }
    return definition.member("subscriptionId") == null ? own : subscription;
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

  private String text(ResourceDefinition definition, String member) {
    JsonNode written = definition.member(member);
    JsonNode value = document.evaluate(written == null ? NullNode.instance : written);
    if (!value.isTextual() || value.textValue().isEmpty()) {
      throw new ExpressionException(
          "The " + member + " property cannot be null or empty." + Errors.SYNTAX_HELP);
    }
    return value.textValue();
  }

  private static boolean startsWith(String text, String prefix) {
    return text.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
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
