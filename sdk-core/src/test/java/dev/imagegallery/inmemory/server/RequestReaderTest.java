package dev.imagegallery.inmemory.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.TransportRequest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request becomes, and which are refused. */
final class RequestReaderTest extends LoopbackTests {

  @Test
  void request_reachesTheTransport_byteForByte() throws Exception {
    ScriptedDoor door = new ScriptedDoor(request -> json("{}"));
    LoopbackServer server = serve(door);
    String target = "/subscriptions/a%2Fb//x?$filter=name%20eq%20'%C3%BC'&api-version=1&&q=";

    HttpRequest put =
        request(server, target)
            .header("X-Two", "1")
            .header("X-Two", "2")
            .PUT(BodyPublishers.ofString("{\"ü\":1}"))
            .build();
    send(put);

    TransportRequest seen = door.takeRequest();
    assertThat(seen.method()).isEqualTo("PUT");
    assertThat(seen.url()).isEqualTo(server.endpoint() + target);
    assertThat(seen.body()).isEqualTo("{\"ü\":1}".getBytes(UTF_8));
    assertThat(valuesOf(seen.headers(), "x-two")).containsExactly("1", "2");
    assertThat(seen.headers().first("Host")).isEmpty();
    assertThat(seen.headers().first("Content-Length")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:1", "127.0.0.1", "127.0.0.1:8443", "[::1]:443"})
  void url_namesTheHostTheClientAskedFor(String host) throws Exception {
    ScriptedDoor door = new ScriptedDoor(request -> json("{}"));

    try (RawConnection connection = connect(serve(door))) {
      connection.send("GET /x HTTP/1.1", "Host: " + host, "", "").readAnswer();
    }

    assertThat(door.takeRequest().url()).isEqualTo("http://" + host + "/x");
  }

  @Test
  void wholeUrlInTheRequestLine_countsInsteadOfHost() throws Exception {
    ScriptedDoor door = new ScriptedDoor(request -> json("{}"));

    try (RawConnection connection = connect(serve(door))) {
      connection
          .send("GET http://localhost:7/x?y=%31 HTTP/1.1", "Host: elsewhere.example", "", "")
          .readAnswer();
    }

    assertThat(door.takeRequest().url()).isEqualTo("http://localhost:7/x?y=%31");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "localhost:80@evil.example",
        "127.0.0.1.evil.example",
        "169.254.169.254",
        "localhost:123456",
        ""
      })
  void otherHostName_isMisdirected(String host) throws Exception {
    LoopbackServer server = serve(mustNotBeAsked());

    try (RawConnection connection = connect(server)) {
      String answer = connection.send("GET / HTTP/1.1", "Host: " + host, "", "").readToEnd();

      assertThat(answer).startsWith("HTTP/1.1 421").contains("\"code\":\"MisdirectedRequest\"");
    }
  }

  @Test
  void targetThatIsNoPath_isABadRequest() {
    assertThatThrownBy(
            () -> RequestReaderFuzz.read("GET\n1subscriptions?x=y\nHost: localhost:1\n\n"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("begins with a slash");
  }

  @Test
  void noHost_isABadRequest() throws Exception {
    try (RawConnection connection = connect(serve(mustNotBeAsked()))) {
      assertThat(connection.send("GET / HTTP/1.1", "", "").readAnswer())
          .startsWith("HTTP/1.1 400")
          .contains("Host");
    }
  }

  @ParameterizedTest
  @CsvSource({"https://evil.example,403", "null,403", "http://localhost:3000,200"})
  void pageOfAnotherMachine_isRefused(String origin, int status) throws Exception {
    LoopbackServer server = serve(request -> json("{}"));

    HttpRequest post =
        request(server, "/_emulator/reset")
            .header("Origin", origin)
            .POST(BodyPublishers.noBody())
            .build();

    assertThat(send(post).statusCode()).isEqualTo(status);
  }

  @Test
  void expectContinue_isInvitedToSendItsBody() throws Exception {
    ScriptedDoor door = new ScriptedDoor(request -> json("{}"));

    try (RawConnection connection = connect(serve(door))) {
      connection.send(
          "PUT /x HTTP/1.1",
          "Host: localhost",
          "Content-Length: 2",
          "Expect: 100-continue",
          "",
          "");
      String invitation = connection.readHead();
      String answer = connection.send("[]").readAnswer();

      assertThat(invitation).startsWith("HTTP/1.1 100");
      assertThat(answer).startsWith("HTTP/1.1 200");
    }
    assertThat(door.takeRequest().body()).isEqualTo("[]".getBytes(UTF_8));
  }

  @Test
  void chunkedBody_isPutTogether() throws Exception {
    ScriptedDoor door = new ScriptedDoor(request -> json("{}"));
    LoopbackServer server = serve(door);

    HttpRequest put =
        request(server, "/x")
            .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[100_000])))
            .build();
    send(put);

    assertThat(door.takeRequest().body()).hasSize(100_000);
  }

  @ParameterizedTest
  @CsvSource({"1000,200", "1001,413", "100000,413"})
  void bodyBeyondTheLimit_isTooLarge(int length, int status) throws Exception {
    LoopbackServer server = start(0, null, 1000, request -> json("{}"));

    HttpRequest put =
        request(server, "/x").PUT(BodyPublishers.ofByteArray(new byte[length])).build();

    assertThat(send(put).statusCode()).isEqualTo(status);
  }

  @Test
  void hugeAnnouncedBody_isNotWaitedFor() throws Exception {
    try (RawConnection connection = connect(serve(mustNotBeAsked()))) {
      String answer =
          connection
              .send("PUT / HTTP/1.1", "Host: localhost", "Content-Length: 9999999999", "", "")
              .readAnswer();

      assertThat(answer).startsWith("HTTP/1.1 413");
    }
  }

  @Test
  void hugeHead_isTooLarge() throws Exception {
    LoopbackServer server = serve(mustNotBeAsked());

    HttpResponse<String> answer =
        send(request(server, "/x").header("Authorization", "B".repeat(70_000)).build());

    assertThat(answer.statusCode()).isEqualTo(431);
  }

  private static List<String> valuesOf(Headers headers, String wanted) {
    List<String> values = new ArrayList<>();
    headers.forEach(
        (name, value) -> {
          if (name.equalsIgnoreCase(wanted)) {
            values.add(value);
          }
        });
    return values;
  }
}
