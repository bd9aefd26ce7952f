package dev.imagegallery.internal.call;

import dev.imagegallery.credential.AccessToken;
import dev.imagegallery.credential.TokenCredential;
import dev.imagegallery.credential.TokenRequest;
import dev.imagegallery.transport.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one attempt.
 *
 * @param main of who makes the call; {@code null} for nobody
 * @param auxiliary of the same client in other tenants, whose resources a call names (R140)
 */
record CallTokens(@Nullable AccessToken main, List<AccessToken> auxiliary) {

  private static final String AUXILIARY = "x-ms-authorization-auxiliary";

  static CallTokens of(CallSettings settings, Supplier<TokenRequest> request) {
    TokenCredential credential = settings.credential();
    AccessToken main = credential == null ? null : credential.token(request.get());
    List<AccessToken> auxiliary = new ArrayList<>();
    for (TokenCredential other : settings.auxiliary()) {
      auxiliary.add(other.token(TokenRequest.of(settings.scope())));
    }
    return new CallTokens(main, auxiliary);
  }

  static CompletableFuture<CallTokens> ofAsync(
      CallSettings settings, Supplier<TokenRequest> request) {
    TokenCredential credential = settings.credential();
    CompletableFuture<CallTokens> tokens =
        credential == null
            ? CompletableFuture.completedFuture(new CallTokens(null, List.of()))
            : credential
                .tokenAsync(request.get())
                .thenApply(main -> new CallTokens(main, List.of()));
    for (TokenCredential other : settings.auxiliary()) {
      CompletableFuture<AccessToken> next = other.tokenAsync(TokenRequest.of(settings.scope()));
      tokens = tokens.thenCombine(next, CallTokens::with);
    }
    return tokens;
  }

  private CallTokens with(AccessToken other) {
    List<AccessToken> more = new ArrayList<>(auxiliary);
    more.add(other);
    return new CallTokens(main, more);
  }

  /** The header fields of an attempt. */
  Headers in(Headers common) {
    if (main == null && auxiliary.isEmpty()) {
      return common;
    }
    Headers.Builder headers = common.toBuilder();
    if (main != null) {
      headers.add("Authorization", bearer(main));
    }
    if (!auxiliary.isEmpty()) {
      headers.add(
          AUXILIARY, auxiliary.stream().map(CallTokens::bearer).collect(Collectors.joining(", ")));
    }
    return headers.build();
  }

  private static String bearer(AccessToken token) {
    return "Bearer " + token.value();
  }
}
