package dev.imagegallery.credential;

import dev.imagegallery.transport.Transport;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * An application that has a certificate. Its private key signs and goes nowhere. Tokens are kept
 * and renewed five minutes before they end, by one caller at a time. Thread-safe.
 */
public final class ClientCertificateCredential extends CachedCredential {

  private ClientCertificateCredential(Builder builder) {
    super(
        new HttpTokenSource(
            new SignIn(
                builder.authority,
                builder.tenantId,
                builder.clientId,
                new ClientAssertion(
                    builder.clientId, builder.pem, builder.sendChain, new SecureRandom())),
            builder.transport));
  }

  /**
   * Starts with what is needed.
   *
   * @param tenantId the directory's id or one of its domains
   * @param clientId the application's id
   * @param pem PEM text with the certificate and its unencrypted RSA key ({@code PRIVATE KEY} or
   *     {@code RSA PRIVATE KEY}); shown in no message
   * @throws IllegalArgumentException if one of them is not that
   */
  public static Builder builder(String tenantId, String clientId, String pem) {
    return new Builder(tenantId, clientId, Pem.parse(Objects.requireNonNull(pem, "pem")));
  }

  /** Collects settings. Not thread-safe. */
  public static final class Builder {
    private final String tenantId;
    private final String clientId;
    private final Pem pem;
    private boolean sendChain;
    private Authority authority = Authority.PUBLIC;
    private Supplier<Transport> transport = Network::shared;

    private Builder(String tenantId, String clientId, Pem pem) {
      this.tenantId = Authority.requireTenant(tenantId);
      this.clientId = Authority.require("clientId", clientId);
      this.pem = pem;
    }

    /** Sends the certificates along, for applications that are known by their issuer and name. */
    public Builder sendCertificateChain() {
      sendChain = true;
      return this;
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
    public ClientCertificateCredential build() {
      return new ClientCertificateCredential(this);
    }
  }
}
