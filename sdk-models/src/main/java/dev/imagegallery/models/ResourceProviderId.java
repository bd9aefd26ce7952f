package dev.imagegallery.models;

/**
 * Names a resource provider in a subscription. Equal ids may differ in letter case alone (R8).
 *
 * @param subscriptionId the subscription, usually a GUID
 * @param namespace such as {@code Microsoft.Compute}
 */
public record ResourceProviderId(String subscriptionId, String namespace) {

  /** Checks that the names can stand in an id. */
  public ResourceProviderId {
    Names.requireGuidLike("subscriptionId", subscriptionId);
    Names.requireSegment("namespace", namespace);
  }

  /** A preview feature of this provider. */
  public FeatureId feature(String featureName) {
    return new FeatureId(subscriptionId, namespace, featureName);
  }

  /** The same id, untyped. */
  public ResourceId resourceId() {
    return new ResourceId(toString());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResourceProviderId that && toString().equalsIgnoreCase(that.toString());
  }

  @Override
  public int hashCode() {
    return TypedIds.hash(toString());
  }

  @Override
  public String toString() {
    return "/subscriptions/" + subscriptionId + "/providers/" + namespace;
  }
}
