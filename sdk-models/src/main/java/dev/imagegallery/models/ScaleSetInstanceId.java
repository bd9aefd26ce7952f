package dev.imagegallery.models;

import java.util.Objects;

/**
 * Names one machine of a scale set. Equal ids may differ in letter case alone (R8).
 *
 * @param scaleSet the scale set
 * @param instanceId its number there
 */
public record ScaleSetInstanceId(ScaleSetId scaleSet, String instanceId) {

  /** The resource type. */
  public static final String TYPE = ScaleSetId.TYPE + "/virtualMachines";

  /**
   * Checks that the number can stand in an id; whether there is such an instance is for the service
   * to say.
   *
   * @throws IllegalArgumentException if it cannot
   */
  public ScaleSetInstanceId {
    Objects.requireNonNull(scaleSet, "scaleSet");
    Names.requireSegment("instanceId", instanceId);
  }

  /**
   * Reads the id of an instance.
   *
   * @throws IllegalArgumentException if {@code text} is no such id
   */
  public static ScaleSetInstanceId parse(String text) {
    return of(new ResourceId(text));
  }

  /**
   * The same id, typed.
   *
   * @throws IllegalArgumentException if {@code id} is of another type
   */
  public static ScaleSetInstanceId of(ResourceId id) {
    TypedIds.require(id, TYPE, 10);
    return new ScaleSetId(TypedIds.subscription(id), TypedIds.group(id), id.segments().get(7))
        .instance(id.name());
  }

  /** The same id, untyped. */
  public ResourceId resourceId() {
    return new ResourceId(toString());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScaleSetInstanceId that && toString().equalsIgnoreCase(that.toString());
  }

  @Override
  public int hashCode() {
    return TypedIds.hash(toString());
  }

  @Override
  public String toString() {
    return scaleSet + "/virtualMachines/" + instanceId;
  }
}
