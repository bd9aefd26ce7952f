package dev.imagegallery.internal.emulator.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.ParameterFaults;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Times;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Properties that stand beside each other: texts, choices, dates, and what is kept as it was sent.
 * Filled before the first request.
 */
final class Members implements Properties {

  private final String path;
  private final List<Member> members = new ArrayList<>();

  /** None yet; {@code entity} is how refusals name the resource. */
  Members(String entity) {
    this.path = entity + ".properties.";
  }

  /** Reads one value of a request in the form of answers. */
  @FunctionalInterface
  private interface Reader {
    @Nullable JsonNode read(JsonNode sent, String name);
  }

  private record Member(String name, Reader reader, boolean required, boolean fixed) {}

  /** A choice that must be made, and once only. */
  Members fixed(String name, String... values) {
    return add(name, choice(values), true, true);
  }

  /** A choice that must be made. */
  Members required(String name, String... values) {
    return add(name, choice(values), true, false);
  }

  /** Texts. */
  Members texts(String... names) {
    for (String name : names) {
      add(name, Members::text, false, false);
    }
    return this;
  }

  /** A point in time. */
  Members date(String name) {
    return add(name, this::date, false, false);
  }

  /** Objects and arrays that are kept as they are sent. */
  Members kept(String... names) {
    for (String name : names) {
      add(name, Members::container, false, false);
    }
    return this;
  }

  private Members add(String name, Reader reader, boolean required, boolean fixed) {
    members.add(new Member(name, reader, required, fixed));
    return this;
  }

  @Override
  public ObjectNode created(Request request, JsonNode sent, Region location, String locationText) {
    ObjectNode properties = Json.object();
    for (Member member : members) {
      JsonNode value = member.reader().read(sent, member.name());
      if (value != null) {
        properties.set(member.name(), value);
      } else if (member.required()) {
        throw ParameterFaults.requiredProperty(path + member.name());
      }
    }
    return properties;
  }

  @Override
  public ObjectNode updated(
      Request request, JsonNode sent, ObjectNode before, Region location, boolean replace) {
    ObjectNode properties = Json.object();
    for (Member member : members) {
      JsonNode was = before.get(member.name());
      JsonNode value = member.reader().read(sent, member.name());
      requireUnchanged(member, was, value);
      boolean stays = !replace || member.fixed() || member.required();
      boolean cleared = sent.has(member.name()) && !member.required();
      if (value == null && stays && !cleared) {
        value = was;
      }
      if (value != null) {
        properties.set(member.name(), value);
      }
    }
    return properties;
  }

  private void requireUnchanged(Member member, @Nullable JsonNode was, @Nullable JsonNode value) {
    if (member.fixed() && value != null && !value.equals(was)) {
      String changed = path + member.name();
      throw ServiceFault.scripted(
              409,
              "PropertyChangeNotAllowed",
              "Changing property '" + changed + "' is not allowed.")
          .target(changed);
    }
  }

  private Reader choice(String... values) {
    List<String> choices = List.of(values);
    return (sent, name) -> {
      String value = Fields.choice(sent, name, path + name, choices);
      return value == null ? null : Json.object().textNode(value);
    };
  }

  private static @Nullable JsonNode text(JsonNode sent, String name) {
    String value = Fields.text(sent, name);
    return value == null ? null : Json.object().textNode(value);
  }

  private @Nullable JsonNode date(JsonNode sent, String name) {
    Instant value = Fields.date(sent, name, path + name);
    return value == null ? null : Json.object().textNode(Times.print(value));
  }

  private static @Nullable JsonNode container(JsonNode sent, String name) {
    if (!Docs.has(sent, name)) {
      return null;
    }
    JsonNode value = sent.path(name);
    return value.isArray() ? value.deepCopy() : Fields.object(sent, name).deepCopy();
  }
}
