package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * Whether a subscription can be used.
 *
 * @param value the service's word
 */
public record SubscriptionState(String value) {

  /** It can. */
  public static final SubscriptionState ENABLED = new SubscriptionState("Enabled");

  /** Payment is awaited; it still can. */
  public static final SubscriptionState WARNED = new SubscriptionState("Warned");

  /** Payment is late; it still can. */
  public static final SubscriptionState PAST_DUE = new SubscriptionState("PastDue");

  /** Resources can be read and deleted, and no more. */
  public static final SubscriptionState DISABLED = new SubscriptionState("Disabled");

  /** It is gone. */
  public static final SubscriptionState DELETED = new SubscriptionState("Deleted");

  /** How it looks on the wire. */
  public static final WireType<SubscriptionState> TYPE =
      WireType.openEnum(
          SubscriptionState::new,
          SubscriptionState::value,
          List.of(ENABLED, WARNED, PAST_DUE, DISABLED, DELETED));

  /** Any text will do. */
  public SubscriptionState {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
