package dev.imagegallery;

import static java.util.Objects.requireNonNull;

import dev.imagegallery.deployment.DeploymentTemplate;
import dev.imagegallery.deployment.TemplateDeployment;
import dev.imagegallery.error.ConflictException;
import dev.imagegallery.error.ResourceNotFoundException;
import dev.imagegallery.internal.polling.LongRunning;
import dev.imagegallery.internal.polling.ResumeToken;
import dev.imagegallery.models.Deployment;
import dev.imagegallery.models.DeploymentId;
import dev.imagegallery.models.DeploymentOperation;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.WhatIfResult;
import dev.imagegallery.operation.DeploymentPoller;
import dev.imagegallery.operation.Poller;

/**
 * Deployments of templates, in resource groups and subscriptions: validates them, tells what they
 * would change, carries them out, reads, lists, cancels and deletes them.
 *
 * <p>Service API 2022-09-01. Thread-safe.
 */
public final class DeploymentClient extends ResourceClient<DeploymentId, Deployment> {

  DeploymentClient(ClientContext context) {
    super(context, context.deployments(), DeploymentId::resourceId);
  }

  /** Builds this client alone; {@link ImageGallerySdk} hands out all. */
  public static ClientBuilder<DeploymentClient> builder() {
    return new ClientBuilder<>(DeploymentClient::new);
  }

  /**
   * Reads a deployment of a resource group of the client's subscription.
   *
   * @throws ResourceNotFoundException if there is none
   * @throws IllegalStateException if the client was built without a subscription
   */
  public Deployment get(String resourceGroup, String deploymentName) {
    return get(
        new ResourceGroupId(context().requireSubscription(), resourceGroup)
            .deployment(deploymentName));
  }

  /**
   * Carries a template out. Deploying under a name there is already replaces the record of what was
   * deployed before, not its resources.
   *
   * @throws ConflictException also with {@code DeploymentActive} while a deployment of this name is
   *     under way: maybe this very one, if the answer to it was lost and it was sent again; {@link
   *     #get} tells
   */
  public DeploymentPoller beginCreate(DeploymentId id, TemplateDeployment deployment) {
    return context().pollers().beginDeployment(creation(id, deployment));
  }

  /** Goes on waiting for a deployment that began elsewhere; no request. */
  public DeploymentPoller resumeCreate(String resumeToken) {
    ResumeToken token = ResumeToken.parse(resumeToken, "Deployments_CreateOrUpdate");
    LongRunning<Deployment> underWay =
        resources().underWay("CreateOrUpdate", token.resource(), token.apiVersion());
    return context()
        .pollers()
        .resumeDeployment(underWay.watched(DeploymentSteps.of(token.resource())), token);
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
  public Poller<Deployment> beginValidate(DeploymentId id, TemplateDeployment deployment) {
    return context()
        .pollers()
        .begin(
            resources()
                .action(
                    resourceId(id),
                    "Validate",
                    "validate",
                    DeploymentSteps.body(resources(), deployment),
                    DeploymentSteps::validated));
  }

  /** Goes on waiting for a validation that began elsewhere; no request. */
  public Poller<Deployment> resumeValidate(String resumeToken) {
    return resumeAction(resumeToken, "Validate", DeploymentSteps::validated);
  }

  /** Asks what a template would change, without carrying it out. */
  public Poller<WhatIfResult> beginWhatIf(DeploymentId id, TemplateDeployment deployment) {
    return context()
        .pollers()
        .begin(
            resources()
                .action(
                    resourceId(id),
                    "WhatIf",
                    "whatIf",
                    DeploymentSteps.body(resources(), deployment),
                    DeploymentSteps::whatIf));
  }

  /** Goes on waiting for such an answer that was asked for elsewhere; no request. */
  public Poller<WhatIfResult> resumeWhatIf(String resumeToken) {
    return resumeAction(resumeToken, "WhatIf", DeploymentSteps::whatIf);
  }

  /** Cancels a deployment that runs: no further step begins, and it ends as Canceled. */
  public void cancel(DeploymentId id) {
    context().pipeline().call(resources().post(resourceId(id), "cancel"));
  }

  /** The template that was deployed. */
  public DeploymentTemplate exportTemplate(DeploymentId id) {
    return context()
        .pipeline()
        .call(resources().post(resourceId(id), "exportTemplate", DeploymentSteps::template));
  }

  /** Lists the steps of a deployment. */
  public Paged<DeploymentOperation> listOperations(DeploymentId id) {
    return listAt(resourceId(id) + "/operations", DeploymentOperation.SCHEMA);
  }

  /** Lists the deployments at the scope of the client's subscription. */
  public Paged<Deployment> list() {
    return listAt(
        "/subscriptions/" + context().requireSubscription() + "/providers/" + DeploymentId.TYPE);
  }

  /** Lists the deployments of a resource group of the client's subscription. */
  public Paged<Deployment> listByResourceGroup(String resourceGroup) {
    ResourceGroupId group = new ResourceGroupId(context().requireSubscription(), resourceGroup);
    return listAt(group + "/providers/" + DeploymentId.TYPE);
  }
}
