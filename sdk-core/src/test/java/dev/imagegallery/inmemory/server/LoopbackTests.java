package dev.imagegallery.inmemory.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.TransportResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;

/** Servers with scripted answers, and ways to ask them. */
abstract class LoopbackTests {

  static final Duration PATIENCE = Duration.ofSeconds(10);
  static final int MAX_BODY = 1 << 20;
  static final Headers JSON = Headers.of("Content-Type", "application/json");

  final HttpClient client =
      HttpClient.newBuilder().connectTimeout(PATIENCE).version(HttpClient.Version.HTTP_1_1).build();
  private final List<LoopbackServer> servers = new ArrayList<>();

  @AfterEach
  void closeServers() {
    servers.forEach(LoopbackServer::close);
  }

  LoopbackServer serve(Door door) {
    return start(0, null, MAX_BODY, door);
  }

  LoopbackServer start(int port, SSLContext tls, int maxBodyBytes, Door door) {
    LoopbackServer server = LoopbackServer.start(port, tls, maxBodyBytes, door);
    servers.add(server);
    return server;
  }

  static Door mustNotBeAsked() {
    return new ScriptedDoor(
        request -> {
          throw new AssertionError("was asked " + request);
        });
  }

  static RawConnection connect(LoopbackServer server) throws IOException {
    return new RawConnection(server.endpoint());
  }

  static HttpRequest.Builder request(LoopbackServer server, String target) {
    return HttpRequest.newBuilder(URI.create(server.endpoint() + target)).timeout(PATIENCE);
  }

  HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofString());
  }

  static TransportResponse json(String body) {
    return answer(200, JSON, body);
  }

  static TransportResponse answer(int status, Headers headers, String body) {
    return TransportResponse.of(status, headers, body.getBytes(UTF_8));
  }
}
