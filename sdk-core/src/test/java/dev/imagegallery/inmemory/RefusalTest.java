package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.DEFINITION;
import static dev.imagegallery.inmemory.TestCloud.GALLERY;
import static dev.imagegallery.inmemory.TestCloud.GROUP;
import static dev.imagegallery.inmemory.TestCloud.IMAGE;
import static dev.imagegallery.inmemory.TestCloud.SUBSCRIPTION;
import static dev.imagegallery.inmemory.TestCloud.VERSION;
import static dev.imagegallery.inmemory.TestCloud.definition;
import static dev.imagegallery.inmemory.TestCloud.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.imagegallery.models.Region;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever refuses a request, and however late: nothing has changed (R253). */
class RefusalTest {

  private static final String HERE = "{'location':'westus'}";

  private final TestCloud cloud =
      TestCloud.current().readyForVersions().withVersion("1.0.0", "westus", "eastus");

  static Stream<Arguments> refusals() {
    String newer = DEFINITION + "/versions/2.0.0";
    String machine = COMPUTE + "/virtualMachines/vm";
    return Stream.of(
        arguments("PUT", GALLERY + "?", HERE, 400, "MissingApiVersionParameter"),
        arguments(
            "PUT", GALLERY + "?api-version=2017-01-01", HERE, 400, "NoRegisteredProviderFound"),
        arguments("PUT", GALLERY, "{", 400, "InvalidRequestContent"),
        arguments("PUT", GALLERY.replace("0000", "1111"), HERE, 404, "SubscriptionNotFound"),
        arguments("PUT", GALLERY.replace("/rg/", "/no/"), HERE, 404, "ResourceGroupNotFound"),
        arguments("PUT", COMPUTE + "/galleries/a-b", HERE, 400, "InvalidParameter"),
        arguments("PUT", GALLERY, "{'location':'eastus'}", 409, "InvalidResourceLocation"),
        arguments("PUT", GALLERY, "{'location':'x'}", 400, "LocationNotAvailableForResourceType"),
        arguments("PATCH", COMPUTE + "/galleries/none", "{'tags':{}}", 404, "ResourceNotFound"),
        arguments("DELETE", GALLERY, null, 409, "CannotDeleteResource"),
        arguments("DELETE", DEFINITION, null, 409, "CannotDeleteResource"),
        arguments("POST", GALLERY + "/share", "{'operationType':'Add'}", 400, "InvalidParameter"),
        arguments(
            "PUT",
            GALLERY + "/images/again",
            definition("Contoso", "Finance", "Backend"),
            409,
            "Conflict"),
        arguments(
            "PATCH",
            DEFINITION,
            "{'properties':{'osType':'Windows'}}",
            409,
            "PropertyChangeNotAllowed"),
        arguments(
            "PUT",
            newer,
            version("westus", "atlantis"),
            400,
            "LocationNotAvailableForResourceType"),
        arguments("PUT", newer, version("centralus"), 503, "ServiceUnavailable"),
        arguments(
            "PUT", newer, version("westus").replace(IMAGE, IMAGE + "2"), 404, "ResourceNotFound"),
        arguments(
            "PATCH",
            VERSION,
            "{'properties':{'publishingProfile':{'replicaCount':0}}}",
            400,
            "InvalidParameter"),
        arguments("PUT", machine, machine(GALLERY + "/images/none"), 404, "GalleryImageNotFound"),
        arguments(
            "DELETE",
            GROUP + "/providers/Microsoft.Compute/spaceships/x",
            null,
            404,
            "InvalidResourceType"),
        arguments(
            "POST",
            SUBSCRIPTION + "/providers/No.Such/register",
            null,
            404,
            "InvalidResourceNamespace"));
  }

  private static String machine(String image) {
    return "{'location':'westus','properties':{'storageProfile':{'imageReference':{'id':'%s'}}}}"
        .formatted(image);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void R253_requestThatIsRefused_changesNothing(
      String method, String path, String body, int status, String code) {
    cloud.azure().setRegionAvailable(Region.of("centralus"), false);

    assertThat(cloud.refused(method, path, body, status, code).message()).isNotBlank();
  }
}
