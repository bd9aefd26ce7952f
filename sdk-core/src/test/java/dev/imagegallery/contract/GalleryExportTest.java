package dev.imagegallery.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.deployment.DeploymentParameters;
import dev.imagegallery.deployment.DeploymentTemplate;
import dev.imagegallery.deployment.TemplateDeployment;
import dev.imagegallery.error.ResourceNotFoundException;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.ManagedImage;
import dev.imagegallery.models.ManagedImageId;
import dev.imagegallery.models.ManagedImageOsDisk;
import dev.imagegallery.models.OsState;
import dev.imagegallery.models.OsType;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceGroup;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.TransportRequest;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A gallery written as a template: deployed into an empty cloud, it is the same gallery. */
class GalleryExportTest {

  private static final ResourceGroupId GROUP =
      new ResourceGroupId(InMemoryAzure.DEFAULT_SUBSCRIPTION, "images");
  private static final GalleryId GALLERY = GROUP.gallery("shared");
  private static final ManagedImageId IMAGE = GROUP.managedImage("golden");

  /** A cloud with a resource group and the image that versions are made from. */
  private static final class Place {
    private final InMemoryAzure azure = InMemoryAzure.create();
    private final ImageGallerySdk sdk =
        ImageGallerySdk.builder()
            .transport(azure.transport())
            .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
            .build();

    Place() {
      sdk.resourceGroups().create(GROUP, ResourceGroup.builder(Region.EAST_US).build());
      ManagedImageOsDisk disk =
          ManagedImageOsDisk.builder(OsType.LINUX, OsState.GENERALIZED)
              .blobUri("https://account.blob.core.windows.net/vhds/disk.vhd")
              .build();
      ManagedImage image = ManagedImage.builder(Region.EAST_US).osDisk(disk).build();
      sdk.managedImages().beginCreate(IMAGE, image).await();
    }

    void deploy(DeploymentTemplate template, DeploymentParameters parameters) {
      TemplateDeployment wanted = TemplateDeployment.of(template).with(parameters);
      sdk.deployments().beginCreate(GROUP.deployment("again"), wanted).await();
    }

    /** The documents of the gallery and all in it, by their ids. */
    Map<String, JsonNode> tree(GalleryId gallery) throws IOException {
      Map<String, JsonNode> tree = new TreeMap<>();
      read(gallery.toString(), tree);
      for (JsonNode definition : list(gallery + "/images")) {
        String id = definition.path("id").asText();
        read(id, tree);
        for (JsonNode version : list(id + "/versions")) {
          read(version.path("id").asText(), tree);
        }
      }
      return tree;
    }

    private void read(String id, Map<String, JsonNode> tree) throws IOException {
      ObjectNode document = (ObjectNode) get(id);
      if (document.at("/properties/publishingProfile") instanceof ObjectNode profile) {
        profile.remove("publishedDate"); // when it was made, which is another time
      }
      tree.put(id, document);
    }

    private JsonNode list(String collection) throws IOException {
      return get(collection).path("value");
    }

    private JsonNode get(String path) throws IOException {
      String url = "https://management.azure.com" + path + "?api-version=2024-03-03";
      TransportRequest request = new TransportRequest("GET", url, Headers.NONE, null);
      return Json.read(azure.transport().execute(request).body());
    }
  }

  private static LongStream seeds() {
    return LongStream.rangeClosed(1, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void exportedGallery_deployedIntoAnEmptyCloud_isEqual(long seed) throws IOException {
    Place here = new Place();
    new RandomGallery(seed, here.sdk, GALLERY, IMAGE).publish();
    Place there = new Place();

    there.deploy(here.sdk.galleries().exportTemplate(GALLERY), DeploymentParameters.NONE);

    assertThat(there.tree(GALLERY)).isEqualTo(here.tree(GALLERY)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void exportedTemplate_isTheSameOnBothFaces_andHasTwoParameters(Face face) {
    Place here = new Place();
    new RandomGallery(3, here.sdk, GALLERY, IMAGE).publish();

    DeploymentTemplate template =
        face.call(
            () -> here.sdk.galleries().exportTemplate(GALLERY),
            () -> here.sdk.async().galleries().exportTemplate(GALLERY));

    assertThat(template).isEqualTo(here.sdk.galleries().exportTemplate(GALLERY));
    assertThat(template.parameterNames()).containsExactly("galleryName", "location");
    assertThat(template.json().at("/resources/0/name").asText())
        .isEqualTo("[parameters('galleryName')]");
  }

  @Test
  void exportedTemplate_underAnotherName_refersToItself() throws IOException {
    Place here = new Place();
    new RandomGallery(7, here.sdk, GALLERY, IMAGE).publish();

    here.deploy(
        here.sdk.galleries().exportTemplate(GALLERY),
        DeploymentParameters.NONE.with("galleryName", "second"));

    Map<String, JsonNode> first = here.tree(GALLERY);
    Map<String, JsonNode> second = here.tree(GROUP.gallery("second"));
    assertThat(second).hasSameSizeAs(first).hasSizeGreaterThan(2);
    assertThat(second.toString().replace("second", "shared").replace("SECOND", "SHARED"))
        .isEqualTo(first.toString());
  }

  @Test
  void exportedTemplate_holdsNothingThatTheServiceAloneSets() {
    Place here = new Place();
    new RandomGallery(7, here.sdk, GALLERY, IMAGE).publish();

    String text = here.sdk.galleries().exportTemplate(GALLERY).text();

    assertThat(text)
        .doesNotContain("provisioningState", "publishedDate", "uniqueName", "\"id\" : \"" + GALLERY)
        .contains("\"targetRegions\"", "dependsOn");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void galleryThatIsNotThere_hasNoTemplate(Face face) {
    Place here = new Place();

    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(
            () ->
                face.call(
                    () -> here.sdk.galleries().exportTemplate(GALLERY),
                    () -> here.sdk.async().galleries().exportTemplate(GALLERY)));
  }
}
