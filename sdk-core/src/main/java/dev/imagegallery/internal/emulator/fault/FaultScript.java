package dev.imagegallery.internal.emulator.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.gallery.VersionReplication;
import dev.imagegallery.internal.emulator.kernel.Disturbance;
import dev.imagegallery.internal.emulator.kernel.Disturber;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.kernel.StatePart;
import dev.imagegallery.internal.emulator.replication.RegionTarget;
import dev.imagegallery.internal.emulator.replication.ReplicationJob;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The faults of a cloud, in the order in which they were added. Each counts what it matches. The
 * first that befalls a request decides what goes wrong, and those behind it do not see the request;
 * delays alone decide nothing and add up. The kernel's lock guards it.
 */
public final class FaultScript implements Disturber, StatePart {

  private final Kernel kernel;
  private final List<Scripted> faults = new ArrayList<>();
  private volatile boolean active;
  private long made;

  /**
   * A fault and what it met.
   *
   * @param id its name in the script
   * @param rule what it does
   * @param met how many requests or replications it matched
   * @param befell how many of them went wrong
   */
  public record Entry(String id, FaultRule rule, long met, long befell) {}

  private FaultScript(Kernel kernel) {
    this.kernel = kernel;
  }

  /** An empty script of a cloud. */
  public static FaultScript register(Kernel kernel, VersionReplication replication) {
    FaultScript script = new FaultScript(kernel);
    kernel.keep(script);
    kernel.disturb(script);
    replication.beforePlan(script::meetReplication);
    return script;
  }

  /** Adds a fault; answers its id. */
  public String add(FaultRule rule) {
    String id = Long.toString(++made);
    faults.add(new Scripted(id, rule));
    changed();
    return id;
  }

  /** Takes a fault out; answers whether it was there. */
  public boolean remove(String id) {
    boolean removed = faults.removeIf(fault -> fault.id.equals(id));
    changed();
    return removed;
  }

  /** Takes all faults out. */
  public void removeAll() {
    faults.clear();
    changed();
  }

  /** What is in it. */
  public List<Entry> entries() {
    return faults.stream().map(Scripted::entry).toList();
  }

  private void changed() {
    active = !faults.isEmpty();
    boolean stale = faults.stream().anyMatch(fault -> fault.rule.effect() instanceof StaleRead);
    kernel.tree().remember(stale ? kernel::now : null);
  }

  @Override
  public boolean isActive() {
    return active;
  }

  @Override
  public Disturbance meet(Request request) {
    RequestFacts facts = new RequestFacts(kernel, request);
    Duration delay = Duration.ZERO;
    FaultEffect effect = Pass.INSTANCE;
    for (Scripted fault : faults) {
      if (effect == Pass.INSTANCE && isFor(fault.rule, request, facts) && fault.meets()) {
        delay = delay.plus(fault.rule.delay());
        effect = fault.rule.effect();
        kernel.journal().fault(kernel.now(), request, fault.id + " " + fault.rule.describe());
      }
    }
    return effect == Pass.INSTANCE && delay.isZero()
        ? Disturbance.NONE
        : new Delayed(delay, effect);
  }

  private boolean isFor(FaultRule rule, Request request, RequestFacts facts) {
    FaultWhen when = rule.when();
    return rule.effect().befallsRequests()
        && when.isFor(request.method(), facts.path(), kernel.now())
        && (when.region() == null || when.region().equals(facts.region()));
  }

  /** A replication is about to be planned. */
  private void meetReplication(Resource version, ReplicationJob job, List<RegionTarget> targets) {
    for (Scripted fault : faults) {
      if (fault.rule.effect() instanceof ReplicationFailure failure
          && fault.rule.when().isFor("PUT", version.id(), kernel.now())
          && targets.stream().anyMatch(target -> target.region().equals(failure.region()))
          && isIn(version, fault.rule.when().region())
          && fault.meets()) {
        job.failRegion(failure.region(), failure.atProgress(), failure.message());
        String detail = fault.id + " " + fault.rule.describe();
        kernel.journal().note(kernel.now(), "fault", version.id(), detail);
      }
    }
  }

  private static boolean isIn(Resource version, @Nullable Region region) {
    return region == null || region.equals(Region.of(version.region()));
  }

  @Override
  public String name() {
    return "faults";
  }

  @Override
  public JsonNode save() {
    ObjectNode saved = Json.object().put("made", made);
    ArrayNode all = saved.putArray("script");
    for (Scripted fault : faults) {
      ObjectNode one = all.addObject().put("id", fault.id);
      one.put("met", fault.met).put("befell", fault.befell).set("rule", fault.rule.toJson());
    }
    return saved;
  }

  @Override
  public void load(JsonNode saved) {
    clear();
    made = saved.path("made").longValue();
    for (JsonNode one : saved.path("script")) {
      Scripted fault = new Scripted(one.path("id").asText(), FaultJson.read(one.path("rule")));
      fault.met = one.path("met").longValue();
      fault.befell = one.path("befell").longValue();
      faults.add(fault);
    }
    changed();
  }

  @Override
  public void clear() {
    made = 0;
    removeAll();
  }

  private static final class Scripted {
    private final String id;
    private final FaultRule rule;
    private long met;
    private long befell;

    Scripted(String id, FaultRule rule) {
      this.id = id;
      this.rule = rule;
    }

    boolean meets() {
      met++;
      boolean befalls = rule.when().befalls(met);
      befell += befalls ? 1 : 0;
      return befalls;
    }

    Entry entry() {
      return new Entry(id, rule, met, befell);
    }
  }
}
