package dev.imagegallery;

import dev.imagegallery.credential.TokenCredential;
import dev.imagegallery.internal.call.CallPipeline;
import dev.imagegallery.internal.call.CallSettings;
import dev.imagegallery.internal.call.Endpoint;
import dev.imagegallery.internal.call.RateBuckets;
import dev.imagegallery.internal.call.RetryBudget;
import dev.imagegallery.internal.codec.WriteMode;
import dev.imagegallery.internal.polling.PollIntervals;
import dev.imagegallery.internal.polling.Pollers;
import dev.imagegallery.internal.retry.Chance;
import dev.imagegallery.internal.retry.RetryPolicy;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.schema.ApiVersion;
import dev.imagegallery.transport.OkHttpTransport;
import dev.imagegallery.transport.Transport;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Builds an {@link ImageGallerySdk} or a single client; all settings are optional. Not thread-safe;
 * what it builds is.
 *
 * @param <C> what is built
 */
public final class ClientBuilder<C> {

  /** The most credentials of other tenants: 3, as many as the service takes. */
  public static final int MAX_AUXILIARY_CREDENTIALS = 3;

  private static final ApiVersion COMPUTE = new ApiVersion("2024-07-01");
  private static final ApiVersion DISKS = new ApiVersion("2023-10-02");
  private static final ApiVersion RESOURCES = new ApiVersion("2022-09-01");
  private static final Duration FIRST_POLL = Duration.ofSeconds(1);

  private final Function<ClientContext, C> build;
  private Cloud cloud = Cloud.PUBLIC;
  private @Nullable String endpoint;
  private @Nullable TokenCredential credential;
  private List<TokenCredential> auxiliary = List.of();
  private boolean tokensToLoopback;
  private @Nullable String subscription;
  private @Nullable Transport transport;
  private ApiVersion galleries = ApiVersion.NEWEST;
  private ApiVersion compute = COMPUTE;
  private ApiVersion disks = DISKS;
  private ClientOptions options = ClientOptions.defaults();

  ClientBuilder(Function<ClientContext, C> build) {
    this.build = build;
  }

  /** Which cloud; default {@link Cloud#PUBLIC}. */
  public ClientBuilder<C> cloud(Cloud value) {
    cloud = Objects.requireNonNull(value, "cloud");
    return this;
  }

  /**
   * Another resource manager than the cloud's, for example an emulator's.
   *
   * @param baseUrl {@code https://host[:port]}; {@code http} for loopback alone
   * @throws IllegalArgumentException if it is anything else
   */
  public ClientBuilder<C> endpoint(String baseUrl) {
    endpoint = Endpoint.of(Objects.requireNonNull(baseUrl, "endpoint")).origin();
    return this;
  }

  /** Who makes the calls; without one no token is sent. */
  public ClientBuilder<C> credential(TokenCredential value) {
    credential = Objects.requireNonNull(value, "credential");
    return this;
  }

  /**
   * Who makes the calls is this in other tenants (R140): with one credential for each, calls can
   * name images of those tenants, for example to deploy a machine from. They make each call carry
   * further tokens, which go nowhere but where the first one goes. None unless set.
   *
   * @throws IllegalArgumentException if there are more than {@value #MAX_AUXILIARY_CREDENTIALS},
   *     the most that the service takes
   */
  public ClientBuilder<C> auxiliaryCredentials(TokenCredential... values) {
    if (values.length > MAX_AUXILIARY_CREDENTIALS) {
      throw new IllegalArgumentException(
          "auxiliaryCredentials are more than " + MAX_AUXILIARY_CREDENTIALS);
    }
    auxiliary = List.of(values);
    return this;
  }

  /** Lets tokens go without TLS to a loopback endpoint; by default that is refused. */
  public ClientBuilder<C> allowTokensToPlainLoopback() {
    tokensToLoopback = true;
    return this;
  }

  /**
   * The subscription where a call names none.
   *
   * @throws IllegalArgumentException if it cannot stand in an id
   */
  public ClientBuilder<C> subscription(String subscriptionId) {
    subscription = new ResourceGroupId(subscriptionId, "any").subscriptionId();
    return this;
  }

  /** What calls go through; default one that all SDKs of the process share, over the network. */
  public ClientBuilder<C> transport(Transport value) {
    transport = Objects.requireNonNull(value, "transport");
    return this;
  }

  /**
   * The API version of galleries, definitions and versions; default {@link ApiVersion#NEWEST}. It
   * decides what the service understands and answers; 2018-06-01 works too (R225).
   */
  public ClientBuilder<C> apiVersion(ApiVersion version) {
    galleries = Objects.requireNonNull(version, "apiVersion");
    return this;
  }

  /** The API version of managed images, virtual machines and scale sets; default 2024-07-01. */
  public ClientBuilder<C> computeApiVersion(ApiVersion version) {
    compute = Objects.requireNonNull(version, "computeApiVersion");
    return this;
  }

  /** The API version of managed disks and snapshots; default 2023-10-02. */
  public ClientBuilder<C> diskApiVersion(ApiVersion version) {
    disks = Objects.requireNonNull(version, "diskApiVersion");
    return this;
  }

  /** How clients behave; default {@link ClientOptions#defaults()}. */
  public ClientBuilder<C> options(ClientOptions value) {
    options = Objects.requireNonNull(value, "options");
    return this;
  }

  /**
   * Builds; no request is made.
   *
   * @throws IllegalStateException if a credential would go to a plain endpoint without leave
   */
  public C build() {
    Endpoint target = Endpoint.of(endpoint == null ? cloud.endpoint() : endpoint);
    boolean tokens = credential != null || !auxiliary.isEmpty();
    if (target.isPlain() && tokens && !tokensToLoopback) {
      throw new IllegalStateException(
          "tokens go over TLS alone; see allowTokensToPlainLoopback: " + target);
    }
    Transport used = transport == null ? network() : transport;
    CallPipeline pipeline = new CallPipeline(settings(target), used);
    PollIntervals intervals = new PollIntervals(FIRST_POLL, options.pollInterval());
    return build.apply(
        new ClientContext(
            pipeline,
            new Pollers(pipeline, intervals, options.operationTimeout()),
            subscription,
            new ClientContext.Versions(galleries, compute, disks, RESOURCES),
            options.strict() ? WriteMode.STRICT : WriteMode.LENIENT));
  }

  /** In a method of its own, so that the in-memory way never loads the HTTP client. */
  private static Transport network() {
    return OkHttpTransport.shared();
  }

  private CallSettings settings(Endpoint target) {
    String scope = endpoint == null ? cloud.scope() : target.origin() + "/.default";
    return new CallSettings(
        target,
        credential,
        auxiliary,
        scope,
        UserAgent.of(options.applicationId()),
        new RetryPolicy(
            options.maxAttempts(),
            options.retryDelay(),
            options.maxRetryDelay(),
            options.maxRetryAfter()),
        new RetryBudget(),
        new Chance(options.seed()),
        options.safeListener(),
        new RateBuckets());
  }
}
