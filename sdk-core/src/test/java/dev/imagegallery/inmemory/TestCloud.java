package dev.imagegallery.inmemory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.time.VirtualTimeline;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.Transport;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A cloud to send raw requests to. In bodies single quotes stand for double ones. */
final class TestCloud {

  static final String SUBSCRIPTION = "/subscriptions/" + InMemoryAzure.DEFAULT_SUBSCRIPTION;
  static final String GROUP = SUBSCRIPTION + "/resourceGroups/rg";
  static final String COMPUTE = GROUP + "/providers/Microsoft.Compute";
  static final String GALLERY = COMPUTE + "/galleries/gallery";
  static final String DEFINITION = GALLERY + "/images/definition";
  static final String VERSION = DEFINITION + "/versions/1.0.0";
  static final String IMAGE = COMPUTE + "/images/image";
  static final String NEWEST = "2024-03-03";

  /** Stands for a single quote that is one. */
  private static final char QUOTE = '\uE000';

  private final InMemoryAzure azure;
  private final Transport transport;
  private final Headers headers;

  private TestCloud(InMemoryAzure azure, Transport transport, Headers headers) {
    this.azure = azure;
    this.transport = transport;
    this.headers = headers;
  }

  static TestCloud of(InMemoryAzure azure) {
    return new TestCloud(azure, azure.transport(), Headers.NONE);
  }

  /** The same cloud as a principal meets it. */
  TestCloud as(Principal principal) {
    return through(azure.transport(principal));
  }

  /** The same cloud on another way. */
  TestCloud through(Transport way) {
    return new TestCloud(azure, way, headers);
  }

  /** The same cloud, with a header field more in each request. */
  TestCloud with(String name, String value) {
    return new TestCloud(azure, transport, headers.toBuilder().set(name, value).build());
  }

  /** Gives a role of this name, built-in or custom, to a principal. */
  TestCloud grant(String role, String principalId, String scope) {
    String subscription = scope.startsWith("/subscriptions") ? scope.substring(0, 51) : "";
    String roles = "/providers/Microsoft.Authorization/roleDefinitions";
    String filter = "?api-version=2022-04-01&$filter=roleName%20eq%20'" + role.replace(" ", "%20");
    String id = get(subscription + roles + filter + "'").is(200).at("/value/0/id");
    String name = UUID.nameUUIDFromBytes((role + principalId + scope).getBytes(UTF_8)).toString();
    put(
            scope + "/providers/Microsoft.Authorization/roleAssignments/" + name,
            "{'properties':{'roleDefinitionId':'%s','principalId':'%s'}}"
                .formatted(id, principalId))
        .is(201);
    return this;
  }

  /** A cloud of today with the resource group {@code rg} in westus. */
  static TestCloud current() {
    return of(InMemoryAzure.create()).withGroup();
  }

  /** A cloud of the preview, registered for it, with the resource group {@code rg} in westus. */
  static TestCloud preview() {
    return of(InMemoryAzure.builder().profile(Profile.PREVIEW_2019).build())
        .withPreviewFeature()
        .withGroup();
  }

  /** Registers the preview's feature, and then the provider again, as R206 wants it. */
  TestCloud withPreviewFeature() {
    String features = SUBSCRIPTION + "/providers/Microsoft.Features/providers/Microsoft.Compute";
    post(features + "/features/GalleryPreview/register", null).is(200);
    advance(Duration.ofMinutes(15));
    post(SUBSCRIPTION + "/providers/Microsoft.Compute/register", null).is(200);
    return this;
  }

  TestCloud withGroup() {
    put(GROUP, "{'location':'westus'}").is(201);
    return this;
  }

  TestCloud withGallery() {
    put(GALLERY, "{'location':'westus'}").is(201);
    return settle();
  }

  /** A gallery that is shared with the subscription it is in. */
  TestCloud withSharedGallery() {
    String groups =
        "{'location':'westus','properties':{'sharingProfile':{'permissions':'Groups'}}}";
    put(GALLERY, groups).is(201);
    String share =
        "{'operationType':'Add','groups':[{'type':'Subscriptions','ids':['"
            + InMemoryAzure.DEFAULT_SUBSCRIPTION
            + "']}]}";
    settle().post(GALLERY + "/share", share).is(202);
    return settle();
  }

  TestCloud withDefinition() {
    put(DEFINITION, definition("Contoso", "Finance", "Backend")).is(201);
    return settle();
  }

  /** A managed image of a Linux VHD of 30 GB in westus. */
  TestCloud withImage() {
    put(IMAGE, image("westus")).is(201);
    return settle();
  }

