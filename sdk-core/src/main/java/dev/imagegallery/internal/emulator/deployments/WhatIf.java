package dev.imagegallery.internal.emulator.deployments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.deployments.Rehearsal.Sent;
import dev.imagegallery.internal.emulator.deployments.Requests.Reply;
import dev.imagegallery.internal.emulator.deployments.Survey.Item;
import dev.imagegallery.internal.emulator.error.ErrorBody;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.time.Timeline;
import dev.imagegallery.time.VirtualTimeline;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a deployment would change: carries it out in a copy of the cloud, to its end, and
 * compares. What fails there is told as a diagnostic, beside the changes up to then.
 */
final class WhatIf {

  private static final int NOT_FOUND = 404;

  private final Kernel kernel;
  private final Requests requests;
  private final Surveyor surveyor;
  private final Preflight preflight;
  private final Rehearsals rehearsals;

  WhatIf(
      Kernel kernel,
      Requests requests,
      Surveyor surveyor,
      Preflight preflight,
      Rehearsals rehearsals) {
    this.kernel = kernel;
    this.requests = requests;
    this.surveyor = surveyor;
    this.preflight = preflight;
    this.rehearsals = rehearsals;
  }

  /** The answer's document; {@code reader} may throw what the answer is to tell. */
  ObjectNode result(Supplier<AskedDeployment> reader) {
    ObjectNode result = Json.object();
    try {
      AskedDeployment asked = reader.get();
      Survey survey = surveyor.survey(asked);
      preflight.check(survey);
      VirtualTimeline clock = Timeline.virtual(kernel.now());
      DeploymentsProvider copy = rehearsals.copy(clock, kernel.snapshot());
      Rehearsal rehearsal = Rehearsal.of(asked, copy, clock);
      ObjectNode properties = result.put("status", "Succeeded").putObject("properties");
      properties.put("correlationId", asked.correlationId());
      properties.set("changes", new Comparison(asked, rehearsal).changes(survey));
      diagnostics(properties, rehearsal.error());
    } catch (ServiceFault fault) {
      result.put("status", "Failed").set("error", fault.error().toJson());
    }
    return result;
  }

  private static void diagnostics(ObjectNode properties, @Nullable ErrorBody error) {
    if (error != null) {
      ArrayNode diagnostics = properties.putArray("diagnostics");
      for (ErrorBody detail : error.details()) {
        ObjectNode diagnostic = diagnostics.addObject().put("level", "Error");
        diagnostic.put("code", detail.code()).put("message", detail.message());
        diagnostic.put("target", detail.target());
      }
    }
  }

  /** The two clouds side by side. */
  private final class Comparison {
    private final AskedDeployment asked;
    private final Rehearsal rehearsal;
    private final boolean idsOnly;
    private final ArrayNode changes = Json.array();
    private final Set<String> told = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    Comparison(AskedDeployment asked, Rehearsal rehearsal) {
      this.asked = asked;
      this.rehearsal = rehearsal;
      this.idsOnly = asked.wantsIdsOnly();
    }

    ArrayNode changes(Survey survey) {
      for (Item item : survey.all()) {
        Sent sent = rehearsal.sent(item.resource().id());
        deployed(sent == null ? foreseen(survey, item) : sent, sent != null);
      }
      for (Sent sent : rehearsal.all()) {
        if (!told.contains(sent.id())) {
          deployed(sent, true);
        }
      }
      if (asked.target().isResourceGroup()) {
        kernel.tree().below(asked.target().id()).forEach(this::other);
      }
      return changes;
    }

    private Sent foreseen(Survey survey, Item item) {
      return new Sent(
          item.resource().id(),
          item.resource().type(),
          item.resource().apiVersion(),
          item.body(),
          survey.plan());
    }

    private void deployed(Sent sent, boolean reached) {
      Reply before = read(requests, sent);
      if (before.status() == NOT_FOUND) {
        ObjectNode change = change(sent.id(), "Create");
        put(change, "after", sent.told(created(sent)));
      } else if (!before.isSuccess()) {
        change(sent.id(), "Unsupported")
            .put("unsupportedReason", Docs.text(before.body(), "error", "message"));
      } else if (idsOnly || !reached) {
        change(sent.id(), "Deploy");
      } else {
        compared(sent, before.body());
      }
    }

    private void compared(Sent sent, JsonNode before) {
      Reply reply = rehearsal.copy().locked(() -> read(new Requests(rehearsal.copy()), sent));
      JsonNode after = reply.isSuccess() ? reply.body() : before;
      ArrayNode delta = Differences.between(before, after);
      ObjectNode change = change(sent.id(), delta.isEmpty() ? "NoChange" : "Modify");
      put(change, "before", sent.told(before));
      put(change, "after", sent.told(after));
      if (!delta.isEmpty()) {
        change.set("delta", sent.told(delta));
      }
    }

    private Reply read(Requests cloud, Sent sent) {
      return cloud.send(asked.caller(), "GET", sent.id(), sent.apiVersion(), null);
    }

    private void other(Resource resource) {
      if (told.contains(resource.id())) {
        return;
      }
      boolean stays = rehearsal.has(resource);
      ObjectNode change = change(resource.id(), stays ? "Ignore" : "Delete");
      put(change, "before", resource.document());
      if (stays) {
        put(change, "after", resource.document());
      }
    }

    private ObjectNode change(String id, String type) {
      told.add(id);
      return changes.addObject().put("resourceId", id).put("changeType", type);
    }

    private void put(ObjectNode change, String name, JsonNode value) {
      if (!idsOnly) {
        change.set(name, value);
      }
    }

    private static ObjectNode created(Sent sent) {
      ObjectNode after = Json.object().put("apiVersion", sent.apiVersion());
      after.put("id", sent.id()).put("name", sent.id().substring(sent.id().lastIndexOf('/') + 1));
      return after.put("type", sent.type()).setAll(sent.body());
    }
  }
}
