package dev.imagegallery.internal.emulator.generic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.storage.AccountKeys;
import dev.imagegallery.internal.json.Json;
import java.util.Locale;
import java.util.Objects;

/**
 * What is done to resources by POST. A storage account tells its keys; any other action that begins
 * with {@code list} answers an empty list, and the rest an empty object: nothing is done.
 */
final class Actions {

  private static final String NAME_CHECK = "checkNameAvailability";

  private final Kernel kernel;

  Actions(Kernel kernel) {
    this.kernel = kernel;
  }

  Answer post(Request request) {
    GenericPath path = Objects.requireNonNull(GenericPath.of(request));
    String action = path.plural();
    if (path.names().isEmpty()) {
      return checkName(path, request);
    }
    Resource target = kernel.tree().find(path.target().id());
    if (target == null) {
      throw ResourceHandlers.notFound(path.target());
    }
    if (target.type().equals("Microsoft.Storage/storageAccounts")
        && action.matches("(?i).*keys?")) {
      return Answer.of(200, keys(target));
    }
    ObjectNode answer = Json.object();
    if (action.toLowerCase(Locale.ROOT).startsWith("list")) {
      answer.putArray("value");
    }
    return Answer.of(200, answer);
  }

  private Answer checkName(GenericPath path, Request request) {
    if (!path.plural().equalsIgnoreCase(NAME_CHECK)) {
      throw PlatformFaults.methodNotAllowed(request.method());
    }
    ObjectNode body = request.body();
    boolean free = isFree(Docs.text(body, "type"), Docs.text(body, "name"));
    ObjectNode answer = Json.object().put("nameAvailable", free);
    if (!free) {
      answer.put("reason", "AlreadyExists").put("message", "The name is already taken.");
    }
    return Answer.of(200, answer);
  }

  /** Such names are unique in the whole cloud. */
  private boolean isFree(String type, String name) {
    return kernel.subscriptions().all().stream()
        .flatMap(one -> kernel.tree().inSubscription(one.id(), type).stream())
        .noneMatch(resource -> resource.name().equalsIgnoreCase(name));
  }

  /** The keys are not kept anywhere: the same account has always the same. */
  private static ObjectNode keys(Resource account) {
    ObjectNode answer = Json.object();
    ArrayNode keys = answer.putArray("keys");
    for (String name : AccountKeys.NAMES) {
      keys.addObject()
          .put("creationTime", Docs.text(account.properties(), "creationTime"))
          .put("keyName", name)
          .put("value", AccountKeys.of(account.id(), name))
          .put("permissions", "FULL");
    }
    return answer;
  }
}
