package dev.imagegallery.credential;

import dev.imagegallery.error.CredentialUnavailableException;
import dev.imagegallery.transport.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An application that environment variables describe: {@code AZURE_TENANT_ID} and {@code
 * AZURE_CLIENT_ID}, with {@code AZURE_CLIENT_SECRET} or {@code AZURE_CLIENT_CERTIFICATE_PATH} (PEM)
 * or {@code AZURE_FEDERATED_TOKEN_FILE}, the first of them that is set; {@code
 * AZURE_AUTHORITY_HOST} names the authority. What is missing shows when a token is asked for.
 * Thread-safe.
 */
public final class EnvironmentCredential implements TokenCredential {

  private final @Nullable TokenCredential credential;
  private final String reason;

  private EnvironmentCredential(Builder builder) {
    TokenCredential found = null;
    String why = "";
    try {
      found = builder.find();
    } catch (CredentialUnavailableException | IllegalArgumentException e) {
      why = String.valueOf(e.getMessage());
    }
    credential = found;
    reason = why;
  }

  /** The process's variables as they are now. */
  public static EnvironmentCredential create() {
    return builder().build();
  }

  /** Starts with the process's variables. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public AccessToken token(String scope) {
    return token(TokenRequest.of(scope));
  }

  @Override
  public AccessToken token(TokenRequest request) {
    return found().token(request);
  }

  @Override
  public CompletableFuture<AccessToken> tokenAsync(TokenRequest request) {
    try {
      return found().tokenAsync(request);
    } catch (CredentialUnavailableException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private TokenCredential found() {
    if (credential == null) {
      throw new CredentialUnavailableException("environment variables: " + reason, null);
    }
    return credential;
  }

  /** Its kind and what it found; no secret. */
  @Override
  public String toString() {
    return "EnvironmentCredential[" + (credential == null ? reason : credential) + "]";
  }

  /** Collects settings. Not thread-safe. */
  public static final class Builder {
    private Map<String, String> environment = System.getenv();
    private Supplier<Transport> transport = Network::shared;

    private Builder() {}

    /** Reads variables from here; default those of the process. */
    public Builder environment(Map<String, String> variables) {
      environment = Map.copyOf(variables);
      return this;
    }

    /** What the requests go through; default the network. Tokens end by its timeline. */
    public Builder transport(Transport value) {
      Objects.requireNonNull(value, "transport");
      transport = () -> value;
      return this;
    }

    /** The credential; no request is made. */
    public EnvironmentCredential build() {
      return new EnvironmentCredential(this);
    }

    private TokenCredential find() {
      String tenant = require("AZURE_TENANT_ID");
      String client = require("AZURE_CLIENT_ID");
      String host = environment.getOrDefault("AZURE_AUTHORITY_HOST", Authority.PUBLIC.toString());
      Authority authority = Authority.of(host);
      if (environment.containsKey("AZURE_CLIENT_SECRET")) {
        String secret = require("AZURE_CLIENT_SECRET");
        return ClientSecretCredential.builder(tenant, client, secret)
            .authority(authority)
            .transport(transport)
            .build();
      }
      if (environment.containsKey("AZURE_CLIENT_CERTIFICATE_PATH")) {
        String pem = read(Path.of(require("AZURE_CLIENT_CERTIFICATE_PATH")));
        return ClientCertificateCredential.builder(tenant, client, pem)
            .authority(authority)
            .transport(transport)
            .build();
      }
      if (environment.containsKey("AZURE_FEDERATED_TOKEN_FILE")) {
        Path file = Path.of(require("AZURE_FEDERATED_TOKEN_FILE"));
        return WorkloadIdentityCredential.builder(tenant, client, file)
            .authority(authority)
            .transport(transport)
            .build();
      }
      throw new CredentialUnavailableException(
          "none of AZURE_CLIENT_SECRET, AZURE_CLIENT_CERTIFICATE_PATH and"
              + " AZURE_FEDERATED_TOKEN_FILE is set",
          null);
    }

    private String require(String name) {
      String value = environment.get(name);
      if (value == null || value.isEmpty()) {
        throw new CredentialUnavailableException(name + " is not set", null);
      }
      return value;
    }

    private static String read(Path file) {
      try {
        return Files.readString(file);
      } catch (IOException e) {
        throw new CredentialUnavailableException("the certificate file cannot be read: " + file, e);
      }
    }
  }
}
