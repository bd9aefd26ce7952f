package dev.imagegallery.inmemory;

import dev.imagegallery.internal.emulator.fault.Damage;
import dev.imagegallery.internal.emulator.fault.Drop;
import dev.imagegallery.internal.emulator.fault.FaultEffect;
import dev.imagegallery.internal.emulator.fault.FaultJson;
import dev.imagegallery.internal.emulator.fault.FaultRule;
import dev.imagegallery.internal.emulator.fault.FaultWhen;
import dev.imagegallery.internal.emulator.fault.GhostChild;
import dev.imagegallery.internal.emulator.fault.Pass;
import dev.imagegallery.internal.emulator.fault.PathGlob;
import dev.imagegallery.internal.emulator.fault.Refusal;
import dev.imagegallery.internal.emulator.fault.ReplicationFailure;
import dev.imagegallery.internal.emulator.fault.StaleRead;
import dev.imagegallery.internal.emulator.fault.Throttle;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong on purpose in an {@link InMemoryAzure}: which requests it befalls and
 * what happens to them. Immutable; {@link #toString} prints it as JSON, which {@link #parse} and
 * the control API of a served cloud read.
 *
 * <pre>{@code
 * azure.faults().add(Fault.when().method("PUT").path("**versions/1.0.*").nth(2).dropAfter());
 * }</pre>
 */
public final class Fault {

  private final FaultRule rule;

  private Fault(FaultRule rule) {
    this.rule = rule;
  }

  static Fault of(FaultRule rule) {
    return new Fault(rule);
  }

  FaultRule rule() {
    return rule;
  }

  /** Begins with all requests; what is said of them narrows that down. */
  public static When when() {
    return new When();
  }

  /**
   * Reads a fault as {@link #toString} prints it.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Fault parse(String json) {
    try {
      return new Fault(FaultJson.read(Json.read(json.getBytes(StandardCharsets.UTF_8))));
    } catch (IOException e) {
      throw new IllegalArgumentException("fault is not JSON", e);
    }
  }

  /**
   * Passing troubles, as a network and a busy service make them: refusals with 429, 500 and 503,
   * connections dropped before and after the effect, damaged answers. All are retried or can be.
   *
   * @param seed the same seed and requests give the same troubles
   * @param share of the requests that are befallen, from 0 to 1
   */
  public static List<Fault> random(long seed, double share) {
    List<FaultEffect> kinds =
        List.of(
            new Throttle(Duration.ofSeconds(1)),
            new Refusal(500, null, null, null),
            new Refusal(503, null, null, Duration.ofSeconds(1)),
            Drop.BEFORE,
            Drop.AFTER,
            Damage.TRUNCATE,
            Damage.GARBLE);
    List<Fault> faults = new ArrayList<>();
    for (FaultEffect kind : kinds) {
      When when = when().share(share / kinds.size(), seed * 31 + faults.size());
      faults.add(when.then(kind));
    }
    return faults;
  }

  /** JSON: {@code {"when": {…}, "then": {…}}}. */
  @Override
  public String toString() {
    return rule.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fault fault && rule.equals(fault.rule);
  }

  @Override
  public int hashCode() {
    return rule.hashCode();
  }

  /**
   * Which requests are befallen; the methods from {@link #answer} on say what happens to them and
   * end the sentence. Not thread-safe.
   */
  public static final class When {
    private @Nullable String method;
    private @Nullable PathGlob path;
    private @Nullable Region region;
    private int nth = 1;
    private int times;
    private boolean nthSaid;
    private @Nullable Instant after;
    private double share = 1;
    private long seed;
    private Duration delay = Duration.ZERO;

    private When() {}

    /** Only this HTTP method, such as {@code PUT}. */
    public When method(String name) {
      method = Objects.requireNonNull(name, "name");
      return this;
    }

    /**
     * Only these paths: {@code *} stands for any text within a segment, {@code **} for any text;
     * letter case does not count.
     */
    public When path(String glob) {
      path = new PathGlob(Objects.requireNonNull(glob, "glob"));
      return this;
    }

    /** Only resources of this region. */
    public When region(Region name) {
      region = Objects.requireNonNull(name, "name");
      return this;
    }

    /** Only the n-th request that matches, from 1; with {@link #times} the first of so many. */
    public When nth(int n) {
      nth = n;
      nthSaid = true;
      return this;
    }

    /** So many requests and no more; by default all, or one if {@link #nth} is given. */
    public When times(int count) {
      if (count < 1) {
        throw new IllegalArgumentException("count is less than 1: " + count);
      }
      times = count;
      return this;
    }

    /** Not before this time, on the cloud's timeline. */
    public When after(Instant time) {
      after = Objects.requireNonNull(time, "time");
      return this;
    }

    /** Only a share of them, from 0 to 1; the same seed and requests draw the same ones. */
    public When share(double part, long seedOfDraws) {
      share = part;
      seed = seedOfDraws;
      return this;
    }

    /**
     * Holds them up before anything else happens, on the cloud's timeline. A client in memory waits
     * two minutes for an answer, as one behind a network does; a request that takes longer has its
     * effect later.
     */
    public When delay(Duration time) {
      delay = Objects.requireNonNull(time, "time");
      return this;
    }

    /** They are only held up, by {@link #delay}. */
    public Fault thenGoOn() {
      return then(Pass.INSTANCE);
    }

    /** They are refused with an HTTP status from 400 to 599 and the usual code of it. */
    public Fault answer(int status) {
      return then(new Refusal(status, null, null, null));
    }

    /** They are refused with this error. */
    public Fault answer(int status, String code, String message) {
      return then(
          new Refusal(status, Objects.requireNonNull(code), Objects.requireNonNull(message), null));
    }

    /** They are refused with this error, and clients are told when to come again. */
    public Fault answer(int status, String code, String message, Duration retryAfter) {
      return then(
          new Refusal(
              status,
              Objects.requireNonNull(code),
              Objects.requireNonNull(message),
              Objects.requireNonNull(retryAfter)));
    }

    /** They are refused as too many (429), to come again after a time. */
    public Fault throttle(Duration retryAfter) {
      return then(new Throttle(Objects.requireNonNull(retryAfter, "retryAfter")));
    }

    /** The connection is dropped before they have an effect. */
    public Fault dropBefore() {
      return then(Drop.BEFORE);
    }

    /** They have their effect, but the connection is dropped before the answer. */
    public Fault dropAfter() {
      return then(Drop.AFTER);
    }

    /** They have their effect, but the connection ends in the middle of the answer's body. */
    public Fault truncate() {
      return then(Damage.TRUNCATE);
    }

    /** They have their effect, but the answer's body is no JSON. */
    public Fault garble() {
      return then(Damage.GARBLE);
    }

    /** A DELETE is refused for a child that nobody can see any more. */
    public Fault ghostChild() {
      return then(GhostChild.INSTANCE);
    }

    /**
     * A GET sees what was true some time ago, but not what was before the fault was added; how far
     * a version's replication is, is never stale.
     */
    public Fault staleRead(Duration age) {
      return then(new StaleRead(Objects.requireNonNull(age, "age")));
    }

    /**
     * The next replication to a region, of a version whose id matches {@link #path}, fails.
     *
     * @param atProgress at how many per cent, 0 to 99
     * @param message what the region then shows
     */
    public Fault failReplication(Region target, int atProgress, String message) {
      return then(new ReplicationFailure(target, atProgress, message));
    }

    private Fault then(FaultEffect effect) {
      boolean once = nthSaid || !effect.befallsRequests();
      int count = times > 0 ? times : once ? 1 : 0;
      FaultWhen when = new FaultWhen(method, path, region, nth, count, after, share, seed);
      return new Fault(new FaultRule(when, delay, effect));
    }
  }
}
