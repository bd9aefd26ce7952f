package dev.imagegallery.inmemory.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.internal.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A cloud that is served over HTTP, to be asked as any program would. */
final class ServedCloud implements AutoCloseable {

  static final String GROUP =
      "/subscriptions/" + InMemoryAzure.DEFAULT_SUBSCRIPTION + "/resourceGroups/rg";
  static final String COMPUTE = GROUP + "/providers/Microsoft.Compute";
  static final String DEFINITION = COMPUTE + "/galleries/gallery/images/definition";
  static final String VERSION = DEFINITION + "/versions/1.0.0";

  private final EmulatorServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  ServedCloud(InMemoryAzure azure) {
    server = EmulatorServer.start(azure);
  }

  /** What came back. */
  record Reply(int status, JsonNode json) {
    Reply is(int expected) {
      assertThat(status).as(json.toString()).isEqualTo(expected);
      return this;
    }

    String at(String pointer) {
      return json.at(pointer).asText();
    }
  }

  Reply control(String method, String path, String body) throws Exception {
    return send(method, "/_emulator" + path, body);
  }

  Reply arm(String method, String path, String body) throws Exception {
    return send(method, path + "?api-version=2024-03-03", body);
  }

  /** In bodies single quotes stand for double ones. */
  private Reply send(String method, String target, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.endpoint() + target))
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(body.replace('\'', '"')))
            .build();
    HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
    boolean empty = answer.body().length == 0;
    return new Reply(
        answer.statusCode(), empty ? MissingNode.getInstance() : Json.read(answer.body()));
  }

  /** Gallery, definition and a managed image in westus, of a disk of which so much holds data. */
  ServedCloud readyForVersions(long sizeInBytes, long occupiedBytes) throws Exception {
    String blob = "https://x.blob.core.windows.net/c/os.vhd";
    control(
            "POST",
            "/blobs",
            "{'uri':'%s','sizeInBytes':%d,'occupiedBytes':%d,'osType':'Linux'}"
                .formatted(blob, sizeInBytes, occupiedBytes))
        .is(201);
    arm("PUT", GROUP, "{'location':'westus'}").is(201);
    arm("PUT", COMPUTE + "/galleries/gallery", "{'location':'westus'}").is(201);
    arm(
            "PUT",
            DEFINITION,
            """
            {'location':'westus','properties':{'osType':'Linux','osState':'Generalized',
             'identifier':{'publisher':'p','offer':'o','sku':'s'}}}""")
        .is(201);
    arm(
            "PUT",
            COMPUTE + "/images/image",
            """
            {'location':'westus','properties':{'storageProfile':{'osDisk':{'osType':'Linux',
             'osState':'Generalized','blobUri':'%s'}}}}"""
                .formatted(blob))
        .is(201);
    return this;
  }

  /** A version in these regions, with so many replicas in each. */
  Reply putVersion(String path, int replicas, String... regions) throws Exception {
    String targets = "{'name':'" + String.join("'},{'name':'", regions) + "'}";
    return arm(
        "PUT",
        path,
        """
        {'location':'westus','properties':{'publishingProfile':{'replicaCount':%d,
         'targetRegions':[%s]},'storageProfile':{'source':{'id':'%s/images/image'}}}}"""
            .formatted(replicas, targets, COMPUTE));
  }

  @Override
  public void close() {
    server.close();
  }
}
