package dev.imagegallery.internal.emulator.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.gallery.DeployableImages;
import dev.imagegallery.internal.emulator.gallery.GalleryProvider;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Locations;
import dev.imagegallery.internal.emulator.kernel.RatePolicy;
import dev.imagegallery.internal.emulator.kernel.Router;
import dev.imagegallery.internal.emulator.kernel.VersionGate;
import dev.imagegallery.models.Region;
import java.time.Duration;

/** The routes of what is in galleries beside images. */
public final class ArtifactProvider {

  private static final String GALLERY =
      "subscriptions/*/resourceGroups/*/providers/Microsoft.Compute/galleries/*/";

  private static final Duration QUICK = Duration.ofMillis(200);
  private static final Duration PUBLICATION = Duration.ofSeconds(270);
  private static final Duration REMOVAL = Duration.ofSeconds(90);

  private ArtifactProvider() {}

  /** Adds the routes. */
  public static void register(Kernel kernel, GalleryProvider.Parts galleries) {
    applications(kernel, galleries);
    scripts(kernel, galleries);
    accessProfiles(kernel);
    serviceArtifacts(kernel, galleries.images());
  }

  private static void applications(Kernel kernel, GalleryProvider.Parts galleries) {
    Members properties = described("galleryApplication").kept("customActions");
    Kind kind = Kind.of("applications", "galleryApplication", properties, null, QUICK);
    String name = "GalleryApplication";
    add(kernel, kind, policies(name, name + "sInGallery", 150, 300, 2_000, 50, 300));
    Kind versions =
        Kind.of(
            "applications/versions",
            "galleryApplicationVersion",
            PublishedProperties.ofApplications(galleries.profiles()),
            PUBLICATION,
            REMOVAL);
    add(
        kernel,
        versions,
        policies(name + "Version", name + "VersionsIn" + name, 150, 2_000, 10_000, 150, 1_000));
  }

  private static void scripts(Kernel kernel, GalleryProvider.Parts galleries) {
    Members properties = described("galleryScript");
    Kind kind = Kind.of("scripts", "galleryScript", properties, QUICK, QUICK);
    String name = "GalleryScript";
    add(kernel, kind, policies(name, name + "sInGallery", 150, 300, 2_000, 50, 300));
    Kind versions =
        Kind.of(
            "scripts/versions",
            "galleryScriptVersion",
            PublishedProperties.ofScripts(galleries.profiles()),
            PUBLICATION,
            REMOVAL);
    add(
        kernel,
        versions,
        policies(name + "Version", name + "VersionsIn" + name, 150, 2_000, 10_000, 150, 1_000));
  }

  /** What applications and scripts say of themselves. */
  private static Members described(String entity) {
    return new Members(entity)
        .fixed("supportedOSType", "Windows", "Linux")
        .texts("description", "eula", "privacyStatementUri", "releaseNoteUri")
        .date("endOfLifeDate");
  }

  private static void accessProfiles(Kernel kernel) {
    String name = "GalleryInVMAccessControlProfile";
    String entity = "galleryInVMAccessControlProfile";
    Members properties =
        new Members(entity)
            .fixed("osType", "Windows", "Linux")
            .fixed("applicableHostEndpoint", "WireServer", "IMDS")
            .texts("description");
    Kind kind = Kind.of("inVMAccessControlProfiles", entity, properties, QUICK, QUICK);
    add(kernel, kind, policies(name, name + "sInGallery", 150, 600, 3_000, 50, 300));
    Kind versions =
        Kind.of(
                "inVMAccessControlProfiles/versions",
                entity + "Version",
                new AccessVersionProperties(kernel),
                QUICK,
                QUICK)
            .shownAs("inVMAccessControlProfiles");
    add(
        kernel,
        versions,
        policies(name + "Version", name + "VersionsIn" + name, 150, 600, 3_000, 50, 300));
  }

  private static void serviceArtifacts(Kernel kernel, DeployableImages images) {
    Properties properties =
        new ServiceArtifactProperties(
            Locations.of(kernel), (image, region) -> current(images, image, region));
    Kind kind = Kind.of("serviceArtifacts", "serviceArtifact", properties, QUICK, QUICK);
    add(
        kernel,
        kind,
        policies("ServiceArtifact", "ServiceArtifactsInGallery", 50, 350, 2_500, 50, 300));
  }

  /** The newest version in a region; where there is none, the one that was named at first. */
  private static String current(DeployableImages images, JsonNode image, Region region) {
    try {
      return images.find(image, region).exactVersion();
    } catch (ServiceFault e) {
      return Docs.text(image, "initialVersion");
    }
  }

  private record Policies(RatePolicy write, RatePolicy get, RatePolicy delete, RatePolicy list) {}

  private static Policies policies(
      String name, String list, int write, int get, int longGet, int delete, int longDelete) {
    int longWrite = write == 50 ? 300 : 750;
    return new Policies(
        new RatePolicy("CreateUpdate" + name, write, longWrite),
        new RatePolicy("Get" + name, get, longGet),
        new RatePolicy("Delete" + name, delete, longDelete),
        new RatePolicy("List" + list, 1_500, 10_000));
  }

  private static void add(Kernel kernel, Kind kind, Policies policies) {
    ArtifactHandlers handlers = new ArtifactHandlers(kernel, kind);
    VersionGate gate = GalleryProvider.gate(kernel, kind.type());
    Router router = kernel.router();
    String collection = GALLERY + kind.route();
    router.at(collection, gate).on("GET", policies.list(), handlers::list);
    router
        .at(collection + "/*", gate)
        .on("PUT", policies.write(), handlers::put)
        .on("PATCH", policies.write(), handlers::patch)
        .on("GET", policies.get(), handlers::get)
        .on("DELETE", policies.delete(), handlers::delete);
  }
}
