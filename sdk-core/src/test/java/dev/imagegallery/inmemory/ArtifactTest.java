package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.GALLERY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.inmemory.TestCloud.Answered;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lives in galleries beside images. */
class ArtifactTest {

  private static final String APPLICATION = GALLERY + "/applications/app";
  private static final String APPLICATION_BODY =
      "{'location':'westus','properties':{'supportedOSType':'linux'}}";
  private static final String RELEASE = APPLICATION + "/versions/1.0.0";
  private static final String RELEASE_BODY =
      """
      {'location':'westus','properties':{'publishingProfile':{
       'source':{'mediaLink':'https://x.blob.core.windows.net/c/package'},
       'manageActions':{'install':'i','remove':'r'},'settings':{'packageFileName':'p'}}}}""";
  private static final String PROFILE = GALLERY + "/inVMAccessControlProfiles/profile";
  private static final String PROFILE_BODY =
      "{'location':'West US','properties':{'osType':'Linux','applicableHostEndpoint':'IMDS'}}";
  private static final String RULES = PROFILE + "/versions/1.0.0";
  private static final String RULES_BODY =
      "{'location':'West US','properties':{'mode':'audit','defaultAccess':'Allow'}}";
  private static final String ARTIFACT = GALLERY + "/serviceArtifacts/artifact";
  private static final String SCRIPT = GALLERY + "/scripts/script";
  private static final String SCRIPT_RELEASE = SCRIPT + "/versions/1.0.0";
  private static final String SCRIPT_RELEASE_BODY =
      """
      {'location':'westus','properties':{'publishingProfile':{'source':{
       'scriptLink':'https://x.blob.core.windows.net/c/s.ps1'}}}}""";

  private final TestCloud cloud = TestCloud.current().withGallery();

  private TestCloud withRelease() {
    cloud.put(APPLICATION, APPLICATION_BODY).is(201);
    cloud.put(RELEASE, RELEASE_BODY).is(201);
    return cloud.settle();
  }

  @Test
  void R13_application_isWrittenAndDeletedAtOnce() {
    Answered created = cloud.put(APPLICATION, APPLICATION_BODY).is(201);

    assertThat(created.header("Azure-AsyncOperation")).isEmpty();
    assertThat(created.at("/properties")).isEqualTo("{\"supportedOSType\":\"Linux\"}");
    assertThat(created.at("/type")).isEqualTo("Microsoft.Compute/galleries/applications");
    assertThat(created.header("x-ms-ratelimit-remaining-resource"))
        .isEqualTo(
            "Microsoft.Compute/CreateUpdateGalleryApplication3Min;149,"
                + "Microsoft.Compute/CreateUpdateGalleryApplication30Min;749");
    cloud.put(APPLICATION, APPLICATION_BODY).is(200);
    assertThat(cloud.get(GALLERY + "/applications").names()).containsExactly("app");
    assertThat(cloud.delete(APPLICATION).is(200).response().body()).isEmpty();
    cloud.get(APPLICATION).is(404);
    cloud.delete(APPLICATION).is(204);
  }

  @Test
  void R160_patchOfAnApplication_changesOnlyWhatItCarries() {
    cloud.put(APPLICATION, APPLICATION_BODY.replace("}}", ",'eula':'e'}}")).is(201);

    Answered patched =
        cloud.patch(APPLICATION, "{'tags':{'a':'b'},'properties':{'description':'d'}}").is(200);

    assertThat(patched.at("/properties"))
        .isEqualTo("{\"supportedOSType\":\"Linux\",\"description\":\"d\",\"eula\":\"e\"}");
    assertThat(patched.at("/tags")).isEqualTo("{\"a\":\"b\"}");
    assertThat(cloud.put(APPLICATION, APPLICATION_BODY).is(200).at("/properties"))
        .isEqualTo("{\"supportedOSType\":\"Linux\"}");
  }

