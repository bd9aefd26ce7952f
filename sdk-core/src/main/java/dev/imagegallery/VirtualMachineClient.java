package dev.imagegallery;

import static java.util.Objects.requireNonNull;

import dev.imagegallery.error.ResourceNotFoundException;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.VirtualMachine;
import dev.imagegallery.models.VirtualMachineId;
import dev.imagegallery.models.VirtualMachineInstanceView;
import dev.imagegallery.models.VirtualMachineUpdate;
import dev.imagegallery.operation.Poller;
import org.jspecify.annotations.Nullable;

/**
 * Virtual machines, as far as images matter: creates, starts, stops, generalizes, reads, lists and
 * deletes them.
 *
 * <p>Service API 2018-04-01 and later (R226). Thread-safe.
 */
public final class VirtualMachineClient extends ResourceClient<VirtualMachineId, VirtualMachine> {

  VirtualMachineClient(ClientContext context) {
    super(context, context.virtualMachines(), VirtualMachineId::resourceId);
  }

  /** Builds this client alone; {@link ImageGallerySdk} hands out all. */
  public static ClientBuilder<VirtualMachineClient> builder() {
    return new ClientBuilder<>(VirtualMachineClient::new);
  }

  /**
   * Reads a virtual machine of the client's subscription.
   *
   * @throws ResourceNotFoundException if there is none
   * @throws IllegalStateException if the client was built without a subscription
   */
  public VirtualMachine get(String resourceGroup, String virtualMachineName) {
    return get(
        new VirtualMachineId(context().requireSubscription(), resourceGroup, virtualMachineName));
  }

  /** Creates the virtual machine, or replaces what can be changed of it (PUT). */
  public Poller<VirtualMachine> beginCreate(VirtualMachineId id, VirtualMachine machine) {
    return context()
        .pollers()
        .begin(resources().create(resourceId(id), requireNonNull(machine, "machine")));
  }

  /** Goes on waiting for a creation that began elsewhere; no request. */
  public Poller<VirtualMachine> resumeCreate(String resumeToken) {
    return resume(resumeToken, "CreateOrUpdate");
  }

  /** Changes what {@code update} carries and nothing else (PATCH). */
  public Poller<VirtualMachine> beginUpdate(VirtualMachineId id, VirtualMachineUpdate update) {
    return context()
        .pollers()
        .begin(
            resources()
                .update(
                    resourceId(id), VirtualMachineUpdate.SCHEMA, requireNonNull(update, "update")));
  }

  /** Goes on waiting for an update that began elsewhere; no request. */
  public Poller<VirtualMachine> resumeUpdate(String resumeToken) {
    return resume(resumeToken, "Update");
  }

  /** Lists the virtual machines of the client's subscription. */
  public Paged<VirtualMachine> list() {
    return listAt(
        "/subscriptions/"
            + context().requireSubscription()
            + "/providers/"
            + VirtualMachineId.TYPE);
  }

  /** Lists the virtual machines of a resource group of the client's subscription. */
  public Paged<VirtualMachine> listByResourceGroup(String resourceGroup) {
    ResourceGroupId group = new ResourceGroupId(context().requireSubscription(), resourceGroup);
    return listAt(group + "/providers/" + VirtualMachineId.TYPE);
  }

  /** What the machine is doing: its power state, and whether it is generalized. */
  public VirtualMachineInstanceView instanceView(VirtualMachineId id) {
    return context()
        .pipeline()
        .call(
            resources().read(resourceId(id) + "/instanceView", VirtualMachineInstanceView.SCHEMA));
  }

  /**
   * Marks a deallocated machine as generalized, done at once and for good: it can become an image
   * and never start again (R53). The system on it must have been generalized before.
   */
  public void generalize(VirtualMachineId id) {
    context().pipeline().call(resources().post(resourceId(id), "generalize"));
  }

  /** Starts the machine. */
  public Poller<@Nullable Void> beginStart(VirtualMachineId id) {
    return context().pollers().begin(resources().action(resourceId(id), "Start", "start"));
  }

  /** Goes on waiting for that action, begun elsewhere; no request. */
  public Poller<@Nullable Void> resumeStart(String resumeToken) {
    return resumeAction(resumeToken, "Start");
  }

  /** Restarts the machine. */
  public Poller<@Nullable Void> beginRestart(VirtualMachineId id) {
    return context().pollers().begin(resources().action(resourceId(id), "Restart", "restart"));
  }

  /** Goes on waiting for that action, begun elsewhere; no request. */
  public Poller<@Nullable Void> resumeRestart(String resumeToken) {
    return resumeAction(resumeToken, "Restart");
  }

  /** Stops the machine; it keeps its host and is billed on. */
  public Poller<@Nullable Void> beginPowerOff(VirtualMachineId id) {
    return context().pollers().begin(resources().action(resourceId(id), "PowerOff", "powerOff"));
  }

  /** Goes on waiting for that action, begun elsewhere; no request. */
  public Poller<@Nullable Void> resumePowerOff(String resumeToken) {
    return resumeAction(resumeToken, "PowerOff");
  }

  /** Stops the machine and gives its host back, as generalizing needs it (R53). */
  public Poller<@Nullable Void> beginDeallocate(VirtualMachineId id) {
    return context()
        .pollers()
        .begin(resources().action(resourceId(id), "Deallocate", "deallocate"));
  }

  /** Goes on waiting for that action, begun elsewhere; no request. */
  public Poller<@Nullable Void> resumeDeallocate(String resumeToken) {
    return resumeAction(resumeToken, "Deallocate");
  }
}
