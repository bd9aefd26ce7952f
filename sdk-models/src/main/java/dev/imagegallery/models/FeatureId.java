package dev.imagegallery.models;

/**
 * Names a preview feature in a subscription. Equal ids may differ in letter case alone (R8).
 *
 * @param subscriptionId the subscription, usually a GUID
 * @param namespace the resource provider, such as {@code Microsoft.Compute}
 * @param name the feature's name, such as {@code GalleryPreview}
 */
public record FeatureId(String subscriptionId, String namespace, String name) {

  /** Checks that the names can stand in an id. */
  public FeatureId {
    Names.requireGuidLike("subscriptionId", subscriptionId);
    Names.requireSegment("namespace", namespace);
    Names.requireSegment("featureName", name);
  }

  /** The provider that offers the feature. */
  public ResourceProviderId provider() {
    return new ResourceProviderId(subscriptionId, namespace);
  }

  /** The same id, untyped. */
  public ResourceId resourceId() {
    return new ResourceId(toString());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FeatureId that && toString().equalsIgnoreCase(that.toString());
  }

  @Override
  public int hashCode() {
    return TypedIds.hash(toString());
  }

  @Override
  public String toString() {
    return "/subscriptions/"
        + subscriptionId
        + "/providers/Microsoft.Features/providers/"
        + namespace
        + "/features/"
        + name;
  }
}
