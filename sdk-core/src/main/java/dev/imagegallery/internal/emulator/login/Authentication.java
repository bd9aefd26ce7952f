package dev.imagegallery.internal.emulator.login;

import dev.imagegallery.internal.emulator.error.AccessFaults;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.kernel.Gate;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Says who sent a request, by the request's own headers: whoever passes a request on inside passes
 * its caller on with them. The gate behind that of the api-version (R252). The kernel's lock guards
 * it.
 */
public final class Authentication implements Gate {

  private static final String BEARER = "Bearer ";
  private static final String AUXILIARY = "x-ms-authorization-auxiliary";

  /** What the resource manager's paths begin with; the rest is for those who have no token yet. */
  private static final Set<String> GUARDED =
      Set.of("subscriptions", "providers", "tenants", "batch");

  private final Kernel kernel;
  private final Directory directory;
  private final Tokens tokens;
  private final boolean required;

  Authentication(Kernel kernel, Directory directory, Tokens tokens, boolean required) {
    this.kernel = kernel;
    this.directory = directory;
    this.tokens = tokens;
    this.required = required;
  }

  @Override
  public void check(Request request) {
    caller(request);
  }

  /**
   * Who sent a request.
   *
   * @throws ServiceFault if it must say so and does not
   */
  public Caller caller(Request request) {
    String header = request.headers().first("Authorization").orElse("");
    return required ? proven(request, header) : claimed(request, header);
  }

  /** Where everybody acts as owner, only tokens count that were made for the purpose. */
  private Caller claimed(Request request, String header) {
    if (!isBearer(header)) {
      return Caller.OWNER;
    }
    return read(request, header.substring(BEARER.length()))
        .filter(Token::counted)
        .map(token -> caller(request, token))
        .orElse(Caller.OWNER);
  }

  private Caller proven(Request request, String header) {
    if (!isGuarded(request)) {
      return Caller.OWNER;
    }
    if (header.isEmpty()) {
      throw challenged(request, AccessFaults.authenticationMissing());
    }
    return caller(request, valid(request, header));
  }

  /**
   * Who sent a request to another service, which no token but the request's own opens.
   *
   * @throws ServiceFault if it has none that is valid
   */
  public Caller bearer(Request request) {
    String header = request.headers().first("Authorization").orElse("");
    return caller(valid(request, header), List.of());
  }

  private static boolean isGuarded(Request request) {
    return request.length() > 0 && GUARDED.contains(request.segment(0).toLowerCase(Locale.ROOT));
  }

  private Caller caller(Request request, Token token) {
    List<Caller> auxiliary = new ArrayList<>();
    request
        .headers()
        .forEach(
            (name, value) -> {
              if (name.equalsIgnoreCase(AUXILIARY)) {
                for (String one : value.split("[;,]", -1)) {
                  auxiliary.add(caller(valid(request, one.strip()), List.of()));
                }
              }
            });
    return caller(token, auxiliary);
  }

  private Caller caller(Token token, List<Caller> auxiliary) {
    String id = token.objectId().isEmpty() ? token.appId() : token.objectId();
    Principal known = directory.find(id);
    String name = known != null && known.type().equals("User") ? known.displayName() : id;
    return new Caller(name, id, token.tenantId(), id.equals(Tokens.ADMIN), auxiliary);
  }

  private Token valid(Request request, String header) {
    String text = isBearer(header) ? header.substring(BEARER.length()).strip() : "";
    Token token =
        read(request, text).orElseThrow(() -> challenged(request, AccessFaults.tokenInvalid()));
    if (!request.isOfTheCloud() && !token.lasting() && !token.expires().isAfter(kernel.now())) {
      throw challenged(request, AccessFaults.tokenExpired(token.expires(), kernel.now()));
    }
    return token;
  }

  /** What the cloud itself sends in a caller's name has the caller's token without signature. */
  private Optional<Token> read(Request request, String text) {
    return request.isOfTheCloud() ? TokenKey.readUnsigned(text) : tokens.read(text);
  }

  private static boolean isBearer(String header) {
    return header.regionMatches(true, 0, BEARER, 0, BEARER.length());
  }

  private ServiceFault challenged(Request request, ServiceFault fault) {
    return fault.challenge(
        "Bearer authorization_uri=\"%s/%s\", error=\"invalid_token\", error_description=\"%s\""
            .formatted(
                request.base(),
                kernel.settings().tenantId(),
                fault.error().message().replace('"', '\'')));
  }
}
