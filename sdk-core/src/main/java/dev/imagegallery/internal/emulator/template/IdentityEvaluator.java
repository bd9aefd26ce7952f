package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.imagegallery.internal.emulator.template.Planned.Identity;
import dev.imagegallery.internal.emulator.template.language.Excerpt;
import dev.imagegallery.internal.emulator.template.language.ExpressionException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Evaluates type, name, version and scope of a resource, which together are its id. */
final class IdentityEvaluator {

  private final Session session;
  private final DocumentEvaluator document;

  IdentityEvaluator(Session session) {
    this.session = session;
    this.document = new DocumentEvaluator(session);
  }

  Identity of(ResourceDefinition definition, @Nullable Planned parent) {
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
}
