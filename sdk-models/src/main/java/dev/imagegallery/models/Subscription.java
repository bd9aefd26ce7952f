package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;
import static dev.imagegallery.models.schema.WireType.map;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A subscription that a caller has access to.
 *
 * @param id the id, {@code /subscriptions/…}
 * @param subscriptionId the last part of the id, a GUID
 * @param tenantId the tenant it belongs to
 * @param displayName its name, for people
 * @param state whether it can be used
 * @param tags free names and values
 * @param unknown members this SDK does not know, kept as they came
 */
public record Subscription(
    @Nullable ResourceId id,
    String subscriptionId,
    @Nullable String tenantId,
    @Nullable String displayName,
    @Nullable SubscriptionState state,
    Map<String, String> tags,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<Subscription> SCHEMA =
      Schema.of(
              "Subscription", Builder::new, Builder::build, Subscription::unknown, Builder::unknown)
          .property("id", ResourceId.TYPE, Subscription::id, Builder::id)
          .readOnly()
          .property("subscriptionId", STRING, Subscription::subscriptionId, Builder::subscriptionId)
          .readOnly()
          .property("tenantId", STRING, Subscription::tenantId, Builder::tenantId)
          .readOnly()
          .property("displayName", STRING, Subscription::displayName, Builder::displayName)
          .readOnly()
          .property("state", SubscriptionState.TYPE, Subscription::state, Builder::state)
          .readOnly()
          .property("tags", map(STRING), Subscription::tags, Builder::tags)
          .readOnly()
          .build();

  /** Copies collections and checks the rest. */
  public Subscription {
    Objects.requireNonNull(subscriptionId, "subscriptionId");
    tags = Collected.copyOf(tags);
    Objects.requireNonNull(unknown, "unknown");
  }

  /** Collects the parts of a {@link Subscription}. */
  static final class Builder {
    private @Nullable ResourceId id;
    private @Nullable String subscriptionId;
    private @Nullable String tenantId;
    private @Nullable String displayName;
    private @Nullable SubscriptionState state;
    private Map<String, String> tags = Map.of();
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder id(@Nullable ResourceId id) {
      this.id = id;
      return this;
    }

    Builder subscriptionId(String subscriptionId) {
      this.subscriptionId = Objects.requireNonNull(subscriptionId, "subscriptionId");
      return this;
    }

    Builder tenantId(@Nullable String tenantId) {
      this.tenantId = tenantId;
      return this;
    }

    Builder displayName(@Nullable String displayName) {
      this.displayName = displayName;
      return this;
    }

    Builder state(@Nullable SubscriptionState state) {
      this.state = state;
      return this;
    }

    Builder tags(Map<String, String> tags) {
      this.tags = Objects.requireNonNull(tags, "tags");
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    Subscription build() {
      return new Subscription(
          id,
          Objects.requireNonNull(subscriptionId, "subscriptionId"),
          tenantId,
          displayName,
          state,
          tags,
          unknown);
    }
  }
}
