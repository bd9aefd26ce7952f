package dev.imagegallery.credential;

import dev.imagegallery.transport.Transport;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The identity that Azure gives the machine or the app that the program runs in. Where the
 * variables {@code IDENTITY_ENDPOINT} and {@code IDENTITY_HEADER} are set (App Service, Functions),
 * they say whom to ask; else the machine's instance metadata service is asked. Tokens are kept and
 * renewed five minutes before they end, by one caller at a time. Thread-safe.
 */
public final class ManagedIdentityCredential extends CachedCredential {

  private ManagedIdentityCredential(Builder builder) {
    super(new HttpTokenSource(builder.exchange(), builder.transport));
  }

  /** The only identity that was given, or the one of the machine itself. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects settings. Not thread-safe. */
  public static final class Builder {
    private Map<String, String> environment = System.getenv();
    private String parameter = "";
    private @Nullable String identity;
    private Supplier<Transport> transport = Network::local;

    private Builder() {}

    /** Of several identities the one with this client id. */
    public Builder clientId(String id) {
      return identity("client_id", Authority.require("clientId", id));
    }

    /** Of several identities the one with this object id. */
    public Builder objectId(String id) {
      return identity("object_id", Authority.require("objectId", id));
    }

    /** Of several identities the one with this resource id. */
    public Builder resourceId(String id) {
      if (!id.matches("/[0-9A-Za-z/._() -]{1,1000}")) {
        throw new IllegalArgumentException("resourceId is not a resource id");
      }
      return identity("mi_res_id", id);
    }

    private Builder identity(String name, String id) {
      parameter = name;
      identity = id;
      return this;
    }

    /** What the requests go through; default the network. Tokens end by its timeline. */
    public Builder transport(Transport value) {
      Objects.requireNonNull(value, "transport");
      transport = () -> value;
      return this;
    }

    /** Reads variables from here; default those of the process. */
    public Builder environment(Map<String, String> variables) {
      environment = Map.copyOf(variables);
      return this;
    }

    /**
     * The credential; no request is made.
     *
     * @throws IllegalArgumentException if {@code IDENTITY_ENDPOINT} is set to something that is no
     *     address of this machine
     */
    public ManagedIdentityCredential build() {
      return new ManagedIdentityCredential(this);
    }

    private IdentityService exchange() {
      String endpoint = environment.get("IDENTITY_ENDPOINT");
      String header = environment.get("IDENTITY_HEADER");
      return endpoint != null && header != null
          ? IdentityService.ofApp(endpoint, header, parameter, identity)
          : IdentityService.ofMachine(parameter, identity);
    }
  }
}
