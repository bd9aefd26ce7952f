package dev.imagegallery.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.error.MalformedResponseException;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.schema.ApiVersion;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever comes from the network is a model or a malformed response, and nothing else. */
class ModelReaderFuzzTest {

  private static final String BYTES = "{}[]\",:0123456789.-+eE truefalsn\\/u\n\u0000";

  @Test
  void read_ofSpoiltJson_isAModelOrMalformed() {
    byte[] json =
        ModelWriter.write(
            ImageVersion.SCHEMA,
            new Samples().full(ImageVersion.SCHEMA),
            ApiVersion.NEWEST,
            WriteMode.FULL);
    Random random = new Random(20_260_101);
    int refused = 0;
    for (int i = 0; i < 2_000; i++) {
      refused += isRefused(spoilt(json, random)) ? 1 : 0;
    }

    assertThat(refused).isBetween(400, 1_999);
  }

  private static byte[] spoilt(byte[] json, Random random) {
    byte[] spoilt = json.clone();
    for (int n = random.nextInt(3); n >= 0; n--) {
      int with = BYTES.charAt(random.nextInt(BYTES.length()));
      spoilt[random.nextInt(spoilt.length)] = (byte) (random.nextInt(8) == 0 ? 0xF0 : with);
    }
    return spoilt;
  }

  /** What is read can also be written, and then read as the same. */
  private static boolean isRefused(byte[] json) {
    ImageVersion model;
    try {
      model = ModelReader.read(ImageVersion.SCHEMA, json);
    } catch (MalformedResponseException e) {
      assertThat(e.path()).startsWith("$");
      assertThat(e.getMessage()).hasSizeLessThan(1_000);
      return true;
    }
    byte[] written =
        ModelWriter.write(ImageVersion.SCHEMA, model, ApiVersion.NEWEST, WriteMode.FULL);
    assertThat(ModelReader.read(ImageVersion.SCHEMA, written))
        .as(() -> new String(json, StandardCharsets.UTF_8))
        .isEqualTo(model);
    return false;
  }
}
