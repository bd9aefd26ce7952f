package dev.imagegallery.internal.emulator.kernel;

import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.models.schema.ApiVersion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The first gate (R252): every request names an api-version, one that its resource type has. */
public final class VersionGate {

  /** Lets any version pass that is formed like one. */
  public static final VersionGate ANY = new VersionGate(Set.of(), VersionGate::malformed);

  /** Asks for no version: what is not the resource manager's has none. */
  public static final VersionGate NONE = new VersionGate(Set.of(), VersionGate::malformed);

  private static final int CACHED = 256;
  private static final Map<String, ApiVersion> PARSED = new ConcurrentHashMap<>();

  private final Set<String> known;
  private final BiFunction<Request, String, ServiceFault> unknown;

  private VersionGate(Set<String> known, BiFunction<Request, String, ServiceFault> unknown) {
    this.known = known;
    this.unknown = unknown;
  }

  /**
   * A gate for a type whose versions are known.
   *
   * @param known all of them
   * @param refusal how a request with another one is refused
   */
  public static VersionGate of(
      Set<String> known, BiFunction<Request, String, ServiceFault> refusal) {
    return new VersionGate(known, refusal);
  }

  /** All versions it lets pass; none if it lets any pass. */
  Set<String> known() {
    return known;
  }

  void check(Request request) {
    if (this == NONE) {
      return;
    }
    String text = request.query("api-version");
    if (text == null || text.isEmpty()) {
      throw PlatformFaults.apiVersionMissing();
    }
    ApiVersion parsed = parse(text);
    if (parsed == null || (!known.isEmpty() && !known.contains(text))) {
      throw unknown.apply(request, text);
    }
    request.apiVersion(parsed);
  }

  private static @Nullable ApiVersion parse(String text) {
    ApiVersion cached = PARSED.get(text);
    if (cached != null) {
      return cached;
    }
    try {
      ApiVersion parsed = new ApiVersion(text);
      if (PARSED.size() < CACHED) {
        PARSED.put(text, parsed);
      }
      return parsed;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static ServiceFault malformed(Request request, String text) {
    return PlatformFaults.apiVersionUnknown("", text, request.path(), List.of(), List.of());
  }
}
