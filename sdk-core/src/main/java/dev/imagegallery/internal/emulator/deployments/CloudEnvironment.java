package dev.imagegallery.internal.emulator.deployments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;

/** What {@code environment()} gives in the public cloud. */
final class CloudEnvironment {

  private CloudEnvironment() {}

  static ObjectNode document() {
    ObjectNode cloud =
        Json.object()
            .put("name", "AzureCloud")
            .put("gallery", "https://gallery.azure.com/")
            .put("graph", "https://graph.windows.net/")
            .put("portal", "https://portal.azure.com")
            .put("graphAudience", "https://graph.windows.net/")
            .put("activeDirectoryDataLake", "https://datalake.azure.net/")
            .put("batch", "https://batch.core.windows.net/")
            .put("media", "https://rest.media.azure.net")
            .put("sqlManagement", "https://management.core.windows.net:8443/")
            .put("vmImageAliasDoc", "https://aka.ms/linux-vm-image-aliases")
            .put("resourceManager", "https://management.azure.com/");
    ObjectNode authentication = cloud.putObject("authentication");
    authentication.put("loginEndpoint", "https://login.microsoftonline.com/");
    authentication
        .putArray("audiences")
        .add("https://management.core.windows.net/")
        .add("https://management.azure.com/");
    authentication.put("tenant", "common").put("identityProvider", "AAD");
    cloud
        .putObject("suffixes")
        .put("acrLoginServer", ".azurecr.io")
        .put("azureDatalakeAnalyticsCatalogAndJob", "azuredatalakeanalytics.net")
        .put("azureDatalakeStoreFileSystem", "azuredatalakestore.net")
        .put("azureFrontDoorEndpointSuffix", "azurefd.net")
        .put("keyvaultDns", ".vault.azure.net")
        .put("sqlServerHostname", ".database.windows.net")
        .put("storage", "core.windows.net");
    return cloud;
  }
}
