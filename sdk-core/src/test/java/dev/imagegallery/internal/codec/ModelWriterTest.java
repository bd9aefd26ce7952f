package dev.imagegallery.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.GalleryUpdate;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionUpdate;
import dev.imagegallery.models.ManagedImageId;
import dev.imagegallery.models.OsProfile;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ReplicationMode;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.StorageAccountType;
import dev.imagegallery.models.TargetRegion;
import dev.imagegallery.models.VirtualMachine;
import dev.imagegallery.models.schema.ApiVersion;
import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelWriterTest {

  private static final ManagedImageId IMAGE = new ManagedImageId("s", "g", "i");
  private static final String IMAGE_JSON =
      "{\"id\":\"/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/images/i\"}";

  private static <T> String request(Schema<T> schema, T model, ApiVersion version) {
    return text(ModelWriter.write(schema, model, version, WriteMode.STRICT));
  }

  private static <T> String full(Schema<T> schema, T model) {
    return text(ModelWriter.write(schema, model, ApiVersion.NEWEST, WriteMode.FULL));
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }

  private static <T> T read(Schema<T> schema, String json) {
    return ModelReader.read(schema, json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void write_ofAVersion_nestsIt() {
    ImageVersion version =
        ImageVersion.builder(Region.EAST_US)
            .source(IMAGE)
            .targetRegion(TargetRegion.of(Region.WEST_US, 2))
            .endOfLifeDate(Instant.EPOCH)
            .tag("a", "b")
            .build();

    assertThat(request(ImageVersion.SCHEMA, version, ApiVersion.NEWEST))
        .isEqualTo(
            "{\"location\":\"eastus\",\"tags\":{\"a\":\"b\"},\"properties\":{\"publishingProfile\":"
                + "{\"targetRegions\":[{\"name\":\"westus\",\"regionalReplicaCount\":2}],"
                + "\"endOfLifeDate\":\"1970-01-01T00:00:00Z\"},"
                + "\"storageProfile\":{\"source\":"
                + IMAGE_JSON
                + "}}}");
  }

  @Test
  void source_inTheFirstContract_standsInThePublishingProfile() {
    ImageVersion version = ImageVersion.builder(Region.EAST_US).source(IMAGE).build();

    assertThat(request(ImageVersion.SCHEMA, version, ApiVersion.V2018_06_01))
        .isEqualTo(
            "{\"location\":\"eastus\",\"properties\":{\"publishingProfile\":{\"source\":"
                + "{\"managedImage\":"
                + IMAGE_JSON
                + "}}}}");
  }

  @Test
  void request_leavesOutWhatTheServiceSets() {
    String json =
        "{\"id\":\"/a/b\",\"name\":\"n\",\"type\":\"\",\"location\":\"eastus\",\"new\":1,"
            + "\"properties\":{\"provisioningState\":null,\"identifier\":{\"uniqueName\":\"u\"}}}";

    Gallery gallery = read(Gallery.SCHEMA, json);

    assertThat(request(Gallery.SCHEMA, gallery, ApiVersion.NEWEST))
        .isEqualTo("{\"location\":\"eastus\",\"new\":1}");
  }

  @Test
  void strictRequest_withAMemberBornLater_namesItAndItsVersion() {
    ImageVersion version =
        ImageVersion.builder(Region.EAST_US).replicationMode(ReplicationMode.SHALLOW).build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> request(ImageVersion.SCHEMA, version, ApiVersion.V2018_06_01))
        .withMessageContainingAll("replicationMode", "2021-07-01", "2018-06-01");
  }

  @Test
  void strictRequest_withANestedMemberBornLater_namesItsModel() {
    TargetRegion region =
        TargetRegion.builder(Region.EAST_US)
            .storageAccountType(StorageAccountType.STANDARD_ZRS)
            .build();
    ImageVersion version = ImageVersion.builder(Region.EAST_US).targetRegion(region).build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> request(ImageVersion.SCHEMA, version, ApiVersion.V2018_06_01))
        .withMessageContainingAll("storageAccountType", "TargetRegion", "2019-03-01");
  }

  @Test
  void lenientRequest_withAMemberBornLater_isSent() {
    ImageVersion version =
        ImageVersion.builder(Region.EAST_US).replicationMode(ReplicationMode.SHALLOW).build();

    byte[] json =
        ModelWriter.write(ImageVersion.SCHEMA, version, ApiVersion.V2018_06_01, WriteMode.LENIENT);

    assertThat(text(json)).contains("\"replicationMode\":\"Shallow\"");
  }

  @Test
  void change_withAnEmptyCollection_removesAll() {
    GalleryUpdate removeTags = GalleryUpdate.builder().tags(Map.of()).build();
    GalleryUpdate leaveTags = GalleryUpdate.builder().description("d").build();

    assertThat(full(GalleryUpdate.SCHEMA, removeTags)).isEqualTo("{\"tags\":{}}");
    assertThat(full(GalleryUpdate.SCHEMA, leaveTags))
        .isEqualTo("{\"properties\":{\"description\":\"d\"}}");
    assertThat(read(GalleryUpdate.SCHEMA, "{\"tags\":{}}")).isEqualTo(removeTags);
    assertThat(full(ImageVersionUpdate.SCHEMA, ImageVersionUpdate.builder().build()))
        .isEqualTo("{}");
  }

  @Test
  void component_withAValue_winsOverTheKeptOne() {
    Gallery read = read(Gallery.SCHEMA, "{\"id\":\"\",\"location\":\"eastus\",\"tags\":{}}");

    Gallery changed = read.toBuilder().tag("a", "b").build();

    assertThat(full(Gallery.SCHEMA, changed))
        .isEqualTo("{\"id\":\"\",\"location\":\"eastus\",\"tags\":{\"a\":\"b\"}}");
  }

  @Test
  void map_withAKeptEntry_merges() {
    Gallery read =
        read(Gallery.SCHEMA, "{\"location\":\"eastus\",\"tags\":{\"a\":null,\"b\":\"c\"}}");

    assertThat(full(Gallery.SCHEMA, read))
        .isEqualTo("{\"location\":\"eastus\",\"tags\":{\"b\":\"c\",\"a\":null}}");
    assertThat(full(Gallery.SCHEMA, read.toBuilder().tag("a", "x").build()))
        .isEqualTo("{\"location\":\"eastus\",\"tags\":{\"b\":\"c\",\"a\":\"x\"}}");
  }

  @Test
  void unknownMembers_ofTheCaller_mergeWithTheModels() {
    VirtualMachine machine =
        VirtualMachine.builder(Region.EAST_US)
            .vmSize("Standard_DS1_v2")
            .osProfile(OsProfile.builder().computerName("c").build())
            .unknown(
                UnknownMembers.of(
                    Map.of(
                        "properties",
                        Map.of("networkProfile", Map.of("networkInterfaces", List.of())))))
            .build();

    assertThat(request(VirtualMachine.SCHEMA, machine, ApiVersion.NEWEST))
        .isEqualTo(
            "{\"location\":\"eastus\",\"properties\":{\"hardwareProfile\":"
                + "{\"vmSize\":\"Standard_DS1_v2\"},\"osProfile\":{\"computerName\":\"c\"},"
                + "\"networkProfile\":{\"networkInterfaces\":[]}}}");
  }

  @Test
  void unknownMembers_thatAreNotJson_areRefused() {
    Gallery gallery =
        Gallery.builder(Region.EAST_US)
            .unknown(UnknownMembers.of(Map.of("when", Instant.EPOCH)))
            .build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> full(Gallery.SCHEMA, gallery))
        .withMessageContaining("java.time.Instant");
  }

  @Test
  void ids_areWrittenAsTheyCame() {
    ImageVersion version =
        ImageVersion.builder(Region.of("South Central US"))
            .source(new ResourceId("/Subscriptions/S/x"))
            .build();

    assertThat(full(ImageVersion.SCHEMA, version))
        .contains("South Central US")
        .contains("/Subscriptions/S/x");
  }
}
