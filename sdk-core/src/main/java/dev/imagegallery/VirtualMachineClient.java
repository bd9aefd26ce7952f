package dev.imagegallery;

import static java.util.Objects.requireNonNull;

import dev.imagegallery.error.ResourceNotFoundException;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.TagsUpdate;
import dev.imagegallery.models.VirtualMachine;
import dev.imagegallery.models.VirtualMachineId;
import dev.imagegallery.operation.Poller;

/**
 * Virtual machines, as far as image versions are deployed: creates, reads, lists and deletes them.
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

  /** Changes the tags and nothing else (PATCH). */
  public Poller<VirtualMachine> beginUpdate(VirtualMachineId id, TagsUpdate update) {
    return context()
        .pollers()
        .begin(
            resources()
                .update(resourceId(id), TagsUpdate.SCHEMA, requireNonNull(update, "update")));
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
            + "/providers/Microsoft.Compute/virtualMachines");
  }

  /** Lists the virtual machines of a resource group of the client's subscription. */
  public Paged<VirtualMachine> listByResourceGroup(String resourceGroup) {
    ResourceGroupId group = new ResourceGroupId(context().requireSubscription(), resourceGroup);
    return listAt(group + "/providers/Microsoft.Compute/virtualMachines");
  }
}
