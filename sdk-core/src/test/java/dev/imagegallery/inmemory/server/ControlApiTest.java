package dev.imagegallery.inmemory.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.Profile;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import dev.imagegallery.time.Timeline;
import dev.imagegallery.time.VirtualTimeline;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The control API as a client in any language sees it. */
final class ControlApiTest {

  private static final String SUBSCRIPTION = "11111111-2222-3333-4444-555555555555";
  private static final String TENANT = "99999999-2222-3333-4444-555555555555";

  private static final String GROUP = "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/g";
  private static final String GALLERY =
      GROUP + "/providers/Microsoft.Compute/galleries/first?api-version=2018-06-01";

  private final VirtualTimeline timeline = Timeline.virtual(Instant.parse("2019-03-01T00:00:00Z"));
  private final InMemoryAzure azure =
      InMemoryAzure.builder()
          .time(timeline)
          .advanceOnPoll(true)
          .profile(Profile.PREVIEW_2019)
          .tenant(TENANT)
          .subscription(SUBSCRIPTION, "First", TENANT)
          .build();
  private final EmulatorServer server = EmulatorServer.start(azure);
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void root_tellsWhatRuns() throws Exception {
    Reply reply = get("");

    assertThat(reply.status).isEqualTo(200);
    assertThat(reply.json)
        .isEqualTo(
            Json.read(
                """
                {"version":"development","profile":"preview2019","now":"2019-03-01T00:00:00Z",
                 "clock":"auto","auth":"open","subscriptions":[
                  {"id":"%s","name":"First","tenantId":"%s"}]}
                """
                    .formatted(SUBSCRIPTION, TENANT)));
  }

  @Test
  void subscription_isAddedToTheTenantThereIs() throws Exception {
    String id = "aaaaaaaa-0000-0000-0000-000000000000";

    Reply reply = post("/subscriptions", "{'id':'" + id + "','name':'Second'}");

    assertThat(reply.status).isEqualTo(201);
    assertThat(reply.json.path("tenantId").asText()).isEqualTo(TENANT);
    assertThat(get("").json.path("subscriptions").findValuesAsText("name"))
        .containsExactlyInAnyOrder("First", "Second");
    assertThat(arm("/subscriptions/" + id + "?api-version=2020-01-01").statusCode()).isEqualTo(200);
  }

  @Test
  void reset_forgetsAllButTheStart() throws Exception {
    post("/subscriptions", "{'id':'aaaaaaaa-0000-0000-0000-000000000000'}");
    post("/clock", "{'mode':'frozen'}");

    Reply reply = post("/reset", null);

    assertThat(reply.status).isEqualTo(204);
    assertThat(get("").json.path("subscriptions")).hasSize(1);
    assertThat(get("").json.path("clock").asText()).isEqualTo("auto");
  }

