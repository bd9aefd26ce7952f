package dev.imagegallery.credential;

import dev.imagegallery.transport.Transport;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * An application that shows a secret. Tokens are kept and renewed five minutes before they end, by
 * one caller at a time. The secret goes to the authority alone. Thread-safe.
 */
public final class ClientSecretCredential extends CachedCredential {

  private ClientSecretCredential(Builder builder) {
    super(
        new HttpTokenSource(
            new SignIn(
                builder.authority,
                builder.tenantId,
                builder.clientId,
                (url, now) -> Map.of("client_secret", builder.secret)),
            builder.transport));
  }

  /**
   * Starts with what is needed.
   *
   * @param tenantId the directory's id or one of its domains
   * @param clientId the application's id
   * @param secret not kept anywhere else, shown in no message
   * @throws IllegalArgumentException if an id is none, or the secret is empty
   */
  public static Builder builder(String tenantId, String clientId, String secret) {
    return new Builder(tenantId, clientId, secret);
  }

  /** Collects settings. Not thread-safe. */
  public static final class Builder {
    private final String tenantId;
    private final String clientId;
    private final String secret;
    private Authority authority = Authority.PUBLIC;
    private Supplier<Transport> transport = Network::shared;

    private Builder(String tenantId, String clientId, String secret) {
      this.tenantId = Authority.requireTenant(tenantId);
      this.clientId = Authority.require("clientId", clientId);
      this.secret = Objects.requireNonNull(secret, "secret");
      if (secret.isEmpty()) {
        throw new IllegalArgumentException("secret is empty");
      }
    }

    /** Who gives the tokens; default {@link Authority#PUBLIC}. */
    public Builder authority(Authority value) {
      authority = Objects.requireNonNull(value, "authority");
      return this;
    }

    /** What the requests go through; default the network. Tokens end by its timeline. */
    public Builder transport(Transport value) {
      Objects.requireNonNull(value, "transport");
      transport = () -> value;
      return this;
    }

    Builder transport(Supplier<Transport> value) {
      transport = value;
      return this;
    }

    /** The credential; no request is made. */
    public ClientSecretCredential build() {
      return new ClientSecretCredential(this);
    }
  }
}
