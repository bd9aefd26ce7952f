package dev.imagegallery;

import dev.imagegallery.deployment.DeploymentParameters;
import dev.imagegallery.deployment.DeploymentTemplate;
import dev.imagegallery.deployment.TemplateDeployment;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceProviderId;
import dev.imagegallery.models.TargetRegion;
import dev.imagegallery.transport.ScriptedTransport;

/** Ids, models and documents that tests talk about, one line each. */
final class Sample {

  static final String SUBSCRIPTION = "11111111-2222-3333-4444-555555555555";
  static final GalleryId GALLERY_ID = new GalleryId(SUBSCRIPTION, "images", "shared");
  static final ImageVersionId VERSION_ID = GALLERY_ID.image("ubuntu").version("1.0.0");
  static final ResourceProviderId PROVIDER =
      new ResourceProviderId(SUBSCRIPTION, "Microsoft.Compute");
  static final Gallery GALLERY = Gallery.builder(Region.EAST_US).build();
  static final TemplateDeployment DEPLOYMENT =
      TemplateDeployment.of(DeploymentTemplate.parse("{\"resources\":[]} // none"))
          .with(DeploymentParameters.NONE.with("name", "shared").with("count", 2));

  static final String LOCATIONS =
      "https://management.azure.com/subscriptions/"
          + SUBSCRIPTION
          + "/providers/Microsoft.Compute/locations/eastus/capsOperations/7";

  /** Where the service says how far an operation is; the last parameter is a signature. */
  static final String OPERATION_URL = LOCATIONS + "?api-version=2025-03-03&t=1&s=SIGNATURE";

  static final String MONITOR_URL = LOCATIONS + "?p=1&monitor=true&api-version=2025-03-03";

  private Sample() {}

  static ImageGallerySdk sdk(ScriptedTransport transport) {
    return builder(transport).build();
  }

  static ClientBuilder<ImageGallerySdk> builder(ScriptedTransport transport) {
    return ImageGallerySdk.builder()
        .transport(transport)
        .subscription(SUBSCRIPTION)
        .options(ClientOptions.builder().seed(7).build());
  }

  static ImageVersion version(Region... targets) {
    ImageVersion.Builder version = ImageVersion.builder(targets[0]);
    for (Region target : targets) {
      version.targetRegion(TargetRegion.of(target));
    }
    return version.build();
  }

  /** A gallery as the service answers it. */
  static String gallery(String state) {
    return """
        {"id":"%s","name":"shared","location":"eastus","properties":{"provisioningState":"%s"}}"""
        .formatted(GALLERY_ID, state);
  }

  static String status(String word) {
    return "{\"name\":\"7\",\"status\":\"" + word + "\"}";
  }

  static String error(String code) {
    return "{\"error\":{\"code\":\"%s\",\"message\":\"no\"}}".formatted(code);
  }
}
