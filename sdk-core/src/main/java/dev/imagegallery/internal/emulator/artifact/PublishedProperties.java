package dev.imagegallery.internal.emulator.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.gallery.PublishingProfile;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.schema.ApiVersion;
import java.util.List;

/**
 * The properties of versions with a publishing profile: those of applications and scripts. An
 * update keeps what it leaves out, a PUT too, as recorded.
 */
final class PublishedProperties implements Properties {

  private static final String PROFILE = "publishingProfile";
  private static final String SAFETY = "safetyProfile";
  private static final String ALLOW = "allowDeletionOfReplicatedLocations";
  private static final ApiVersion SAFETY_SINCE = new ApiVersion("2022-01-03");

  private final PublishingProfile profiles;
  private final String path;
  private final String link;
  private final List<String> kept;
  private final boolean application;

  private PublishedProperties(
      PublishingProfile profiles, String entity, String link, List<String> kept) {
    this.profiles = profiles;
    this.path = entity + ".properties." + PROFILE + ".";
    this.link = link;
    this.kept = kept;
    this.application = link.equals("mediaLink");
  }

  static PublishedProperties ofApplications(PublishingProfile profiles) {
    List<String> kept = List.of("manageActions", "settings", "advancedSettings", "customActions");
    return new PublishedProperties(profiles, "galleryApplicationVersion", "mediaLink", kept);
  }

  static PublishedProperties ofScripts(PublishingProfile profiles) {
    return new PublishedProperties(profiles, "galleryScriptVersion", "scriptLink", List.of());
  }

  @Override
  public ObjectNode created(Request request, JsonNode sent, Region location, String locationText) {
    JsonNode publishing = Fields.object(sent, PROFILE);
    requireActions(publishing);
    ObjectNode asked = profiles.created(request, publishing, location, locationText);
    asked.set("source", source(publishing));
    copyOwn(publishing, asked);
    return answered(asked, sent, Json.object().put(ALLOW, false));
  }

  @Override
  public ObjectNode updated(
      Request request, JsonNode sent, ObjectNode before, Region location, boolean replace) {
    JsonNode publishing = Fields.object(sent, PROFILE);
    ObjectNode was = Fields.object(before, PROFILE);
    ObjectNode asked = profiles.updated(request, publishing, was, location, false);
    if (Docs.has(publishing, "source")) {
      asked.set("source", source(publishing));
    }
    if (Docs.has(publishing, "manageActions")) {
      requireActions(publishing);
    }
    copyOwn(publishing, asked);
    return answered(asked, sent, Fields.object(before, SAFETY));
  }

  @Override
  public ObjectNode shown(ObjectNode properties, Request request, Region location) {
    if (request.apiVersion().isAtLeast(SAFETY_SINCE)) {
      return properties;
    }
    ObjectNode shown = properties.deepCopy();
    shown.remove(SAFETY);
    return shown;
  }

  private static ObjectNode answered(ObjectNode asked, JsonNode sent, ObjectNode safety) {
    ObjectNode properties = Json.object().set(PROFILE, PublishingProfile.answered(asked));
    ObjectNode kept = safety.deepCopy();
    Boolean allow = Fields.bool(Fields.object(sent, SAFETY), ALLOW);
    if (allow != null) {
      kept.put(ALLOW, allow);
    }
    return properties.set(SAFETY, kept);
  }

  private ObjectNode source(JsonNode publishing) {
    ObjectNode source = Fields.object(publishing, "source").deepCopy();
    return source.put(link, Fields.required(source, link, path + "source." + link));
  }

  /** An application cannot be used that nobody knows how to install and remove. */
  private void requireActions(JsonNode publishing) {
    if (application) {
      JsonNode actions = Fields.object(publishing, "manageActions");
      Fields.required(actions, "install", path + "manageActions.install");
      Fields.required(actions, "remove", path + "manageActions.remove");
    }
  }

  private void copyOwn(JsonNode publishing, ObjectNode asked) {
    kept.forEach(name -> Docs.copy(publishing, asked, name));
    if (application) {
      Boolean checked = Fields.bool(publishing, "enableHealthCheck");
      boolean was = asked.path("enableHealthCheck").booleanValue();
      asked.put("enableHealthCheck", checked == null ? was : checked);
    }
  }
}
