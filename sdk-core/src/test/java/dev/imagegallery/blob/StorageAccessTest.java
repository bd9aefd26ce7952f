package dev.imagegallery.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.credential.TokenCredential;
import dev.imagegallery.error.AccessException;
import dev.imagegallery.error.ServiceException;
import dev.imagegallery.inmemory.AuthMode;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.Principal;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may write blobs where callers must prove who they are: keys, signatures and tokens. */
class StorageAccessTest {

  private static final String GROUP =
      "https://localhost/subscriptions/" + InMemoryAzure.DEFAULT_SUBSCRIPTION + "/resourceGroups/g";
  private static final String ACCOUNT =
      GROUP + "/providers/Microsoft.Storage/storageAccounts/disks";
  private static final String BLOB = "https://localhost/_blob/disks/vhds/a.vhd";
  private static final Principal ALICE =
      Principal.user("30000000-0000-0000-0000-000000000001", "alice@example.com");

  private final InMemoryAzure azure = InMemoryAzure.builder().auth(AuthMode.RBAC).build();
  private String key = "";

  @BeforeEach
  void makeAccount() throws IOException {
    arm("PUT", GROUP + "?api-version=2022-09-01", "{\"location\":\"eastus\"}");
    arm("PUT", ACCOUNT + "?api-version=2023-01-01", "{\"location\":\"eastus\"}");
    JsonNode keys = arm("POST", ACCOUNT + "/listKeys?api-version=2023-01-01", "{}");
    key = keys.path("keys").path(0).path("value").asText();
  }

  private JsonNode arm(String method, String url, String body) throws IOException {
    TransportResponse response =
        azure
            .transport()
            .execute(
                new TransportRequest(
                    method, url, Headers.NONE, body.getBytes(StandardCharsets.UTF_8)));
    assertThat(response.status()).isLessThan(300);
    return Json.read(response.body());
  }

  private String sign(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** A signature for the blob, as the service's documentation says it is made. */
  private String signature(String permissions, String expiry) {
    String text =
        permissions
            + "\n\n"
            + expiry
            + "\n/blob/disks/vhds/a.vhd\n\n\n\n2021-12-02\nb\n\n\n\n\n\n\n";
    return "?sv=2021-12-02&sr=b&sp=%s&se=%s&sig=%s"
        .formatted(permissions, encode(expiry), encode(sign(text)));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private PageBlobClient client(String query) {
    return PageBlobClient.builder(BlobUrl.parse(BLOB + query))
        .transport(azure.networkTransport())
        .build();
  }

  @Test
  void signatureOfTheAccountsKey_opensTheBlob() {
    PageBlobClient blob = client(signature("rwd", "2033-01-01T00:00:00Z"));

    blob.create(1 << 20, Map.of());
    blob.write(0, new byte[512]);

    assertThat(blob.ranges()).hasSize(1);
    blob.delete();
  }

  @Test
  void signatureOfTheWholeAccount_opensTheBlob() {
    String text = "disks\nrw\nb\no\n\n2033-01-01T00:00:00Z\n\n\n2021-12-02\n\n";
    String query =
        "?sv=2021-12-02&ss=b&srt=o&sp=rw&se=2033-01-01T00%3A00%3A00Z&sig=" + encode(sign(text));

    client(query).create(1 << 20, Map.of());

    assertThat(client(query).properties()).isPresent();
  }

  @Test
  void forgedChangedOrExpiredSignature_opensNothing() {
    String good = signature("r", "2033-01-01T00:00:00Z");

    for (String bad :
        new String[] {
          "?sv=2021-12-02&sr=b&sp=rw&se=2033-01-01T00%3A00%3A00Z&sig=AAAA",
          good.replace("sp=r", "sp=rw"),
          good.replace("2033", "2034"),
          signature("rw", "2020-01-01T00:00:00Z")
        }) {
      assertThatThrownBy(() -> client(bad).create(1 << 20, Map.of()))
          .isInstanceOfSatisfying(
              AccessException.class, e -> assertThat(e.code()).isEqualTo("AuthenticationFailed"));
    }
  }

  @Test
  void signatureForReading_doesNotWrite() {
    assertThatThrownBy(
            () -> client(signature("r", "2033-01-01T00:00:00Z")).create(1 << 20, Map.of()))
        .isInstanceOfSatisfying(
            AccessException.class,
            e -> assertThat(e.code()).isEqualTo("AuthorizationPermissionMismatch"));
  }

  @Test
  void requestSignedWithTheKey_isLetIn() {
    String text =
        "PUT"
            + "\n".repeat(12)
            + "x-ms-blob-content-length:512\nx-ms-blob-type:PageBlob\nx-ms-version:2021-12-02"
            + "\n/disks/_blob/disks/vhds/a.vhd";

    assertThat(put("SharedKey disks:" + sign(text))).isEqualTo(201);
    assertThat(put("SharedKey disks:" + sign("else"))).isEqualTo(403);
    assertThat(put("SharedKey other:" + sign(text))).isEqualTo(403);
  }

  private int put(String authorization) {
    Headers headers =
        Headers.of(
            "x-ms-blob-content-length", "512",
            "x-ms-blob-type", "PageBlob",
            "x-ms-version", "2021-12-02",
            "Authorization", authorization);
    return azure
        .networkTransport()
        .execute(new TransportRequest("PUT", BLOB, headers, null))
        .status();
  }

  @Test
  void tokenOfWhoMayListTheKeys_isLetIn_andNobodyElses() {
    PageBlobClient owner = withToken(azure.token(ALICE));
    assertThatThrownBy(() -> owner.create(512, Map.of())).isInstanceOf(AccessException.class);

    grantContributor();

    owner.create(512, Map.of());
    assertThat(owner.properties()).isPresent();
  }

  private PageBlobClient withToken(String token) {
    return PageBlobClient.builder(BlobUrl.parse(BLOB))
        .credential(TokenCredential.ofToken(token))
        .transport(azure.networkTransport())
        .build();
  }

  private void grantContributor() {
    String role =
        "/subscriptions/"
            + InMemoryAzure.DEFAULT_SUBSCRIPTION
            + "/providers/Microsoft.Authorization/roleDefinitions/"
            + "b24988ac-6180-42a0-ab88-20f7382dd24c";
    String body =
        "{\"properties\":{\"roleDefinitionId\":\"%s\",\"principalId\":\"%s\"}}"
            .formatted(role, ALICE.objectId());
    try {
      arm(
          "PUT",
          ACCOUNT
              + "/providers/Microsoft.Authorization/roleAssignments/"
              + "40000000-0000-0000-0000-000000000001?api-version=2022-04-01",
          body);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void nobodysRequest_isRefused() {
    assertThatThrownBy(() -> client("").create(512, Map.of())).isInstanceOf(ServiceException.class);
  }
}
