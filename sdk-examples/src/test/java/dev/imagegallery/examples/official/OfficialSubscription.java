package dev.imagegallery.examples.official;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.resourcemanager.resources.ResourceManager;
import com.azure.resourcemanager.resources.fluent.FeaturesClient;
import com.azure.resourcemanager.resources.models.Feature;
import com.azure.resourcemanager.resources.models.ProviderResourceType;
import java.util.function.Supplier;

/** What users of the official SDK register before a first gallery: the feature, the provider. */
final class OfficialSubscription {

  private static final String NAMESPACE = "Microsoft.Compute";
  private static final String FEATURE = "GalleryPreview";
  private static final String REGISTERED = "Registered";
  private static final int ATTEMPTS = 20;

  private final ResourceManager resources;

  OfficialSubscription(ResourceManager resources) {
    this.resources = resources;
  }

  void feature() {
    FeaturesClient features = resources.featureClient().getFeatures();
    assertThat(features.get(NAMESPACE, FEATURE).properties().state()).isEqualTo("NotRegistered");

    Feature registering = resources.features().register(NAMESPACE, FEATURE);

    assertThat(registering.resourceProviderName()).isEqualTo(NAMESPACE);
    assertThat(registering.featureName()).isEqualTo(FEATURE);
    assertThat(registering.state()).isEqualTo("Registering");
    assertBecomes(REGISTERED, () -> features.get(NAMESPACE, FEATURE).properties().state());
    assertThat(resources.features().list())
        .filteredOn(listed -> listed.featureName().equals(FEATURE))
        .extracting(Feature::state)
        .containsExactly(REGISTERED);
  }

  void provider() {
    assertThat(provider(NAMESPACE)).isEqualTo(REGISTERED);

    resources.providers().unregister(NAMESPACE);
    assertBecomes("NotRegistered", () -> provider(NAMESPACE));
    resources.providers().register(NAMESPACE);

    assertBecomes(REGISTERED, () -> provider(NAMESPACE));
    assertThat(resources.providers().getByName(NAMESPACE).resourceTypes())
        .extracting(ProviderResourceType::resourceType)
        .contains("galleries", "galleries/images", "galleries/images/versions", "images");
  }

  private String provider(String namespace) {
    return resources.providers().getByName(namespace).registrationState();
  }

  /** Asks again, as users do after a registration: it is no operation that the SDK would poll. */
  private static void assertBecomes(String wanted, Supplier<String> ask) {
    String state = ask.get();
    for (int asked = 1; !state.equals(wanted) && asked < ATTEMPTS; asked++) {
      state = ask.get();
    }
    assertThat(state).isEqualTo(wanted);
  }
}
