package dev.imagegallery.inmemory.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.imagegallery.inmemory.AuthMode;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.internal.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Access with tokens, as a client in any language meets it. */
final class ServedAccessTest {

  private static final String SUBSCRIPTION = "/subscriptions/" + InMemoryAzure.DEFAULT_SUBSCRIPTION;
  private static final String GROUP = SUBSCRIPTION + "/resourceGroups/g";
  private static final String GALLERY = GROUP + "/providers/Microsoft.Compute/galleries/images";
  private static final String READER = "acdd72a7-3385-48ef-bd42-f606fba81ae7";
  private static final String ALICE = "a11ce000-0000-0000-0000-000000000000";
  private static final String TEAM = "7ea40000-0000-0000-0000-000000000000";

  private final InMemoryAzure azure =
      InMemoryAzure.builder().advanceOnPoll(true).auth(AuthMode.RBAC).build();
  private final EmulatorServer server = EmulatorServer.start(azure);
  private final HttpClient client = HttpClient.newHttpClient();
  private String admin = "";
  private String auxiliary = "";

  @BeforeEach
  void makeAGallery() throws Exception {
    admin = token("{'objectId':'admin'}");
    arm("PUT", GROUP, "{'location':'westus'}", admin).is(201);
    arm("PUT", GALLERY, "{'location':'westus'}", admin).is(201);
    arm("GET", GALLERY, null, admin).is(200);
  }

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void root_saysThatRolesCount() throws Exception {
    assertThat(control("GET", "", null).is(200).at("/auth")).isEqualTo("rbac");
  }

  @Test
  void R134_tokenOfAPrincipal_opensWhatItsRolesAllow() throws Exception {
    String alice = token("{'objectId':'" + ALICE + "'}");
    Reply refused = arm("GET", GALLERY, null, alice).is(403);
    assign(ALICE);

    arm("GET", GALLERY, null, alice).is(200);
    arm("PUT", GALLERY, "{'location':'westus'}", alice).is(403);

    assertThat(refused.at("/error/code")).isEqualTo("AuthorizationFailed");
    assertThat(refused.at("/error/message")).contains(ALICE);
  }

  @Test
  void R131_declaredGroup_givesItsMembersAccess_untilItIsDeclaredWithoutThem() throws Exception {
    String alice = token("{'objectId':'" + ALICE + "'}");
    assign(TEAM);
    String group = "{'objectId':'" + TEAM + "','type':'Group','members':[%s]}";

    Reply declared = control("POST", "/principals", group.formatted("'" + ALICE + "'")).is(201);
    arm("GET", GALLERY, null, alice).is(200);
    control("POST", "/principals", group.formatted("")).is(201);
    arm("GET", GALLERY, null, alice).is(403);

    assertThat(declared.json)
        .isEqualTo(
            Json.read(
                """
                {"objectId":"%s","type":"Group","displayName":"%s","tenantId":"%s",
                 "members":["%s"]}"""
                    .formatted(TEAM, TEAM, InMemoryAzure.DEFAULT_TENANT, ALICE)));
  }

  @Test
  void R252_requestWithoutAToken_is401_andSaysWhereToGetOne() throws Exception {
    Reply refused = arm("GET", GALLERY, null, "").is(401);

    assertThat(refused.at("/error/code")).isEqualTo("AuthenticationFailed");
    assertThat(refused.at("/error/message"))
        .isEqualTo("Authentication failed. The 'Authorization' header is missing.");
    assertThat(refused.challenge)
        .startsWith(
            "Bearer authorization_uri=\""
                + server.endpoint()
                + "/"
                + InMemoryAzure.DEFAULT_TENANT
                + "\", error=\"invalid_token\", error_description=\"");
  }

  @ParameterizedTest
  @CsvSource({"garbage", "a.b.c", "''", "cut", "changed"})
  void R252_tokenThatIsNoneOfThisCloud_is401(String kind) throws Exception {
    String alice = token("{'objectId':'" + ALICE + "'}");
    String sent =
        switch (kind) {
          case "cut" -> alice.substring(0, alice.length() - 4);
          case "changed" ->
              admin.substring(0, admin.lastIndexOf('.')) + alice.substring(alice.lastIndexOf('.'));
          default -> kind;
        };

    Reply refused =
        send("GET", GALLERY + "?api-version=2024-03-03", null, "Bearer " + sent).is(401);

    assertThat(refused.at("/error/code")).isEqualTo("InvalidAuthenticationToken");
    assertThat(refused.challenge).contains("error=\"invalid_token\"");
  }

