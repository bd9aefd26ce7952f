package dev.imagegallery.internal.codec;

import dev.imagegallery.error.MalformedResponseException;
import dev.imagegallery.models.schema.ApiVersion;
import dev.imagegallery.models.schema.Schema;
import java.util.Arrays;
import java.util.List;

/** JSON as each model in turn (the first byte says which): malformed, or written as it was read. */
public final class ModelFuzz {

  private static final List<Models.Model<?>> MODELS = Models.all();

  private ModelFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    if (data.length > 0) {
      byte[] json = Arrays.copyOfRange(data, 1, data.length);
      roundTrip(MODELS.get((data[0] & 0xff) % MODELS.size()).schema(), json);
    }
  }

  /** A sample of each model. */
  public static List<byte[]> seeds() {
    return MODELS.stream().map(model -> seed(model.schema(), MODELS.indexOf(model))).toList();
  }

  private static <T> byte[] seed(Schema<T> schema, int number) {
    byte[] json =
        ModelWriter.write(schema, new Samples().full(schema), ApiVersion.NEWEST, WriteMode.FULL);
    byte[] seed = new byte[json.length + 1];
    seed[0] = (byte) number;
    System.arraycopy(json, 0, seed, 1, json.length);
    return seed;
  }

  private static <T> void roundTrip(Schema<T> schema, byte[] json) {
    T model;
    try {
      model = ModelReader.read(schema, json);
    } catch (MalformedResponseException refused) {
      return;
    }
    byte[] written = ModelWriter.write(schema, model, ApiVersion.NEWEST, WriteMode.FULL);
    if (!ModelReader.read(schema, written).equals(model)) {
      throw new AssertionError(schema.name() + " is not the same again");
    }
  }
}
