package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.GALLERY;
import static dev.imagegallery.inmemory.TestCloud.GROUP;
import static dev.imagegallery.inmemory.TestCloud.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.inmemory.TestCloud.Answered;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Preview features and resource providers, and what they open. */
class FeatureTest {

  private static final String PROVIDER = SUBSCRIPTION + "/providers/Microsoft.Compute";
  private static final String FEATURES =
      SUBSCRIPTION + "/providers/Microsoft.Features/providers/Microsoft.Compute/features";
  private static final String PREVIEW = FEATURES + "/GalleryPreview";
  private static final String BODY = "{'location':'westcentralus'}";
  private static final String VM_FROM_VERSION =
      """
      {'location':'westus','properties':{'storageProfile':{'imageReference':{'id':'%s/images/d'}}}}"""
          .formatted(GALLERY);

  private static final String OF_THE_DEFINITION =
      VM_FROM_VERSION
          .replace("/images/d'", "/images/definition'")
          .replace(
              "'properties':{",
              "'properties':{'osProfile':{'computerName':'vm','adminUsername':'me',"
                  + "'adminPassword':'Passw0rd-23'},");

  private final TestCloud cloud = TestCloud.current();

  @Test
  void R207_feature_isRegisteredInTime() {
    assertThat(featureState()).isEqualTo("NotRegistered");

    Answered answer = cloud.post(PREVIEW + "/register", null).is(200);
    assertThat(answer.at("/properties/state")).isEqualTo("Registering");
    assertThat(answer.at("/name")).isEqualTo("Microsoft.Compute/GalleryPreview");
    assertThat(answer.at("/id")).isEqualTo(PREVIEW);
    assertThat(answer.at("/type")).isEqualTo("Microsoft.Features/providers/features");

    cloud.advance(Duration.ofMinutes(14));
    assertThat(featureState()).isEqualTo("Registering");
    cloud.advance(Duration.ofMinutes(1));
    assertThat(featureState()).isEqualTo("Registered");
  }

  @Test
  void R207_registeringTwice_isHarmless() {
    cloud.post(PREVIEW + "/register", null).is(200);
    cloud.advance(Duration.ofMinutes(10));
    cloud.post(PREVIEW + "/register", null).is(200);
    cloud.advance(Duration.ofMinutes(5));

    assertThat(cloud.post(PREVIEW + "/register", null).at("/properties/state"))
        .isEqualTo("Registered");
  }

  @Test
  void R207_unregister_endsInUnregistered() {
    cloud.post(PREVIEW + "/register", null).is(200);
    cloud.settle();

    assertThat(cloud.post(PREVIEW + "/unregister", null).is(200).at("/properties/state"))
        .isEqualTo("Unregistering");
    cloud.settle();
    assertThat(featureState()).isEqualTo("Unregistered");
  }

  @Test
  void R207_unknownFeature_isNotFound() {
    cloud.refused("POST", FEATURES + "/Nothing/register", null, 404, "FeatureNotFound");
    assertThat(cloud.get(FEATURES + "/Nothing").is(404).code()).isEqualTo("FeatureNotFound");
  }

  @Test
  void R207_readingAStateOnItsWay_movesAnAutoClock() {
    TestCloud auto = TestCloud.of(InMemoryAzure.builder().advanceOnPoll(true).build());
    auto.post(PREVIEW + "/register", null).is(200);

    assertThat(auto.get(PREVIEW).at("/properties/state")).isEqualTo("Registered");
  }

  @Test
  void R207_lists_nameAllFeatures() {
    assertThat(cloud.get(FEATURES).is(200).names())
        .contains("Microsoft.Compute/GalleryPreview", "Microsoft.Compute/SIGSoftDelete");
    assertThat(cloud.get(SUBSCRIPTION + "/providers/Microsoft.Features/features").is(200).names())
        .contains("Microsoft.Compute/GalleryPreview")
        .hasSizeGreaterThan(cloud.get(FEATURES).names().size());
  }

  @Test
  void featureRegistration_isTheSameStateInAnotherForm() {
    String path =
        SUBSCRIPTION
            + "/providers/Microsoft.Features/featureProviders/Microsoft.Compute"
            + "/subscriptionFeatureRegistrations";
    assertThat(cloud.get(path).is(200).names()).isEmpty();

    cloud.put(path + "/GalleryPreview", "{}").is(200);

    assertThat(featureState()).isEqualTo("Registering");
    assertThat(cloud.get(path).is(200).names()).containsExactly("GalleryPreview");
    assertThat(cloud.get(path + "/GalleryPreview").is(200).at("/properties/state"))
        .isEqualTo("Registering");
    cloud.delete(path + "/GalleryPreview").is(200);
    cloud.settle();
    cloud.delete(path + "/GalleryPreview").is(204);
  }