  @Test
  void quota_limitsWhatCanBeMade() throws Exception {
    String quota =
        "{'subscriptionId':'%s','region':'southcentralus','resource':'galleries','limit':0}";

    Reply reply = send("PUT", "/quotas", quota.formatted(SUBSCRIPTION));

    assertThat(reply.status).isEqualTo(200);
    assertThat(reply.json.path("limit").asInt(-1)).isZero();
    registerForPreview();
    String location = "{\"location\":\"southcentralus\"}";
    arm("PUT", GROUP + "?api-version=2021-04-01", location);
    assertThat(arm("PUT", GALLERY, location).body()).contains("QuotaExceeded");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'subscriptionId':'s','region':'eastus','resource':'cats','limit':1}",
        "{'subscriptionId':'s','region':'eastus','resource':'images','limit':-1}",
        "{'subscriptionId':'s','region':'eastus','resource':'images','limit':1.5}",
        "{'subscriptionId':'s','region':'eastus','resource':'images'}",
        "{'region':'eastus','resource':'images','limit':1}"
      })
  void badQuota_is400(String body) throws Exception {
    assertThat(send("PUT", "/quotas", body).status).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'uri':'https://a.blob.core.windows.net/v/d.vhd','sizeInBytes':32212254720}",
        "{'uri':'https://a.blob.core.windows.net/v/d.vhd','sizeInBytes':9,'occupiedBytes':0,"
            + "'osType':'Linux','exists':true}",
        "{'uri':'https://a.blob.core.windows.net/v/d.vhd','exists':false}"
      })
  void blob_isDeclared(String body) throws Exception {
    Reply reply = post("/blobs", body);

    assertThat(reply.status).isEqualTo(201);
    assertThat(reply.json).isEqualTo(Json.read(body.replace('\'', '"')));
  }

  @Test
  void blobThatIsDeclaredAbsent_isNoSource() throws Exception {
    String uri = "https://a.blob.core.windows.net/v/d.vhd";

    post("/blobs", "{'uri':'" + uri + "','exists':false}");

    assertThat(createManagedImage(uri).statusCode()).isGreaterThanOrEqualTo(400);
    post("/blobs", "{'uri':'" + uri + "','sizeInBytes':1073741824}");
    assertThat(createManagedImage(uri).statusCode()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'sizeInBytes':1}",
        "{'uri':'u'}",
        "{'uri':'u','sizeInBytes':-1}",
        "{'uri':'u','sizeInBytes':'1'}",
        "{'uri':'u','sizeInBytes':99999999999999999999}",
        "{'uri':'u','sizeInBytes':1,'occupiedBytes':2}",
        "{'uri':'u','sizeInBytes':1,'osType':'BeOS'}",
        "{'uri':'u','sizeInBytes':1,'exists':'yes'}"
      })
  void badBlob_is400(String body) throws Exception {
    assertThat(post("/blobs", body).status).isEqualTo(400);
  }

  @Test
  void journal_hasWhatTheCloudWasAsked_butNotControlCalls() throws Exception {
    arm("/subscriptions?api-version=2020-01-01");
    get("/clock");

    JsonNode entries = get("/journal").json.path("entries");

    assertThat(entries).hasSize(1);
    assertThat(entries.get(0).path("n").asInt()).isEqualTo(1);
    assertThat(entries.get(0).path("kind").asText()).isEqualTo("request");
    assertThat(entries.get(0).path("at").asText()).isEqualTo("2019-03-01T00:00:00Z");
    assertThat(entries.get(0).path("method").asText()).isEqualTo("GET");
    assertThat(entries.get(0).path("path").asText()).isEqualTo("/subscriptions");
    assertThat(entries.get(0).path("status").asInt()).isEqualTo(200);
    assertThat(get("/journal?after=1").json.path("entries")).isEmpty();
    assertThat(get("/journal?after=0").json.path("entries")).hasSize(1);
  }

  @Test
  void clock_isShown() throws Exception {
    assertThat(get("/clock").json)
        .isEqualTo(Json.read("{\"now\":\"2019-03-01T00:00:00Z\",\"mode\":\"auto\"}"));
  }

  @Test
  void clock_advances_andAllThatFallsDueRuns_inOrder() throws Exception {
    List<String> done = new ArrayList<>();
    timeline.schedule(Duration.ofHours(2), () -> done.add("second"));
    timeline.schedule(Duration.ofHours(1), () -> done.add("first"));

    Reply reply = post("/clock", "{'advance':'PT2H'}");

    assertThat(reply.status).isEqualTo(200);
    assertThat(reply.json.path("now").asText()).isEqualTo("2019-03-01T02:00:00Z");
    assertThat(done).containsExactly("first", "second");
  }

  @Test
  void clock_movesUntil_inAnyOffset() throws Exception {
    assertThat(post("/clock", "{'until':'2019-03-02T01:00:00+01:00'}").json.path("now").asText())
        .isEqualTo("2019-03-02T00:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"frozen", "wall", "x60", "auto"})
  void clock_changesItsMode(String mode) throws Exception {
    Reply reply = post("/clock", "{'mode':'" + mode + "'}");

    assertThat(reply.status).isEqualTo(200);
    assertThat(reply.json.path("mode").asText()).isEqualTo(mode);
    assertThat(timeline.isFrozen()).isEqualTo(!mode.equals("auto"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "/clock | {}",
        "/clock | {'advance':'PT1H','mode':'auto'}",
        "/clock | {'advence':'PT1H'}",
        "/clock | {'advance':'2h'}",
        "/clock | {'advance':'-PT1H'}",
        "/clock | {'advance':'P4000000D'}",
        "/clock | {'advance':'PT9223372036854775807S'}",
        "/clock | {'advance':3600}",
        "/clock | {'until':'2019-02-28T23:59:59Z'}",
        "/clock | {'until':'tomorrow'}",
        "/clock | {'mode':'x0'}",
        "/clock | []",
        "/clock | {",
        "/clock | ",
        "/subscriptions | {}",
        "/subscriptions | {'id':'no guid'}",
        "/subscriptions | {'id':'11111111-2222-3333-4444-555555555555','name':7}",
      })
  void badInput_is400_andChangesNothing(String path, String body) throws Exception {
    Reply reply = post(path, body);

    assertThat(reply.status).isEqualTo(400);
    assertThat(reply.errorCode()).isEqualTo("BadRequest");
    assertThat(timeline.now()).isEqualTo("2019-03-01T00:00:00Z");
    assertThat(azure.subscriptions()).hasSize(1);
  }

  @Test
  void badQuery_is400() throws Exception {
    assertThat(get("/journal?after=x").status).isEqualTo(400);
  }

  @Test
  void unknownCall_is404() throws Exception {
    assertThat(get("/nothing").errorCode()).isEqualTo("NotFound");
    assertThat(get("/nothing").status).isEqualTo(404);
  }

  @Test
  void wrongMethod_is405_andNamesTheRightOnes() throws Exception {
    Reply reply = send("DELETE", "/clock", null);

    assertThat(reply.status).isEqualTo(405);
    assertThat(reply.errorCode()).isEqualTo("MethodNotAllowed");
    assertThat(reply.allow).isEqualTo("GET, POST");
  }

  @Test
  void autoClock_finishesWhatIsReadNext() throws Exception {
    createGallery();

    assertThat(galleryState()).isEqualTo("Succeeded");
  }

  @ParameterizedTest
  @ValueSource(strings = {"frozen", "wall"})
  void otherClocks_areNotMovedByReading(String mode) throws Exception {
    post("/clock", "{'mode':'" + mode + "'}");
    createGallery();
    String before = galleryState();

    post("/clock", "{'advance':'PT1H'}");

    assertThat(before).isEqualTo("Creating");
    assertThat(galleryState()).isEqualTo("Succeeded");
  }

  @Test
  void scaledMode_letsRealTimePass() throws Exception {
    post("/clock", "{'mode':'x1000000'}");

    timeline.sleep(Duration.ofMinutes(2));

    assertThat(get("/clock").json.path("now").asText()).isGreaterThan("2019-03-01T00:02");
  }

  @Test
  void cloudOnRealTime_isRefused_withTheWayOut() {
    InMemoryAzure onWallTime = InMemoryAzure.builder().time(Timeline.wall()).build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> EmulatorServer.builder(onWallTime))
        .withMessageContaining("ClockMode.WALL");
  }

  private Reply get(String path) throws Exception {
    return send("GET", path, null);
  }

  private Reply post(String path, String body) throws Exception {
    return send("POST", path, body);
  }

  private Reply send(String method, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.endpoint() + "/_emulator" + path))
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(body.replace('\'', '"')))
            .build();
    HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
    return new Reply(
        answer.statusCode(),
        answer.body().length == 0 ? MissingNode.getInstance() : Json.read(answer.body()),
        answer.headers().firstValue("Allow").orElse(""));
  }

  private HttpResponse<String> arm(String target) throws Exception {
    return arm("GET", target, "");
  }

  private HttpResponse<String> arm(String method, String target, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.endpoint() + target))
            .method(method, BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  /** What a subscription of the preview needs before it can have galleries. */
  private void registerForPreview() throws Exception {
    String providers = "/subscriptions/" + SUBSCRIPTION + "/providers/";
    String compute = "Microsoft.Compute";
    String feature = "Microsoft.Features/providers/" + compute + "/features/GalleryPreview";
    arm("POST", providers + feature + "/register?api-version=2021-07-01", "");
    post("/clock", "{'advance':'PT15M'}");
    arm("POST", providers + compute + "/register?api-version=2021-04-01", "");
  }

  @Test
  void R45_R49_regions_areOpenedAndTakenDown() throws Exception {
    createGallery();
    String region = "/regions/South Central US".replace(" ", "%20");

    Reply set = send("PUT", region, "{'allowedSubscriptions':['" + SUBSCRIPTION + "']}");
    assertThat(set.status()).isEqualTo(200);
    assertThat(set.json().path("name").asText()).isEqualTo("southcentralus");
    assertThat(set.json().path("available").asBoolean()).isTrue();
    Reply down = send("PUT", region, "{'available':false}");
    assertThat(down.json().path("available").asBoolean(true)).isFalse();
    assertThat(down.json().path("allowedSubscriptions").path(0).asText()).isEqualTo(SUBSCRIPTION);

    String location = "{\"location\":\"southcentralus\"}";
    assertThat(arm("PUT", GALLERY, location).statusCode()).isEqualTo(503);
    send("PUT", region, "{'available':true}");
    assertThat(arm("PUT", GALLERY, location).statusCode()).isLessThan(300);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/regions/nowhere | {'available':false} | 404",
        "/regions/westus | {'available':'no'} | 400",
        "/regions/westus | {'allowedSubscriptions':'all'} | 400",
        "/regions/westus | {'allowedSubscriptions':[1]} | 400",
        "/regions/westus | {'up':true} | 400",
      })
  void regions_thatCannotBeSetSo_areRefused(String path, String body, int status) throws Exception {
    assertThat(send("PUT", path, body).status()).isEqualTo(status);
    assertThat(azure.region(Region.of("westus")).available()).isTrue();
  }

  private void createGallery() throws Exception {
    registerForPreview();
    String location = "{\"location\":\"southcentralus\"}";
    arm("PUT", GROUP + "?api-version=2021-04-01", location);
    assertThat(arm("PUT", GALLERY, location).statusCode()).isEqualTo(201);
  }

  private HttpResponse<String> createManagedImage(String blobUri) throws Exception {
    arm("PUT", GROUP + "?api-version=2021-04-01", "{\"location\":\"southcentralus\"}");
    String body =
        """
        {"location":"southcentralus","properties":{"storageProfile":{"osDisk":{
          "osType":"Linux","osState":"Generalized","blobUri":"%s"}}}}
        """;
    String image = GROUP + "/providers/Microsoft.Compute/images/base?api-version=2019-03-01";
    return arm("PUT", image, body.formatted(blobUri));
  }

  private String galleryState() throws Exception {
    JsonNode gallery = Json.read(arm(GALLERY).body().getBytes(UTF_8));
    return gallery.path("properties").path("provisioningState").asText();
  }

  private record Reply(int status, JsonNode json, String allow) {
    String errorCode() {
      return json.path("error").path("code").asText();
    }
  }
}
