package dev.imagegallery.credential;

import dev.imagegallery.error.CredentialUnavailableException;
import dev.imagegallery.transport.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A workload, such as a pod of a cluster, whose platform writes a token to a file that the
 * authority trusts. The file is read anew each time a token is fetched, since the platform renews
 * it. Tokens are kept and renewed five minutes before they end, by one caller at a time.
 * Thread-safe.
 */
public final class WorkloadIdentityCredential extends CachedCredential {

  private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
  private static final long MOST_BYTES = 64 * 1024;

  private WorkloadIdentityCredential(Builder builder) {
    super(
        new HttpTokenSource(
            new SignIn(
                builder.authority,
                builder.tenantId,
                builder.clientId,
                (url, now) -> proof(builder.tokenFile)),
            builder.transport));
  }

  private static Map<String, String> proof(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new CredentialUnavailableException("the token file is larger than 64 KiB", null);
      }
      String token = Files.readString(file, StandardCharsets.US_ASCII).strip();
      if (token.isEmpty()) {
        throw new CredentialUnavailableException("the token file is empty", null);
      }
      return Map.of("client_assertion_type", TYPE, "client_assertion", token);
    } catch (IOException e) {
      throw new CredentialUnavailableException("the token file cannot be read: " + file, e);
    }
  }

  /**
   * Starts with what is needed.
   *
   * @param tenantId the directory's id or one of its domains
   * @param clientId the application's id
   * @param tokenFile where the platform writes its token, at most 64 KiB
   * @throws IllegalArgumentException if an id is none
   */
  public static Builder builder(String tenantId, String clientId, Path tokenFile) {
    return new Builder(tenantId, clientId, tokenFile);
  }

  /** Collects settings. Not thread-safe. */
  public static final class Builder {
    private final String tenantId;
    private final String clientId;
    private final Path tokenFile;
    private Authority authority = Authority.PUBLIC;
    private Supplier<Transport> transport = Network::shared;

    private Builder(String tenantId, String clientId, Path tokenFile) {
      this.tenantId = Authority.requireTenant(tenantId);
      this.clientId = Authority.require("clientId", clientId);
      this.tokenFile = Objects.requireNonNull(tokenFile, "tokenFile");
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
    public WorkloadIdentityCredential build() {
      return new WorkloadIdentityCredential(this);
    }
  }
}
