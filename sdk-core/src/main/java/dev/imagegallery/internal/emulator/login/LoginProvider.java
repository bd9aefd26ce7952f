package dev.imagegallery.internal.emulator.login;

import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Router;
import dev.imagegallery.internal.emulator.kernel.VersionGate;

/** The routes of cloud metadata, OpenID, token endpoint and Graph. */
public final class LoginProvider {

  private LoginProvider() {}

  /** Adds the routes; answers the directory, in which principals can be declared. */
  public static Directory register(Kernel kernel) {
    Router router = kernel.router();
    CloudMetadata metadata = new CloudMetadata();
    router.at("metadata/endpoints", VersionGate.NONE).on("GET", metadata::endpoints);

    router.at("aliases.json", VersionGate.NONE).on("GET", metadata::aliases);

    OpenId openId = new OpenId();
    router.at("common/discovery/instance", VersionGate.NONE).on("GET", openId::instance);
    TokenEndpoint tokens = new TokenEndpoint(kernel);
    for (String tenant : new String[] {"adfs", "common", "*"}) {
      String document = "/.well-known/openid-configuration";
      router.at(tenant + document, VersionGate.NONE).on("GET", openId::configuration);
      router.at(tenant + "/v2.0" + document, VersionGate.NONE).on("GET", openId::configuration);
      router.at(tenant + "/discovery/v2.0/keys", VersionGate.NONE).on("GET", openId::keys);
      router.at(tenant + "/oauth2/token", VersionGate.NONE).on("POST", tokens::issue);
      router.at(tenant + "/oauth2/v2.0/token", VersionGate.NONE).on("POST", tokens::issue);
    }

    Directory directory = new Directory();
    kernel.keep(directory);
    Graph graph = new Graph(directory);
    router.at("v1.0/directoryObjects/getByIds", VersionGate.NONE).on("POST", graph::getByIds);
    router.at("v1.0/servicePrincipals", VersionGate.NONE).on("GET", graph::servicePrincipals);
    router.at("v1.0/users", VersionGate.NONE).on("GET", graph::users);
    router.at("v1.0/users/*", VersionGate.NONE).on("GET", graph::user);
    router.at("v1.0/groups", VersionGate.NONE).on("GET", graph::groups);
    router.at("v1.0/me", VersionGate.NONE).on("GET", graph::me);
    return directory;
  }
}
