package dev.imagegallery.internal.emulator.kernel;

import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the handler of a request by its path, one segment at a time, without regard to letter case.
 * In a pattern {@code *} stands for any one segment. Filled before the first request.
 */
public final class Router {

  private final Node root = new Node();
  private final List<Finder> finders = new ArrayList<>();

  /** Finds paths that no pattern can describe, such as those below a resource of any type. */
  @FunctionalInterface
  public interface Finder {
    /** The path of a request, or {@code null} if it is none of this finder's. */
    @Nullable Path find(Request request);
  }

  /** What is done for one method of one path. */
  record Route(VersionGate gate, Handler handler, @Nullable RatePolicy policy) {}

  /** The path of a kind of resource, to which methods are added. */
  public static final class Path {
    private final Node node;
    private final VersionGate gate;

    private Path(Node node, VersionGate gate) {
      this.node = node;
      this.gate = gate;
    }

    /** Adds a method. */
    public Path on(String method, Handler handler) {
      node.routes.put(method, new Route(gate, handler, null));
      return this;
    }

    /** Adds a method whose requests are counted. */
    public Path on(String method, RatePolicy policy, Handler handler) {
      node.routes.put(method, new Route(gate, handler, policy));
      return this;
    }
  }

  /**
   * A path.
   *
   * @param pattern such as {@code subscriptions/*}
   * @param gate which api-versions its resource type has
   */
  public Path at(String pattern, VersionGate gate) {
    Node node = root;
    for (String segment : pattern.split("/", -1)) {
      node = node.grow(segment);
    }
    return new Path(node, gate);
  }

  /** A path outside the table, for a {@link Finder} to answer. */
  public static Path path(VersionGate gate) {
    return new Path(new Node(), gate);
  }

  /** Has paths that are not in the table looked up; in the order in which finders were added. */
  public void otherwise(Finder finder) {
    finders.add(finder);
  }

  /**
   * The resource types of a provider that the table has, each with the api-versions it is known to
   * have; none if any is taken.
   */
  public SortedMap<String, Set<String>> types(String namespace) {
    SortedMap<String, Set<String>> types = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Node node = root;
    for (String segment :
        ("subscriptions/*/resourceGroups/*/providers/" + namespace).split("/", -1)) {
      node = node == null ? null : node.step(segment);
    }
    if (node != null) {
      node.collectTypes("", types);
    }
    return types;
  }

  /**
   * The route of a request.
   *
   * @throws ServiceFault if there is none
   */
  Route find(Request request) {
    Node node = root;
    for (int i = 0; i < request.length() && node != null; i++) {
      node = node.step(request.segment(i));
    }
    if (node == null || node.routes.isEmpty()) {
      node = otherwise(request).node;
    }
    Route route = node.routes.get(request.method());
    if (route == null) {
      throw PlatformFaults.methodNotAllowed(request.method());
    }
    return route;
  }

  private Path otherwise(Request request) {
    for (Finder finder : finders) {
      Path path = finder.find(request);
      if (path != null) {
        return path;
      }
    }
    throw UnknownPath.fault(request);
  }

  private static final class Node {
    private final Map<String, Node> literals = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Route> routes = new HashMap<>();
    private @Nullable Node any;

    Node grow(String segment) {
      if (!segment.equals("*")) {
        return literals.computeIfAbsent(segment, key -> new Node());
      }
      if (any == null) {
        any = new Node();
      }
      return any;
    }

    @Nullable Node step(String segment) {
      Node literal = literals.isEmpty() ? null : literals.get(segment);
      return literal != null ? literal : any;
    }

    /** A type is what has single resources to read; the rest are actions. */
    void collectTypes(String prefix, Map<String, Set<String>> types) {
      literals.forEach(
          (name, node) -> {
            Route read = node.any == null ? null : node.any.routes.get("GET");
            if (read != null) {
              types.put(prefix + name, read.gate().known());
            }
            if (node.any != null) {
              node.any.collectTypes(prefix + name + "/", types);
            }
          });
    }
  }
}
