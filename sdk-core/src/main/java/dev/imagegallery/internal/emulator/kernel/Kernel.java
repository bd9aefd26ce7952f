package dev.imagegallery.internal.emulator.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.time.VirtualTimeline;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Holds the parts of an emulated cloud together and serves its requests, one at a time: a request
 * is handled under one lock, so that all of them have one order. Thread-safe.
 */
public final class Kernel {

  private final Settings settings;
  private final ReentrantLock lock = new ReentrantLock();
  private final ResourceTree tree = new ResourceTree();
  private final Subscriptions subscriptions = new Subscriptions();
  private final Journal journal;
  private final Ids ids;
  private final Operations operations = new Operations(this);
  private final OperationUrls operationUrls = new OperationUrls(this);
  private final Router router = new Router();
  private final Pages pages;
  private final RateLimits rateLimits;
  private final Regions regions;
  private final GhostChildren ghostChildren;
  private final List<StatePart> parts = new ArrayList<>();
  private final List<Gate> gates = new ArrayList<>();
  private Visibility visibility = Visibility.ALL;
  private final List<DataPlane> services = new ArrayList<>();
  private String requestId = "";
  private @Nullable Disturber disturber;

  /** A cloud with nothing in it. */
  public Kernel(Settings settings) {
    this.settings = settings;
    this.journal = new Journal(settings.journalSize());
    this.ids = new Ids(settings.seed());
    this.pages = new Pages(settings.pageSize());
    this.rateLimits = new RateLimits(this);
    this.regions = new Regions(this);
    this.ghostChildren = new GhostChildren(this);
    settings.subscriptions().forEach(subscriptions::add);
    operationUrls.register(router);
  }

  /** What it was started with. */
  public Settings settings() {
    return settings;
  }

  /** The resources; with the lock held. */
  public ResourceTree tree() {
    return tree;
  }

  /** The subscriptions; with the lock held. */
  public Subscriptions subscriptions() {
    return subscriptions;
  }

  /** The journal; with the lock held. */
  public Journal journal() {
    return journal;
  }

  /** The long-running operations; with the lock held. */
  public Operations operations() {
    return operations;
  }

  /** What counts requests; with the lock held. */
  public RateLimits rateLimits() {
    return rateLimits;
  }

  /** How operations are announced. */
  public OperationUrls operationUrls() {
    return operationUrls;
  }

  /** The regions and their outages; with the lock held. */
  public Regions regions() {
    return regions;
  }

  /** Children that are gone and still seen; with the lock held. */
  public GhostChildren ghostChildren() {
    return ghostChildren;
  }

  /** How lists are answered. */
  public Pages pages() {
    return pages;
  }

  /** Made-up GUIDs; with the lock held. */
  public Ids ids() {
    return ids;
  }

  /** The table of routes, to be filled before the first request. */
  public Router router() {
    return router;
  }

  /** The time now. */
  public Instant now() {
    return settings.timeline().now();
  }

  /** Makes state of a provider a part of snapshots. */
  public void keep(StatePart part) {
    parts.add(part);
  }

  /**
   * Adds a gate behind those of the api-version and before that of existence (R252); the first
   * refusal counts.
   */
  public void guard(Gate gate) {
    gates.add(gate);
  }

  /** Shows callers no more of lists than they may read. */
  public void show(Visibility seen) {
    visibility = seen;
    pages.show(seen);
  }

  /** Does work with the lock held. It must not move the clock. */
  public <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /** Has work done later, with the lock held. */
  public void later(Duration delay, Runnable work) {
    settings
        .timeline()
        .schedule(
            delay,
            () -> {
              lock.lock();
              try {
                work.run();
              } finally {
                lock.unlock();
              }
            });
  }

  /** Has things go wrong on purpose. */
  public void disturb(Disturber by) {
    disturber = by;
  }

  /** Adds a service beside the resource manager; the first that wants a request gets it. */
  public void beside(DataPlane service) {
    services.add(service);
  }

  /** Takes a request and decides what goes wrong with it; {@link Exchange#serve} answers it. */
  public Exchange accept(TransportRequest sent) {
    Request request = Request.parse(sent);
    Disturber by = disturber;
    Disturbance disturbance =
        by == null || !by.isActive() ? Disturbance.NONE : locked(() -> by.meet(request));
    return new Exchange(this, sent, request, disturbance);
  }

  TransportResponse serve(Request request, Disturbance disturbance) {
    for (DataPlane service : services) {
      if (service.isFor(request)) {
        return serveBeside(service, request, disturbance);
      }
    }
    if (settings.advanceOnPoll() && request.method().equals("GET")) {
      advanceIfAwaited(request);
    }
    Answer answer;
    String id;
    lock.lock();
    try {
      id = ids.next();
      requestId = id;
      answer =
          disturbance.answer(this, request, () -> visibility.visible(request, answer(request)));
      journal.request(now(), request, answer);
    } finally {
      lock.unlock();
    }
    return answer.toResponse(id, request.headers().first("x-ms-correlation-request-id").orElse(id));
  }

  private TransportResponse serveBeside(
      DataPlane service, Request request, Disturbance disturbance) {
    Answer answer =
        disturbance == Disturbance.NONE
            ? service.answer(request)
            : locked(() -> disturbed(service, request, disturbance));
    lock.lock();
    try {
      journal.request(now(), request, answer);
      String id = ids.next();
      return answer.toResponse(id, id);
    } finally {
      lock.unlock();
    }
  }

