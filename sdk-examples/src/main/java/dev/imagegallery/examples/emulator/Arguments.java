package dev.imagegallery.examples.emulator;

import dev.imagegallery.inmemory.AuthMode;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.Profile;
import dev.imagegallery.inmemory.server.ClockMode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The command line, read and checked. */
final class Arguments {

  static final String USAGE =
      """
      usage: java -jar image-gallery-emulator.jar [option...]

        --port N                 listen on 127.0.0.1:N; 0 (default) for any free port
        --tls-dir DIR            serve HTTPS; certificates are made, or used again, in DIR
        --subscription ID[=NAME] a subscription there is; may be repeated
        --tenant ID              the tenant of the subscriptions
        --clock MODE             auto (default), frozen, wall, or xN: N times as fast as real time
        --auth MODE              open (default): everybody acts as owner; rbac: role assignments count
        --profile NAME           current (default) or preview2019: the rules of that time
        --start-time ISO-8601    what the clock shows at the start; default now
        --help                   print this

      When ready, one line of JSON on standard output says where it listens. It stops when standard
      input is closed.
      """;

  int port;
  @Nullable Path tlsDir;
  final Map<String, String> subscriptions = new LinkedHashMap<>();
  String tenant = InMemoryAzure.DEFAULT_TENANT;
  ClockMode clock = ClockMode.AUTO;
  AuthMode auth = AuthMode.OPEN;
  Profile profile = Profile.CURRENT;
  @Nullable Instant startTime;
  boolean help;

  private Arguments() {}

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException whose message says what is wrong with it
   */
  static Arguments parse(String... line) {
    Arguments arguments = new Arguments();
    Deque<String> rest = new ArrayDeque<>(List.of(line));
    while (!rest.isEmpty()) {
      arguments.read(rest.remove(), rest);
    }
    return arguments;
  }

  private void read(String option, Deque<String> rest) {
    switch (option) {
      case "--port" -> port = port(value(option, rest));
      case "--tls-dir" -> tlsDir = path(value(option, rest));
      case "--subscription" -> addSubscription(value(option, rest));
      case "--tenant" -> tenant = guid(option, value(option, rest));
      case "--clock" -> clock = ClockMode.parse(value(option, rest));
      case "--auth" -> auth = auth(value(option, rest));
      case "--profile" -> profile = profile(value(option, rest));
      case "--start-time" -> startTime = time(value(option, rest));
      case "--help" -> help = true;
      default -> throw new IllegalArgumentException("unknown option: " + option);
    }
  }

  private static String value(String option, Deque<String> rest) {
    String value = rest.poll();
    if (value == null || value.startsWith("--")) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return value;
  }

  private static int port(String text) {
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65535) {
      throw new IllegalArgumentException("--port is not in 0..65535: " + text);
    }
    return Integer.parseInt(text);
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("--tls-dir is no path: " + text, e);
    }
  }

  private void addSubscription(String text) {
    String[] idAndName = text.split("=", 2);
    String id = guid("--subscription", idAndName[0]);
    String name = idAndName.length == 2 ? idAndName[1] : "Subscription " + id;
    if (subscriptions.put(id, name) != null) {
      throw new IllegalArgumentException("--subscription is given twice: " + id);
    }
  }

  private static String guid(String option, String text) {
    if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
      throw new IllegalArgumentException(option + " is not a GUID: " + text);
    }
    return UUID.fromString(text).toString();
  }

  private static String choice(String option, String text, String first, String second) {
    if (text.equals(first) || text.equals(second)) {
      return text;
    }
    throw new IllegalArgumentException(option + " is not " + first + " or " + second + ": " + text);
  }

  private static AuthMode auth(String text) {
    return choice("--auth", text, "open", "rbac").equals("open") ? AuthMode.OPEN : AuthMode.RBAC;
  }

  private static Profile profile(String text) {
    return choice("--profile", text, "current", "preview2019").equals("current")
        ? Profile.CURRENT
        : Profile.PREVIEW_2019;
  }

  private static Instant time(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      String message = "--start-time is not ISO-8601, such as 2019-03-01T00:00:00Z: " + text;
      throw new IllegalArgumentException(message, e);
    }
  }
}
