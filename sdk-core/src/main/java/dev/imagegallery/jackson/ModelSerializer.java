package dev.imagegallery.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.imagegallery.internal.codec.ModelWriter;
import dev.imagegallery.internal.codec.WriteMode;
import dev.imagegallery.models.schema.ApiVersion;
import dev.imagegallery.models.schema.Schema;
import java.io.IOException;

/** Writes one model through the codec. */
final class ModelSerializer<T> extends StdSerializer<T> {

  private static final long serialVersionUID = 1L;

  private final transient Schema<T> schema;

  ModelSerializer(Class<T> type, Schema<T> schema) {
    super(type);
    this.schema = schema;
  }

  @Override
  public void serialize(T model, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    ModelWriter.write(schema, model, ApiVersion.NEWEST, WriteMode.FULL, json);
  }
}
