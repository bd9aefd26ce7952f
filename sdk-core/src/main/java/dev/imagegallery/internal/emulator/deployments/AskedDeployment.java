package dev.imagegallery.internal.emulator.deployments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.template.ScopeLevel;
import dev.imagegallery.internal.emulator.template.Template;
import dev.imagegallery.internal.json.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deployment as it was asked for.
 *
 * @param target what it deploys to
 * @param name its name
 * @param caller in whose name
 * @param apiVersion of the request
 * @param correlationId what all of it has in common
 * @param started when it was asked for
 * @param mode {@code Incremental} or {@code Complete}
 * @param location where it is kept; {@code null} in a resource group
 * @param tags its own; {@code null} for none
 * @param template the template
 * @param templateLink where the template came from; {@code null} if from the request
 * @param parametersLink where the parameters came from; {@code null} if from the request
 * @param parameters as {@code {"name": {"value": …}}}, secure ones included
 * @param debugSetting what is kept of its requests; {@code null} for nothing
 * @param wantsIdsOnly of what-if: without what the resources are like
 */
record AskedDeployment(
    DeploymentTarget target,
    String name,
    Caller caller,
    String apiVersion,
    String correlationId,
    Instant started,
    String mode,
    @Nullable String location,
    @Nullable ObjectNode tags,
    Template template,
    @Nullable ObjectNode templateLink,
    @Nullable ObjectNode parametersLink,
    ObjectNode parameters,
    @Nullable ObjectNode debugSetting,
    boolean wantsIdsOnly) {

  static final String COMPLETE = "Complete";
  static final String INCREMENTAL = "Incremental";

  /** Its id. */
  String id() {
    return target.deploymentId(name);
  }

  boolean isComplete() {
    return mode.equals(COMPLETE);
  }

  /** The address its template came from; {@code ""} if from the request. */
  String templateUri() {
    return templateLink == null ? "" : Docs.text(templateLink, "uri");
  }

  ObjectNode save() {
    ObjectNode saved = Json.object().put("name", name).put("level", target.level().name());
    saved.put("scope", target.id()).put("apiVersion", apiVersion);
    saved.put("correlationId", correlationId).put("started", started.toString());
    saved.put("mode", mode).put("location", location);
    saved.set("caller", caller.save());
    saved.set("template", template.document());
    saved.set("parameters", parameters);
    put(saved, "tags", tags);
    put(saved, "templateLink", templateLink);
    put(saved, "parametersLink", parametersLink);
    put(saved, "debugSetting", debugSetting);
    return saved;
  }

  private static void put(ObjectNode saved, String name, @Nullable ObjectNode value) {
    if (value != null) {
      saved.set(name, value);
    }
  }

  static AskedDeployment load(JsonNode saved) {
    ScopeLevel level = ScopeLevel.valueOf(Docs.text(saved, "level"));
    return new AskedDeployment(
        new DeploymentTarget(level, Docs.text(saved, "scope")),
        Docs.text(saved, "name"),
        Caller.load(saved.path("caller")),
        Docs.text(saved, "apiVersion"),
        Docs.text(saved, "correlationId"),
        Instant.parse(Docs.text(saved, "started")),
        Docs.text(saved, "mode"),
        Docs.textOrNull(saved, "location"),
        object(saved, "tags"),
        Template.parse(saved.path("template")),
        object(saved, "templateLink"),
        object(saved, "parametersLink"),
        (ObjectNode) saved.path("parameters"),
        object(saved, "debugSetting"),
        false);
  }

  private static @Nullable ObjectNode object(JsonNode saved, String name) {
    return saved.path(name) instanceof ObjectNode object ? object : null;
  }
}
