package dev.imagegallery.inmemory;

import dev.imagegallery.billing.Bill;
import dev.imagegallery.billing.Prices;
import dev.imagegallery.internal.emulator.artifact.ArtifactProvider;
import dev.imagegallery.internal.emulator.authorization.AuthorizationProvider;
import dev.imagegallery.internal.emulator.authorization.Permissions;
import dev.imagegallery.internal.emulator.compute.ComputeProvider;
import dev.imagegallery.internal.emulator.compute.DeclaredMachine;
import dev.imagegallery.internal.emulator.compute.ImageLookup;
import dev.imagegallery.internal.emulator.deployments.DeploymentsProvider;
import dev.imagegallery.internal.emulator.deployments.Rehearsals;
import dev.imagegallery.internal.emulator.fault.FaultScript;
import dev.imagegallery.internal.emulator.features.FeaturesProvider;
import dev.imagegallery.internal.emulator.gallery.GalleryProvider;
import dev.imagegallery.internal.emulator.generic.ComputeCatalog;
import dev.imagegallery.internal.emulator.generic.GenericProvider;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.kernel.Settings;
import dev.imagegallery.internal.emulator.kernel.Subscriptions;
import dev.imagegallery.internal.emulator.login.LoginProvider;
import dev.imagegallery.internal.emulator.meter.VersionMeter;
import dev.imagegallery.internal.emulator.resources.ResourcesProvider;
import dev.imagegallery.internal.emulator.scaling.ReplicaLoads;
import dev.imagegallery.internal.emulator.sharing.SharingProvider;
import dev.imagegallery.internal.emulator.storage.Blob;
import dev.imagegallery.internal.emulator.storage.Blobs;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.ManagedImageId;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.VirtualMachineId;
import dev.imagegallery.time.Timeline;
import dev.imagegallery.transport.Transport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An emulated cloud in memory: subscriptions, resource groups, galleries and what is needed around
 * them, behind a {@link Transport} that answers as the real service does. It starts empty but for
 * its subscriptions. Thread-safe; requests have one order.
 *
 * <p>Time is the cloud's own: work that takes hours is done when its {@link #timeline} gets there,
 * and a client that waits on it moves it.
 *
 * <p>Not modelled: what networks, storage accounts, vaults and the like do. Such resources are kept
 * as they were sent, with the ids and addresses clients look for; a provider that the cloud does
 * not know at all gets the answer of a platform on which it does not exist.
 */
public final class InMemoryAzure {

  /** The subscription of a cloud that was given none. */
  public static final String DEFAULT_SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";

  /** The tenant of subscriptions that name none. */
  public static final String DEFAULT_TENANT = "10000000-0000-0000-0000-000000000000";

  /** When a cloud's own virtual clock starts. */
  public static final Instant DEFAULT_START = Instant.parse("2024-01-01T00:00:00Z");

  private final Profile profile;
  private final Kernel kernel;
  private final Principals principals;
  private final Transport transport;
  private final Journal journal;
  private final Faults faults;
  private final Blobs blobs = new Blobs();
  private final GalleryProvider.Parts galleries;
  private final VersionMeter meter;
  private final ReplicaLoads loads;
  private final DeploymentsProvider deployments;

  private InMemoryAzure(Builder builder) {
    profile = builder.profile;
    kernel = new Kernel(builder.settings());
    LoginProvider.Parts login = LoginProvider.register(kernel, builder.auth == AuthMode.RBAC);
    principals = new Principals(kernel, builder.auth, login);
    transport = principals.ownersTransport();
    journal = new Journal(kernel);
    ResourcesProvider.register(kernel);
    galleries = GalleryProvider.register(kernel, blobs, builder.replication.model());
    faults = new Faults(kernel, FaultScript.register(kernel, galleries.replication()));
    meter = new VersionMeter(kernel, builder.prices);
    galleries.replication().onReplicas(meter);
    loads = new ReplicaLoads(kernel, builder.machinesPerReplica, builder.strictThrottling);
    galleries.replication().onReplicas(loads);
    SharingProvider.register(kernel, galleries.replication());
    ArtifactProvider.register(kernel, galleries);
    ImageLookup images = ComputeProvider.register(kernel, blobs, galleries.images(), loads);
    FeaturesProvider.register(kernel);
    Permissions permissions = AuthorizationProvider.register(kernel, login);
    blobs.serve(
        kernel,
        builder.auth == AuthMode.RBAC,
        (request, account) ->
            permissions.allow(
                request, "Microsoft.Storage/storageAccounts/listKeys/action", account));
    ComputeCatalog.register(kernel, galleries.limits());
    deployments =
        DeploymentsProvider.register(kernel, images, builder.templateLinks, rehearsals(builder));
    GenericProvider.register(kernel);
  }