  @Test
  void R252_authenticationComesBeforeRegistrationAndAfterTheApiVersion() throws Exception {
    String alice = token("{'objectId':'" + ALICE + "'}");
    arm("POST", SUBSCRIPTION + "/providers/Microsoft.Compute/unregister", null, admin).is(200);
    control("POST", "/clock", "{'advance':'PT1H'}").is(200);

    send("GET", GALLERY, null, "").is(400);
    arm("GET", GALLERY, null, "").is(401);
    assertThat(arm("GET", GALLERY, null, alice).is(409).at("/error/code"))
        .isEqualTo("MissingSubscriptionRegistration");
  }

  @Test
  void tokenWithALifetime_isGoodUntilTheCloudsClockIsPastIt() throws Exception {
    Reply issued = control("POST", "/tokens", "{'objectId':'admin','expiresIn':'PT1H'}").is(200);
    String token = issued.at("/access_token");
    assertThat(issued.json.path("expires_on").longValue())
        .isEqualTo(azure.timeline().now().plusSeconds(3600).getEpochSecond());

    control("POST", "/clock", "{'advance':'PT59M'}").is(200);
    arm("GET", GALLERY, null, token).is(200);
    control("POST", "/clock", "{'advance':'PT1M'}").is(200);
    Reply expired = arm("GET", GALLERY, null, token).is(401);

    assertThat(expired.at("/error/code")).isEqualTo("ExpiredAuthenticationToken");
    assertThat(expired.challenge).contains("authorization_uri=");
  }

