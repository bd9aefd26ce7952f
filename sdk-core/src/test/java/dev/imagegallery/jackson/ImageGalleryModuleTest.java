package dev.imagegallery.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.TargetRegion;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImageGalleryModuleTest {

  private final ObjectMapper mapper = new ObjectMapper().registerModule(new ImageGalleryModule());

  record Inventory(Gallery gallery, List<TargetRegion> regions) {}

  @Test
  void models_insideOthersJson_areReadAndWritten() throws JsonProcessingException {
    String json =
        "{\"gallery\":{\"location\":\"eastus\",\"properties\":{\"description\":\"d\",\"x\":[1]}},"
            + "\"regions\":[{\"name\":\"westus\"}]}";

    Inventory inventory = mapper.readValue(json, Inventory.class);

    assertThat(inventory.gallery().description()).isEqualTo("d");
    assertThat(inventory.regions()).containsExactly(TargetRegion.of(Region.WEST_US));
    assertThat(mapper.writeValueAsString(inventory)).isEqualTo(json);
  }

  @Test
  void models_inTrees_areConverted() {
    Gallery gallery = Gallery.builder(Region.EAST_US).tag("a", "b").build();

    assertThat(mapper.convertValue(List.of(gallery), new TypeReference<List<Gallery>>() {}))
        .containsExactly(gallery);
  }

  @Test
  void wrongJson_isAMappingErrorWithThePath() {
    assertThatExceptionOfType(JsonMappingException.class)
        .isThrownBy(() -> mapper.readValue("{\"location\":5}", Gallery.class))
        .withMessageContaining("$.location");
  }
}
