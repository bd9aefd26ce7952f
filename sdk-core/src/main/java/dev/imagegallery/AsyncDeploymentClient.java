package dev.imagegallery;

import static java.util.Objects.requireNonNull;

import dev.imagegallery.deployment.DeploymentTemplate;
import dev.imagegallery.deployment.TemplateDeployment;
import dev.imagegallery.internal.polling.LongRunning;
import dev.imagegallery.models.Deployment;
import dev.imagegallery.models.DeploymentId;
import dev.imagegallery.models.DeploymentOperation;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.WhatIfResult;
import dev.imagegallery.operation.DeploymentPoller;
import dev.imagegallery.operation.Poller;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Deployments of templates, in resource groups and subscriptions: validates them, tells what they
 * would change, carries them out, reads, lists, cancels and deletes them, without holding a thread.
 *
 * <p>Service API 2022-09-01. Thread-safe.
 */
public final class AsyncDeploymentClient extends AsyncResourceClient<DeploymentId, Deployment> {

  AsyncDeploymentClient(ClientContext context) {
    super(context, context.deployments(), DeploymentId::resourceId);
  }

  /** Builds this client alone; {@link ImageGallerySdk#async} hands out all. */
  public static ClientBuilder<AsyncDeploymentClient> builder() {
    return new ClientBuilder<>(AsyncDeploymentClient::new);
  }

  /** Reads a deployment of a resource group of the client's subscription. */
  public CompletableFuture<Deployment> get(String resourceGroup, String deploymentName) {
    return get(
        new ResourceGroupId(context().requireSubscription(), resourceGroup)
            .deployment(deploymentName));
  }

  /**
   * Carries a template out. Deploying under a name there is already replaces the record of what was
   * deployed before, not its resources.
   */
  public CompletableFuture<DeploymentPoller> beginCreate(
      DeploymentId id, TemplateDeployment deployment) {
    return context().pollers().beginDeploymentAsync(creation(id, deployment));
  }

  private LongRunning<Deployment> creation(DeploymentId id, TemplateDeployment deployment) {
    return resources()
        .create(resourceId(id), requireNonNull(deployment, "deployment").model())
        .watched(DeploymentSteps.of(id.toString()));
  }

  /**
   * Has the service check a template without carrying it out. What it refuses is thrown: at once,
   * or by the poller.
   *
   * @return a poller whose result names in {@code validatedResources} what would be deployed
   */
  public CompletableFuture<Poller<Deployment>> beginValidate(
      DeploymentId id, TemplateDeployment deployment) {
    return context()
        .pollers()
        .beginAsync(
            resources()
                .action(
                    resourceId(id),
                    "Validate",
                    "validate",
                    DeploymentSteps.body(resources(), deployment),
                    DeploymentSteps::validated));
  }

  /** Asks what a template would change, without carrying it out. */
  public CompletableFuture<Poller<WhatIfResult>> beginWhatIf(
      DeploymentId id, TemplateDeployment deployment) {
    return context()
        .pollers()
        .beginAsync(
            resources()
                .action(
                    resourceId(id),
                    "WhatIf",
                    "whatIf",
                    DeploymentSteps.body(resources(), deployment),
                    DeploymentSteps::whatIf));
  }

  /** Cancels a deployment that runs: no further step begins, and it ends as Canceled. */
  public CompletableFuture<@Nullable Void> cancel(DeploymentId id) {
    return context().pipeline().callAsync(resources().post(resourceId(id), "cancel"));
  }

  /** The template that was deployed. */
  public CompletableFuture<DeploymentTemplate> exportTemplate(DeploymentId id) {
    return context()
        .pipeline()
        .callAsync(resources().post(resourceId(id), "exportTemplate", DeploymentSteps::template));
  }

  /** Lists the steps of a deployment. */
  public AsyncPaged<DeploymentOperation> listOperations(DeploymentId id) {
    return listAt(resourceId(id) + "/operations", DeploymentOperation.SCHEMA);
  }

  /** Lists the deployments at the scope of the client's subscription. */
  public AsyncPaged<Deployment> list() {
    return listAt(
        "/subscriptions/" + context().requireSubscription() + "/providers/" + DeploymentId.TYPE);
  }

  /** Lists the deployments of a resource group of the client's subscription. */
  public AsyncPaged<Deployment> listByResourceGroup(String resourceGroup) {
    ResourceGroupId group = new ResourceGroupId(context().requireSubscription(), resourceGroup);
    return listAt(group + "/providers/" + DeploymentId.TYPE);
  }
}
