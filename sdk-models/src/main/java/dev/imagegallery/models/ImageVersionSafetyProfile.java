package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.BOOLEAN;
import static dev.imagegallery.models.schema.WireType.list;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What protects a version from deletion. Service API 2022-03-03 and later.
 *
 * @param allowDeletionOfReplicatedLocations whether regions may be removed from the version
 * @param blockDeletionBeforeEndOfLife whether the version is kept until its end-of-life date
 * @param reportedForPolicyViolation whether the version was reported; {@code null} in a request
 * @param policyViolations what it was reported for; set by the service
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record ImageVersionSafetyProfile(
    @Nullable Boolean allowDeletionOfReplicatedLocations,
    @Nullable Boolean blockDeletionBeforeEndOfLife,
    @Nullable Boolean reportedForPolicyViolation,
    List<PolicyViolation> policyViolations,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<ImageVersionSafetyProfile> SCHEMA =
      Schema.of(
              "ImageVersionSafetyProfile",
              Builder::new,
              Builder::build,
              ImageVersionSafetyProfile::unknown,
              Builder::unknown)
          .property(
              "allowDeletionOfReplicatedLocations",
              BOOLEAN,
              ImageVersionSafetyProfile::allowDeletionOfReplicatedLocations,
              Builder::allowDeletionOfReplicatedLocations)
          .mutable()
          .property(
              "blockDeletionBeforeEndOfLife",
              BOOLEAN,
              ImageVersionSafetyProfile::blockDeletionBeforeEndOfLife,
              Builder::blockDeletionBeforeEndOfLife)
          .since("2024-03-03")
          .mutable()
          .property(
              "reportedForPolicyViolation",
              BOOLEAN,
              ImageVersionSafetyProfile::reportedForPolicyViolation,
              Builder::reportedForPolicyViolation)
          .readOnly()
          .property(
              "policyViolations",
              list(PolicyViolation.SCHEMA),
              ImageVersionSafetyProfile::policyViolations,
              Builder::policyViolations)
          .readOnly()
          .build();

  /** Copies collections and checks the rest. */
  public ImageVersionSafetyProfile {
    policyViolations = List.copyOf(policyViolations);
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.allowDeletionOfReplicatedLocations = allowDeletionOfReplicatedLocations;
    builder.blockDeletionBeforeEndOfLife = blockDeletionBeforeEndOfLife;
    builder.reportedForPolicyViolation = reportedForPolicyViolation;
    builder.policyViolations = policyViolations;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of an {@link ImageVersionSafetyProfile}. */
  public static final class Builder {
    private @Nullable Boolean allowDeletionOfReplicatedLocations;
    private @Nullable Boolean blockDeletionBeforeEndOfLife;
    private @Nullable Boolean reportedForPolicyViolation;
    private List<PolicyViolation> policyViolations = List.of();
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets whether regions may be removed from the version. */
    public Builder allowDeletionOfReplicatedLocations(
        @Nullable Boolean allowDeletionOfReplicatedLocations) {
      this.allowDeletionOfReplicatedLocations = allowDeletionOfReplicatedLocations;
      return this;
    }

    /** Sets whether the version is kept until its end-of-life date. */
    public Builder blockDeletionBeforeEndOfLife(@Nullable Boolean blockDeletionBeforeEndOfLife) {
      this.blockDeletionBeforeEndOfLife = blockDeletionBeforeEndOfLife;
      return this;
    }

    Builder reportedForPolicyViolation(@Nullable Boolean reportedForPolicyViolation) {
      this.reportedForPolicyViolation = reportedForPolicyViolation;
      return this;
    }

    Builder policyViolations(List<PolicyViolation> policyViolations) {
      this.policyViolations = Objects.requireNonNull(policyViolations, "policyViolations");
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /** The finished profile. */
    public ImageVersionSafetyProfile build() {
      return new ImageVersionSafetyProfile(
          allowDeletionOfReplicatedLocations,
          blockDeletionBeforeEndOfLife,
          reportedForPolicyViolation,
          policyViolations,
          unknown);
    }
  }
}