  /** Copies have the state of their snapshot, and of the builder only what is in no snapshot. */
  private static Rehearsals rehearsals(Builder builder) {
    Builder kept = builder.copy();
    return (clock, snapshot) -> {
      InMemoryAzure copy = new InMemoryAzure(kept.copy().time(clock).journalSize(0));
      copy.restore(snapshot);
      return copy.deployments;
    };
  }

  /** A cloud with all defaults: today's rules, a virtual clock, one subscription. */
  public static InMemoryAzure create() {
    return builder().build();
  }

  /** Starts with all defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The way to the cloud: answers on the caller's thread, at any host name. Who goes this way is
   * the owner of everything, whatever token a request carries.
   */
  public Transport transport() {
    return transport;
  }

  /**
   * The way of a principal: whoever goes this way may do what the principal's roles allow, in every
   * {@link AuthMode}. The principal need not be declared; only groups must.
   */
  public Transport transport(Principal principal) {
    return principals.transport(principal);
  }

  /**
   * The way on which each request says by its token who sends it, as over the network: in {@link
   * AuthMode#RBAC} one of {@link #token}; in {@link AuthMode#OPEN} whoever comes is the owner of
   * everything.
   */
  public Transport networkTransport() {
    return principals.networkTransport();
  }

  /** Whether callers must prove who they are. */
  public AuthMode authMode() {
    return principals.mode();
  }

  /** Declares a principal, or replaces the one of its object id; {@link #reset} forgets it. */
  public void declare(Principal principal) {
    principals.declare(principal);
  }

  /** The declared principals, by object id. */
  public List<Principal> principals() {
    return principals.all();
  }

  /**
   * Adds a member to a declared group; from now on the group's roles count for it (R131).
   *
   * @throws IllegalArgumentException if there is no such group
   */
  public void addMember(String groupId, String memberId) {
    principals.regroup(groupId, group -> group.withMember(memberId));
  }

  /**
   * Takes a member out of a declared group; from now on the group's roles do not count for it.
   *
   * @throws IllegalArgumentException if there is no such group
   */
  public void removeMember(String groupId, String memberId) {
    principals.regroup(groupId, group -> group.withoutMember(memberId));
  }

  /** An access token of a principal, in the principal's tenant; it does not expire. */
  public String token(Principal principal) {
    return principals.token(principal, null);
  }

  /** An access token of a principal that expires by the cloud's clock. */
  public String token(Principal principal, Duration lifetime) {
    return principals.token(principal, lifetime);
  }

  /** An access token of the owner of everything, in every mode; it does not expire. */
  public String adminToken() {
    return principals.adminToken(kernel.settings().tenantId(), null);
  }

  /** The cloud's time. */
  public Timeline timeline() {
    return transport.timeline();
  }

  /** The rules it follows. */
  public Profile profile() {
    return profile;
  }

  /** The subscriptions there are now. */
  public List<Subscription> subscriptions() {
    return kernel.locked(() -> kernel.subscriptions().all()).stream()
        .map(entry -> new Subscription(entry.id(), entry.name(), entry.tenantId()))
        .toList();
  }

  /** Adds a subscription, or replaces the one of its id; {@link #reset} forgets it. */
  public void addSubscription(Subscription subscription) {
    kernel.locked(
        () -> {
          kernel.subscriptions().add(entry(subscription));
          return subscription;
        });
  }

