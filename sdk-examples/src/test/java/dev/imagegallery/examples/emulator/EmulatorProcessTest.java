package dev.imagegallery.examples.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own. */
final class EmulatorProcessTest {

  private static final Pattern READY =
      Pattern.compile("\\{\"endpoint\":\"(https?://localhost:\\d+)\",\"caPem\":(null|\"(.*)\")}");
  private static final int PATIENCE_SECONDS = 60;

  private final List<Process> processes = new ArrayList<>();

  @TempDir Path folder;

  @AfterEach
  void endProcesses() {
    processes.forEach(Process::destroyForcibly);
  }

  @Test
  void overHttp_servesUntilStandardInputCloses() throws Exception {
    Process emulator = start("--start-time", "2019-03-01T00:00:00Z", "--clock", "frozen");

    Matcher ready = ready(emulator);
    HttpResponse<String> answer = get(HttpClient.newHttpClient(), ready.group(1) + "/_emulator");
    emulator.getOutputStream().close();

    assertThat(ready.group(2)).isEqualTo("null");
    assertThat(answer.body()).contains("\"now\":\"2019-03-01T00:00:00Z\",\"clock\":\"frozen\"");
    assertThat(exitCode(emulator)).isZero();
    assertThat(emulator.inputReader().readLine()).as("only one line").isNull();
  }

  @Test
  void overHttps_isTrustedThroughTheCaItNames() throws Exception {
    Process emulator = start("--tls-dir", folder.resolve("tls").toString());

    Matcher ready = ready(emulator);
    HttpClient client =
        HttpClient.newBuilder().sslContext(trusting(Path.of(ready.group(3)))).build();
    HttpResponse<String> arm =
        get(client, ready.group(1) + "/subscriptions?api-version=2020-01-01");
    emulator.getOutputStream().close();

    assertThat(ready.group(1)).startsWith("https://");
    assertThat(arm.statusCode()).isEqualTo(200);
    assertThat(exitCode(emulator)).isZero();
  }

  @Test
  void sigterm_endsIt() throws Exception {
    Process emulator = start();
    ready(emulator);

    emulator.destroy();

    assertThat(emulator.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void unknownOption_printsTheUsage_andExits2() throws Exception {
    Process emulator = start("--bogus");

    String errors = new String(emulator.getErrorStream().readAllBytes(), UTF_8);

    assertThat(errors).startsWith("unknown option: --bogus").contains("usage: java -jar");
    assertThat(exitCode(emulator)).isEqualTo(2);
  }

  @Test
  void portInUse_saysSo_andExits1() throws Exception {
    Matcher ready = ready(start());
    String port = ready.group(1).replaceAll(".*:", "");

    Process second = start("--port", port);

    assertThat(new String(second.getErrorStream().readAllBytes(), UTF_8))
        .contains("cannot listen on 127.0.0.1:" + port);
    assertThat(exitCode(second)).isEqualTo(1);
  }

  @Test
  void rbac_asksCallersForATokenOfItsOwn() throws Exception {
    Matcher ready = ready(start("--auth", "rbac"));
    HttpClient client = HttpClient.newHttpClient();
    String subscriptions = ready.group(1) + "/subscriptions?api-version=2020-01-01";

    HttpResponse<String> without = get(client, subscriptions);
    String token =
        client
            .send(
                HttpRequest.newBuilder(URI.create(ready.group(1) + "/_emulator/tokens"))
                    .POST(BodyPublishers.ofString("{\"objectId\":\"admin\"}"))
                    .build(),
                BodyHandlers.ofString())
            .body()
            .replaceFirst(".*\"access_token\":\"([^\"]+)\".*", "$1");
    HttpResponse<String> with =
        client.send(
            HttpRequest.newBuilder(URI.create(subscriptions))
                .header("Authorization", "Bearer " + token)
                .build(),
            BodyHandlers.ofString());

    assertThat(without.statusCode()).isEqualTo(401);
    assertThat(without.headers().firstValue("WWW-Authenticate").orElse(""))
        .startsWith("Bearer authorization_uri=\"" + ready.group(1));
    assertThat(with.statusCode()).isEqualTo(200);
  }

  private Process start(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Emulator.class.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).start();
    processes.add(process);
    return process;
  }

  private static Matcher ready(Process emulator) throws Exception {
    BufferedReader out = emulator.inputReader(UTF_8);
    Matcher line = READY.matcher(String.valueOf(out.readLine()));
    assertThat(line.matches()).as(line.toString()).isTrue();
    return line;
  }

  private static int exitCode(Process process) throws Exception {
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private static HttpResponse<String> get(HttpClient client, String url) throws Exception {
    return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
  }

  private static SSLContext trusting(Path caPem) throws Exception {
    try (InputStream in = Files.newInputStream(caPem)) {
      return new HandshakeCertificates.Builder()
          .addTrustedCertificate(Pem.certificate(in.readAllBytes()))
          .build()
          .sslContext();
    }
  }
}
