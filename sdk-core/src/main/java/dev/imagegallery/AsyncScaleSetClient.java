package dev.imagegallery;

import static java.util.Objects.requireNonNull;

import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.ScaleSet;
import dev.imagegallery.models.ScaleSetId;
import dev.imagegallery.models.ScaleSetInstance;
import dev.imagegallery.models.ScaleSetInstanceId;
import dev.imagegallery.models.ScaleSetUpdate;
import dev.imagegallery.operation.Poller;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Virtual machine scale sets, as far as images matter: creates, scales, reads, lists and deletes
 * them, and shows their instances.
 *
 * <p>Service API 2018-04-01 and later (R226). Thread-safe.
 */
public final class AsyncScaleSetClient extends AsyncResourceClient<ScaleSetId, ScaleSet> {

  AsyncScaleSetClient(ClientContext context) {
    super(context, context.scaleSets(), ScaleSetId::resourceId);
  }

  /** Builds this client alone; {@link ImageGallerySdk#async} hands out all. */
  public static ClientBuilder<AsyncScaleSetClient> builder() {
    return new ClientBuilder<>(AsyncScaleSetClient::new);
  }

  /** Reads a scale set of the client's subscription. */
  public CompletableFuture<ScaleSet> get(String resourceGroup, String scaleSetName) {
    return get(new ScaleSetId(context().requireSubscription(), resourceGroup, scaleSetName));
  }

  /** Creates the scale set, or replaces what can be changed of it (PUT). */
  public CompletableFuture<Poller<ScaleSet>> beginCreate(ScaleSetId id, ScaleSet scaleSet) {
    return context()
        .pollers()
        .beginAsync(resources().create(resourceId(id), requireNonNull(scaleSet, "scaleSet")));
  }

  /** Changes what {@code update} carries and nothing else (PATCH). */
  public CompletableFuture<Poller<ScaleSet>> beginUpdate(ScaleSetId id, ScaleSetUpdate update) {
    return context()
        .pollers()
        .beginAsync(
            resources()
                .update(resourceId(id), ScaleSetUpdate.SCHEMA, requireNonNull(update, "update")));
  }

  /** Lists the scale sets of the client's subscription. */
  public AsyncPaged<ScaleSet> list() {
    return listAt(
        "/subscriptions/" + context().requireSubscription() + "/providers/" + ScaleSetId.TYPE);
  }

  /** Lists the scale sets of a resource group of the client's subscription. */
  public AsyncPaged<ScaleSet> listByResourceGroup(String resourceGroup) {
    ResourceGroupId group = new ResourceGroupId(context().requireSubscription(), resourceGroup);
    return listAt(group + "/providers/" + ScaleSetId.TYPE);
  }

  /**
   * Changes the number of instances, out or in (PATCH). New ones are made from the newest eligible
   * version if the scale set names a definition (R97).
   *
   * @param capacity how many there shall be; 0 to 1000, 600 from a managed image (R126)
   */
  public CompletableFuture<Poller<ScaleSet>> beginScale(ScaleSetId id, int capacity) {
    return beginUpdate(id, ScaleSetUpdate.builder().capacity(capacity).build());
  }

  /**
   * Reads one instance; fails with {@link dev.imagegallery.error.ResourceNotFoundException} if
   * there is none.
   */
  public CompletableFuture<ScaleSetInstance> getInstance(ScaleSetInstanceId id) {
    String path = requireNonNull(id, "id").toString();
    return context().pipeline().callAsync(resources().read(path, ScaleSetInstance.SCHEMA));
  }

  /** Lists the instances. */
  public AsyncPaged<ScaleSetInstance> listInstances(ScaleSetId id) {
    return listAt(resourceId(id) + "/virtualMachines", ScaleSetInstance.SCHEMA);
  }

  /** Brings instances to what the scale set now says, its image above all. */
  public CompletableFuture<Poller<@Nullable Void>> beginUpdateInstances(
      ScaleSetId id, List<String> instanceIds) {
    return context()
        .pollers()
        .beginAsync(
            resources()
                .action(
                    resourceId(id),
                    "UpdateInstances",
                    "manualupgrade",
                    InstanceIds.body(id, instanceIds)));
  }

  /** Deletes instances; the number of instances falls with them. */
  public CompletableFuture<Poller<@Nullable Void>> beginDeleteInstances(
      ScaleSetId id, List<String> instanceIds) {
    return context()
        .pollers()
        .beginAsync(
            resources()
                .action(
                    resourceId(id),
                    "DeleteInstances",
                    "delete",
                    InstanceIds.body(id, instanceIds)));
  }
}
