package dev.imagegallery;

import static dev.imagegallery.ClientRequestsTest.row;
import static dev.imagegallery.Sample.GALLERY_ID;
import static dev.imagegallery.Sample.PROVIDER;
import static dev.imagegallery.Sample.SUBSCRIPTION;

import dev.imagegallery.ClientRequestsTest.Row;
import dev.imagegallery.models.FeatureId;
import dev.imagegallery.models.SharingGroup;
import dev.imagegallery.models.SharingOperation;
import dev.imagegallery.models.SharingUpdate;
import java.util.List;

/** The rows of features, providers and of sharing. */
final class RegistrationRequestRows {

  private static final FeatureId FEATURE = PROVIDER.feature("GalleryPreview");
  private static final String FEATURES = "?api-version=2021-07-01";
  private static final String PROVIDERS = "?api-version=2022-09-01";
  private static final SharingUpdate SHARING =
      SharingUpdate.builder(SharingOperation.ADD)
          .group(SharingGroup.subscriptions(List.of("s")))
          .build();

  private RegistrationRequestRows() {}

  static final List<Row> ALL =
      List.of(
          row(
              "features.get(FeatureId)",
              sdk -> sdk.features().get(FEATURE),
              sdk -> sdk.features().get(FEATURE),
              "GET " + FEATURE + FEATURES),
          row(
              "features.list(ResourceProviderId)",
              sdk -> sdk.features().list(PROVIDER).toList(),
              sdk -> sdk.features().list(PROVIDER).toList(),
              "GET /subscriptions/"
                  + SUBSCRIPTION
                  + "/providers/Microsoft.Features/providers/Microsoft.Compute/features"
                  + FEATURES),
          row(
              "features.register(FeatureId)",
              sdk -> sdk.features().register(FEATURE),
              sdk -> sdk.features().register(FEATURE),
              "POST " + FEATURE + "/register" + FEATURES),
          row(
              "features.unregister(FeatureId)",
              sdk -> sdk.features().unregister(FEATURE),
              sdk -> sdk.features().unregister(FEATURE),
              "POST " + FEATURE + "/unregister" + FEATURES),
          row(
              "resourceProviders.get(ResourceProviderId)",
              sdk -> sdk.resourceProviders().get(PROVIDER),
              sdk -> sdk.resourceProviders().get(PROVIDER),
              "GET " + PROVIDER + PROVIDERS),
          row(
              "resourceProviders.list()",
              sdk -> sdk.resourceProviders().list().toList(),
              sdk -> sdk.resourceProviders().list().toList(),
              "GET /subscriptions/" + SUBSCRIPTION + "/providers" + PROVIDERS),
          row(
              "resourceProviders.register(ResourceProviderId)",
              sdk -> sdk.resourceProviders().register(PROVIDER),
              sdk -> sdk.resourceProviders().register(PROVIDER),
              "POST " + PROVIDER + "/register" + PROVIDERS),
          row(
              "resourceProviders.unregister(ResourceProviderId)",
              sdk -> sdk.resourceProviders().unregister(PROVIDER),
              sdk -> sdk.resourceProviders().unregister(PROVIDER),
              "POST " + PROVIDER + "/unregister" + PROVIDERS),
          new Row(
              "galleries.beginShare(GalleryId,SharingUpdate)",
              sdk -> sdk.galleries().beginShare(GALLERY_ID, SHARING),
              sdk -> sdk.galleries().beginShare(GALLERY_ID, SHARING),
              "POST " + GALLERY_ID + "/share?api-version=2025-03-03",
              "{\"operationType\":\"Add\",\"groups\":[{\"type\":\"Subscriptions\",\"ids\":[\"s\"]}]}"));
}
