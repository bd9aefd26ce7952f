package dev.imagegallery.internal.emulator.compute;

import dev.imagegallery.internal.emulator.gallery.DeployableImages;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.RatePolicy;
import dev.imagegallery.internal.emulator.kernel.Router;
import dev.imagegallery.internal.emulator.kernel.VersionGate;
import dev.imagegallery.internal.emulator.scaling.ReplicaLoads;
import dev.imagegallery.internal.emulator.storage.Blobs;

/** The routes of managed images, virtual machines, scale sets, disks and snapshots. */
public final class ComputeProvider {

  // Clients ask for these types with any api-version they ever had, so any is let pass.
  private static final VersionGate GATE = VersionGate.ANY;
  private static final String SUBSCRIPTION = "subscriptions/*/providers/Microsoft.Compute/";
  private static final String GROUP =
      "subscriptions/*/resourceGroups/*/providers/Microsoft.Compute/";

  private ComputeProvider() {}

  /** Adds the routes; answers how to look for images. */
  public static ImageLookup register(
      Kernel kernel, Blobs blobs, DeployableImages versions, ReplicaLoads loads) {
    images(kernel.router(), new ImageHandlers(kernel, blobs));
    ManagedDisks disks = new ManagedDisks(kernel);
    ImageReferences images = new ImageReferences(kernel, versions);
    DiskContents contents = new DiskContents(disks, images, blobs);
    disks(kernel, blobs, ManagedDisks.DISK, disks, contents);
    disks(kernel, blobs, ManagedDisks.SNAPSHOT, disks, contents);
    machines(kernel.router(), new MachineHandlers(kernel, disks, images, loads));
    actions(kernel.router(), new MachineActions(kernel));
    ScaleSetInstances instances = new ScaleSetInstances(kernel, disks);
    scaleSets(kernel.router(), new ScaleSetHandlers(kernel, images, instances, loads));
    instances(kernel.router(), new ScaleSetInstanceHandlers(kernel, images, instances, loads));
    return new ImageLookup(images);
  }

  private static void images(Router router, ImageHandlers handlers) {
    RatePolicy writes = new RatePolicy("CreateImages", 40, 200, true);
    RatePolicy reads = new RatePolicy("GetImages", 360, 1_800, true);
    router.at(SUBSCRIPTION + "images", GATE).on("GET", reads, handlers::listInSubscription);
    router.at(GROUP + "images", GATE).on("GET", reads, handlers::listInGroup);
    router
        .at(GROUP + "images/*", GATE)
        .on("PUT", writes, handlers::put)
        .on("PATCH", writes, handlers::patch)
        .on("GET", reads, handlers::get)
        .on("DELETE", new RatePolicy("DeleteImages", 120, 600, true), handlers::delete);
  }

  private static void disks(
      Kernel kernel, Blobs blobs, String type, ManagedDisks disks, DiskContents contents) {
    Router router = kernel.router();
    DiskHandlers handlers = new DiskHandlers(kernel, type, disks, contents);
    String plural = type.substring(type.indexOf('/') + 1);
    router.at(SUBSCRIPTION + plural, GATE).on("GET", handlers::listInSubscription);
    router.at(GROUP + plural, GATE).on("GET", handlers::listInGroup);
    router
        .at(GROUP + plural + "/*", GATE)
        .on("PUT", handlers::put)
        .on("PATCH", handlers::patch)
        .on("GET", handlers::get)
        .on("DELETE", handlers::delete);
    DiskAccess access = new DiskAccess(kernel, blobs, type);
    router.at(GROUP + plural + "/*/beginGetAccess", GATE).on("POST", access::grant);
    router.at(GROUP + plural + "/*/endGetAccess", GATE).on("POST", access::revoke);
  }

  private static void machines(Router router, MachineHandlers handlers) {
    router.at(SUBSCRIPTION + "virtualMachines", GATE).on("GET", handlers::listInSubscription);
    router.at(GROUP + "virtualMachines", GATE).on("GET", handlers::listInGroup);
    router
        .at(GROUP + "virtualMachines/*", GATE)
        .on("PUT", handlers::put)
        .on("PATCH", handlers::patch)
        .on("GET", handlers::get)
        .on("DELETE", handlers::delete);
    router.at(GROUP + "virtualMachines/*/instanceView", GATE).on("GET", handlers::instanceView);
  }

  private static void scaleSets(Router router, ScaleSetHandlers handlers) {
    router
        .at(SUBSCRIPTION + "virtualMachineScaleSets", GATE)
        .on("GET", handlers::listInSubscription);
    router.at(GROUP + "virtualMachineScaleSets", GATE).on("GET", handlers::listInGroup);
    router
        .at(GROUP + "virtualMachineScaleSets/*", GATE)
        .on("PUT", handlers::put)
        .on("PATCH", handlers::patch)
        .on("GET", handlers::get)
        .on("DELETE", handlers::delete);
  }

  private static void instances(Router router, ScaleSetInstanceHandlers handlers) {
    String set = GROUP + "virtualMachineScaleSets/*/";
    router.at(set + "virtualMachines", GATE).on("GET", handlers::list);
    router
        .at(set + "virtualMachines/*", GATE)
        .on("GET", handlers::get)
        .on("DELETE", handlers::delete);
    router.at(set + "virtualMachines/*/instanceView", GATE).on("GET", handlers::instanceView);
    router.at(set + "manualupgrade", GATE).on("POST", handlers::update);
    router.at(set + "reimage", GATE).on("POST", handlers::update);
    router.at(set + "delete", GATE).on("POST", handlers::deleteSome);
  }

  private static void actions(Router router, MachineActions actions) {
    String machine = GROUP + "virtualMachines/*/";
    router.at(machine + "start", GATE).on("POST", actions::start);
    router.at(machine + "restart", GATE).on("POST", actions::restart);
    router.at(machine + "powerOff", GATE).on("POST", actions::powerOff);
    router.at(machine + "deallocate", GATE).on("POST", actions::deallocate);
    router.at(machine + "generalize", GATE).on("POST", actions::generalize);
  }
}
