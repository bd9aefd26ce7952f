package dev.imagegallery;

import dev.imagegallery.internal.call.SafeListener;
import dev.imagegallery.observe.GalleryListener;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * How clients behave; the defaults suit most. Immutable and thread-safe. {@link #toString} shows
 * the effective settings.
 */
public final class ClientOptions {

  /** Tries in all, the first included: 4. */
  public static final int DEFAULT_MAX_ATTEMPTS = 4;

  /** The wait before the first retry, doubled for each further one: 800 ms. */
  public static final Duration DEFAULT_RETRY_DELAY = Duration.ofMillis(800);

  /** The longest wait between retries of our own choosing: 1 minute. */
  public static final Duration DEFAULT_MAX_RETRY_DELAY = Duration.ofMinutes(1);

  /** The longest wait before a retry that the service may ask for: 5 minutes. */
  public static final Duration DEFAULT_MAX_RETRY_AFTER = Duration.ofMinutes(5);

  /** The longest wait between polls where the service does not say: 30 s, as other clients have. */
  public static final Duration DEFAULT_POLL_INTERVAL = Duration.ofSeconds(30);

  /** How long a poller waits for an operation: 24 h; large replications take many hours (R106). */
  public static final Duration DEFAULT_OPERATION_TIMEOUT = Duration.ofHours(24);

  private final Builder values;

  private ClientOptions(Builder values) {
    this.values = values;
  }

  /** The defaults. */
  public static ClientOptions defaults() {
    return builder().build();
  }

  /** Starts with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Tries in all, the first included. */
  public int maxAttempts() {
    return values.maxAttempts;
  }

  /** The wait before the first retry. */
  public Duration retryDelay() {
    return values.retryDelay;
  }

  /** The longest wait between retries of our own choosing. */
  public Duration maxRetryDelay() {
    return values.maxRetryDelay;
  }

  /** The longest wait before a retry that the service may ask for. */
  public Duration maxRetryAfter() {
    return values.maxRetryAfter;
  }

  /** The longest wait between polls where the service does not say. */
  public Duration pollInterval() {
    return values.pollInterval;
  }

  /** How long a poller waits for an operation. */
  public Duration operationTimeout() {
    return values.operationTimeout;
  }

  /** Whether members newer than the API version are refused rather than sent. */
  public boolean strict() {
    return values.strict;
  }

  /** What the user agent begins with; empty for none. */
  public String applicationId() {
    return values.applicationId;
  }

  /** Who hears what happens; empty for nobody. */
  public Optional<GalleryListener> listener() {
    return Optional.ofNullable(values.listener);
  }

  /** The listener as calls use it: what it throws stays with it. */
  @Nullable GalleryListener safeListener() {
    return values.listener == null ? null : new SafeListener(values.listener);
  }

  /** The seed of jitter and request ids. */
  long seed() {
    Long seed = values.seed;
    // Clients of one outage must not retry in step, so without a seed each SDK draws its own.
    return seed != null ? seed : new SplittableRandom().nextLong();
  }

  @Override
  public String toString() {
    return "ClientOptions[maxAttempts="
        + maxAttempts()
        + ", retryDelay="
        + retryDelay()
        + ", maxRetryDelay="
        + maxRetryDelay()
        + ", maxRetryAfter="
        + maxRetryAfter()
        + ", pollInterval="
        + pollInterval()
        + ", operationTimeout="
        + operationTimeout()
        + ", strict="
        + strict()
        + ", applicationId="
        + applicationId()
        + ", listener="
        + (values.listener == null ? "none" : values.listener.getClass().getName())
        + "]";
  }

  /** Collects options. Not thread-safe. */
  public static final class Builder {
    private int maxAttempts = DEFAULT_MAX_ATTEMPTS;
    private Duration retryDelay = DEFAULT_RETRY_DELAY;
    private Duration maxRetryDelay = DEFAULT_MAX_RETRY_DELAY;
    private Duration maxRetryAfter = DEFAULT_MAX_RETRY_AFTER;
    private Duration pollInterval = DEFAULT_POLL_INTERVAL;
    private Duration operationTimeout = DEFAULT_OPERATION_TIMEOUT;
    private boolean strict = true;
    private String applicationId = "";
    private @Nullable Long seed;
    private @Nullable GalleryListener listener;

    private Builder() {}

    private Builder(Builder other) {
      maxAttempts = other.maxAttempts;
      retryDelay = other.retryDelay;
      maxRetryDelay = other.maxRetryDelay;
      maxRetryAfter = other.maxRetryAfter;
      pollInterval = other.pollInterval;
      operationTimeout = other.operationTimeout;
      strict = other.strict;
      applicationId = other.applicationId;
      seed = other.seed;
      listener = other.listener;
    }

    /** Tries in all, from 1 (never retry) to 20; default {@link #DEFAULT_MAX_ATTEMPTS}. */
    public Builder maxAttempts(int attempts) {
      if (attempts < 1 || attempts > 20) {
        throw new IllegalArgumentException("maxAttempts must be from 1 to 20: " + attempts);
      }
      maxAttempts = attempts;
      return this;
    }

    /** The wait before the first retry; default {@link #DEFAULT_RETRY_DELAY}. */
    public Builder retryDelay(Duration delay) {
      retryDelay = requirePositive("retryDelay", delay);
      return this;
    }

    /** The longest wait of our own choosing; default {@link #DEFAULT_MAX_RETRY_DELAY}. */
    public Builder maxRetryDelay(Duration delay) {
      maxRetryDelay = requirePositive("maxRetryDelay", delay);
      return this;
    }

    /** The longest wait the service may ask for; default {@link #DEFAULT_MAX_RETRY_AFTER}. */
    public Builder maxRetryAfter(Duration delay) {
      maxRetryAfter = requirePositive("maxRetryAfter", delay);
      return this;
    }

    /** The longest wait between polls of our own; default {@link #DEFAULT_POLL_INTERVAL}. */
    public Builder pollInterval(Duration interval) {
      pollInterval = requirePositive("pollInterval", interval);
      return this;
    }

    /** How long {@code await()} waits; default {@link #DEFAULT_OPERATION_TIMEOUT}. */
    public Builder operationTimeout(Duration timeout) {
      operationTimeout = requirePositive("operationTimeout", timeout);
      return this;
    }

    /**
     * Whether a value that the chosen API version does not know is refused before it is sent (the
     * default: the service would silently ignore it) or sent all the same.
     */
    public Builder strict(boolean refuse) {
      strict = refuse;
      return this;
    }

    /**
     * What the user agent begins with, to find your traffic in logs: up to 24 letters, digits, and
     * {@code . _ - /}.
     */
    public Builder applicationId(String id) {
      if (!id.matches("[A-Za-z0-9._/-]{1,24}")) {
        throw new IllegalArgumentException(
            "applicationId must be 1 to 24 letters, digits or any of . _ - /");
      }
      applicationId = id;
      return this;
    }

    /** Makes jitter and request ids repeatable. */
    public Builder seed(long value) {
      seed = value;
      return this;
    }

    /**
     * Who hears of calls and operations; nobody by default. A second one replaces the first; see
     * {@link GalleryListener#andThen}.
     */
    public Builder listener(GalleryListener value) {
      listener = Objects.requireNonNull(value, "listener");
      return this;
    }

    /** The finished options. */
    public ClientOptions build() {
      return new ClientOptions(new Builder(this));
    }

    private static Duration requirePositive(String parameter, Duration duration) {
      Objects.requireNonNull(duration, parameter);
      if (duration.isNegative() || duration.isZero() || duration.compareTo(MAX_WAIT) > 0) {
        throw new IllegalArgumentException(
            parameter + " must be more than zero and at most " + MAX_WAIT + ": " + duration);
      }
      return duration;
    }

    private static final Duration MAX_WAIT = Duration.ofDays(365);
  }
}
