package dev.imagegallery.internal.emulator.deployments;

import dev.imagegallery.internal.emulator.compute.ImageLookup;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Router;
import dev.imagegallery.internal.emulator.kernel.VersionGate;
import java.util.List;
import java.util.Map;

/** The routes of Microsoft.Resources/deployments, at all of its scopes. */
public final class DeploymentsProvider {

  private static final List<String> SCOPES =
      List.of(
          "subscriptions/*/resourceGroups/*/",
          "subscriptions/*/",
          "providers/Microsoft.Management/managementGroups/*/",
          "");

  /** The operations of a group's deployments are asked for here, and not below the provider. */
  private static final String BARE = "subscriptions/*/resourceGroups/*/deployments";

  private final Kernel kernel;
  private final TemplateLinks links;
  private final Execution execution;

  private DeploymentsProvider(Kernel kernel, TemplateLinks links, Execution execution) {
    this.kernel = kernel;
    this.links = links;
    this.execution = execution;
  }

  Kernel kernel() {
    return kernel;
  }

  Execution execution() {
    return execution;
  }

  /** What linked templates say. */
  public TemplateLinks links() {
    return links;
  }

  /**
   * Adds the routes.
   *
   * @param images tells whether there is an image to deploy from
   * @param templateLinks what linked templates say, by address
   * @param rehearsals makes copies of the cloud for what-if
   */
  public static DeploymentsProvider register(
      Kernel kernel, ImageLookup images, Map<String, String> templateLinks, Rehearsals rehearsals) {
    TemplateLinks links = new TemplateLinks(templateLinks);
    kernel.keep(links);
    Requests requests = new Requests(kernel);
    DeploymentStore store = new DeploymentStore(kernel);
    DeploymentReader reader = new DeploymentReader(kernel, links);
    Execution execution = new Execution(kernel, requests, store);
    Surveyor surveyor = new Surveyor(kernel, reader, execution);
    Preflight preflight = new Preflight(requests, images);
    DeploymentHandlers handlers =
        new DeploymentHandlers(kernel, store, reader, surveyor, preflight, execution);
    WhatIf whatIf = new WhatIf(kernel, requests, surveyor, preflight, rehearsals);
    WhatIfHandlers questions = new WhatIfHandlers(kernel, reader, whatIf);
    OperationHandlers operations = new OperationHandlers(kernel, store);
    for (String scope : SCOPES) {
      String collection = scope + "providers/" + DeploymentTarget.TYPE;
      deployments(kernel.router(), collection, handlers);
      operations(kernel.router(), collection + "/*/operations", operations);
      whatIf(kernel.router(), collection + "/*", questions);
    }
    operations(kernel.router(), BARE + "/*/operations", operations);
    return new DeploymentsProvider(kernel, links, execution);
  }

  private static void deployments(Router router, String collection, DeploymentHandlers handlers) {
    VersionGate gate = VersionGate.ANY;
    router.at(collection, gate).on("GET", handlers::list);
    String one = collection + "/*";
    router
        .at(one, gate)
        .on("PUT", handlers::put)
        .on("GET", handlers::get)
        .on("HEAD", handlers::head)
        .on("DELETE", handlers::delete);
    router.at(one + "/validate", gate).on("POST", handlers::validate);
    router.at(one + "/cancel", gate).on("POST", handlers::cancel);
    router.at(one + "/exportTemplate", gate).on("POST", handlers::export);
    router.at(one + "/operationStatuses/*", gate).on("GET", handlers::status);
    router.at(one + "/operationResults/*", gate).on("GET", handlers::result);
  }

  private static void operations(Router router, String collection, OperationHandlers handlers) {
    router.at(collection, VersionGate.ANY).on("GET", handlers::list);
    router.at(collection + "/*", VersionGate.ANY).on("GET", handlers::get);
  }

  private static void whatIf(Router router, String one, WhatIfHandlers handlers) {
    router.at(one + "/whatIf", VersionGate.ANY).on("POST", handlers::post);
    router.at(one + "/whatIfResults/*", VersionGate.ANY).on("GET", handlers::result);
  }
}