  private Answer disturbed(DataPlane service, Request request, Disturbance disturbance) {
    Answer answer = disturbance.answer(this, request, () -> service.answer(request));
    JsonNode refusal = answer.body();
    if (refusal == null) {
      return answer;
    }
    String code = refusal.at("/error/code").asText();
    String message = refusal.at("/error/message").asText();
    return service.refusal(answer.status(), code, message).withHeadersOf(answer);
  }

  /**
   * Serves a request that the cloud sends to itself, such as that for a template's resource,
   * through all gates; with the lock held. It does not move the clock. Of what goes wrong on
   * purpose only answers do: there is no way on which it could be lost.
   */
  public TransportResponse dispatch(TransportRequest sent) {
    Request request = Request.parse(sent).ofTheCloud();
    Disturber by = disturber;
    Disturbance disturbance = by == null || !by.isActive() ? Disturbance.NONE : by.meet(request);
    String outer = requestId;
    String id = ids.next();
    requestId = id;
    try {
      Answer answer =
          disturbance.answer(this, request, () -> visibility.visible(request, answer(request)));
      journal.request(now(), request, answer);
      return answer.toResponse(id, id);
    } finally {
      requestId = outer;
    }
  }

  /** Reads a request as {@link #dispatch} does, its api-version included, without serving it. */
  public Request parse(TransportRequest sent) {
    Request request = Request.parse(sent).ofTheCloud();
    VersionGate.ANY.check(request);
    return request;
  }

  /**
   * Has the gates in front of a handler look at a request that is not to be served now, but for
   * what must exist; with the lock held.
   *
   * @throws ServiceFault if one of them refuses it
   */
  public void tryGates(TransportRequest sent) {
    Request request = Request.parse(sent).ofTheCloud();
    router.find(request).gate().check(request);
    gates.forEach(gate -> gate.check(request));
  }

  /**
   * The id of the request being served, which becomes that of the operation it starts; with the
   * lock held.
   */
  public String requestId() {
    return requestId;
  }

  private Answer answer(Request request) {
    try {
      Router.Route route = router.find(request);
      route.gate().check(request);
      for (Gate gate : gates) {
        gate.check(request);
      }
      Existence.check(this, request);
      regions.check(request);
      return route.policy() == null
          ? route.handler().handle(request)
          : counted(request, route.policy(), route.handler());
    } catch (ServiceFault fault) {
      return Answer.refusal(fault);
    }
  }

  /** What remains of a limit is told on refusals, too, but not on empty lists. */
  private Answer counted(Request request, RatePolicy policy, Handler handler) {
    String remaining = rateLimits.spend(request, policy);
    Answer answer;
    try {
      answer = handler.handle(request);
    } catch (ServiceFault fault) {
      answer = Answer.refusal(fault);
    }
    return remaining.isEmpty() || answer.isEmptyList()
        ? answer
        : answer.header(RateLimits.HEADER, remaining);
  }

  /** Moves a virtual clock on when somebody waits for something that runs. */
  private void advanceIfAwaited(Request request) {
    if (settings.timeline() instanceof VirtualTimeline clock
        && !clock.isFrozen()
        && locked(() -> isAwaited(request) && isLetPass(request))) {
      clock.advanceToNext();
    }
  }

  /** Who is refused waits for nothing, and moves nothing (R253). */
  private boolean isLetPass(Request request) {
    try {
      router.find(request).gate().check(request);
      gates.forEach(gate -> gate.check(request));
      return true;
    } catch (ServiceFault refused) {
      return false;
    }
  }

  private boolean isAwaited(Request request) {
    if (request.length() == 0) {
      return false;
    }
    Operation polled = operations.find(request.name());
    return polled == null ? operations.running(request.path()) != null : polled.isRunning();
  }

  /** Answers a request that only reads as if it were sent earlier; with the lock held. */
  public Answer answerAsAt(Instant time, Supplier<Answer> usual) {
    return tree.asAt(time, usual);
  }

  /** Forgets everything but what the cloud was started with. */
  public void reset() {
    lock.lock();
    try {
      tree.clear();
      operations.clear();
      journal.clear();
      subscriptions.load(Json.array());
      settings.subscriptions().forEach(subscriptions::add);
      parts.forEach(StatePart::clear);
    } finally {
      lock.unlock();
    }
  }

  /** The whole state as JSON, running operations included; not the journal. */
  public String snapshot() {
    return locked(
        () -> {
          ObjectNode saved = Snapshot.begin(now());
          saved.put("ids", ids.made());
          saved.set("subscriptions", subscriptions.save());
          saved.set("resources", tree.save());
          saved.set("operations", operations.save());
          parts.forEach(part -> saved.set(part.name(), part.save()));
          return Json.print(saved);
        });
  }

  /**
   * Takes a snapshot's state in the place of the present one. A virtual clock that is behind the
   * snapshot's time moves there; what ran goes on.
   *
   * @throws IllegalArgumentException if it is no snapshot
   */
  public void restore(String snapshot) {
    Snapshot saved = Snapshot.read(snapshot);
    reset();
    if (settings.timeline() instanceof VirtualTimeline clock) {
      clock.advanceTo(saved.now());
    }
    lock.lock();
    try {
      ids.made(saved.number("ids"));
      subscriptions.load(saved.part("subscriptions"));
      tree.load(saved.part("resources"));
      operations.load(saved.part("operations"));
      parts.forEach(part -> part.load(saved.part(part.name())));
    } finally {
      lock.unlock();
    }
  }
}