  @Test
  void R157_operatingSystemOfAnApplication_isFixed() {
    cloud.put(APPLICATION, APPLICATION_BODY).is(201);

    Answered refused =
        cloud.putRefused(
            APPLICATION,
            APPLICATION_BODY.replace("linux", "Windows"),
            409,
            "PropertyChangeNotAllowed");

    assertThat(refused.at("/error/target"))
        .isEqualTo("galleryApplication.properties.supportedOSType");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "applications/app|{'location':'westus'}",
        "applications/app|{'location':'westus','properties':{'supportedOSType':'Other'}}",
        "applications/-app|{'location':'westus','properties':{'supportedOSType':'Linux'}}",
        "scripts/s|{'location':'westus'}",
        "inVMAccessControlProfiles/p|{'location':'westus','properties':{'osType':'Linux'}}",
        "serviceArtifacts/a|{'properties':{}}",
        "serviceArtifacts/a|{'location':'westus','properties':{'targetLocations':[{}]}}",
      })
  void R32_whatIsMissingOrWrong_isRefused(String path, String body) {
    cloud.putRefused(GALLERY + "/" + path, body, 400, "InvalidParameter");
  }

  @Test
  void R10_artifactsWithoutTheirParent_areRefused() {
    String missing = RELEASE.replace("/applications/app", "/applications/none");

    Answered refused = cloud.send("PUT", missing, RELEASE_BODY);

    assertThat(refused.response().status()).isEqualTo(404);
    assertThat(refused.message()).contains("gallery/none");
  }

  @Test
  void R238_whatHasVersions_cannotBeDeleted() {
    withRelease();

    cloud.refused("DELETE", APPLICATION, null, 409, "CannotDeleteResource");
    cloud.refused("DELETE", GALLERY, null, 409, "CannotDeleteResource");
    cloud.delete(RELEASE).is(202);
    cloud.settle().delete(APPLICATION).is(200);
  }

  @Test
  void R13_applicationVersion_isPublishedWithDefaults() {
    cloud.put(APPLICATION, APPLICATION_BODY).is(201);

    Answered created = cloud.put(RELEASE, RELEASE_BODY).is(201);

    assertThat(created.state()).isEqualTo("Creating");
    String profile = "/properties/publishingProfile/";
    assertThat(created.at(profile + "targetRegions"))
        .isEqualTo(
            "[{\"name\":\"West US\",\"regionalReplicaCount\":1,"
                + "\"storageAccountType\":\"Standard_LRS\"}]");
    assertThat(created.at(profile + "enableHealthCheck")).isEqualTo("false");
    assertThat(created.at(profile + "replicaCount")).isEqualTo("1");
    assertThat(created.at(profile + "publishedDate")).startsWith("2024-01-01T");
    String expanded = RELEASE + "?api-version=2024-03-03&$expand=ReplicationStatus";
    String state = "/properties/replicationStatus/aggregatedState";
    assertThat(cloud.get(expanded).at(state)).isEqualTo("InProgress");
    cloud.advance(Duration.ofSeconds(270));
    assertThat(cloud.get(expanded).at(state)).isEqualTo("Completed");
    assertThat(cloud.get(RELEASE).state()).isEqualTo("Succeeded");
  }

  @Test
  void R160_putOverAnApplicationVersion_keepsWhatItLeavesOut() {
    withRelease();

    Answered updated =
        cloud
            .put(
                RELEASE,
                "{'location':'westus','tags':{'a':'b'},'properties':{'publishingProfile':"
                    + "{'source':{'mediaLink':'https://x.blob.core.windows.net/c/other'}}}}")
            .is(200);

    String profile = "/properties/publishingProfile/";
    assertThat(updated.state()).isEqualTo("Updating");
    assertThat(updated.at(profile + "source/mediaLink")).endsWith("/other");
    assertThat(updated.at(profile + "manageActions/install")).isEqualTo("i");
    assertThat(updated.at(profile + "settings/packageFileName")).isEqualTo("p");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'mediaLink':'https://x.blob.core.windows.net/c/package'", "'remove':'r'"})
  void R32_applicationVersionWithoutPackageOrActions_isRefused(String needed) {
    cloud.put(APPLICATION, APPLICATION_BODY).is(201);

    cloud.putRefused(RELEASE, RELEASE_BODY.replace(needed, "'x':'y'"), 400, "InvalidParameter");
  }

  @Test
  void R24_nameOfAVersion_isANumber() {
    cloud.put(APPLICATION, APPLICATION_BODY).is(201);

    assertThat(cloud.put(APPLICATION + "/versions/one", RELEASE_BODY).response().status())
        .isEqualTo(400);
  }

  @Test
  void accessProfile_andItsVersion_answerAsRecorded() {
    assertThat(cloud.put(PROFILE, PROFILE_BODY).is(201).state()).isEqualTo("Creating");
    cloud.settle();

    Answered version = cloud.put(RULES, RULES_BODY).is(201);

    assertThat(version.at("/type"))
        .isEqualTo("Microsoft.Compute/galleries/inVMAccessControlProfiles");
    assertThat(version.at("/properties/mode")).isEqualTo("Audit");
    assertThat(version.at("/properties/targetLocations")).isEqualTo("[{\"name\":\"West US\"}]");
    assertThat(version.at("/properties/excludeFromLatest")).isEqualTo("false");
    String date = version.at("/properties/publishedDate");
    cloud.settle();
    Answered patched = cloud.patch(RULES, "{'properties':{'mode':'Enforce'}}").is(200);
    assertThat(patched.at("/properties/mode")).isEqualTo("Enforce");
    assertThat(patched.at("/properties/publishedDate")).isEqualTo(date);
    assertThat(cloud.get(PROFILE + "/versions").names()).containsExactly("1.0.0");
    cloud.settle().delete(RULES).is(202);
    cloud.settle().delete(PROFILE).is(202);
    cloud.settle().get(PROFILE).is(404);
  }

  @Test
  void serviceArtifact_expanded_tellsTheVersionOfEachPlace() {
    cloud.withDefinition().withImage().withVersion("1.0.0", "westus");
    cloud.withVersion("2.0.0", "westus");
    String body =
        """
        {'location':'westus','properties':{'targetLocations':[{'name':'westus'},{'name':'East US'}],
         'vmArtifactsProfiles':[{'name':'p','artifactProfiles':[
          {'imageReference':{'id':'%s','initialVersion':'1.0.0'}}]}]}}"""
            .formatted(TestCloud.DEFINITION);
    assertThat(cloud.put(ARTIFACT, body).is(201).state()).isEqualTo("Creating");
    cloud.settle();

    Answered expanded = cloud.get(ARTIFACT + "?api-version=2024-03-03&$expand=latestVersion");

    String reference = "/vmArtifactsProfiles/0/artifactProfiles/0/imageReference/currentVersion";
    assertThat(expanded.at("/properties/targetLocations/0" + reference)).isEqualTo("2.0.0");
    assertThat(expanded.at("/properties/targetLocations/1" + reference)).isEqualTo("1.0.0");
    assertThat(cloud.get(ARTIFACT).at("/properties/targetLocations"))
        .isEqualTo("[{\"name\":\"westus\"},{\"name\":\"East US\"}]");
  }

  @Test
  void serviceArtifact_inACanaryRegion_answersTheRegionsOwnCase() {
    String body = "{'location':'eastus2euap','properties':{}}";

    assertThat(cloud.put(ARTIFACT, body).is(201).at("/location")).isEqualTo("EastUS2EUAP");
  }

  @Test
  void script_andItsVersion_areKept() {
    assertThat(cloud.put(SCRIPT, APPLICATION_BODY).is(201).state()).isEqualTo("Creating");
    cloud.settle();

    assertThat(cloud.put(SCRIPT_RELEASE, SCRIPT_RELEASE_BODY).is(201).state())
        .isEqualTo("Creating");

    Answered version = cloud.settle().get(SCRIPT_RELEASE);
    assertThat(version.at("/properties/publishingProfile/source/scriptLink")).endsWith("s.ps1");
    assertThat(version.has("/properties/publishingProfile/enableHealthCheck")).isFalse();
    cloud.delete(SCRIPT_RELEASE).is(202);
    cloud.settle().delete(SCRIPT).is(202);
  }

  @Test
  void artifacts_afterASnapshot_areThere() {
    withRelease();
    TestCloud other = TestCloud.of(InMemoryAzure.create());

    other.azure().restore(cloud.azure().snapshot());

    assertThat(other.get(RELEASE).is(200).at("/properties"))
        .isEqualTo(cloud.get(RELEASE).at("/properties"));
  }
}
