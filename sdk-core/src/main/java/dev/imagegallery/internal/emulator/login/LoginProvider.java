package dev.imagegallery.internal.emulator.login;

import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Router;
import dev.imagegallery.internal.emulator.kernel.VersionGate;

/** The routes of cloud metadata, OpenID, token endpoint and Graph. */
public final class LoginProvider {

  private LoginProvider() {}

  /**
   * What others need of it.
   *
   * @param directory in which principals can be declared
   * @param tokens for principals
   * @param authentication says who sent a request
   */
  public record Parts(Directory directory, Tokens tokens, Authentication authentication) {}

  /**
   * Adds the routes and the gate.
   *
   * @param required whether callers must prove who they are; else everybody acts as owner
   */
  public static Parts register(Kernel kernel, boolean required) {
    Router router = kernel.router();
    CloudMetadata metadata = new CloudMetadata();
    router.at("metadata/endpoints", VersionGate.NONE).on("GET", metadata::endpoints);

    router.at("aliases.json", VersionGate.NONE).on("GET", metadata::aliases);

    Directory directory = new Directory();
    kernel.keep(directory);
    TokenKey key = new TokenKey(kernel.settings().seed());
    OpenId openId = new OpenId();
    router.at("common/discovery/instance", VersionGate.NONE).on("GET", openId::instance);
    TokenEndpoint tokens = new TokenEndpoint(kernel, key, directory);
    for (String tenant : new String[] {"adfs", "common", "*"}) {
      String document = "/.well-known/openid-configuration";
      router.at(tenant + document, VersionGate.NONE).on("GET", openId::configuration);
      router.at(tenant + "/v2.0" + document, VersionGate.NONE).on("GET", openId::configuration);
      router.at(tenant + "/discovery/v2.0/keys", VersionGate.NONE).on("GET", openId::keys);
      router.at(tenant + "/oauth2/token", VersionGate.NONE).on("POST", tokens::issue);
      router.at(tenant + "/oauth2/v2.0/token", VersionGate.NONE).on("POST", tokens::issue);
    }

    Graph graph = new Graph(directory);
    router.at("v1.0/directoryObjects/getByIds", VersionGate.NONE).on("POST", graph::getByIds);
    router.at("v1.0/servicePrincipals", VersionGate.NONE).on("GET", graph::servicePrincipals);
    router.at("v1.0/users", VersionGate.NONE).on("GET", graph::users);
    router.at("v1.0/users/*", VersionGate.NONE).on("GET", graph::user);
    router.at("v1.0/groups", VersionGate.NONE).on("GET", graph::groups);
    router.at("v1.0/me", VersionGate.NONE).on("GET", graph::me);
    Tokens known = new Tokens(kernel, key);
    Authentication authentication = new Authentication(kernel, directory, known, required);
    kernel.guard(authentication);
    return new Parts(directory, known, authentication);
  }
}
