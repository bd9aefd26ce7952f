package dev.imagegallery.examples.official;

import static java.util.stream.Collectors.toMap;

import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.management.AzureEnvironment;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.server.EmulatorServer;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

/** The official SDK as it is, over HTTPS. */
class OfficialSdkTest {

  private final HeldCertificate certificate =
      new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();

  @Test
  void wholeLifeOfAGallery_overHttps() {
    try (EmulatorServer server =
        EmulatorServer.builder(azure()).tls(serverTls().sslContext()).start()) {
      OfficialFlow.run(trustingClient(), environment(server.endpoint()));
    }
  }

  private static InMemoryAzure azure() {
    return InMemoryAzure.builder().advanceOnPoll(true).retryAfter(Duration.ofSeconds(1)).build();
  }

  /** A cloud all of whose endpoints are one. */
  private static AzureEnvironment environment(URI endpoint) {
    return new AzureEnvironment(
        Stream.of(AzureEnvironment.Endpoint.values())
            .collect(toMap(AzureEnvironment.Endpoint::identifier, kind -> endpoint + "/")));
  }

  private HandshakeCertificates serverTls() {
    return new HandshakeCertificates.Builder().heldCertificate(certificate).build();
  }

  private HttpClient trustingClient() {
    HandshakeCertificates trust =
        new HandshakeCertificates.Builder()
            .addTrustedCertificate(certificate.certificate())
            .build();
    return new JdkHttpClientBuilder(
            java.net.http.HttpClient.newBuilder().sslContext(trust.sslContext()))
        .build();
  }
}
