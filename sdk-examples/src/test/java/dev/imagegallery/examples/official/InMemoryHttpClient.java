package dev.imagegallery.examples.official;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.Transport;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import reactor.core.publisher.Mono;

/**
 * Lets the official SDK talk to an in-memory cloud, without a socket:
 *
 * <pre>{@code
 * InMemoryAzure azure = InMemoryAzure.builder().advanceOnPoll(true).build();
 * ComputeManager compute =
 *     ComputeManager.configure()
 *         .withHttpClient(new InMemoryHttpClient(azure.transport()))
 *         .authenticate(credential, new AzureProfile(tenant, subscription, AzureEnvironment.AZURE));
 * }</pre>
 *
 * <p>Each poll moves such a cloud's clock to the next thing due, so the caller need not wait: it
 * sees no {@code Retry-After}, and polls as often as it likes. The SDK's own interval is 30 real
 * seconds; {@link OfficialSdkInMemoryTest} shows how to shorten it.
 */
final class InMemoryHttpClient implements HttpClient {

  private final Transport transport;

  InMemoryHttpClient(Transport transport) {
    this.transport = transport;
  }

  @Override
  public Mono<HttpResponse> send(HttpRequest request) {
    return Mono.fromFuture(() -> transport.executeAsync(ours(request)))
        .map(answer -> theirs(request, answer));
  }

  @Override
  public HttpResponse sendSync(HttpRequest request, Context context) {
    return theirs(request, transport.execute(ours(request)));
  }

  private static TransportRequest ours(HttpRequest request) {
    Headers.Builder headers = Headers.builder();
    request
        .getHeaders()
        .forEach(
            field -> field.getValuesList().forEach(value -> headers.add(field.getName(), value)));
    BinaryData body = request.getBodyAsBinaryData();
    return new TransportRequest(
        request.getHttpMethod().toString(),
        request.getUrl().toString(),
        headers.build(),
        body == null ? null : body.toBytes());
  }

  private static HttpResponse theirs(HttpRequest request, TransportResponse answer) {
    HttpHeaders headers = new HttpHeaders();
    answer.headers().forEach((name, value) -> headers.add(HttpHeaderName.fromString(name), value));
    headers.remove(HttpHeaderName.RETRY_AFTER);
    return new InMemoryHttpResponse(request, answer.status(), headers, answer.body());
  }
}
