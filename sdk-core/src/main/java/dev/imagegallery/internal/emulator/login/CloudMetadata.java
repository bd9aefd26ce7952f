package dev.imagegallery.internal.emulator.login;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.json.Json;

/**
 * Where the parts of this cloud are. The answer has had three forms: one object of four endpoints,
 * from 2019-05-01 an array of clouds, from 2022-09-01 one cloud.
 *
 * <p>The authority ends in {@code /adfs}: for any other one the common login library first asks the
 * public cloud whether it exists.
 */
final class CloudMetadata {

  private static final String LIST_SINCE = "2019-05-01";
  private static final String OBJECT_SINCE = "2022-09-01";

  Answer endpoints(Request request) {
    String version = request.query("api-version");
    if (version == null || version.isEmpty()) {
      throw PlatformFaults.apiVersionMissing();
    }
    if (version.compareTo(LIST_SINCE) < 0) {
      return Answer.of(200, first(request.base()));
    }
    ObjectNode cloud = cloud(request.base());
    return version.compareTo(OBJECT_SINCE) < 0
        ? Answer.of(200, Json.array().add(cloud))
        : Answer.of(200, cloud);
  }

  /** The short names of platform images, in the form of the file that clients look them up in. */
  Answer aliases(Request request) {
    ObjectNode answer = Json.object();
    ObjectNode value = answer.putObject("outputs").putObject("aliases").putObject("value");
    ObjectNode linux = value.putObject("Linux");
    alias(linux, "UbuntuLTS", "Canonical", "UbuntuServer", "18.04-LTS");
    alias(linux, "Debian11", "Debian", "debian-11", "11-backports-gen2");
    ObjectNode windows = value.putObject("Windows");
    String publisher = "MicrosoftWindowsServer";
    alias(windows, "Win2019Datacenter", publisher, "WindowsServer", "2019-Datacenter");
    return Answer.of(200, answer);
  }

  private static void alias(
      ObjectNode aliases, String name, String publisher, String offer, String sku) {
    aliases
        .putObject(name)
        .put("publisher", publisher)
        .put("offer", offer)
        .put("sku", sku)
        .put("version", "latest");
  }

  private static ObjectNode first(String base) {
    ObjectNode answer =
        Json.object()
            .put("galleryEndpoint", base + "/")
            .put("graphEndpoint", base + "/")
            .put("portalEndpoint", base + "/");
    authentication(answer, base);
    return answer;
  }

  private static ObjectNode cloud(String base) {
    ObjectNode cloud =
        Json.object().put("name", "local").put("resourceManager", base + "/").put("portal", base);
    authentication(cloud, base).put("tenant", "adfs").put("identityProvider", "ADFS");
    for (String endpoint :
        new String[] {
          "gallery", "graph", "graphAudience", "microsoftGraphResourceId", "media", "batch"
        }) {
      cloud.put(endpoint, base + "/");
    }
    cloud.put("sqlManagement", base + "/").put("activeDirectoryDataLake", base + "/");
    cloud.put("vmImageAliasDoc", base + "/aliases.json");
    cloud
        .putObject("suffixes")
        .put("storage", "core.localhost")
        .put("keyVaultDns", "vault.localhost")
        .put("acrLoginServer", "azurecr.localhost")
        .put("sqlServerHostname", "database.localhost")
        .put("azureDataLakeStoreFileSystem", "azuredatalakestore.localhost")
        .put("azureDataLakeAnalyticsCatalogAndJob", "azuredatalakeanalytics.localhost");
    return cloud;
  }

  private static ObjectNode authentication(ObjectNode cloud, String base) {
    ObjectNode authentication =
        cloud.putObject("authentication").put("loginEndpoint", base + "/adfs");
    authentication.putArray("audiences").add(base + "/");
    return authentication;
  }
}
