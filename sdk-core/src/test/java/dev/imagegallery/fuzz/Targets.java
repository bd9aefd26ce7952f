package dev.imagegallery.fuzz;

import dev.imagegallery.inmemory.server.RequestReaderFuzz;
import dev.imagegallery.internal.codec.ModelFuzz;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** The fuzz targets with what they begin from: what was found once, or is likely to be. */
final class Targets {

  private static final String GALLERY =
      "subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/g/providers/"
          + "Microsoft.Compute/galleries/shared";

  private static final List<String> NAMES =
      List.of(
          "/" + GALLERY + "/images/i/versions/1.2.3",
          "/" + GALLERY,
          "0.0.0",
          "4294967295.1.2147483647",
          "eastus=3/Standard_ZRS",
          "South Central US=1",
          "eastus");

  private static final List<String> HEADERS =
      List.of(
          "120",
          "Wed, 21 Oct 2026 07:28:00 GMT",
          "+1000000000-12-31T23:59:59.999999999Z",
          "2024-01-01T00:00:00.1234567+00:00",
          "Wed, 31 Dec 999999999 23:59:59 GMT");

  private static final List<String> REQUESTS =
      List.of(
          "PUT\nsubscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/g"
              + "?api-version=2021-04-01\n{\"location\":\"westus\"}",
          "PUT\n"
              + GALLERY
              + "?api-version=2024-03-03\n{\"location\":\"westus\",\"properties\":{}}",
          "PATCH\n" + GALLERY + "?api-version=2024-03-03\n{\"tags\":{\"a\":\"b\"}}",
          "PUT\n"
              + GALLERY
              + "/images/i?api-version=2024-03-03\n"
              + "{\"location\":\"westus\",\"properties\":{\"osType\":\"Linux\","
              + "\"osState\":\"Generalized\",\"identifier\":{\"publisher\":\"p\",\"offer\":\"o\","
              + "\"sku\":\"s\"},\"recommended\":{\"vCPUs\":{\"min\":1,\"max\":2}}}}",
          "PUT\n"
              + GALLERY
              + "/images/i/versions/1.0.0?api-version=2024-03-03\n"
              + "{\"location\":\"westus\",\"properties\":{\"publishingProfile\":{\"targetRegions\":"
              + "[{\"name\":\"westus\",\"regionalReplicaCount\":1}]},\"storageProfile\":{"
              + "\"osDiskImage\":{\"source\":{\"uri\":\"https://x.blob.core.windows.net/c/o.vhd\","
              + "\"storageAccountId\":\"/subscriptions/0/resourceGroups/g\"}}}}}",
          "GET\n" + GALLERY + "/images?api-version=2024-03-03&$top=2&$filter=x eq 'y'\n",
          "POST\n" + GALLERY + "/share?api-version=2024-03-03\n{\"operationType\":\"Reset\"}",
          "DELETE\n" + GALLERY + "?api-version=2024-03-03\n",
          "GET\nsubscriptions?api-version=2021-01-01\n",
          "POST\ntenant/oauth2/v2.0/token\ngrant_type=client_credentials&client_id=a&scope=b");

  private static final String URL = "https://management.azure.com/operations/7?t=1";

  private static final List<String> POLLS =
      List.of(
          "201\t"
              + URL
              + "\t\t1\t{\"location\":\"eastus\"}\n"
              + "200\t\t\t\t{\"status\":\"InProgress\"}\n200\t\t\t\t{\"status\":\"Succeeded\"}",
          "202\t\t" + URL + "\t9\t\n202\t\t\t\t\n200\t\t\t\t{\"location\":\"eastus\"}",
          "201\t\t\t\t{\"location\":\"eastus\",\"properties\":{\"provisioningState\":\"Creating\"}}"
              + "\n404\t\t\t\t{\"error\":{\"code\":\"ResourceNotFound\"}}",
          "202\t\t\t\t\n200\t\t\t\t{\"properties\":{\"provisioningState\":\"Deleting\"}}");

  private static final List<String> TOKENS =
      List.of(
          "{\"version\":1,\"operation\":\"Galleries_CreateOrUpdate\",\"endpoint\":"
              + "\"https://management.azure.com\",\"resource\":\"/"
              + GALLERY
              + "\",\"apiVersion\":\"2024-03-03\",\"follow\":\"async_operation\",\"url\":\""
              + URL
              + "\"}",
          "{\"when\":{\"method\":\"PUT\",\"path\":\"**/galleries/*\",\"region\":\"eastus\",\"nth\":2,"
              + "\"times\":3,\"after\":\"2024-01-01T00:00:00Z\",\"share\":0.5,\"seed\":7},"
              + "\"then\":{\"status\":503,\"code\":\"c\",\"message\":\"m\",\"retryAfter\":\"PT5S\"}}",
          "{\"then\":{\"replicationFailure\":{\"region\":\"eastus\",\"atProgress\":62}}}",
          "{\"then\":{\"delay\":\"PT5S\",\"drop\":true}}");

  private static final List<String> READ =
      List.of(
          "GET\n/subscriptions?api-version=1\nHost: localhost:1\nOrigin: http://localhost\n\nbody",
          "GET\nhttp://127.0.0.1:8443/x\nHost: evil.example\nAccept: a\n\n",
          "OPTIONS\n*\nHost: [::1]\n\n");

  private Targets() {}

  /**
   * A target.
   *
   * @param type what a fuzzer is told to run
   * @param seeds valid inputs
   * @param runs how many are made in the bounded run
   */
  record Target(Class<?> type, Consumer<byte[]> input, List<byte[]> seeds, int runs) {

    @Override
    public String toString() {
      return type.getSimpleName();
    }
  }

  static List<Target> all() {
    return List.of(
        new Target(NamesFuzz.class, NamesFuzz::fuzzerTestOneInput, bytes(NAMES), 15_000),
        new Target(HeaderFuzz.class, HeaderFuzz::fuzzerTestOneInput, bytes(HEADERS), 15_000),
        new Target(ModelFuzz.class, ModelFuzz::fuzzerTestOneInput, ModelFuzz.seeds(), 6_000),
        new Target(RouterFuzz.class, RouterFuzz::fuzzerTestOneInput, bytes(REQUESTS), 3_000),
        new Target(PollFuzz.class, PollFuzz::fuzzerTestOneInput, bytes(POLLS), 3_000),
        new Target(TokenFuzz.class, TokenFuzz::fuzzerTestOneInput, bytes(TOKENS), 3_000),
        new Target(
            RequestReaderFuzz.class, RequestReaderFuzz::fuzzerTestOneInput, bytes(READ), 3_000));
  }

  private static List<byte[]> bytes(List<String> texts) {
    return texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
  }
}
