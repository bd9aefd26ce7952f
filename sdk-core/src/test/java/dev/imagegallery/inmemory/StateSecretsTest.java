package dev.imagegallery.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.TransportRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What an emulated cloud is told in confidence, and must not show or write down. */
class StateSecretsTest {

  private final InMemoryAzure azure = InMemoryAzure.create();

  @Test
  void tokensAndPasswords_areNeitherInTheJournal_norInSnapshots_norInAnswers() {
    String answers =
        put(TestCloud.GROUP, "{'location':'westus'}")
            + put(TestCloud.COMPUTE + "/virtualMachines/web", machine())
            + send("GET", TestCloud.COMPUTE + "/virtualMachines/web", null)
            + put(TestCloud.GALLERY, "{'location':'nowhere'}");

    assertThat(answers).contains("\"name\":\"web\"").doesNotContain("SECRET");
    assertThat(azure.snapshot()).contains("\"name\":\"web\"").doesNotContain("SECRET");
    assertThat(azure.journal().entries().toString())
        .contains("/virtualMachines/web")
        .doesNotContain("SECRET");
  }

  private static String machine() {
    return """
        {'location':'westus','properties':{'hardwareProfile':{'vmSize':'Standard_D2s_v5'},
         'storageProfile':{'imageReference':{'publisher':'Canonical','offer':'ubuntu-24_04-lts',
          'sku':'server','version':'latest'}},
         'osProfile':{'computerName':'web','adminUsername':'operator',
          'adminPassword':'Passw0rd-SECRET','customData':'Q1VTVE9NLVNFQ1JFVA-SECRET'}}}""";
  }

  private String put(String path, String body) {
    return send("PUT", path, body);
  }

  private String send(String method, String path, String body) {
    byte[] bytes = body == null ? null : body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    byte[] answer =
        azure
            .transport()
            .execute(
                new TransportRequest(
                    method,
                    "https://management.azure.com"
                        + path
                        + "?api-version=2024-03-01&sig=QUERY-SECRET",
                    Headers.of("Authorization", "Bearer TOKEN-SECRET", "Cookie", "COOKIE-SECRET"),
                    bytes))
            .body();
    return new String(answer, StandardCharsets.UTF_8);
  }
}
