package dev.imagegallery.internal.emulator.login;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The look-ups in the directory that role commands make. Searches find declared principals; an
 * object id that was not declared is taken to be that of a service principal, since roles can be
 * assigned to it.
 */
final class Graph {

  private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

  private final Directory directory;

  Graph(Directory directory) {
    this.directory = directory;
  }

  Answer getByIds(Request request) {
    ArrayNode value = Json.array();
    for (JsonNode id : Fields.items(request.body(), "ids")) {
      value.add(document(knownOr(id.asText(), "ServicePrincipal")));
    }
    return Answer.of(200, Json.object().set("value", value));
  }

  Answer servicePrincipals(Request request) {
    return list(request, "ServicePrincipal");
  }

  Answer users(Request request) {
    return list(request, "User");
  }

  Answer groups(Request request) {
    return list(request, "Group");
  }

  Answer user(Request request) {
    for (Principal user : directory.ofType("User")) {
      if (matches(user, request.name())) {
        return Answer.of(200, document(user));
      }
    }
    throw PlatformFaults.entityNotFound();
  }

  /** Whoever the token says; not checked, as nothing is refused here. */
  Answer me(Request request) {
    String header = request.headers().first("Authorization").orElse("");
    String id = Bearer.objectId(header).orElse("admin");
    return Answer.of(200, document(knownOr(id, "User")));
  }

  private Principal knownOr(String id, String type) {
    Principal known = directory.find(id);
    return known == null ? new Principal(id, type, id, "", List.of()) : known;
  }

  /** A filter is not understood but for the values in it, any of which may match. */
  private Answer list(Request request, String type) {
    String filter = request.query("$filter");
    ArrayNode value = Json.array();
    for (Principal one : directory.ofType(type)) {
      if (filter == null || matchesAny(one, filter)) {
        value.add(document(one));
      }
    }
    return Answer.of(200, Json.object().set("value", value));
  }

  private static boolean matchesAny(Principal principal, String filter) {
    Matcher values = QUOTED.matcher(filter);
    while (values.find()) {
      if (matches(principal, values.group(1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(Principal principal, @Nullable String text) {
    return principal.objectId().equalsIgnoreCase(text)
        || principal.displayName().equalsIgnoreCase(text);
  }

  private static ObjectNode document(Principal principal) {
    String type = principal.type();
    String lower = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
    ObjectNode document =
        Json.object()
            .put("@odata.type", "#microsoft.graph." + lower)
            .put("id", principal.objectId())
            .put("displayName", principal.displayName());
    if (type.equals("ServicePrincipal")) {
      document.put("appId", principal.objectId());
      document.putArray("servicePrincipalNames").add(principal.objectId());
    } else if (type.equals("User")) {
      document.put("userPrincipalName", principal.displayName());
    }
    return document;
  }
}
