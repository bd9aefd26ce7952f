package dev.imagegallery.models;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The machines an image is meant for.
 *
 * @param vCpus number of virtual processors
 * @param memory memory in GiB
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record RecommendedMachineConfiguration(
    @Nullable ResourceRange vCpus, @Nullable ResourceRange memory, UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<RecommendedMachineConfiguration> SCHEMA =
      Schema.of(
              "RecommendedMachineConfiguration",
              Builder::new,
              Builder::build,
              RecommendedMachineConfiguration::unknown,
              Builder::unknown)
          .property(
              "vCPUs", ResourceRange.SCHEMA, RecommendedMachineConfiguration::vCpus, Builder::vCpus)
          .mutable()
          .property(
              "memory",
              ResourceRange.SCHEMA,
              RecommendedMachineConfiguration::memory,
              Builder::memory)
          .mutable()
          .build();

  /** Checks what is required. */
  public RecommendedMachineConfiguration {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** Machines of that many processors and GiB of memory; {@code null} says nothing about it. */
  public static RecommendedMachineConfiguration of(
      @Nullable ResourceRange vCpus, @Nullable ResourceRange memory) {
    return new Builder().vCpus(vCpus).memory(memory).build();
  }

  /** Collects the parts of a {@link RecommendedMachineConfiguration}. */
  static final class Builder {
    private @Nullable ResourceRange vCpus;
    private @Nullable ResourceRange memory;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder vCpus(@Nullable ResourceRange vCpus) {
      this.vCpus = vCpus;
      return this;
    }

    Builder memory(@Nullable ResourceRange memory) {
      this.memory = memory;
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    RecommendedMachineConfiguration build() {
      return new RecommendedMachineConfiguration(vCpus, memory, unknown);
    }
  }
}
