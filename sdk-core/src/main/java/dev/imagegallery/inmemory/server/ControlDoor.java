package dev.imagegallery.inmemory.server;

import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The control API under {@code /_emulator}: one table of its calls. */
final class ControlDoor implements Door {

  private static final String ROOT = "/_emulator";

  private final List<Route> routes;

  ControlDoor(InMemoryAzure azure, EmulatorClock clock) {
    StateCalls state = new StateCalls(azure, clock);
    FaultCalls faults = new FaultCalls(azure.faults());
    ClockCalls time = new ClockCalls(clock);
    BillCalls bills = new BillCalls(azure);
    AccessCalls access = new AccessCalls(azure, clock);
    routes =
        List.of(
            new Route("GET", "", state::about),
            new Route("POST", "/reset", state::reset),
            new Route("POST", "/subscriptions", state::addSubscription),
            new Route("PUT", "/quotas", state::setQuota),
            new Route("GET", "/journal", state::journal),
            new Route("GET", "/clock", time::show),
            new Route("POST", "/clock", time::change),
            new Route("PUT", "/regions/*", new RegionCalls(azure)::set),
            new Route("POST", "/blobs", new BlobCalls(azure)::declare),
            new Route("POST", "/principals", access::declare),
            new Route("POST", "/tokens", access::token),
            new Route("PUT", "/prices", bills::setPrices),
            new Route("GET", "/bill", bills::bill),
            new Route("GET", "/replicas", new ReplicaCalls(azure)::show),
            new Route("GET", "/faults", faults::list),
            new Route("POST", "/faults", faults::add),
            new Route("DELETE", "/faults", faults::clear),
            new Route("DELETE", "/faults/*", faults::remove),
            new Route("POST", "/options", new OptionCalls(azure)::change));
  }

  /** Whether a request is for the emulator and not for the cloud. */
  boolean isFor(TransportRequest request) {
    String path = request.path();
    return path.equals(ROOT) || path.startsWith(ROOT + "/");
  }

  @Override
  public TransportResponse answer(TransportRequest request) {
    String path = request.path().substring(ROOT.length()).replaceFirst("/$", "");
    List<Route> candidates = routes.stream().filter(route -> route.isAt(path)).toList();
    if (candidates.isEmpty()) {
      throw new Refusal(404, "NotFound", "The emulator's control API has no " + path + ".");
    }
    return candidates.stream()
        .filter(route -> route.method.equals(request.method()))
        .findFirst()
        .orElseThrow(() -> wrongMethod(request, candidates))
        .call
        .answer(new ControlRequest(request));
  }

  private static Refusal wrongMethod(TransportRequest request, List<Route> candidates) {
    String allowed = candidates.stream().map(Route::method).collect(Collectors.joining(", "));
    String message = request.method() + " is not possible here, but: " + allowed + ".";
    return new Refusal(405, "MethodNotAllowed", message, "Allow", allowed);
  }

  /** What answers a call. */
  @FunctionalInterface
  private interface Call {
    TransportResponse answer(ControlRequest request);
  }

  /**
   * One call.
   *
   * @param path below the root; {@code *} stands for one segment
   */
  private record Route(String method, String path, Call call) {
    boolean isAt(String asked) {
      return Pattern.matches(path.replace("*", "[^/]+"), asked);
    }
  }
}
