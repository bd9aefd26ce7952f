package dev.imagegallery;

import static java.util.Objects.requireNonNull;

import dev.imagegallery.error.ResourceNotFoundException;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.ScaleSet;
import dev.imagegallery.models.ScaleSetId;
import dev.imagegallery.models.ScaleSetInstance;
import dev.imagegallery.models.ScaleSetInstanceId;
import dev.imagegallery.models.ScaleSetUpdate;
import dev.imagegallery.operation.Poller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Virtual machine scale sets, as far as images matter: creates, scales, reads, lists and deletes
 * them, and shows their instances.
 *
 * <p>Service API 2018-04-01 and later (R226). Thread-safe.
 */
public final class ScaleSetClient extends ResourceClient<ScaleSetId, ScaleSet> {

  ScaleSetClient(ClientContext context) {
    super(context, context.scaleSets(), ScaleSetId::resourceId);
  }

  /** Builds this client alone; {@link ImageGallerySdk} hands out all. */
  public static ClientBuilder<ScaleSetClient> builder() {
    return new ClientBuilder<>(ScaleSetClient::new);
  }

  /**
   * Reads a scale set of the client's subscription.
   *
   * @throws ResourceNotFoundException if there is none
   * @throws IllegalStateException if the client was built without a subscription
   */
  public ScaleSet get(String resourceGroup, String scaleSetName) {
    return get(new ScaleSetId(context().requireSubscription(), resourceGroup, scaleSetName));
  }

  /** Creates the scale set, or replaces what can be changed of it (PUT). */
  public Poller<ScaleSet> beginCreate(ScaleSetId id, ScaleSet scaleSet) {
    return context()
        .pollers()
        .begin(resources().create(resourceId(id), requireNonNull(scaleSet, "scaleSet")));
  }

  /** Goes on waiting for a creation that began elsewhere; no request. */
  public Poller<ScaleSet> resumeCreate(String resumeToken) {
    return resume(resumeToken, "CreateOrUpdate");
  }

  /** Changes what {@code update} carries and nothing else (PATCH). */
  public Poller<ScaleSet> beginUpdate(ScaleSetId id, ScaleSetUpdate update) {
    return context()
        .pollers()
        .begin(
            resources()
                .update(resourceId(id), ScaleSetUpdate.SCHEMA, requireNonNull(update, "update")));
  }

  /** Goes on waiting for an update that began elsewhere; no request. */
  public Poller<ScaleSet> resumeUpdate(String resumeToken) {
    return resume(resumeToken, "Update");
  }

  /** Lists the scale sets of the client's subscription. */
  public Paged<ScaleSet> list() {
    return listAt(
        "/subscriptions/" + context().requireSubscription() + "/providers/" + ScaleSetId.TYPE);
  }

  /** Lists the scale sets of a resource group of the client's subscription. */
  public Paged<ScaleSet> listByResourceGroup(String resourceGroup) {
    ResourceGroupId group = new ResourceGroupId(context().requireSubscription(), resourceGroup);
    return listAt(group + "/providers/" + ScaleSetId.TYPE);
  }

  /**
   * Changes the number of instances, out or in (PATCH). New ones are made from the newest eligible
   * version if the scale set names a definition (R97).
   *
   * @param capacity how many there shall be; 0 to 1000, 600 from a managed image (R126)
   */
  public Poller<ScaleSet> beginScale(ScaleSetId id, int capacity) {
    return beginUpdate(id, ScaleSetUpdate.builder().capacity(capacity).build());
  }

  /**
   * Reads one instance.
   *
   * @throws ResourceNotFoundException if there is none
   */
  public ScaleSetInstance getInstance(ScaleSetInstanceId id) {
    String path = requireNonNull(id, "id").toString();
    return context().pipeline().call(resources().read(path, ScaleSetInstance.SCHEMA));
  }

  /** Lists the instances. */
  public Paged<ScaleSetInstance> listInstances(ScaleSetId id) {
    return listAt(resourceId(id) + "/virtualMachines", ScaleSetInstance.SCHEMA);
  }

  /** Brings instances to what the scale set now says, its image above all. */
  public Poller<@Nullable Void> beginUpdateInstances(ScaleSetId id, List<String> instanceIds) {
    return context()
        .pollers()
        .begin(
            resources()
                .action(
                    resourceId(id),
                    "UpdateInstances",
                    "manualupgrade",
                    InstanceIds.body(id, instanceIds)));
  }

  /** Goes on waiting for such an update that began elsewhere; no request. */
  public Poller<@Nullable Void> resumeUpdateInstances(String resumeToken) {
    return resumeAction(resumeToken, "UpdateInstances");
  }

  /** Deletes instances; the number of instances falls with them. */
  public Poller<@Nullable Void> beginDeleteInstances(ScaleSetId id, List<String> instanceIds) {
    return context()
        .pollers()
        .begin(
            resources()
                .action(
                    resourceId(id),
                    "DeleteInstances",
                    "delete",
                    InstanceIds.body(id, instanceIds)));
  }

  /** Goes on waiting for such a deletion that began elsewhere; no request. */
  public Poller<@Nullable Void> resumeDeleteInstances(String resumeToken) {
    return resumeAction(resumeToken, "DeleteInstances");
  }
}
