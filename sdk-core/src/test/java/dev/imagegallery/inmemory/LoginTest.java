package dev.imagegallery.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.inmemory.TestCloud.Answered;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.TransportRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients ask before they ask the resource manager. */
class LoginTest {

  private static final String BASE = "https://localhost:8443";
  private static final String CLIENT = "c11e0000-0000-0000-0000-000000000000";
  private static final String TENANT = "7e0a0000-0000-0000-0000-000000000000";
  private static final String SECRET = "hunter2";
  private static final String FORM =
      "grant_type=client_credentials&client_info=1&client_id="
          + CLIENT
          + "&client_secret="
          + SECRET
          + "&scope=https%3A%2F%2Flocalhost%3A8443%2F%2F.default";

  private final TestCloud cloud = TestCloud.of(InMemoryAzure.create());

  @ParameterizedTest
  @ValueSource(strings = {"2015-01-01", "1.0"})
  void metadata_ofTheFirstForm_namesTheAuthorityThatWasAsked(String version) {
    Answered metadata = get("/metadata/endpoints?api-version=" + version);

    assertThat(metadata.at("/galleryEndpoint")).isEqualTo(BASE + "/");
    assertThat(metadata.at("/graphEndpoint")).isEqualTo(BASE + "/");
    assertThat(metadata.at("/authentication/loginEndpoint")).isEqualTo(BASE + "/adfs");
    assertThat(metadata.at("/authentication/audiences/0")).isEqualTo(BASE + "/");
  }

  @ParameterizedTest
  @CsvSource({"2019-05-01,/0", "2020-09-01,/0", "2022-09-01,''", "2023-11-01,''"})
  void metadata_ofTheLaterForms_isAnArrayAndThenOneCloud(String version, String at) {
    Answered metadata = get("/metadata/endpoints?api-version=" + version);

    assertThat(metadata.at(at + "/name")).isEqualTo("local");
    assertThat(metadata.at(at + "/resourceManager")).isEqualTo(BASE + "/");
    assertThat(metadata.at(at + "/authentication/tenant")).isEqualTo("adfs");
    assertThat(metadata.at(at + "/microsoftGraphResourceId")).isEqualTo(BASE + "/");
    assertThat(metadata.at(at + "/suffixes/keyVaultDns")).isEqualTo("vault.localhost");
  }

  @Test
  void imageAliases_areWhereTheMetadataSays() {
    String url = get("/metadata/endpoints?api-version=2022-09-01").at("/vmImageAliasDoc");

    assertThat(cloud.follow(url).is(200).at("/outputs/aliases/value/Linux/UbuntuLTS/offer"))
        .isEqualTo("UbuntuServer");
  }

  @Test
  void metadata_withoutAVersion_isRefused() {
    assertThat(cloud.follow(BASE + "/metadata/endpoints").is(400).code())
        .isEqualTo("MissingApiVersionParameter");
  }

  @ParameterizedTest
  @CsvSource({
    "/adfs/.well-known/openid-configuration,/adfs/oauth2/token",
    "/adfs/v2.0/.well-known/openid-configuration,/adfs/oauth2/v2.0/token",
    "/contoso/v2.0/.well-known/openid-configuration,/contoso/oauth2/v2.0/token"
  })
  void openId_namesATokenEndpointThatAnswers(String path, String tokens) {
    Answered document = get(path);

    assertThat(document.at("/token_endpoint")).isEqualTo(BASE + tokens);
    assertThat(document.at("/authorization_endpoint")).startsWith(BASE).endsWith("/authorize");
    assertThat(document.has("/device_authorization_endpoint")).isTrue();
    post(document.at("/token_endpoint"), FORM).is(200);
  }

  @Test
  void discovery_vouchesForTheAuthority() {
    Answered answer =
        get(
            "/common/discovery/instance?api-version=1.0&authorization_endpoint=https%3A%2F%2Flocalhost%2F"
                + TENANT
                + "%2Foauth2%2Fv2.0%2Fauthorize");

    assertThat(answer.at("/tenant_discovery_endpoint"))
        .isEqualTo(BASE + "/" + TENANT + "/v2.0/.well-known/openid-configuration");
    assertThat(answer.at("/metadata/0/preferred_network")).isEqualTo("localhost:8443");
  }