  @Test
  void R208_provider_showsItsTypesWithTheirVersions() {
    JsonNode provider = cloud.get(PROVIDER).is(200).body();

    assertThat(provider.path("namespace").asText()).isEqualTo("Microsoft.Compute");
    assertThat(provider.path("registrationState").asText()).isEqualTo("Registered");
    JsonNode images = type(provider, "galleries/images");
    assertThat(images.path("apiVersions").path(0).asText()).isEqualTo("2026-03-03");
    assertThat(images.path("locations").toString()).contains("\"South Central US\"");
    assertThat(type(provider, "diskEncryptionSets").path("apiVersions")).isNotEmpty();
  }

  @Test
  void R208_providers_areListed_andAnUnknownOneIsNotFound() {
    assertThat(cloud.get(SUBSCRIPTION + "/providers").is(200).at("/value"))
        .contains("Microsoft.Compute", "Microsoft.Network");
    assertThat(cloud.get(SUBSCRIPTION + "/providers/Contoso.Things").is(404).code())
        .isEqualTo("InvalidResourceNamespace");
  }

  @Test
  void R208_unregisteredProvider_refusesUntilItIsRegisteredAgain() {
    cloud.post(PROVIDER + "/unregister", null).is(200);
    assertThat(providerState()).isEqualTo("Unregistering");
    cloud.settle();
    assertThat(providerState()).isEqualTo("NotRegistered");

    cloud.putRefused(GALLERY, "{'location':'westus'}", 409, "MissingSubscriptionRegistration");
    cloud
        .put(GROUP + "/providers/Microsoft.Network/routeTables/r", "{'location':'westus'}")
        .is(201);

    assertThat(cloud.post(PROVIDER + "/register", null).is(200).at("/registrationState"))
        .isEqualTo("Registering");
    cloud.advance(Duration.ofSeconds(30));
    assertThat(providerState()).isEqualTo("Registered");
    cloud.put(GALLERY, "{'location':'westus'}").is(201);
  }

  @Test
  void R205_previewWithoutTheFeature_refusesGalleriesButNotTheRest() {
    TestCloud preview = unregisteredPreview();

    preview.putRefused(GALLERY, BODY, 403, "SubscriptionNotRegisteredForFeature");
    preview
        .put(GROUP + "/providers/Microsoft.Network/routeTables/r", "{'location':'westus'}")
        .is(201);
  }

  @Test
  void R205_previewWithoutTheFeature_refusesMachinesFromVersions() {
    TestCloud preview = unregisteredPreview();

    preview.putRefused(
        COMPUTE + "/virtualMachines/vm",
        VM_FROM_VERSION,
        403,
        "SubscriptionNotRegisteredForFeature");
  }

  @Test
  void R206_featureWithoutTheProviderRegisteredAgain_isNotEnough() {
    TestCloud preview = unregisteredPreview();
    preview.post(PROVIDER + "/register", null).is(200);
    preview.post(PREVIEW + "/register", null).is(200);
    preview.settle();
    preview.putRefused(GALLERY, BODY, 403, "SubscriptionNotRegisteredForFeature");

    preview.post(PROVIDER + "/register", null).is(200);

    preview.put(GALLERY, BODY).is(201);
  }

  @Test
  void R209_today_noFeatureIsNeeded_neitherForGalleriesNorForMachinesOfVersions() {
    cloud.readyForVersions().withVersion("1.0.0", "westus");

    cloud.put(COMPUTE + "/virtualMachines/vm", OF_THE_DEFINITION).is(201);
    cloud
        .put(
            GALLERY,
            "{'location':'westus','properties':{'softDeletePolicy':{'isSoftDeleteEnabled':true}}}")
        .is(200);

    assertThat(featureState()).isEqualTo("NotRegistered");
    assertThat(cloud.get(FEATURES + "/SIGSoftDelete").is(200).at("/properties/state"))
        .isEqualTo("NotRegistered");
  }

  @Test
  void R209_today_directSharing_needsNoFeatureEither() {
    cloud.withSharedGallery();

    String groups = GALLERY + "?api-version=2024-03-03&$expand=SharingProfile/Groups";
    assertThat(cloud.get(groups).at("/properties/sharingProfile/groups/0/ids/0"))
        .isEqualTo(InMemoryAzure.DEFAULT_SUBSCRIPTION);
  }

  @Test
  void snapshot_keepsARegistrationOnItsWay() {
    cloud.post(PREVIEW + "/register", null).is(200);
    String snapshot = cloud.azure().snapshot();
    cloud.azure().reset();
    assertThat(featureState()).isEqualTo("NotRegistered");

    cloud.azure().restore(snapshot);

    assertThat(featureState()).isEqualTo("Registering");
    cloud.settle();
    assertThat(featureState()).isEqualTo("Registered");
  }

  private static TestCloud unregisteredPreview() {
    return TestCloud.of(InMemoryAzure.builder().profile(Profile.PREVIEW_2019).build()).withGroup();
  }

  private String featureState() {
    return cloud.get(PREVIEW).is(200).at("/properties/state");
  }

  private String providerState() {
    return cloud.get(PROVIDER).is(200).at("/registrationState");
  }

  private static JsonNode type(JsonNode provider, String name) {
    for (JsonNode type : provider.path("resourceTypes")) {
      if (type.path("resourceType").asText().equals(name)) {
        return type;
      }
    }
    throw new AssertionError(name);
  }
}
