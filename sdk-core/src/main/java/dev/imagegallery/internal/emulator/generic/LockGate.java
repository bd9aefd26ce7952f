package dev.imagegallery.internal.emulator.generic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Documents;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.emulator.kernel.Gate;
import dev.imagegallery.internal.emulator.kernel.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Asks whether a lock forbids a change (R240b). A lock holds for its scope and all below; {@code
 * CanNotDelete} forbids deletion, {@code ReadOnly} every change. What has something locked below it
 * cannot be deleted, either.
 */
final class LockGate implements Gate {

  private static final String LOCKS = "/providers/microsoft.authorization/locks/";
  private static final String AUTHORIZATION = "/providers/microsoft.authorization/";
  private static final String READ_ONLY = "ReadOnly";
  private static final List<String> LEVELS = List.of("NotSpecified", "CanNotDelete", READ_ONLY);
  private static final Set<String> READS = Set.of("GET", "HEAD");

  private final Documents extensions;

  LockGate(Documents extensions) {
    this.extensions = extensions;
  }

  /** Checks a lock that is being written. */
  static void requireForm(GenericPath path, JsonNode body) {
    if (path.type().equalsIgnoreCase("locks")) {
      JsonNode properties = Fields.object(body, "properties");
      Fields.required(properties, "level", "properties.level");
      Fields.choice(properties, "level", "properties.level", LEVELS);
    }
  }

  @Override
  public void check(Request request) {
    String path = '/' + String.join("/", request.segments()).toLowerCase(Locale.ROOT);
    if (READS.contains(request.method()) || path.contains(AUTHORIZATION)) {
      return;
    }
    boolean deletes = request.method().equals("DELETE");
    List<String> locked = locked(path, deletes);
    if (!locked.isEmpty()) {
      String scope = '/' + String.join("/", request.segments());
      throw deletes
          ? PlatformFaults.scopeLocked(scope, locked)
          : PlatformFaults.scopeReadOnly(scope, locked);
    }
  }

  private List<String> locked(String path, boolean deletes) {
    List<String> scopes = new ArrayList<>();
    for (String id : extensions.ids()) {
      int at = id.toLowerCase(Locale.ROOT).indexOf(LOCKS);
      if (at >= 0 && forbids(id, id.substring(0, at).toLowerCase(Locale.ROOT), path, deletes)) {
        scopes.add(id.substring(0, at));
      }
    }
    return scopes;
  }

  private boolean forbids(String id, String scope, String path, boolean deletes) {
    JsonNode lock = extensions.find(id);
    String level = lock == null ? "" : Docs.text(lock, "properties", "level");
    if (level.equalsIgnoreCase("NotSpecified")) {
      return false;
    }
    boolean within = path.equals(scope) || path.startsWith(scope + '/');
    return deletes
        ? within || scope.startsWith(path + '/')
        : within && level.equalsIgnoreCase(READ_ONLY);
  }
}