  @Test
  void token_saysWhoAndWhereAndHowLong() throws IOException {
    Answered answer = post(BASE + "/adfs/oauth2/token", FORM).is(200);
    JsonNode claims = claims(answer);
    long now = InMemoryAzure.DEFAULT_START.getEpochSecond();

    assertThat(answer.at("/token_type")).isEqualTo("Bearer");
    assertThat(answer.at("/expires_in")).isEqualTo("86399");
    assertThat(answer.at("/expires_on")).isEqualTo("" + (now + 86399));
    assertThat(answer.at("/not_before")).isEqualTo("" + now);
    assertThat(answer.at("/resource")).isEqualTo(BASE + "/");
    assertThat(claims.path("aud").asText()).isEqualTo(BASE + "/");
    assertThat(claims.path("iss").asText()).startsWith(BASE);
    assertThat(claims.path("tid").asText()).isEqualTo(InMemoryAzure.DEFAULT_TENANT);
    assertThat(claims.path("oid").asText()).isEqualTo(CLIENT);
    assertThat(claims.path("appid").asText()).isEqualTo(CLIENT);
    assertThat(claims.path("exp").asLong()).isEqualTo(now + 86399);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/oauth2/token", "/oauth2/v2.0/token"})
  void token_ofATenant_isOfThatTenant(String path) throws IOException {
    Answered answer = post(BASE + "/" + TENANT + path, FORM).is(200);

    assertThat(claims(answer).path("tid").asText()).isEqualTo(TENANT);
  }

  @Test
  void token_forAResource_hasItAsAudience() throws IOException {
    String form = FORM.substring(0, FORM.indexOf("&scope")) + "&resource=https%3A%2F%2Fx%2F";

    Answered answer = post(BASE + "/adfs/oauth2/token", form).is(200);

    assertThat(answer.at("/resource")).isEqualTo("https://x/");
    assertThat(claims(answer).path("aud").asText()).isEqualTo("https://x/");
  }

  @Test
  void token_withoutASecret_isRefused() {
    Answered refused = post(BASE + "/adfs/oauth2/token", FORM.replace("=" + SECRET, "=")).is(401);

    assertThat(refused.at("/error")).isEqualTo("invalid_client");
    assertThat(refused.at("/error_description")).startsWith("AADSTS7000215: ");
  }

  @ParameterizedTest
  @CsvSource({
    "client_id,invalid_request",
    "grant_type,unsupported_grant_type",
  })
  void token_withoutAField_isRefused(String field, String error) {
    String form = FORM.replace(field + "=", "other=");

    assertThat(post(BASE + "/adfs/oauth2/token", form).is(400).at("/error")).isEqualTo(error);
  }

  @Test
  void secretsAndTokens_areKeptNowhere() {
    String token = post(BASE + "/adfs/oauth2/token", FORM).at("/access_token");

    assertThat(cloud.azure().snapshot()).doesNotContain(SECRET, token);
    assertThat(cloud.azure().journal().entriesAfter(0)).isNotEmpty();
    assertThat(cloud.azure().journal().entriesAfter(0).toString()).doesNotContain(SECRET, token);
  }

  @Test
  void graph_findsNobodyWhoWasNotDeclared_butTakesAnyObjectId() {
    String filter = "servicePrincipalNames/any(c:c%20eq%20'" + CLIENT + "')";

    assertThat(get("/v1.0/servicePrincipals?$filter=" + filter).at("/value")).isEqualTo("[]");
    assertThat(get("/v1.0/users").at("/value")).isEqualTo("[]");
    Answered byId =
        cloud.post("/v1.0/directoryObjects/getByIds", "{'ids':['" + CLIENT + "']}").is(200);
    assertThat(byId.at("/value/0/id")).isEqualTo(CLIENT);
    assertThat(byId.at("/value/0/@odata.type")).isEqualTo("#microsoft.graph.servicePrincipal");
  }

  @Test
  void graph_tellsCallersWhoTheyAre() {
    String token = post(BASE + "/adfs/oauth2/token", FORM).at("/access_token");
    Headers headers = Headers.builder().add("Authorization", "Bearer " + token).build();

    Answered me =
        new Answered(
            cloud
                .azure()
                .transport()
                .execute(new TransportRequest("GET", BASE + "/v1.0/me", headers, null)));

    assertThat(me.is(200).at("/id")).isEqualTo(CLIENT);
    assertThat(get("/v1.0/me").at("/id")).isEqualTo("admin");
  }

  private Answered get(String path) {
    return cloud.follow(BASE + path).is(200);
  }

  private Answered post(String url, String form) {
    byte[] body = form.getBytes(StandardCharsets.UTF_8);
    return new Answered(
        cloud.azure().transport().execute(new TransportRequest("POST", url, Headers.NONE, body)));
  }

  private static JsonNode claims(Answered answer) throws IOException {
    String[] parts = answer.at("/access_token").split("\\.", -1);
    assertThat(parts).hasSize(3);
    return Json.read(Base64.getUrlDecoder().decode(parts[1]));
  }
}
