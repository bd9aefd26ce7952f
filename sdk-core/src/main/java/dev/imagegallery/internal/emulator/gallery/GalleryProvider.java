package dev.imagegallery.internal.emulator.gallery;

import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.kernel.Handler;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Locations;
import dev.imagegallery.internal.emulator.kernel.RatePolicy;
import dev.imagegallery.internal.emulator.kernel.VersionGate;
import dev.imagegallery.internal.emulator.replication.ReplicationModel;
import dev.imagegallery.internal.emulator.storage.Blobs;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.ImageDefinitionId;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.schema.ApiVersion;
import java.util.List;
import java.util.Set;

/** The routes of galleries and all in them. */
public final class GalleryProvider {

  /** R227, and one that was recorded later. */
  private static final List<String> API_VERSIONS =
      List.of(
          "2018-06-01",
          "2019-03-01",
          "2019-07-01",
          "2019-12-01",
          "2020-09-30",
          "2021-03-01",
          "2021-07-01",
          "2021-10-01",
          "2022-01-03",
          "2022-03-03",
          "2022-08-03",
          "2023-07-03",
          "2024-03-03",
          "2025-03-03",
          "2026-03-03");

  private static final String SUBSCRIPTION = "subscriptions/*/providers/Microsoft.Compute/";
  private static final String GROUP =
      "subscriptions/*/resourceGroups/*/providers/Microsoft.Compute/";

  private GalleryProvider() {}

  /**
   * What the galleries let be asked and changed from outside.
   *
   * @param limits quotas
   * @param access who may use which region
   * @param replication where versions are
   * @param images what can be deployed
   * @param profiles how publishing profiles are read
   */
  public record Parts(
      Limits limits,
      RegionAccess access,
      VersionReplication replication,
      DeployableImages images,
      PublishingProfile profiles) {}

  /** Adds the routes. */
  public static Parts register(Kernel kernel, Blobs blobs, ReplicationModel model) {
    Limits limits = new Limits(kernel);
    RegionAccess access = new RegionAccess(kernel);
    VersionReplication replication = new VersionReplication(kernel, model);
    SoftDeletedVersions softDeleted = new SoftDeletedVersions(kernel, replication);
    PublishingProfile profiles = new PublishingProfile(kernel, new TargetRegions(kernel, access));
    Sources sources = new Sources(kernel, blobs, replication);
    galleries(kernel, new GalleryHandlers(kernel, limits, access, softDeleted));
    definitions(kernel, new DefinitionHandlers(kernel, limits, access, softDeleted));
    versions(
        kernel, new VersionHandlers(kernel, limits, sources, profiles, replication, softDeleted));
    softDeleted(kernel, new SoftDeletedHandlers(kernel, softDeleted));
    return new Parts(
        limits,
        access,
        replication,
        new DeployableImages(kernel, replication, softDeleted),
        profiles);
  }

  private static void galleries(Kernel kernel, GalleryHandlers handlers) {
    VersionGate gate = gate(kernel, GalleryId.TYPE);
    RatePolicy writes = new RatePolicy("CreateUpdateGallery", 50, 300);
    kernel
        .router()
        .at(SUBSCRIPTION + "galleries", gate)
        .on(
            "GET",
            new RatePolicy("ListGalleryInSubscription", 100, 1_000),
            handlers::listInSubscription);
    kernel
        .router()
        .at(GROUP + "galleries", gate)
        .on("GET", new RatePolicy("ListGalleryInResourceGroup", 100, 1_000), handlers::listInGroup);
    kernel
        .router()
        .at(GROUP + "galleries/*", gate)
        .on("PUT", writes, handlers::put)
        .on("PATCH", writes, since("2019-07-01", handlers::patch))
        .on("GET", new RatePolicy("GetGallery", 350, 2_500), handlers::get)
        .on("DELETE", new RatePolicy("DeleteGallery", 50, 300), handlers::delete);
  }

  private static void definitions(Kernel kernel, DefinitionHandlers handlers) {
    VersionGate gate = gate(kernel, ImageDefinitionId.TYPE);
    RatePolicy writes = new RatePolicy("CreateUpdateGalleryImage", 150, 750);
    kernel
        .router()
        .at(GROUP + "galleries/*/images", gate)
        .on("GET", new RatePolicy("ListGalleryImagesInGallery", 1_500, 10_000), handlers::list);
    kernel
        .router()
        .at(GROUP + "galleries/*/images/*", gate)
        .on("PUT", writes, handlers::put)
        .on("PATCH", writes, since("2019-07-01", handlers::patch))
        .on("GET", new RatePolicy("GetGalleryImage", 600, 3_000), handlers::get)
        .on("DELETE", new RatePolicy("DeleteGalleryImage", 50, 300), handlers::delete);
  }

  private static void versions(Kernel kernel, VersionHandlers handlers) {
    VersionGate gate = gate(kernel, ImageVersionId.TYPE);
    RatePolicy writes = new RatePolicy("CreateUpdateGalleryImageVersion", 375, 1_200);
    RatePolicy lists = new RatePolicy("ListGalleryImageVersionsInGalleryImage", 1_500, 10_000);
    kernel
        .router()
        .at(GROUP + "galleries/*/images/*/versions", gate)
        .on("GET", lists, handlers::list);
    kernel
        .router()
        .at(GROUP + "galleries/*/images/*/versions/*", gate)
        .on("PUT", writes, handlers::put)
        .on("PATCH", writes, since("2019-07-01", handlers::patch))
        .on("GET", new RatePolicy("GetGalleryImageVersion", 2_000, 10_000), handlers::get)
        .on("DELETE", new RatePolicy("DeleteGalleryImageVersion", 150, 1_000), handlers::delete);
  }

  private static void softDeleted(Kernel kernel, SoftDeletedHandlers handlers) {
    kernel
        .router()
        .at(
            GROUP + "galleries/*/softDeletedArtifactTypes/*/artifacts/*/versions",
            gate(kernel, GalleryId.TYPE))
        .on(
            "GET",
            new RatePolicy("ListSoftDeletedResourcesInGallery", 1_500, 10_000),
            handlers::list);
  }

  /** A method that earlier api-versions do not have (R228). */
  public static Handler since(String version, Handler handler) {
    ApiVersion first = new ApiVersion(version);
    return request -> {
      if (!request.apiVersion().isAtLeast(first)) {
        throw PlatformFaults.methodNotAllowed(request.method());
      }
      return handler.handle(request);
    };
  }

  /** The api-versions of all that is in galleries. */
  public static VersionGate gate(Kernel kernel, String type) {
    return VersionGate.of(Set.copyOf(API_VERSIONS), (request, text) -> unknown(kernel, type, text));
  }

  private static ServiceFault unknown(Kernel kernel, String type, String text) {
    String shortType = type.substring(type.indexOf('/') + 1);
    return PlatformFaults.apiVersionUnknown(
        "", text, shortType, API_VERSIONS, Locations.of(kernel).listed());
  }
}
