package dev.imagegallery;

import static java.util.Objects.requireNonNull;

import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.TagsUpdate;
import dev.imagegallery.models.VirtualMachine;
import dev.imagegallery.models.VirtualMachineId;
import dev.imagegallery.operation.Poller;
import java.util.concurrent.CompletableFuture;

/**
 * Virtual machines, as far as image versions are deployed: creates, reads, lists and deletes them
 * without holding a thread.
 *
 * <p>Service API 2018-04-01 and later (R226). Thread-safe.
 */
public final class AsyncVirtualMachineClient
    extends AsyncResourceClient<VirtualMachineId, VirtualMachine> {

  AsyncVirtualMachineClient(ClientContext context) {
    super(context, context.virtualMachines(), VirtualMachineId::resourceId);
  }

  /** Builds this client alone; {@link ImageGallerySdk#async} hands out all. */
  public static ClientBuilder<AsyncVirtualMachineClient> builder() {
    return new ClientBuilder<>(AsyncVirtualMachineClient::new);
  }

  /** Reads a virtual machine of the client's subscription. */
  public CompletableFuture<VirtualMachine> get(String resourceGroup, String virtualMachineName) {
    return get(
        new VirtualMachineId(context().requireSubscription(), resourceGroup, virtualMachineName));
  }

  /** Creates the virtual machine, or replaces what can be changed of it (PUT). */
  public CompletableFuture<Poller<VirtualMachine>> beginCreate(
      VirtualMachineId id, VirtualMachine machine) {
    return context()
        .pollers()
        .beginAsync(resources().create(resourceId(id), requireNonNull(machine, "machine")));
  }

  /** Changes the tags and nothing else (PATCH). */
  public CompletableFuture<Poller<VirtualMachine>> beginUpdate(
      VirtualMachineId id, TagsUpdate update) {
    return context()
        .pollers()
        .beginAsync(
            resources()
                .update(resourceId(id), TagsUpdate.SCHEMA, requireNonNull(update, "update")));
  }

  /** Lists the virtual machines of the client's subscription. */
  public AsyncPaged<VirtualMachine> list() {
    return listAt(
        "/subscriptions/"
            + context().requireSubscription()
            + "/providers/Microsoft.Compute/virtualMachines");
  }

  /** Lists the virtual machines of a resource group of the client's subscription. */
  public AsyncPaged<VirtualMachine> listByResourceGroup(String resourceGroup) {
    ResourceGroupId group = new ResourceGroupId(context().requireSubscription(), resourceGroup);
    return listAt(group + "/providers/Microsoft.Compute/virtualMachines");
  }
}