  /**
   * Sets how many galleries, definitions or versions a subscription may have in a region (R171).
   *
   * @param resource {@code galleries}, {@code images} or {@code versions}
   */
  public void setQuota(String subscriptionId, Region region, String resource, int limit) {
    if (!Set.of("galleries", "images", "versions").contains(resource)) {
      throw new IllegalArgumentException("resource has no quota: " + resource);
    }
    kernel.locked(
        () -> {
          galleries.limits().set(subscriptionId, region, resource, limit);
          return resource;
        });
  }

  /**
   * The replicas of a version, by region, and how many machines were created from each (R123); none
   * if there is no such version.
   */
  public List<RegionReplicas> replicas(ImageVersionId version) {
    return new Scaling(kernel, galleries.replication(), loads).replicas(version);
  }

  /** See {@link Builder#strictThrottling}; {@link #reset} goes back to what was built. */
  public void setStrictThrottling(boolean refuse) {
    kernel.locked(
        () -> {
          loads.strict(refuse);
          return refuse;
        });
  }

  /** Whether machines that are too many for their replicas are refused. */
  public boolean strictThrottling() {
    return kernel.locked(loads::isStrict);
  }

  /** See {@link Builder#rateLimits}; {@link #reset} goes back to what was built. */
  public void setRateLimits(boolean enforced) {
    kernel.locked(
        () -> {
          kernel.rateLimits().enforced(enforced);
          return enforced;
        });
  }

  /** Whether requests are refused that are too many in their time. */
  public boolean rateLimits() {
    return kernel.locked(() -> kernel.rateLimits().isEnforced());
  }

  /** What a GB costs, now and for what was used before. */
  public void setPrices(Prices prices) {
    Objects.requireNonNull(prices, "prices");
    kernel.locked(
        () -> {
          meter.prices(prices);
          return prices;
        });
  }

  /** What a GB costs. */
  public Prices prices() {
    return kernel.locked(meter::prices);
  }

  /**
   * The bill of all subscriptions for what versions used from one time on and before another; if
   * that has not come yet, for what they have used so far. Storage is charged for as long as a
   * replica was there, soft-deleted versions included (R246); egress when a copy is complete.
   *
   * @throws IllegalArgumentException if {@code to} is before {@code from}
   */
  public Bill bill(Instant from, Instant to) {
    return bill(null, from, to);
  }

