package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * How far the registration of a preview feature or a resource provider is (R207, R208).
 *
 * @param value the text on the wire
 */
public record RegistrationState(String value) {

  /** It was never asked for. */
  public static final RegistrationState NOT_REGISTERED = new RegistrationState("NotRegistered");

  /** Somebody at the service must approve it. */
  public static final RegistrationState PENDING = new RegistrationState("Pending");

  /** It is on its way. */
  public static final RegistrationState REGISTERING = new RegistrationState("Registering");

  /** It is in force. */
  public static final RegistrationState REGISTERED = new RegistrationState("Registered");

  /** It is being taken back. */
  public static final RegistrationState UNREGISTERING = new RegistrationState("Unregistering");

  /** It was taken back. */
  public static final RegistrationState UNREGISTERED = new RegistrationState("Unregistered");

  /** How it looks on the wire. */
  public static final WireType<RegistrationState> TYPE =
      WireType.openEnum(
          RegistrationState::new,
          RegistrationState::value,
          List.of(NOT_REGISTERED, PENDING, REGISTERING, REGISTERED, UNREGISTERING, UNREGISTERED));

  /** Any text will do. */
  public RegistrationState {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
