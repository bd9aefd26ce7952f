package dev.imagegallery;

import static dev.imagegallery.Sample.GALLERY_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.imagegallery.credential.AccessToken;
import dev.imagegallery.credential.TokenCredential;
import dev.imagegallery.credential.TokenRequest;
import dev.imagegallery.error.AccessException;
import dev.imagegallery.transport.ScriptedTransport;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A 401 that demands claims is answered once, with a fresh token. */
class ClaimsChallengeTest {

  private static final String CLAIMS = "{\"access_token\":{\"nbf\":{\"essential\":true}}}";

  private final ScriptedTransport transport = new ScriptedTransport();
  private final Recorder credential = new Recorder();
  private final ImageGallerySdk sdk = Sample.builder(transport).credential(credential).build();

  private static final class Recorder implements TokenCredential {
    final List<TokenRequest> asked = new ArrayList<>();

    @Override
    public AccessToken token(String scope) {
      throw new AssertionError("asked without regard to claims");
    }

    @Override
    public AccessToken token(TokenRequest request) {
      asked.add(request);
      return new AccessToken("token-" + asked.size(), Instant.MAX);
    }
  }

  private static String challenge(String claims) {
    String base64 = Base64.getEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
    return "Bearer authorization_uri=\"https://login.microsoftonline.com/t\","
        + " error=\"insufficient_claims\", claims=\""
        + base64
        + "\"";
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void challenge_isAnsweredWithATokenForItsClaims(Face face) {
    transport
        .then(401, Sample.error("TokenRevoked"), "WWW-Authenticate", challenge(CLAIMS))
        .then(200, Sample.gallery("Succeeded"));

    assertThat(face.get(sdk, GALLERY_ID).location().name()).isEqualTo("eastus");

    assertThat(credential.asked).extracting(TokenRequest::claims).containsExactly(null, CLAIMS);
    assertThat(transport.requests())
        .extracting(request -> request.headers().first("Authorization").orElseThrow())
        .containsExactly("Bearer token-1", "Bearer token-2");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void secondChallenge_isTheAnswer(Face face) {
    transport.times(2, 401, Sample.error("TokenRevoked"), "WWW-Authenticate", challenge(CLAIMS));

    assertThat(catchThrowable(() -> face.get(sdk, GALLERY_ID))).isInstanceOf(AccessException.class);

    assertThat(transport.requests()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not json", "[1]", "{\"open\":"})
  void demandThatIsNoJsonObject_isNotSentOn(String claims) {
    transport.then(401, Sample.error("TokenRevoked"), "WWW-Authenticate", challenge(claims));

    assertThat(catchThrowable(() -> sdk.galleries().get(GALLERY_ID)))
        .isInstanceOf(AccessException.class);

    assertThat(transport.requests()).hasSize(1);
  }

  @Test
  void challengeWithoutCredential_isTheAnswer() {
    transport.then(401, Sample.error("NoToken"), "WWW-Authenticate", challenge(CLAIMS));

    assertThat(catchThrowable(() -> Sample.sdk(transport).galleries().get(GALLERY_ID)))
        .isInstanceOf(AccessException.class);

    assertThat(transport.requests()).hasSize(1);
  }
}
