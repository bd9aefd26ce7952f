package dev.imagegallery.inmemory.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.inmemory.AuthMode;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.JournalEntry;
import dev.imagegallery.inmemory.Profile;
import dev.imagegallery.inmemory.Subscription;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import dev.imagegallery.transport.TransportResponse;

/** The calls that show, extend and empty the cloud. */
final class StateCalls {

  private final InMemoryAzure azure;
  private final EmulatorClock clock;
  private final ClockMode startMode;

  StateCalls(InMemoryAzure azure, EmulatorClock clock) {
    this.azure = azure;
    this.clock = clock;
    startMode = clock.mode();
  }

  TransportResponse about(ControlRequest request) {
    ObjectNode answer =
        Json.object()
            .put("version", version())
            .put("profile", azure.profile() == Profile.CURRENT ? "current" : "preview2019")
            .put("now", clock.now().toString())
            .put("clock", clock.mode().toString())
            .put("auth", azure.authMode() == AuthMode.RBAC ? "rbac" : "open");
    ArrayNode subscriptions = answer.putArray("subscriptions");
    azure.subscriptions().forEach(subscription -> subscriptions.add(toJson(subscription)));
    return JsonAnswer.of(200, answer);
  }

  /** The clock stands, as time does not go back, but moves again as it did at the start. */
  TransportResponse reset(ControlRequest request) {
    azure.reset();
    clock.mode(startMode);
    return JsonAnswer.noContent();
  }

  TransportResponse addSubscription(ControlRequest request) {
    ObjectNode body = request.body("id", "name", "tenantId");
    String id =
        ControlRequest.text(body, "id")
            .filter(text -> text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
            .orElseThrow(() -> Refusal.badRequest("'id' must be a GUID."));
    String name = ControlRequest.text(body, "name").orElse("Subscription " + id);
    String tenant = ControlRequest.text(body, "tenantId").orElseGet(this::defaultTenant);
    Subscription subscription = new Subscription(id, name, tenant);
    azure.addSubscription(subscription);
    return JsonAnswer.of(201, toJson(subscription));
  }

  TransportResponse setQuota(ControlRequest request) {
    ObjectNode body = request.body("subscriptionId", "region", "resource", "limit");
    String subscription = ControlRequest.requiredText(body, "subscriptionId");
    String region = ControlRequest.requiredText(body, "region");
    String resource = ControlRequest.requiredText(body, "resource");
    long limit = ControlRequest.requiredLong(body, "limit");
    try {
      azure.setQuota(subscription, Region.of(region), resource, Math.toIntExact(limit));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw Refusal.badRequest("No such quota: " + e.getMessage());
    }
    return JsonAnswer.of(200, body);
  }

  TransportResponse journal(ControlRequest request) {
    String after = request.query("after").orElse("0");
    if (!after.matches("[0-9]{1,18}")) {
      throw Refusal.badRequest("'after' must be the number of a journal entry.");
    }
    ObjectNode answer = Json.object();
    ArrayNode entries = answer.putArray("entries");
    azure.journal().entriesAfter(Long.parseLong(after)).forEach(e -> entries.add(toJson(e)));
    return JsonAnswer.of(200, answer);
  }

  private String defaultTenant() {
    return azure.subscriptions().stream()
        .map(Subscription::tenantId)
        .findFirst()
        .orElse(InMemoryAzure.DEFAULT_TENANT);
  }

  /** From the jar; there is none when the classes are run from a folder. */
  private static String version() {
    String version = StateCalls.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  private static ObjectNode toJson(Subscription subscription) {
    return Json.object()
        .put("id", subscription.id())
        .put("name", subscription.name())
        .put("tenantId", subscription.tenantId());
  }

  private static ObjectNode toJson(JournalEntry entry) {
    ObjectNode json =
        Json.object()
            .put("n", entry.n())
            .put("at", entry.at().toString())
            .put("kind", entry.kind());
    if (!entry.method().isEmpty()) {
      json.put("method", entry.method());
    }
    json.put("path", entry.path());
    if (entry.status() != 0) {
      json.put("status", entry.status());
    }
    return entry.detail().isEmpty() ? json : json.put("detail", entry.detail());
  }
}
