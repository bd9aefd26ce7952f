package dev.imagegallery.credential;

import dev.imagegallery.error.AuthenticationException;
import dev.imagegallery.error.CredentialUnavailableException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries credentials in order until one can be used, and stays with it. It goes on only where a
 * credential is {@linkplain CredentialUnavailableException not available}; one that is there and is
 * refused ends the search, since going on could make calls as somebody else. Thread-safe.
 */
public final class ChainedCredential implements TokenCredential {

  private static final Logger LOG = LoggerFactory.getLogger(ChainedCredential.class);

  private final List<TokenCredential> links;
  private volatile @Nullable Outcome outcome;

  private ChainedCredential(List<TokenCredential> links) {
    this.links = links;
  }

  /**
   * What was tried.
   *
   * @param working the link that is used; {@code null} if none can be
   * @param skipped why each link before it cannot be used, in order
   */
  private record Outcome(@Nullable TokenCredential working, List<String> skipped) {}

  /**
   * A chain.
   *
   * @throws IllegalArgumentException if it has no links
   */
  public static ChainedCredential of(TokenCredential... links) {
    if (links.length == 0) {
      throw new IllegalArgumentException("links is empty");
    }
    return new ChainedCredential(List.of(links));
  }

  /**
   * What suits a program that runs on a developer's machine as well as on Azure: {@link
   * EnvironmentCredential} (which includes workload identity), {@link ManagedIdentityCredential},
   * {@link AzureCliCredential}.
   */
  public static ChainedCredential standard() {
    return of(
        EnvironmentCredential.create(),
        ManagedIdentityCredential.builder().build(),
        AzureCliCredential.builder().build());
  }

  /** The link that is used; empty before the first token, or if none can be used. */
  public Optional<TokenCredential> working() {
    Outcome tried = outcome;
    return tried == null ? Optional.empty() : Optional.ofNullable(tried.working);
  }

  /** Why each link before the working one cannot be used, in order; no secrets. */
  public List<String> skipped() {
    Outcome tried = outcome;
    return tried == null ? List.of() : tried.skipped;
  }

  @Override
  public AccessToken token(String scope) {
    return token(TokenRequest.of(scope));
  }

  @Override
  public AccessToken token(TokenRequest request) {
    TokenCredential known = working().orElse(null);
    if (known != null) {
      return known.token(request);
    }
    List<String> skipped = new ArrayList<>();
    for (TokenCredential link : links) {
      try {
        AccessToken token = link.token(request);
        found(link, skipped);
        return token;
      } catch (CredentialUnavailableException e) {
        skipped.add(link + ": " + e.getMessage());
      }
    }
    throw exhausted(skipped);
  }

  @Override
  public CompletableFuture<AccessToken> tokenAsync(TokenRequest request) {
    TokenCredential known = working().orElse(null);
    return known != null ? known.tokenAsync(request) : search(request, 0, new ArrayList<>());
  }

  private CompletableFuture<AccessToken> search(
      TokenRequest request, int next, List<String> skipped) {
    if (next == links.size()) {
      return CompletableFuture.failedFuture(exhausted(skipped));
    }
    TokenCredential link = links.get(next);
    return link.tokenAsync(request)
        .handle(
            (token, failed) -> {
              Throwable failure = failed instanceof CompletionException e ? e.getCause() : failed;
              if (failure instanceof CredentialUnavailableException) {
                skipped.add(link + ": " + failure.getMessage());
                return search(request, next + 1, skipped);
              }
              if (failure != null) {
                return CompletableFuture.<AccessToken>failedFuture(failure);
              }
              found(link, skipped);
              return CompletableFuture.completedFuture(token);
            })
        .thenCompose(found -> found);
  }

  private void found(TokenCredential link, List<String> skipped) {
    LOG.debug("using {}; before it: {}", link, skipped);
    outcome = new Outcome(link, Collections.unmodifiableList(new ArrayList<>(skipped)));
  }

  private AuthenticationException exhausted(List<String> skipped) {
    outcome = new Outcome(null, Collections.unmodifiableList(new ArrayList<>(skipped)));
    return new CredentialUnavailableException(
        "no credential can be used: " + String.join("; ", skipped), null);
  }

  /** Its links; no secrets. */
  @Override
  public String toString() {
    return "ChainedCredential" + links;
  }
}
