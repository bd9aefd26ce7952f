package dev.imagegallery.inmemory.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.imagegallery.error.TransportException;
import dev.imagegallery.error.TransportException.Reach;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.OkHttpTransport;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults as a client in any language orders them, and meets them on the wire. */
final class FaultCallsTest {

  private static final String GROUP =
      "/subscriptions/" + InMemoryAzure.DEFAULT_SUBSCRIPTION + "/resourceGroups/g";
  private static final String VERSION = "?api-version=2021-04-01";

  private final InMemoryAzure azure = InMemoryAzure.create();
  private final EmulatorServer server = EmulatorServer.start(azure);
  private final OkHttpTransport network = OkHttpTransport.builder().build();

  @AfterEach
  void close() {
    network.close();
    server.close();
  }

  @Test
  void fault_isAdded_shown_andTakenOut() throws IOException {
    TransportResponse added =
        control("POST", "", "{'when':{'method':'GET','path':'**'},'then':{'status':503}}");

    assertThat(added.status()).isEqualTo(201);
    assertThat(text(added)).isEqualTo("{\"id\":\"1\"}");
    assertThat(arm("GET").status()).isEqualTo(503);
    assertThat(text(control("GET", "", null)))
        .isEqualTo(
            ("{'faults':[{'id':'1','met':1,'befell':1,"
                    + "'when':{'method':'GET','path':'**'},'then':{'status':503}}]}")
                .replace('\'', '"'));
    assertThat(control("DELETE", "/1", null).status()).isEqualTo(204);
    assertThat(control("DELETE", "/1", null).status()).isEqualTo(404);
    assertThat(arm("GET").status()).isEqualTo(404);
  }

  @Test
  void allFaults_areTakenOutAtOnce() throws IOException {
    control("POST", "", "{'then':{'status':503}}");
    control("POST", "", "{'then':{'drop':true}}");

    assertThat(control("DELETE", "", null).status()).isEqualTo(204);
    assertThat(azure.faults().entries()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'then':{'drop':true}}", "{'then':{'drop':'before'}}"})
  void dropBefore_isADroppedConnection_andNoEffect(String fault) throws IOException {
    control("POST", "", fault);

    assertThat(dropped("PUT")).isEqualTo(Reach.MAYBE_SENT);

    control("DELETE", "", null);
    assertThat(arm("GET").status()).isEqualTo(404);
  }

  @Test
  void dropAfter_isADroppedConnection_andTheEffect() throws IOException {
    control("POST", "", "{'then':{'drop':'after'}}");

    assertThat(dropped("PUT")).isEqualTo(Reach.MAYBE_SENT);

    control("DELETE", "", null);
    assertThat(arm("GET").status()).isEqualTo(200);
  }

  @Test
  void truncatedAnswer_breaksOffInItsBody() throws IOException {
    arm("PUT");
    control("POST", "", "{'then':{'truncate':true}}");

    try (RawConnection raw = new RawConnection(server.endpoint())) {
      raw.send("GET " + GROUP + VERSION + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
      String received = raw.readToEnd();
      String body = received.substring(received.indexOf("\r\n\r\n") + 4);
      String announced = received.replaceAll("(?is).*content-length: (\\d+).*", "$1");
      assertThat(received).startsWith("HTTP/1.1 200 OK");
      assertThat(body).startsWith("{").hasSize(Integer.parseInt(announced) / 2);
    }
    assertThat(dropped("GET")).isEqualTo(Reach.MAYBE_SENT);
  }

  @Test
  void garbledAnswer_comesWhole() throws IOException {
    arm("PUT");
    control("POST", "", "{'then':{'garble':true}}");

    assertThat(text(arm("GET"))).startsWith("{").endsWith("###");
  }

  @Test
  void control_isNeverBefallen() throws IOException {
    control("POST", "", "{'then':{'drop':true}}");
    control("POST", "", "{'then':{'status':503}}");

    assertThat(control("GET", "", null).status()).isEqualTo(200);
    assertThat(control("POST", "", "{'then':{'status':503}}").status()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'then':{'status':200}} | status is not in 400..599: 200",
        "{'then':{'explode':true}} | then has an unknown member: explode",
        "{'when':{'weather':'rain'},'then':{'drop':true}} | when has an unknown member: weather",
        "{'than':{}} | Unknown member 'than'"
      })
  void whatIsNoFault_isRefused(String body, String message) throws IOException {
    TransportResponse answer = control("POST", "", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(Json.read(answer.body()).path("error").path("message").asText()).contains(message);
    assertThat(azure.faults().entries()).isEmpty();
  }

  private Reach dropped(String method) {
    return catchThrowableOfType(TransportException.class, () -> arm(method)).reach();
  }

  private TransportResponse arm(String method) {
    return send(method, GROUP + VERSION, method.equals("GET") ? null : "{'location':'westus'}");
  }

  private TransportResponse control(String method, String path, String body) {
    return send(method, "/_emulator/faults" + path, body);
  }

  private TransportResponse send(String method, String path, String body) {
    byte[] bytes = body == null ? null : body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return network.execute(
        new TransportRequest(
            method,
            server.endpoint() + path,
            Headers.of("Content-Type", "application/json"),
            bytes));
  }

  private static String text(TransportResponse response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
