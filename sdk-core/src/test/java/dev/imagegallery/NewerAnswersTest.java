package dev.imagegallery;

import static dev.imagegallery.Sample.GALLERY_ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.transport.ScriptedTransport;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Answers of a service that is newer than this SDK. */
class NewerAnswersTest {

  private static final String ANSWER =
      """
      {"id":"%s","name":"shared","location":"eastus","zone":7,"properties":{
       "provisioningState":"Succeeded","mood":{"colours":["blue",null]}}}"""
          .formatted(GALLERY_ID);

  @Test
  void R33_unknownProperties_areKept_andSentBackAsTheyCame() throws Exception {
    ScriptedTransport transport = new ScriptedTransport().times(2, 200, ANSWER);
    ImageGallerySdk sdk = Sample.sdk(transport);

    Gallery read = sdk.galleries().get(GALLERY_ID);
    sdk.galleries().beginCreate(GALLERY_ID, read.toBuilder().description("d").build());

    assertThat(read.unknown().get("zone")).isEqualTo(7);
    assertThat(read.unknown().get("properties", "mood", "colours"))
        .isEqualTo(Arrays.asList("blue", null));
    JsonNode sent = Json.read(transport.requests().get(1).body());
    assertThat(sent.at("/zone").intValue()).isEqualTo(7);
    assertThat(sent.at("/properties/mood")).isEqualTo(Json.read(ANSWER).at("/properties/mood"));
    assertThat(sent.at("/properties/description").textValue()).isEqualTo("d");
  }
}
