package dev.imagegallery.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import dev.imagegallery.error.MalformedResponseException;
import dev.imagegallery.internal.codec.ModelReader;
import dev.imagegallery.models.schema.Schema;
import java.io.IOException;

/** Reads one model through the codec. */
final class ModelDeserializer<T> extends StdDeserializer<T> {

  private static final long serialVersionUID = 1L;

  private final transient Schema<T> schema;

  ModelDeserializer(Class<T> type, Schema<T> schema) {
    super(type);
    this.schema = schema;
  }

  @Override
  public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
    try {
      return ModelReader.read(schema, json);
    } catch (MalformedResponseException e) {
      throw JsonMappingException.from(json, e.getMessage(), e);
    }
  }
}