  /** All that is needed before the first version: gallery, definition, managed image. */
  TestCloud readyForVersions() {
    return withGallery().withDefinition().withImage();
  }

  TestCloud withVersion(String name, String... regions) {
    put(DEFINITION + "/versions/" + name, version(regions)).is(201);
    return settle();
  }

  static String image(String location) {
    return """
        {'location':'%s','properties':{'storageProfile':{'osDisk':{'osType':'Linux',
         'osState':'Generalized','blobUri':'https://x.blob.core.windows.net/c/os.vhd'}}}}"""
        .formatted(location);
  }

  /** A version's body: in the first of the regions, from the managed image. */
  static String version(String... regions) {
    return versionWith(regions[0], targets(regions), "");
  }

  /** A version's body with more members of the publishing profile. */
  static String versionWith(String location, String targets, String more) {
    return """
        {'location':'%s','properties':{'publishingProfile':{%s'targetRegions':[%s]},
         'storageProfile':{'source':{'id':'%s'}}}}"""
        .formatted(location, more, targets, IMAGE);
  }

  static String targets(String... regions) {
    return Stream.of(regions)
        .map(region -> "{'name':'" + region + "'}")
        .collect(Collectors.joining(","));
  }

  /** A definition's body: generalized Linux in westus. */
  static String definition(String publisher, String offer, String sku) {
    return """
        {'location':'westus','properties':{'osType':'Linux','osState':'Generalized',
         'identifier':{'publisher':'%s','offer':'%s','sku':'%s'}}}"""
        .formatted(publisher, offer, sku);
  }

  InMemoryAzure azure() {
    return azure;
  }

  Answered get(String path) {
    return send("GET", path, null);
  }

  Answered put(String path, String body) {
    return send("PUT", path, body);
  }

  Answered patch(String path, String body) {
    return send("PATCH", path, body);
  }

  Answered post(String path, String body) {
    return send("POST", path, body);
  }

  Answered delete(String path) {
    return send("DELETE", path, null);
  }

  /** Sends a body that has single quotes of its own. */
  Answered sendAsItIs(String method, String path, String body) {
    return send(method, path, body.replace('\'', QUOTE));
  }

  /** Sends to a path with the newest api-version, unless the path has a query of its own. */
  Answered send(String method, String path, String body) {
    String url = path.contains("?") ? path : path + "?api-version=" + NEWEST;
    return follow(method, "https://management.azure.com" + url, body);
  }

  /** Asks a URL as the cloud gave it. */
  Answered follow(String url) {
    return follow("GET", url, null);
  }

  private Answered follow(String method, String url, String body) {
    byte[] bytes =
        body == null ? null : body.replace('\'', '"').replace(QUOTE, '\'').getBytes(UTF_8);
    return new Answered(transport.execute(new TransportRequest(method, url, headers, bytes)));
  }

  TestCloud advance(Duration duration) {
    ((VirtualTimeline) azure.timeline()).advance(duration);
    return this;
  }

  /** Lets all that runs come to its end. */
  TestCloud settle() {
    return advance(Duration.ofHours(12));
  }

  /** Checks that a request is refused and that nothing has changed by it (R253). */
  Answered refused(String method, String path, String body, int status, String code) {
    Answered answer = Unchanged.by(azure, () -> send(method, path, body)).is(status);
    assertThat(answer.code()).isEqualTo(code);
    return answer;
  }

  Answered putRefused(String path, String body, int status, String code) {
    return refused("PUT", path, body, status, code);
  }

  /** What came back. */
  record Answered(TransportResponse response) {

    Answered is(int status) {
      assertThat(response.status()).as(() -> new String(response.body(), UTF_8)).isEqualTo(status);
      return this;
    }

    JsonNode body() {
      try {
        return response.body().length == 0 ? MissingNode.getInstance() : Json.read(response.body());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** A value as text; JSON for objects and arrays, {@code ""} for none. */
    String at(String pointer) {
      JsonNode found = body().at(pointer);
      return found.isContainerNode() ? Json.print(found) : found.asText();
    }

    boolean has(String pointer) {
      return !body().at(pointer).isMissingNode();
    }

    String code() {
      return at("/error/code");
    }

    String message() {
      return at("/error/message");
    }

    String state() {
      return at("/properties/provisioningState");
    }

    String header(String name) {
      return response.headers().first(name).orElse("");
    }

    /** The names of a list's items. */
    List<String> names() {
      List<String> names = new ArrayList<>();
      body().path("value").forEach(item -> names.add(item.path("name").asText()));
      return names;
    }
  }
}
