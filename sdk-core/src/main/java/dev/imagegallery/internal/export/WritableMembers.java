package dev.imagegallery.internal.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.codec.ModelWriter;
import dev.imagegallery.internal.codec.WriteMode;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.schema.ApiVersion;
import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.Schema.Node;
import dev.imagegallery.models.schema.WireType;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What a caller may write of a resource, by its schema: without what the service alone sets, and
 * without members this SDK does not know, of which nobody can tell whether they may be written.
 */
final class WritableMembers {

  private WritableMembers() {}

  /** The body of the request that would make the resource. */
  static <T> ObjectNode of(Schema<T> schema, T model, ApiVersion version) {
    try {
      JsonNode body = Json.read(ModelWriter.write(schema, model, version, WriteMode.LENIENT));
      return known(schema.root(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode known(Node<?> node, JsonNode body) {
    ObjectNode known = Json.object();
    body.properties()
        .forEach(
            member -> {
              Node<?> child = node.child(member.getKey());
              if (child != null) {
                known.set(member.getKey(), value(child, member.getValue()));
              }
            });
    return known;
  }

  private static JsonNode value(Node<?> node, JsonNode value) {
    if (node.property() != null) {
      return value(node.property().type(), value);
    }
    return value.isObject() ? known(node, value) : value;
  }

  private static JsonNode value(WireType<?> type, JsonNode value) {
    if (type instanceof WireType.Obj<?> object && value.isObject()) {
      return known(object.schema().root(), value);
    } else if (type instanceof WireType.Array<?> array && value.isArray()) {
      ArrayNode items = Json.array();
      value.forEach(item -> items.add(value(array.element(), item)));
      return items;
    } else if (type instanceof WireType.Dictionary<?> map && value.isObject()) {
      ObjectNode entries = Json.object();
      value
          .properties()
          .forEach(entry -> entries.set(entry.getKey(), value(map.value(), entry.getValue())));
      return entries;
    }
    return value;
  }
}
