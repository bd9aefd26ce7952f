package dev.imagegallery.internal.emulator.deployments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.DeploymentFaults;
import dev.imagegallery.internal.emulator.error.ParameterFaults;
import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.template.Template;
import dev.imagegallery.internal.emulator.template.TemplateException;
import dev.imagegallery.internal.emulator.template.TemplateText;
import dev.imagegallery.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a request asks to deploy. */
final class DeploymentReader {

  private static final int MAX_NAME = 64;
  private static final Pattern NAME = Pattern.compile("[-\\w._()]+");
  private static final List<String> MODES =
      List.of(AskedDeployment.INCREMENTAL, AskedDeployment.COMPLETE);

  private final Kernel kernel;
  private final TemplateLinks links;

  DeploymentReader(Kernel kernel, TemplateLinks links) {
    this.kernel = kernel;
    this.links = links;
  }

  /**
   * The deployment of a request; {@code correlationId} is the one made for it, unless it names one.
   */
  AskedDeployment read(Request request, String correlationId) {
    DeploymentTarget target = DeploymentTarget.of(kernel, request);
    String name = target.name(request);
    requireName(name);
    TemplateText text = text(request.bytes());
    if (!(text.root() instanceof ObjectNode body)) {
      throw PlatformFaults.requestContentInvalid("it is not a JSON object");
    }
    JsonNode properties = Fields.object(body, "properties");
    if (Docs.has(properties, "onErrorDeployment")) {
      throw PlatformFaults.notModelled("going back to an earlier deployment on error");
    }
    String correlation =
        request.headers().first("x-ms-correlation-request-id").orElse(correlationId);
    ObjectNode templateLink = link(properties, "templateLink");
    ObjectNode parametersLink = link(properties, "parametersLink");
    return new AskedDeployment(
        target,
        name,
        Caller.of(request, correlation),
        request.apiVersion().toString(),
        correlation,
        kernel.now(),
        mode(properties, target),
        location(body, target, name),
        object(body, "tags"),
        template(properties, text, templateLink),
        templateLink,
        parametersLink,
        parameters(properties, parametersLink),
        object(properties, "debugSetting"),
        "ResourceIdOnly".equalsIgnoreCase(Docs.text(properties, "whatIfSettings", "resultFormat")));
  }

  private static void requireName(String name) {
    if (name.length() > MAX_NAME) {
      throw DeploymentFaults.deploymentNameLength(name, name.length());
    }
    if (!NAME.matcher(name).matches()) {
      throw DeploymentFaults.deploymentNameCharacters(name);
    }
  }

  private static String mode(JsonNode properties, DeploymentTarget target) {
    String mode = Fields.choice(properties, "mode", "properties.mode", MODES);
    if (mode == null) {
      throw ParameterFaults.requiredProperty("properties.mode");
    }
    if (mode.equals(AskedDeployment.COMPLETE) && !target.isResourceGroup()) {
      throw DeploymentFaults.deploymentModeNotSupported(mode);
    }
    return mode;
  }

  private static @Nullable String location(JsonNode body, DeploymentTarget target, String name) {
    String location = Fields.text(body, "location");
    if (target.isResourceGroup()) {
      return null;
    }
    if (location == null || location.isBlank()) {
      throw DeploymentFaults.deploymentLocationRequired(name);
    }
    return location;
  }

  private Template template(JsonNode properties, TemplateText text, @Nullable ObjectNode link) {
    JsonNode inline = properties.path("template");
    boolean given = !inline.isMissingNode() && !inline.isNull();
    if (given == (link != null)) {
      throw DeploymentFaults.templateInvalid(
          given
              ? "The properties 'template' and 'templateLink' cannot both be given."
              : "One of the properties 'template' and 'templateLink' is required.");
    }
    try {
      if (link == null) {
        return Template.parse(inline, text.positions());
      }
      TemplateText linked = linked(link);
      return Template.parse(linked.root(), linked.positions());
    } catch (TemplateException e) {
      throw TemplateFaults.of(e);
    }
  }

  private ObjectNode parameters(JsonNode properties, @Nullable ObjectNode link) {
    ObjectNode sent = Fields.object(properties, "parameters");
    if (link != null) {
      if (!sent.isEmpty()) {
        throw DeploymentFaults.templateInvalid(
            "The properties 'parameters' and 'parametersLink' cannot both be given.");
      }
      sent = linked(link).root() instanceof ObjectNode file ? file : Json.object();
    }
    // A whole parameter file, where its inner part is meant.
    boolean file = sent.path("parameters").isObject() && sent.has("$schema");
    return file ? (ObjectNode) sent.path("parameters") : sent;
  }

  private TemplateText linked(ObjectNode link) {
    if (link.has("id")) {
      throw PlatformFaults.notModelled("template specs");
    }
    String uri = Docs.text(link, "uri");
    String found = links.find(uri);
    if (found == null) {
      throw DeploymentFaults.templateLinkUnknown(uri);
    }
    return text(found.getBytes(StandardCharsets.UTF_8));
  }

  private static TemplateText text(byte[] bytes) {
    try {
      return TemplateText.read(bytes);
    } catch (TemplateException e) {
      throw TemplateFaults.of(e);
    }
  }

  private static @Nullable ObjectNode link(JsonNode properties, String name) {
    return object(properties, name);
  }

  private static @Nullable ObjectNode object(JsonNode node, String name) {
    return Docs.has(node, name) ? Fields.object(node, name) : null;
  }
}
