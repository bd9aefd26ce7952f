package dev.imagegallery.internal.emulator.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Faults as JSON: {@code {"when": {…}, "then": {…}}}. */
public final class FaultJson {

  private static final Set<String> WHEN =
      Set.of("method", "path", "region", "nth", "times", "after", "share", "seed");
  private static final Set<String> REFUSAL = Set.of("status", "code", "message", "retryAfter");
  private static final Set<String> ALONE =
      Set.of(
          "status",
          "throttle",
          "drop",
          "truncate",
          "garble",
          "ghostChild",
          "staleRead",
          "replicationFailure");

  private FaultJson() {}

  /**
   * Reads a fault.
   *
   * @throws IllegalArgumentException if it is none: a member is unknown, missing or out of range
   */
  public static FaultRule read(JsonNode json) {
    requireMembers("fault", json, Set.of("when", "then"));
    ObjectNode then = object(json, "then");
    ObjectNode when = json.has("when") ? object(json, "when") : Json.object();
    try {
      FaultEffect effect = effect(then);
      Duration delay = then.has("delay") ? duration(then, "delay") : Duration.ZERO;
      if (effect == Pass.INSTANCE && delay.isZero()) {
        throw new IllegalArgumentException("then has no effect; known are delay and " + ALONE);
      }
      return new FaultRule(when(when, effect), delay, effect);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static FaultWhen when(ObjectNode when, FaultEffect effect) {
    requireMembers("when", when, WHEN);
    boolean once = when.has("nth") || !effect.befallsRequests();
    return new FaultWhen(
        textOrNull(when, "method"),
        when.has("path") ? new PathGlob(text(when, "path")) : null,
        when.has("region") ? Region.of(text(when, "region")) : null,
        when.has("nth") ? integer(when, "nth") : 1,
        when.has("times") ? positive(when, "times") : once ? 1 : 0,
        when.has("after") ? OffsetDateTime.parse(text(when, "after")).toInstant() : null,
        when.has("share") ? number(when, "share") : 1,
        when.path("seed").asLong());
  }

  static ObjectNode write(FaultWhen when) {
    ObjectNode rule = Json.object();
    ObjectNode json = rule.putObject("when");
    putText(json, "method", when.method());
    putText(json, "path", when.path());
    putText(json, "region", when.region() == null ? null : when.region().name());
    if (when.nth() != 1) {
      json.put("nth", when.nth());
    }
    if (when.times() != 0) {
      json.put("times", when.times());
    }
    putText(json, "after", when.after());
    if (when.share() < 1) {
      json.put("share", when.share()).put("seed", when.seed());
    }
    return rule;
  }

  private static FaultEffect effect(ObjectNode then) {
    String name = Pass.class.getSimpleName();
    for (Iterator<String> names = then.fieldNames(); names.hasNext(); ) {
      String member = names.next();
      boolean known = member.equals("delay") || REFUSAL.contains(member);
      if (ALONE.contains(member)) {
        if (ALONE.contains(name)) {
          throw new IllegalArgumentException("then has both " + name + " and " + member);
        }
        name = member;
      } else if (!known) {
        throw new IllegalArgumentException("then has an unknown member: " + member);
      }
    }
    if (!name.equals("status") && REFUSAL.stream().anyMatch(then::has)) {
      throw new IllegalArgumentException("then has code, message or retryAfter without status");
    }
    return effect(name, then);
  }

  private static FaultEffect effect(String name, ObjectNode then) {
    return switch (name) {
      case "status" ->
          new Refusal(
              integer(then, "status"),
              textOrNull(then, "code"),
              textOrNull(then, "message"),
              then.has("retryAfter") ? duration(then, "retryAfter") : null);
      case "throttle" -> new Throttle(duration(then, "throttle"));
      case "drop" -> drop(then.path("drop"));
      case "truncate" -> onlyTrue(then, name, Damage.TRUNCATE);
      case "garble" -> onlyTrue(then, name, Damage.GARBLE);
      case "ghostChild" -> onlyTrue(then, name, GhostChild.INSTANCE);
      case "staleRead" -> new StaleRead(duration(then, "staleRead"));
      case "replicationFailure" -> replicationFailure(object(then, "replicationFailure"));
      default -> Pass.INSTANCE;
    };
  }

  /** {@code true} is {@code "before"}: the plain case of a connection that breaks. */
  private static Drop drop(JsonNode value) {
    if (value.asText().equals("after")) {
      return Drop.AFTER;
    }
    if (value.asText().equals("before") || value.booleanValue()) {
      return Drop.BEFORE;
    }
    throw new IllegalArgumentException("drop must be true, \"before\" or \"after\"");
  }

  private static FaultEffect onlyTrue(ObjectNode then, String name, FaultEffect effect) {
    if (!then.path(name).booleanValue()) {
      throw new IllegalArgumentException(name + " must be true");
    }
    return effect;
  }

  private static ReplicationFailure replicationFailure(ObjectNode json) {
    requireMembers("replicationFailure", json, Set.of("region", "atProgress", "message"));
    return new ReplicationFailure(
        Region.of(text(json, "region")),
        json.has("atProgress") ? integer(json, "atProgress") : 0,
        json.has("message") ? text(json, "message") : "The replication was made to fail.");
  }

  private static void requireMembers(String what, JsonNode json, Set<String> known) {
    if (!json.isObject()) {
      throw new IllegalArgumentException(what + " must be an object");
    }
    for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        throw new IllegalArgumentException(what + " has an unknown member: " + name);
      }
    }
  }

  private static ObjectNode object(JsonNode json, String name) {
    if (json.path(name) instanceof ObjectNode object) {
      return object;
    }
    throw new IllegalArgumentException(name + " must be an object");
  }

  private static @Nullable String textOrNull(JsonNode json, String name) {
    return json.hasNonNull(name) ? text(json, name) : null;
  }

  private static String text(JsonNode json, String name) {
    String value = json.path(name).textValue();
    if (value == null) {
      throw new IllegalArgumentException(name + " must be a string");
    }
    return value;
  }

  private static int integer(JsonNode json, String name) {
    if (!json.path(name).isInt()) {
      throw new IllegalArgumentException(name + " must be a whole number");
    }
    return json.path(name).intValue();
  }

  private static int positive(JsonNode json, String name) {
    int value = integer(json, name);
    if (value < 1) {
      throw new IllegalArgumentException(name + " is less than 1: " + value);
    }
    return value;
  }

  private static double number(JsonNode json, String name) {
    if (!json.path(name).isNumber()) {
      throw new IllegalArgumentException(name + " must be a number");
    }
    return json.path(name).doubleValue();
  }

  /** An ISO-8601 duration, or a number of seconds. */
  private static Duration duration(JsonNode json, String name) {
    JsonNode value = json.path(name);
    Duration duration =
        value.isInt() ? Duration.ofSeconds(value.intValue()) : Duration.parse(text(json, name));
    if (duration.isNegative()) {
      throw new IllegalArgumentException(name + " is negative: " + duration);
    }
    return duration;
  }

  private static void putText(ObjectNode json, String name, @Nullable Object value) {
    if (value != null) {
      json.put(name, value.toString());
    }
  }
}
