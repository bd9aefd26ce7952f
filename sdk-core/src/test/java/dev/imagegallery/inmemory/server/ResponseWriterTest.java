package dev.imagegallery.inmemory.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.transport.Headers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.zip.GZIPInputStream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer looks like on the wire. */
final class ResponseWriterTest extends LoopbackTests {

  @ParameterizedTest
  @CsvSource({"200,0", "201,2", "404,2", "202,0"})
  void everyAnswerWithRoomForABody_saysItsLength(int status, int length) throws Exception {
    LoopbackServer server = serve(request -> answer(status, JSON, "{}".substring(0, length)));

    HttpResponse<String> answer = send(request(server, "/x").build());

    assertThat(answer.headers().firstValue("Content-Length")).contains(Integer.toString(length));
    assertThat(answer.headers().firstValue("Transfer-Encoding")).isEmpty();
    assertThat(answer.body()).hasSize(length);
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304})
  void statusWithoutBody_sendsNone_andTheConnectionGoesOn(int status) throws Exception {
    LoopbackServer server = serve(request -> answer(status, JSON, "a bug's body"));

    try (RawConnection connection = connect(server)) {
      String first = connection.send("GET /1 HTTP/1.1", "Host: localhost", "", "").readHead();
      String second = connection.send("GET /2 HTTP/1.1", "Host: localhost", "", "").readHead();

      assertThat(first).startsWith("HTTP/1.1 " + status).doesNotContain("Transfer-encoding");
      assertThat(second).startsWith("HTTP/1.1 " + status);
    }
  }

  @Test
  void head_hasTheLengthButNoBody() throws Exception {
    LoopbackServer server = serve(request -> json("{\"a\":1}"));

    try (RawConnection connection = connect(server)) {
      String first = connection.send("HEAD /1 HTTP/1.1", "Host: localhost", "", "").readHead();
      String second = connection.send("GET /2 HTTP/1.1", "Host: localhost", "", "").readAnswer();

      assertThat(first).startsWith("HTTP/1.1 200").containsIgnoringCase("content-length: 7\r\n");
      assertThat(second).startsWith("HTTP/1.1 200").endsWith("{\"a\":1}");
    }
  }

  @Test
  void head_keepsTheLengthTheTransportSays() throws Exception {
    LoopbackServer server =
        serve(request -> answer(200, Headers.of("Content-Length", "32212254720"), ""));

    try (RawConnection connection = connect(server)) {
      assertThat(connection.send("HEAD /blob HTTP/1.1", "Host: localhost", "", "").readHead())
          .containsIgnoringCase("content-length: 32212254720\r\n");
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "gzip, true",
        "'deflate, gzip;q=0.5', true",
        "'GZIP, br', true",
        "gzip;q=0, false",
        "'gzip;q=0.0, deflate', false",
        "deflate, false",
        "none, false"
      })
  void largeText_isPackedForThoseWhoAsk(String accepted, boolean packed) throws Exception {
    String text = "[" + "1,".repeat(20_000) + "1]";
    LoopbackServer server = serve(request -> json(text));

    HttpRequest.Builder get = request(server, "/x");
    if (accepted != null) {
      get.header("Accept-Encoding", accepted);
    }
    HttpResponse<byte[]> answer = client.send(get.build(), BodyHandlers.ofByteArray());

    assertThat(answer.headers().firstValue("Content-Encoding").isPresent()).isEqualTo(packed);
    assertThat(packed ? unpack(answer.body()) : new String(answer.body(), UTF_8)).isEqualTo(text);
  }

  @Test
  void smallOrBinaryAnswers_areNotPacked() throws Exception {
    LoopbackServer server =
        serve(
            request ->
                request.path().equals("/small")
                    ? json("{}")
                    : answer(
                        200,
                        Headers.of("Content-Type", "application/octet-stream"),
                        "0".repeat(50_000)));

    for (String path : List.of("/small", "/blob")) {
      HttpRequest get = request(server, path).header("Accept-Encoding", "gzip").build();
      assertThat(send(get).headers().firstValue("Content-Encoding")).isEmpty();
    }
  }

  @Test
  void okhttp_unpacksWhatWePack() throws Exception {
    String text = "\"" + "ü".repeat(50_000) + "\"";
    LoopbackServer server = serve(request -> json(text));

    Request get = new Request.Builder().url(server.endpoint() + "/x").build();
    try (Response answer = new OkHttpClient().newCall(get).execute()) {
      assertThat(answer.networkResponse().header("Content-Encoding")).isEqualTo("gzip");
      assertThat(answer.body().string()).isEqualTo(text);
    }
  }

  private static String unpack(byte[] packed) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
