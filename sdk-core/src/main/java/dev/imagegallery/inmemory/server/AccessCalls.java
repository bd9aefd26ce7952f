package dev.imagegallery.inmemory.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.Principal;
import dev.imagegallery.inmemory.Subscription;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.access.PrincipalType;
import dev.imagegallery.transport.TransportResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The calls that declare principals and give tokens of them. */
final class AccessCalls {

  /** The end of a token that does not expire, as far as clients can read it. */
  private static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

  private final InMemoryAzure azure;
  private final EmulatorClock clock;

  AccessCalls(InMemoryAzure azure, EmulatorClock clock) {
    this.azure = azure;
    this.clock = clock;
  }

  TransportResponse declare(ControlRequest request) {
    ObjectNode body = request.body("objectId", "type", "displayName", "tenantId", "members");
    Principal principal = principal(body);
    azure.declare(principal);
    return JsonAnswer.of(201, toJson(principal));
  }

  private Principal principal(ObjectNode body) {
    String id = ControlRequest.requiredText(body, "objectId");
    String type = ControlRequest.requiredText(body, "type");
    String name = ControlRequest.text(body, "displayName").orElse(id);
    String tenant = ControlRequest.text(body, "tenantId").orElseGet(this::defaultTenant);
    try {
      return new Principal(id, new PrincipalType(type), name, tenant, members(body));
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("No such principal: " + e.getMessage());
    }
  }

  private static List<String> members(ObjectNode body) {
    JsonNode sent = body.path("members");
    if (!sent.isArray() && !sent.isMissingNode() && !sent.isNull()) {
      throw notMembers();
    }
    List<String> members = new ArrayList<>();
    for (JsonNode member : sent) {
      if (!member.isTextual()) {
        throw notMembers();
      }
      members.add(member.textValue());
    }
    return members;
  }

  private static Refusal notMembers() {
    return Refusal.badRequest("'members' must be an array of object ids.");
  }

  TransportResponse token(ControlRequest request) {
    ObjectNode body = request.body("objectId", "tenantId", "expiresIn");
    String id = ControlRequest.requiredText(body, "objectId");
    Principal known = known(id);
    Principal principal = ControlRequest.text(body, "tenantId").map(known::inTenant).orElse(known);
    Optional<Duration> lifetime = ControlRequest.text(body, "expiresIn").map(AccessCalls::duration);
    String token =
        lifetime.isPresent() ? azure.token(principal, lifetime.get()) : azure.token(principal);
    Instant end = lifetime.map(clock.now()::plus).orElse(NEVER);
    return JsonAnswer.of(
        200, Json.object().put("access_token", token).put("expires_on", end.getEpochSecond()));
  }

  /** A principal that was not declared can have roles all the same. */
  private Principal known(String id) {
    return azure.principals().stream()
        .filter(one -> one.objectId().equalsIgnoreCase(id))
        .findFirst()
        .orElseGet(() -> Principal.servicePrincipal(id, id).inTenant(defaultTenant()));
  }

  private static Duration duration(String text) {
    try {
      Duration duration = Duration.parse(text);
      if (!duration.isNegative()) {
        return duration;
      }
    } catch (DateTimeException e) {
      throw Refusal.badRequest("'expiresIn' is not a duration such as PT1H: " + text);
    }
    throw Refusal.badRequest("'expiresIn' is negative: " + text);
  }

  private String defaultTenant() {
    return azure.subscriptions().stream()
        .map(Subscription::tenantId)
        .findFirst()
        .orElse(InMemoryAzure.DEFAULT_TENANT);
  }

  private static ObjectNode toJson(Principal principal) {
    ObjectNode json =
        Json.object()
            .put("objectId", principal.objectId())
            .put("type", principal.type().value())
            .put("displayName", principal.displayName())
            .put("tenantId", principal.tenantId());
    if (principal.type().equals(PrincipalType.GROUP)) {
      ArrayNode members = json.putArray("members");
      principal.members().forEach(members::add);
    }
    return json;
  }
}
