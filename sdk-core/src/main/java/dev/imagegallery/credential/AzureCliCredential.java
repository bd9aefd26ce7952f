package dev.imagegallery.credential;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is signed in to the Azure CLI ({@code az login}); for a developer's machine. Runs {@code
 * az account get-access-token}, which takes some seconds; tokens are kept and renewed five minutes
 * before they end, by one caller at a time. Thread-safe.
 */
public final class AzureCliCredential extends CachedCredential {

  /** How long {@code az} may take unless told otherwise: 20 s; it takes two on an idle machine. */
  public static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(20);

  private AzureCliCredential(Builder builder) {
    super(new AzureCli(builder.command, builder.tenantId, builder.timeLimit));
  }

  /** The signed-in account with its default tenant. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects settings. Not thread-safe. */
  public static final class Builder {
    private List<String> command =
        System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")
            ? List.of("cmd.exe", "/d", "/c", "az.cmd")
            : List.of("az");
    private @Nullable String tenantId;
    private Duration timeLimit = DEFAULT_TIME_LIMIT;

    private Builder() {}

    /** Of several tenants this one, by its id or one of its domains. */
    public Builder tenantId(String id) {
      tenantId = Authority.requireTenant(id);
      return this;
    }

    /**
     * How long {@code az} may take; default {@link #DEFAULT_TIME_LIMIT}. After that it is ended and
     * counts as unavailable.
     */
    public Builder timeLimit(Duration limit) {
      if (limit.isNegative() || limit.isZero()) {
        throw new IllegalArgumentException("timeLimit must be more than zero: " + limit);
      }
      timeLimit = limit;
      return this;
    }

    /** What runs instead of {@code az}, with the same arguments after it. */
    public Builder command(List<String> programAndArguments) {
      if (programAndArguments.isEmpty()) {
        throw new IllegalArgumentException("command is empty");
      }
      command = List.copyOf(Objects.requireNonNull(programAndArguments, "programAndArguments"));
      return this;
    }

    /** The credential; nothing is run. */
    public AzureCliCredential build() {
      return new AzureCliCredential(this);
    }
  }
}