  /** The same of one subscription; {@code null} for all. */
  public Bill bill(@Nullable String subscriptionId, Instant from, Instant to) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("to is before from: " + from + ", " + to);
    }
    return kernel.locked(() -> meter.bill(subscriptionId, from, to));
  }

  /**
   * Opens a region with restricted access to a subscription (R45, R46); of a canary region it tells
   * the subscription, which else must know its name (R42).
   */
  public void allowRegion(String subscriptionId, Region region) {
    kernel.locked(
        () -> {
          galleries.access().allow(subscriptionId, region);
          return region;
        });
  }

  /**
   * Closes a region to all subscriptions but these, in the place of whatever was allowed before
   * (R45, R46). Versions that are there already stay.
   *
   * @throws IllegalArgumentException if the cloud has no such {@code region}
   */
  public void restrictRegion(Region region, Collection<String> subscriptionIds) {
    requireKnown(region);
    List<String> ids = List.copyOf(subscriptionIds);
    kernel.locked(
        () -> {
          galleries.access().restrict(region, ids);
          return region;
        });
  }

  /**
   * Takes a region down, or brings it back (R49). What is in a region that is down can be read, but
   * is not changed, and nothing is created there: such requests get 503. Copies to the region fail,
   * those under way too; updating the version once the region is back repairs them. Versions stay
   * deployable in other regions.
   *
   * @throws IllegalArgumentException if the cloud has no such {@code region}
   */
  public void setRegionAvailable(Region region, boolean available) {
    requireKnown(region);
    kernel.locked(
        () -> {
          kernel.regions().setAvailable(region, available);
          return region;
        });
  }

  private void requireKnown(Region region) {
    if (findRegion(region.text()).isEmpty()) {
      throw new IllegalArgumentException("region is none of this cloud's: " + region);
    }
  }

  /** The region of this cloud that has a name, in any of its forms. */
  public Optional<Region> findRegion(String name) {
    return kernel.regions().find(name);
  }

  /** What was set for a region. */
  public RegionSettings region(Region region) {
    return kernel.locked(
        () ->
            new RegionSettings(
                region,
                galleries.access().allowedIn(region),
                kernel.regions().isAvailable(region)));
  }

  /**
   * Makes a gallery or definition refuse its deletion for some time after its last child has gone,
   * as the real platform sometimes does (R240c); {@link #reset} returns to what the cloud was built
   * with.
   *
   * @param window zero for never
   * @throws IllegalArgumentException if {@code window} is negative
   */
  public void setGhostChildWindow(Duration window) {
    requireNotNegative(window);
    kernel.locked(
        () -> {
          kernel.ghostChildren().window(window);
          return window;
        });
  }

  /** How long a child that is gone still keeps its parent from being deleted; zero for never. */
  public Duration ghostChildWindow() {
    return kernel.locked(() -> kernel.ghostChildren().window());
  }

  private static void requireNotNegative(Duration window) {
    if (window.isNegative()) {
      throw new IllegalArgumentException("window is negative: " + window);
    }
  }

  /**
   * Declares a virtual machine that exists, with its disks; also the resource group, if it does not
   * exist yet. An existing machine of this id is replaced.
   *
   * @throws IllegalArgumentException if the subscription does not exist
   */
  public void declareVirtualMachine(VirtualMachineId id, VirtualMachineFacts facts) {
    DeclaredMachine machine = facts.declare(id);
    kernel.locked(
        () -> {
          machine.putInto(kernel);
          return id;
        });
  }

  /**
   * Declares what a VHD blob is like. One that is not declared is taken to exist, with 127 GB for
   * Windows and 30 GB for anything else.
   */
  public void declareBlob(String uri, BlobFacts facts) {
    Blob blob =
        new Blob(facts.sizeInBytes(), facts.occupiedBytes(), facts.osType(), facts.exists());
    kernel.locked(
        () -> {
          blobs.declare(uri, blob);
          return uri;
        });
  }

  /** What goes wrong on purpose. */
  public Faults faults() {
    return faults;
  }

  /**
   * Says what a linked template or parameter file is: nothing is fetched from a network, and a
   * deployment that names an address of which this was never said is refused.
   *
   * @param uri as deployments name it, with or without its query
   * @param json the file's text; comments are allowed
   */
  public void declareTemplate(String uri, String json) {
    Objects.requireNonNull(uri, "uri");
    Objects.requireNonNull(json, "json");
    kernel.locked(
        () -> {
          deployments.links().put(uri, json);
          return uri;
        });
  }

  /** What was said of linked templates and parameter files, by address. */
  public Map<String, String> declaredTemplates() {
    return kernel.locked(() -> deployments.links().all());
  }

  /**
   * What the operating system disk of a managed image contains, in a word, as {@link
   * dev.imagegallery.vhd.DiskImage#digest} says it of a local file; empty if it was not made from a
   * blob that was uploaded.
   */
  public Optional<String> contentDigest(ManagedImageId id) {
    return kernel.locked(
        () -> {
          Resource image = kernel.tree().find(id.toString());
          String digest = image == null ? "" : image.hidden().path("digests").path("os").asText("");
          return digest.isEmpty() ? Optional.empty() : Optional.of(digest);
        });
  }

  /** What happened. */
  public Journal journal() {
    return journal;
  }

  /** Forgets everything but what the cloud was built with. The clock stands. */
  public void reset() {
    kernel.reset();
  }

  /**
   * The whole state as JSON text, what is running included; not the journal. While a deployment
   * runs its parameters are in it, the secure ones included; tokens never are.
   */
  public String snapshot() {
    return kernel.snapshot();
  }

  /**
   * Puts a snapshot's state in the place of the present one; what was running goes on. A virtual
   * clock that is behind the snapshot's time moves there.
   *
   * @throws IllegalArgumentException if {@code snapshot} is not from {@link #snapshot}
   */
  public void restore(String snapshot) {
    kernel.restore(Objects.requireNonNull(snapshot, "snapshot"));
  }

  private static Subscriptions.Entry entry(Subscription subscription) {
    return new Subscriptions.Entry(subscription.id(), subscription.name(), subscription.tenantId());
  }

  /** Collects what a cloud is started with. Not thread-safe. */
  public static final class Builder implements Cloneable {

    /** How many machines a replica creates at once without delay, unless told otherwise: 20. */
    public static final int DEFAULT_MACHINES_PER_REPLICA = 20;

    /** How many journal entries are kept unless told otherwise: 10,000. */
    public static final int DEFAULT_JOURNAL_SIZE = 10_000;

    private @Nullable Timeline time;
    private Profile profile = Profile.CURRENT;
    private AzureCloud cloud = AzureCloud.PUBLIC;
    private String tenantId = DEFAULT_TENANT;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final List<String> subscriptionIds = new ArrayList<>();
    private final Map<String, String> templateLinks = new TreeMap<>();
    private ReplicationTiming replication = ReplicationTiming.realistic();
    private Prices prices = Prices.invented();
    private int machinesPerReplica = DEFAULT_MACHINES_PER_REPLICA;
    private boolean strictThrottling;
    private long seed = 1;
    private boolean advanceOnPoll;
    private @Nullable Duration retryAfter;
    private boolean rateLimits;
    private Duration ghostChildWindow = Duration.ZERO;
    private int pageSize = Integer.MAX_VALUE;
    private int journalSize = DEFAULT_JOURNAL_SIZE;
    private AuthMode auth = AuthMode.OPEN;

    private Builder() {}

    /** The cloud's time; a virtual clock that starts at {@link #DEFAULT_START} unless set. */
    public Builder time(Timeline timeline) {
      time = Objects.requireNonNull(timeline, "timeline");
      return this;
    }

    /** The rules it follows; {@link Profile#CURRENT} unless set. */
    public Builder profile(Profile rules) {
      profile = Objects.requireNonNull(rules, "rules");
      return this;
    }

    /** Which of the four clouds it is, and so which regions it has; the public one unless set. */
    public Builder cloud(AzureCloud one) {
      cloud = Objects.requireNonNull(one, "one");
      return this;
    }

    /**
     * See {@link InMemoryAzure#setGhostChildWindow}; zero unless set.
     *
     * @throws IllegalArgumentException if {@code window} is negative
     */
    public Builder ghostChildWindow(Duration window) {
      requireNotNegative(window);
      ghostChildWindow = window;
      return this;
    }

    /** Adds a subscription of the {@linkplain #tenant default tenant}. */
    public Builder subscription(String id) {
      subscriptionIds.add(Objects.requireNonNull(id, "id"));
      return this;
    }

    /** Adds a subscription. */
    public Builder subscription(String id, String name, String tenant) {
      subscriptions.add(new Subscription(id, name, tenant));
      return this;
    }

    /** The tenant of subscriptions that name none; {@link #DEFAULT_TENANT} unless set. */
    public Builder tenant(String id) {
      tenantId = Objects.requireNonNull(id, "id");
      return this;
    }

    /** Where made-up GUIDs come from: the same seed makes the same ones; 1 unless set. */
    public Builder seed(long value) {
      seed = value;
      return this;
    }

    /** How long replication takes; {@link ReplicationTiming#realistic} unless set. */
    public Builder replication(ReplicationTiming timing) {
      replication = Objects.requireNonNull(timing, "timing");
      return this;
    }

    /**
     * How many machines a replica creates at once without delay (R124); of a scale set's instances
     * it is always 600. A replica that has several times as much to do takes several times as long.
     * {@link #DEFAULT_MACHINES_PER_REPLICA} unless set.
     *
     * @param machines at least one
     */
    public Builder machinesPerReplica(int machines) {
      if (machines < 1) {
        throw new IllegalArgumentException("machinesPerReplica is less than one: " + machines);
      }
      machinesPerReplica = machines;
      return this;
    }

    /**
     * Has machines and scale sets refused with 429 that are too many for the replicas of their
     * region, instead of created slowly (R124). Off unless set.
     */
    public Builder strictThrottling(boolean refuse) {
      strictThrottling = refuse;
      return this;
    }

    /** What a GB costs; {@link Prices#invented} unless set. */
    public Builder prices(Prices table) {
      prices = Objects.requireNonNull(table, "table");
      return this;
    }

    /**
     * Makes a virtual clock move to the next thing due when a client polls a running operation, or
     * reads a resource whose operation still runs; lists do not move it. Off unless set.
     */
    public Builder advanceOnPoll(boolean advance) {
      advanceOnPoll = advance;
      return this;
    }

    /**
     * What clients are told to wait between the polls of any operation; unless set, what the real
     * service tells: 60 s for image versions.
     *
     * @param wait whole seconds, at least one: clients take 0 for none
     */
    public Builder retryAfter(Duration wait) {
      if (wait.toSeconds() < 1) {
        throw new IllegalArgumentException("retryAfter is less than one second: " + wait);
      }
      retryAfter = wait;
      return this;
    }

    /**
     * Makes the cloud refuse requests with 429 when there are more than the real service takes in
     * three or thirty minutes (R175). What remains is told in any case. Off unless set.
     */
    public Builder rateLimits(boolean enforced) {
      rateLimits = enforced;
      return this;
    }

    /**
     * Says what a linked template or parameter file is; see {@link #declareTemplate}. A reset does
     * not forget it.
     */
    public Builder template(String uri, String json) {
      templateLinks.put(Objects.requireNonNull(uri, "uri"), Objects.requireNonNull(json, "json"));
      return this;
    }

    /** The most items of a list's page; without limit unless set. */
    public Builder pageSize(int items) {
      if (items < 1) {
        throw new IllegalArgumentException("pageSize is less than one: " + items);
      }
      pageSize = items;
      return this;
    }

    /** How many journal entries are kept; {@link #DEFAULT_JOURNAL_SIZE} unless set. */
    public Builder journalSize(int entries) {
      if (entries < 0) {
        throw new IllegalArgumentException("journalSize is negative: " + entries);
      }
      journalSize = entries;
      return this;
    }

    /** Whether callers must prove who they are; {@link AuthMode#OPEN} unless set. */
    public Builder auth(AuthMode mode) {
      auth = Objects.requireNonNull(mode, "mode");
      return this;
    }

    /** The cloud. */
    public InMemoryAzure build() {
      return new InMemoryAzure(this);
    }

    private Builder copy() {
      try {
        return (Builder) super.clone();
      } catch (CloneNotSupportedException e) {
        throw new AssertionError(e);
      }
    }

    private Settings settings() {
      return new Settings(
          time == null ? Timeline.virtual(DEFAULT_START) : time,
          profile == Profile.PREVIEW_2019,
          cloud.regions(),
          tenantId,
          startingSubscriptions(),
          seed,
          advanceOnPoll,
          retryAfter,
          rateLimits,
          ghostChildWindow,
          pageSize,
          journalSize);
    }

    private List<Subscriptions.Entry> startingSubscriptions() {
      List<Subscriptions.Entry> entries = new ArrayList<>();
      for (String id : subscriptionIds) {
        entries.add(new Subscriptions.Entry(id, "Subscription " + id, tenantId));
      }
      subscriptions.forEach(subscription -> entries.add(entry(subscription)));
      if (entries.isEmpty()) {
        String name = "Default subscription";
        entries.add(new Subscriptions.Entry(DEFAULT_SUBSCRIPTION, name, tenantId));
      }
      return entries;
    }
  }
}
