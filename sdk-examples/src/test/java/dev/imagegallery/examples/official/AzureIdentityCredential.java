package dev.imagegallery.examples.official;

import com.azure.core.credential.TokenRequestContext;
import dev.imagegallery.credential.AccessToken;
import dev.imagegallery.credential.TokenCredential;
import dev.imagegallery.credential.TokenRequest;
import java.util.concurrent.CompletableFuture;

/**
 * Lets our clients use a credential of azure-identity, such as {@code DefaultAzureCredential}: that
 * library keeps and renews its tokens itself.
 */
final class AzureIdentityCredential implements TokenCredential {

  private final com.azure.core.credential.TokenCredential credential;

  AzureIdentityCredential(com.azure.core.credential.TokenCredential credential) {
    this.credential = credential;
  }

  @Override
  public AccessToken token(String scope) {
    return token(TokenRequest.of(scope));
  }

  @Override
  public AccessToken token(TokenRequest request) {
    return ours(credential.getTokenSync(context(request)));
  }

  @Override
  public CompletableFuture<AccessToken> tokenAsync(TokenRequest request) {
    return credential.getToken(context(request)).map(AzureIdentityCredential::ours).toFuture();
  }

  private static TokenRequestContext context(TokenRequest request) {
    TokenRequestContext context = new TokenRequestContext().addScopes(request.scope());
    return request.claims() == null ? context : context.setClaims(request.claims());
  }

  private static AccessToken ours(com.azure.core.credential.AccessToken token) {
    return new AccessToken(token.getToken(), token.getExpiresAt().toInstant());
  }
}
