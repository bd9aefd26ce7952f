package dev.imagegallery.inmemory.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.transport.TransportResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code /_emulator/options}: how strict the cloud is. All of a request is checked first. */
final class OptionCalls {

  private static final String STRICT = "strictThrottling";
  private static final String RATE_LIMITS = "rateLimits";
  private static final String GHOST_CHILD_WINDOW = "ghostChildWindow";
  private static final String TEMPLATE_LINKS = "templateLinks";

  private final InMemoryAzure azure;

  OptionCalls(InMemoryAzure azure) {
    this.azure = azure;
  }

  TransportResponse change(ControlRequest request) {
    ObjectNode body = request.body(STRICT, RATE_LIMITS, GHOST_CHILD_WINDOW, TEMPLATE_LINKS);
    Optional<Boolean> strict = flag(body, STRICT);
    Optional<Boolean> limits = flag(body, RATE_LIMITS);
    Optional<Duration> window = duration(body, GHOST_CHILD_WINDOW);
    Map<String, String> templates = templates(body);
    strict.ifPresent(azure::setStrictThrottling);
    limits.ifPresent(azure::setRateLimits);
    window.ifPresent(azure::setGhostChildWindow);
    templates.forEach(azure::declareTemplate);
    return JsonAnswer.of(200, inForce());
  }

  private ObjectNode inForce() {
    ObjectNode options =
        Json.object()
            .put(STRICT, azure.strictThrottling())
            .put(RATE_LIMITS, azure.rateLimits())
            .put(GHOST_CHILD_WINDOW, azure.ghostChildWindow().toString());
    ObjectNode templates = options.putObject(TEMPLATE_LINKS);
    azure.declaredTemplates().forEach((uri, text) -> templates.set(uri, template(text)));
    return options;
  }

  /** A template with comments is shown as the text it is. */
  private static JsonNode template(String text) {
    try {
      return Json.read(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      return TextNode.valueOf(text);
    }
  }

  private static Map<String, String> templates(ObjectNode body) {
    JsonNode links = body.path(TEMPLATE_LINKS);
    Map<String, String> templates = new TreeMap<>();
    for (Map.Entry<String, JsonNode> link : links.properties()) {
      JsonNode template = link.getValue();
      if (!template.isObject() && !template.isTextual()) {
        throw Refusal.badRequest("The template of '" + link.getKey() + "' must be an object.");
      }
      templates.put(
          link.getKey(), template.isTextual() ? template.textValue() : Json.print(template));
    }
    if (!links.isObject() && !links.isMissingNode()) {
      throw Refusal.badRequest("'" + TEMPLATE_LINKS + "' must be an object.");
    }
    return templates;
  }

  private static Optional<Boolean> flag(ObjectNode body, String name) {
    JsonNode value = body.path(name);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isBoolean()) {
      throw Refusal.badRequest("'" + name + "' must be true or false.");
    }
    return Optional.of(value.booleanValue());
  }

  private static Optional<Duration> duration(ObjectNode body, String name) {
    try {
      Optional<Duration> duration = ControlRequest.text(body, name).map(Duration::parse);
      if (duration.filter(Duration::isNegative).isEmpty()) {
        return duration;
      }
    } catch (DateTimeException e) {
      // Told below.
    }
    throw Refusal.badRequest("'" + name + "' must be a duration such as PT20S.");
  }
}
