package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.ANY;
import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step of a deployment.
 *
 * @param id the id; {@code null} in a request
 * @param operationId its number; {@code null} in a request
 * @param provisioningOperation such as {@code Create}, {@code Read} or {@code
 *     EvaluateDeploymentOutput}; {@code null} in a request
 * @param provisioningState how far it is; {@code null} in a request
 * @param timestamp when it was changed last; {@code null} in a request
 * @param duration how long it took, ISO 8601; {@code null} in a request
 * @param statusCode such as {@code Created} or {@code BadRequest}; {@code null} in a request
 * @param statusMessage the answer of the resource's provider, as {@link UnknownMembers} describes
 *     values; {@code null} in a request
 * @param targetResource what it works on; {@code null} in a request
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record DeploymentOperation(
    @Nullable ResourceId id,
    @Nullable String operationId,
    @Nullable String provisioningOperation,
    @Nullable ProvisioningState provisioningState,
    @Nullable Timestamp timestamp,
    @Nullable String duration,
    @Nullable String statusCode,
    @Nullable Object statusMessage,
    @Nullable DeploymentTarget targetResource,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<DeploymentOperation> SCHEMA =
      Schema.of(
              "DeploymentOperation",
              Builder::new,
              Builder::build,
              DeploymentOperation::unknown,
              Builder::unknown)
          .property("id", ResourceId.TYPE, DeploymentOperation::id, Builder::id)
          .readOnly()
          .property("operationId", STRING, DeploymentOperation::operationId, Builder::operationId)
          .readOnly()
          .property(
              "properties.provisioningOperation",
              STRING,
              DeploymentOperation::provisioningOperation,
              Builder::provisioningOperation)
          .readOnly()
          .property(
              "properties.provisioningState",
              ProvisioningState.TYPE,
              DeploymentOperation::provisioningState,
              Builder::provisioningState)
          .readOnly()
          .property(
              "properties.timestamp",
              Timestamp.TYPE,
              DeploymentOperation::timestamp,
              Builder::timestamp)
          .readOnly()
          .property("properties.duration", STRING, DeploymentOperation::duration, Builder::duration)
          .readOnly()
          .property(
              "properties.statusCode", STRING, DeploymentOperation::statusCode, Builder::statusCode)
          .readOnly()
          .property(
              "properties.statusMessage",
              ANY,
              DeploymentOperation::statusMessage,
              Builder::statusMessage)
          .readOnly()
          .property(
              "properties.targetResource",
              DeploymentTarget.SCHEMA,
              DeploymentOperation::targetResource,
              Builder::targetResource)
          .readOnly()
          .build();

  /** Checks what is required. */
  public DeploymentOperation {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** Collects the parts of a {@link DeploymentOperation}. */
  static final class Builder {
    private @Nullable ResourceId id;
    private @Nullable String operationId;
    private @Nullable String provisioningOperation;
    private @Nullable ProvisioningState provisioningState;
    private @Nullable Timestamp timestamp;
    private @Nullable String duration;
    private @Nullable String statusCode;
    private @Nullable Object statusMessage;
    private @Nullable DeploymentTarget targetResource;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder id(@Nullable ResourceId id) {
      this.id = id;
      return this;
    }

    Builder operationId(@Nullable String operationId) {
      this.operationId = operationId;
      return this;
    }

    Builder provisioningOperation(@Nullable String provisioningOperation) {
      this.provisioningOperation = provisioningOperation;
      return this;
    }

    Builder provisioningState(@Nullable ProvisioningState provisioningState) {
      this.provisioningState = provisioningState;
      return this;
    }

    Builder timestamp(@Nullable Timestamp timestamp) {
      this.timestamp = timestamp;
      return this;
    }

    Builder duration(@Nullable String duration) {
      this.duration = duration;
      return this;
    }

    Builder statusCode(@Nullable String statusCode) {
      this.statusCode = statusCode;
      return this;
    }

    Builder statusMessage(@Nullable Object statusMessage) {
      this.statusMessage = statusMessage;
      return this;
    }

    Builder targetResource(@Nullable DeploymentTarget targetResource) {
      this.targetResource = targetResource;
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    DeploymentOperation build() {
      return new DeploymentOperation(
          id,
          operationId,
          provisioningOperation,
          provisioningState,
          timestamp,
          duration,
          statusCode,
          statusMessage,
          targetResource,
          unknown);
    }
  }
}
