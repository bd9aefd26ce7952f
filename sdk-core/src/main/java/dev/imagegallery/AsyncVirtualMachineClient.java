package dev.imagegallery;

import static java.util.Objects.requireNonNull;

import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.VirtualMachine;
import dev.imagegallery.models.VirtualMachineId;
import dev.imagegallery.models.VirtualMachineInstanceView;
import dev.imagegallery.models.VirtualMachineUpdate;
import dev.imagegallery.operation.Poller;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Virtual machines, as far as images matter: creates, starts, stops, generalizes, reads, lists and
 * deletes them.
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

  /** Changes what {@code update} carries and nothing else (PATCH). */
  public CompletableFuture<Poller<VirtualMachine>> beginUpdate(
      VirtualMachineId id, VirtualMachineUpdate update) {
    return context()
        .pollers()
        .beginAsync(
            resources()
                .update(
                    resourceId(id), VirtualMachineUpdate.SCHEMA, requireNonNull(update, "update")));
  }

  /** Lists the virtual machines of the client's subscription. */
  public AsyncPaged<VirtualMachine> list() {
    return listAt(
        "/subscriptions/"
            + context().requireSubscription()
            + "/providers/"
            + VirtualMachineId.TYPE);
  }

  /** Lists the virtual machines of a resource group of the client's subscription. */
  public AsyncPaged<VirtualMachine> listByResourceGroup(String resourceGroup) {
    ResourceGroupId group = new ResourceGroupId(context().requireSubscription(), resourceGroup);
    return listAt(group + "/providers/" + VirtualMachineId.TYPE);
  }

  /** What the machine is doing: its power state, and whether it is generalized. */
  public CompletableFuture<VirtualMachineInstanceView> instanceView(VirtualMachineId id) {
    return context()
        .pipeline()
        .callAsync(
            resources().read(resourceId(id) + "/instanceView", VirtualMachineInstanceView.SCHEMA));
  }

  /**
   * Marks a deallocated machine as generalized, done at once and for good: it can become an image
   * and never start again (R53). The system on it must have been generalized before.
   */
  public CompletableFuture<@Nullable Void> generalize(VirtualMachineId id) {
    return context().pipeline().callAsync(resources().post(resourceId(id), "generalize"));
  }

  /** Starts the machine. */
  public CompletableFuture<Poller<@Nullable Void>> beginStart(VirtualMachineId id) {
    return context().pollers().beginAsync(resources().action(resourceId(id), "Start", "start"));
  }

  /** Restarts the machine. */
  public CompletableFuture<Poller<@Nullable Void>> beginRestart(VirtualMachineId id) {
    return context().pollers().beginAsync(resources().action(resourceId(id), "Restart", "restart"));
  }

  /** Stops the machine; it keeps its host and is billed on. */
  public CompletableFuture<Poller<@Nullable Void>> beginPowerOff(VirtualMachineId id) {
    return context()
        .pollers()
        .beginAsync(resources().action(resourceId(id), "PowerOff", "powerOff"));
  }

  /** Stops the machine and gives its host back, as generalizing needs it (R53). */
  public CompletableFuture<Poller<@Nullable Void>> beginDeallocate(VirtualMachineId id) {
    return context()
        .pollers()
        .beginAsync(resources().action(resourceId(id), "Deallocate", "deallocate"));
  }
}
