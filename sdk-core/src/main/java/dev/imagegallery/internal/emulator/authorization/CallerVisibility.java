package dev.imagegallery.internal.emulator.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.authorization.RequiredAction.Kind;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.kernel.Visibility;
import dev.imagegallery.internal.emulator.login.Caller;
import dev.imagegallery.internal.json.Json;
import java.util.ArrayList;
import java.util.List;

/** Lists have what the caller may read; nothing readable gives an empty list (R235). */
final class CallerVisibility implements Visibility {

  private final AccessControl access;

  CallerVisibility(AccessControl access) {
    this.access = access;
  }

  @Override
  public List<Resource> visible(Request request, List<Resource> all) {
    Caller caller = access.caller(request);
    if (caller.isOwner()) {
      return all;
    }
    Rights rights = access.rights(caller);
    if (AuthorizationGate.isWhole(RequiredAction.of(request), rights)) {
      return all;
    }
    List<Resource> visible = new ArrayList<>(all);
    visible.removeIf(resource -> !isReadable(request, resource.id(), rights));
    return visible;
  }

  /**
   * Whatever lists answer, and from wherever: an item that has no id, or one that the caller may
   * not read, is left out. Where nothing can be read a missing parent is not told from a hidden
   * one.
   */
  @Override
  public Answer visible(Request request, Answer answer) {
    boolean told = answer.status() == 200 || answer.status() == 404;
    if (!told || !RequiredAction.reads(request)) {
      return answer;
    }
    Caller caller = access.caller(request);
    return caller.isOwner() ? answer : visible(request, answer, caller);
  }

  private Answer visible(Request request, Answer answer, Caller caller) {
    RequiredAction required = RequiredAction.of(request);
    Rights rights = access.rights(caller);
    boolean list = required.kind() == Kind.LIST || required.kind() == Kind.MIXED_LIST;
    if (!list || AuthorizationGate.isWhole(required, rights)) {
      return answer;
    }
    if (answer.status() == 404) {
      return Answer.of(200, Json.object().set("value", Json.array()));
    }
    if (!(answer.body() instanceof ObjectNode page && page.path("value").isArray())) {
      return Answer.refusal(AuthorizationGate.refusal(caller, required));
    }
    return answer.withBody(visible(request, page, rights));
  }

  private static ObjectNode visible(Request request, ObjectNode page, Rights rights) {
    ArrayNode value = Json.array();
    for (JsonNode item : page.path("value")) {
      String id = Docs.text(item, "id");
      if (!id.isEmpty() && isReadable(request, id, rights)) {
        value.add(item);
      }
    }
    ObjectNode visible = page.deepCopy();
    visible.set("value", value);
    return visible;
  }

  private static boolean isReadable(Request request, String id, Rights rights) {
    RequiredAction reading = RequiredAction.toRead(request, id);
    return switch (reading.kind()) {
      case FREE -> true;
      case SUBSCRIPTION -> rights.reachInto(reading.scope());
      case ACTION, LIST, MIXED_LIST -> rights.allow(reading.action(), reading.scope());
    };
  }
}