  @Test
  void tokenWithoutALifetime_outlivesTheClock_andARestart() throws Exception {
    control("POST", "/clock", "{'advance':'P9999D'}").is(200);
    arm("GET", GALLERY, null, admin).is(200);

    InMemoryAzure restarted = InMemoryAzure.builder().auth(AuthMode.RBAC).build();
    try (EmulatorServer second = EmulatorServer.start(restarted)) {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create(second.endpoint() + "/subscriptions?api-version=2020-01-01"))
              .header("Authorization", "Bearer " + admin)
              .build();
      assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({"/adfs/oauth2/token", "/adfs/oauth2/v2.0/token"})
  void tokenOfTheTokenEndpoint_namesThePrincipalByItsClientId(String path) throws Exception {
    assign(ALICE);
    String form = "grant_type=client_credentials&client_secret=any&scope=x/.default&client_id=";

    Reply issued = send("POST", path, form + ALICE, "").is(200);
    Reply other = send("POST", path, form + TEAM, "").is(200);

    arm("GET", GALLERY, null, issued.at("/access_token")).is(200);
    arm("GET", GALLERY, null, other.at("/access_token")).is(403);
  }

  @Test
  void userWhoLogsIn_isTheDeclaredUserOfThatName() throws Exception {
    assign(ALICE);
    control(
            "POST",
            "/principals",
            "{'objectId':'" + ALICE + "','type':'User','displayName':'alice@contoso.example'}")
        .is(201);
    String form =
        "grant_type=password&client_id=cli&password=any&scope=x&username=alice%40contoso.example";

    String token = send("POST", "/adfs/oauth2/token", form, "").is(200).at("/access_token");

    arm("GET", GALLERY, null, token).is(200);
  }

  @Test
  void R253_pollOfAStranger_isRefused_andDoesNotMoveTheClock() throws Exception {
    String alice = token("{'objectId':'" + ALICE + "'}");
    arm("PUT", GALLERY + "2", "{'location':'westus'}", admin).is(201);
    String before = control("GET", "/clock", null).at("/now");

    arm("GET", GALLERY + "2", null, alice).is(403);
    arm("GET", GALLERY + "2", null, "").is(401);

    assertThat(control("GET", "/clock", null).at("/now")).isEqualTo(before);
    assertThat(arm("GET", GALLERY + "2", null, admin).at("/properties/provisioningState"))
        .isEqualTo("Succeeded");
  }

  @Test
  void R140_auxiliaryToken_isSentInAHeader() throws Exception {
    String away = "20000000-0000-0000-0000-000000000000";
    String tenant = "7b000000-0000-0000-0000-000000000000";
    control("POST", "/subscriptions", "{'id':'" + away + "','tenantId':'" + tenant + "'}").is(201);
    String group = "/subscriptions/" + away + "/resourceGroups/g";
    arm("PUT", group, "{'location':'westus'}", admin).is(201);
    assign(ALICE);
    assign("/subscriptions/" + away, "8e3af657-a8ff-443c-a75c-2fe8c4bcb635", ALICE);
    String there = token("{'objectId':'" + ALICE + "','tenantId':'" + tenant + "'}");
    String here = token("{'objectId':'" + ALICE + "'}");
    String machine = group + "/providers/Microsoft.Compute/virtualMachines/web";
    String body =
        "{'location':'westus','properties':{'storageProfile':{'imageReference':{'id':'"
            + GALLERY
            + "/images/none'}}}}";

    Reply without = arm("PUT", machine, body, there).is(403);
    auxiliary = "Bearer " + here;
    Reply with = arm("PUT", machine, body, there);

    assertThat(without.at("/error/code")).isEqualTo("LinkedAuthorizationFailed");
    assertThat(without.at("/error/message"))
        .contains("the current tenant '" + tenant + "' is not authorized to access");
    assertThat(with.status).as("let pass, and found missing").isEqualTo(404);
  }

  @Test
  void head_isGuardedLikeGet() throws Exception {
    String alice = token("{'objectId':'" + ALICE + "'}");

    arm("HEAD", GROUP, null, "").is(401);
    arm("HEAD", GROUP, null, alice).is(403);
    arm("HEAD", GROUP, null, admin).is(204);
  }

  @Test
  void whatClientsAskBeforeTheyHaveAToken_isOpen() throws Exception {
    send("GET", "/metadata/endpoints?api-version=2022-09-01", null, "").is(200);
    send("GET", "/adfs/.well-known/openid-configuration", null, "").is(200);
  }

  @Test
  void subscriptionList_ofWhoHasNoRight_isEmpty() throws Exception {
    String alice = token("{'objectId':'" + ALICE + "'}");

    assertThat(arm("GET", "/subscriptions", null, alice).is(200).json.path("value")).isEmpty();
    assertThat(arm("GET", "/subscriptions", null, admin).is(200).json.path("value")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/principals;{'objectId':'x'}",
        "/principals;{'objectId':'x','type':'Robot'}",
        "/principals;{'objectId':'x','type':'User','members':['y']}",
        "/principals;{'objectId':'x','type':'Group','members':'y'}",
        "/principals;{'objectId':'x','type':'Group','members':[1]}",
        "/principals;{'objectId':'x','type':'Group','membres':[]}",
        "/tokens;{}",
        "/tokens;{'objectId':'x','expiresIn':'an hour'}",
        "/tokens;{'objectId':'x','expiresIn':'-PT1H'}",
      })
  void malformedCall_is400_andChangesNothing(String path, String body) throws Exception {
    String before = azure.snapshot();

    control("POST", path, body).is(400);

    assertThat(azure.snapshot()).isEqualTo(before);
  }

  @Test
  void openCloud_takesAnyTokenOrNoneForItsOwner() throws Exception {
    try (EmulatorServer open = EmulatorServer.start(InMemoryAzure.create())) {
      for (String token : List.of("Bearer any", "Bearer " + token("{'objectId':'x'}"), "Basic x")) {
        HttpRequest request =
            HttpRequest.newBuilder(URI.create(open.endpoint() + GROUP + "?api-version=2021-04-01"))
                .header("Authorization", token)
                .PUT(BodyPublishers.ofString("{\"location\":\"westus\"}"))
                .build();
        int status = client.send(request, BodyHandlers.discarding()).statusCode();
        assertThat(status).isBetween(200, 201);
      }
    }
  }

  private void assign(String principal) throws Exception {
    assign(GALLERY, READER, principal);
  }

  private void assign(String scope, String role, String principal) throws Exception {
    String authorization = "/providers/Microsoft.Authorization/";
    arm(
            "PUT",
            scope + authorization + "roleAssignments/00000000-0000-0000-0000-000000000001",
            "{'properties':{'roleDefinitionId':'%s%sroleDefinitions/%s','principalId':'%s'}}"
                .formatted(SUBSCRIPTION, authorization, role, principal),
            admin)
        .is(201);
  }

  private String token(String body) throws Exception {
    return control("POST", "/tokens", body).is(200).at("/access_token");
  }

  private Reply control(String method, String path, String body) throws Exception {
    return send(method, "/_emulator" + path, body, "");
  }

  private Reply arm(String method, String path, String body, String token) throws Exception {
    String authorization = token.isEmpty() ? "" : "Bearer " + token;
    return send(method, path + "?api-version=2024-03-03", body, authorization);
  }

  private Reply send(String method, String target, String body, String authorization)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.endpoint() + target))
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(body.replace('\'', '"')));
    if (!auxiliary.isEmpty()) {
      request.header("x-ms-authorization-auxiliary", auxiliary);
    }
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
    return new Reply(
        answer.statusCode(),
        answer.body().length == 0 ? MissingNode.getInstance() : Json.read(answer.body()),
        answer.headers().firstValue("WWW-Authenticate").orElse(""));
  }

  private record Reply(int status, JsonNode json, String challenge) {
    Reply is(int expected) {
      assertThat(status).as(json.toString()).isEqualTo(expected);
      return this;
    }

    String at(String pointer) {
      return json.at(pointer).asText();
    }
  }
}
