package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;
import static dev.imagegallery.models.schema.WireType.list;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a virtual machine is doing.
 *
 * @param computerName the host name
 * @param osName the system's name
 * @param osVersion the system's version
 * @param hyperVGeneration the generation of the hypervisor
 * @param statuses all that is said
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record VirtualMachineInstanceView(
    @Nullable String computerName,
    @Nullable String osName,
    @Nullable String osVersion,
    @Nullable HyperVGeneration hyperVGeneration,
    List<InstanceStatus> statuses,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<VirtualMachineInstanceView> SCHEMA =
      Schema.of(
              "VirtualMachineInstanceView",
              Builder::new,
              Builder::build,
              VirtualMachineInstanceView::unknown,
              Builder::unknown)
          .property(
              "computerName",
              STRING,
              VirtualMachineInstanceView::computerName,
              Builder::computerName)
          .property("osName", STRING, VirtualMachineInstanceView::osName, Builder::osName)
          .property("osVersion", STRING, VirtualMachineInstanceView::osVersion, Builder::osVersion)
          .property(
              "hyperVGeneration",
              HyperVGeneration.TYPE,
              VirtualMachineInstanceView::hyperVGeneration,
              Builder::hyperVGeneration)
          .property(
              "statuses",
              list(InstanceStatus.SCHEMA),
              VirtualMachineInstanceView::statuses,
              Builder::statuses)
          .build();

  /** Copies collections and checks the rest. */
  public VirtualMachineInstanceView {
    statuses = List.copyOf(statuses);
    Objects.requireNonNull(unknown, "unknown");
  }

  /** The power state, such as {@code running}, {@code stopped} or {@code deallocated}. */
  public Optional<String> powerState() {
    return status("PowerState/");
  }

  /** Whether the machine runs. */
  public boolean isRunning() {
    return powerState().filter("running"::equalsIgnoreCase).isPresent();
  }

  /** Whether the machine has been generalized: it can become an image and never start (R53). */
  public boolean isGeneralized() {
    return status("OSState/").filter("generalized"::equalsIgnoreCase).isPresent();
  }

  private Optional<String> status(String kind) {
    return statuses.stream()
        .map(InstanceStatus::code)
        .filter(code -> code != null && code.regionMatches(true, 0, kind, 0, kind.length()))
        .map(code -> code.substring(kind.length()))
        .findFirst();
  }

  /** Collects the parts of a {@link VirtualMachineInstanceView}. */
  static final class Builder {
    private @Nullable String computerName;
    private @Nullable String osName;
    private @Nullable String osVersion;
    private @Nullable HyperVGeneration hyperVGeneration;
    private List<InstanceStatus> statuses = List.of();
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder computerName(@Nullable String computerName) {
      this.computerName = computerName;
      return this;
    }

    Builder osName(@Nullable String osName) {
      this.osName = osName;
      return this;
    }

    Builder osVersion(@Nullable String osVersion) {
      this.osVersion = osVersion;
      return this;
    }

    Builder hyperVGeneration(@Nullable HyperVGeneration hyperVGeneration) {
      this.hyperVGeneration = hyperVGeneration;
      return this;
    }

    Builder statuses(List<InstanceStatus> statuses) {
      this.statuses = Objects.requireNonNull(statuses, "statuses");
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    VirtualMachineInstanceView build() {
      return new VirtualMachineInstanceView(
          computerName, osName, osVersion, hyperVGeneration, statuses, unknown);
    }
  }
}
