package dev.imagegallery.internal.emulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.DeploymentFaults;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.ComputeChange;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Operation;
import dev.imagegallery.internal.emulator.kernel.Operations;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.models.VirtualMachineId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Starting, stopping and generalizing VMs (R53). */
final class MachineActions {

  private static final String STARTED = "machineStarted";
  private static final String STOPPED = "machineStopped";
  private static final String DEALLOCATED = "machineDeallocated";
  private static final Duration START = Duration.ofSeconds(15);
  private static final Duration STOP = Duration.ofSeconds(10);
  private static final Duration DEALLOCATION = Duration.ofSeconds(30);

  private final Kernel kernel;
  private final ComputeChange change;

  MachineActions(Kernel kernel) {
    this.kernel = kernel;
    this.change = new ComputeChange(kernel, Operation.Kind.COMPUTE);
    kernel.operations().define(STARTED, operation -> become(operation, PowerState.RUNNING));
    kernel.operations().define(STOPPED, operation -> become(operation, PowerState.STOPPED));
    kernel.operations().define(DEALLOCATED, operation -> become(operation, PowerState.DEALLOCATED));
  }

  Answer start(Request request) {
    Resource machine = requireNotGeneralized(request, "start");
    return change.start(request, machine, STARTED, START);
  }

  Answer restart(Request request) {
    Resource machine = requireNotGeneralized(request, "restart");
    if (PowerState.of(machine) == PowerState.DEALLOCATED) {
      throw ServiceFault.scripted(
          409,
          "OperationNotAllowed",
          "Operation 'restart' is not allowed on VM '"
              + machine.name()
              + "' since the VM is deallocated.");
    }
    return change.start(request, machine, Operations.NOTHING, START);
  }

  Answer powerOff(Request request) {
    Resource machine = require(request);
    boolean deallocated = PowerState.of(machine) == PowerState.DEALLOCATED;
    return change.start(request, machine, deallocated ? DEALLOCATED : STOPPED, STOP);
  }

  Answer deallocate(Request request) {
    return change.start(request, require(request), DEALLOCATED, DEALLOCATION);
  }

  /** Done at once, and for good. */
  Answer generalize(Request request) {
    Resource machine = require(request);
    if (PowerState.of(machine) != PowerState.DEALLOCATED) {
      throw DeploymentFaults.imageSourceRunning(machine.name());
    }
    ObjectNode hidden = machine.hidden().deepCopy();
    kernel.tree().put(machine.withHidden(hidden.put("generalized", true)));
    return Answer.empty(200);
  }

  private Resource require(Request request) {
    Resource machine = change.require(request, VirtualMachineId.TYPE);
    ComputeNames.requireChangeable(machine, null);
    return machine;
  }

  private Resource requireNotGeneralized(Request request, String operation) {
    Resource machine = require(request);
    if (machine.hidden().path("generalized").booleanValue()) {
      throw DeploymentFaults.vmGeneralized(operation, machine.name());
    }
    return machine;
  }

  private @Nullable ObjectNode become(Operation operation, PowerState power) {
    Resource machine = kernel.tree().find(operation.resourceId());
    if (machine != null && !machine.provisioningState().equals("Deleting")) {
      ObjectNode hidden = machine.hidden().deepCopy();
      power.keep(hidden);
      kernel.tree().put(machine.withHidden(hidden).withProvisioningState("Succeeded"));
    }
    return null;
  }
}
