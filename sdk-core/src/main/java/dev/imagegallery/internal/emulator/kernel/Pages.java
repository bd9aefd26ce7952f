package dev.imagegallery.internal.emulator.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers lists page by page (R234). A page begins after the id that the last one ended with, so
 * that no page repeats or leaves out what was there all the time (R236).
 */
public final class Pages {

  private static final String TOKEN = "$skiptoken";

  private final int size;
  private Visibility visibility = Visibility.ALL;

  Pages(int size) {
    this.size = size;
  }

  void show(Visibility seen) {
    visibility = seen;
  }

  /** A list's page, of what the caller may read (R235). */
  public Answer answer(
      Request request,
      List<Resource> all,
      Comparator<String> order,
      Function<Resource, ? extends JsonNode> shown) {
    return answerAll(request, visibility.visible(request, all), order, shown);
  }

  /** A page of a list whose reader needs no right on the resources that stand behind it. */
  public Answer answerAll(
      Request request,
      List<Resource> all,
      Comparator<String> order,
      Function<Resource, ? extends JsonNode> shown) {
    List<Resource> sorted = new ArrayList<>(all);
    sorted.sort((a, b) -> order.compare(a.id(), b.id()));
    List<Resource> rest = after(sorted, request.query(TOKEN), order);
    int end = Math.min(rest.size(), pageSize(request));
    ArrayNode value = Json.array();
    for (Resource resource : rest.subList(0, end)) {
      value.add(shown.apply(resource));
    }
    ObjectNode page = Json.object().set("value", value);
    if (end < rest.size()) {
      page.put("nextLink", nextLink(request, rest.get(end - 1).id()));
    }
    return Answer.of(200, page);
  }

  private static List<Resource> after(
      List<Resource> sorted, @Nullable String token, Comparator<String> order) {
    if (token == null) {
      return sorted;
    }
    String last = decode(token);
    List<Resource> rest = new ArrayList<>();
    for (Resource resource : sorted) {
      if (order.compare(resource.id(), last) > 0) {
        rest.add(resource);
      }
    }
    return rest;
  }

  private int pageSize(Request request) {
    String top = request.query("$top");
    if (top == null) {
      return size;
    }
    try {
      return Math.max(1, Math.min(size, Integer.parseInt(top)));
    } catch (NumberFormatException e) {
      throw PlatformFaults.requestContentInvalid("$top is not a number");
    }
  }

  private static String nextLink(Request request, String last) {
    StringBuilder url = new StringBuilder(request.base()).append(request.path()).append('?');
    for (String parameter : request.rawQuery().split("&", -1)) {
      if (!parameter.isEmpty() && !isToken(parameter)) {
        url.append(parameter).append('&');
      }
    }
    byte[] bytes = last.getBytes(StandardCharsets.UTF_8);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return url.append("%24skiptoken=").append(token).toString();
  }

  private static boolean isToken(String parameter) {
    return parameter.startsWith("$skiptoken=") || parameter.startsWith("%24skiptoken=");
  }

  private static String decode(String token) {
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw PlatformFaults.requestContentInvalid("$skiptoken is not one of this service");
    }
  }
}
