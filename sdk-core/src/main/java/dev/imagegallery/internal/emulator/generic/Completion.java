package dev.imagegallery.internal.emulator.generic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.kernel.Subscriptions;
import dev.imagegallery.internal.emulator.kernel.Times;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills in what the service sets and clients look for. */
final class Completion {

  /** Where the page blobs of all storage accounts are, at the emulator's own address. */
  static final String BLOB_ROOT = "/_blob/";

  private static final String ACCOUNTS = "Microsoft.Storage/storageAccounts";

  private final Kernel kernel;
  private final Networks networks;
  private final Map<String, Typed> typed;

  @FunctionalInterface
  private interface Typed {
    void complete(@Nullable Resource before, Resource after, ObjectNode properties);
  }

  Completion(Kernel kernel) {
    this.kernel = kernel;
    this.networks = new Networks(kernel);
    this.typed =
        Map.of(
            "Microsoft.Network/virtualNetworks",
            networks::virtualNetwork,
            "Microsoft.Network/networkInterfaces",
            networks::networkInterface,
            "Microsoft.Network/publicIPAddresses",
            networks::publicAddress,
            "Microsoft.KeyVault/vaults",
            this::vault,
            "Microsoft.ManagedIdentity/userAssignedIdentities",
            this::identity,
            ACCOUNTS,
            this::storageAccount);
  }

  /** Changes the document of a resource that is not yet in the tree. */
  void complete(@Nullable Resource before, Resource after) {
    ObjectNode properties = after.document().withObjectProperty("properties");
    if (after.type().startsWith("Microsoft.Network/")) {
      networks.keepChildren(before, after.type(), properties);
      Embedded.identify(after.id(), after.type(), properties);
    }
    Typed rule = typed.get(after.type());
    if (rule != null) {
      rule.complete(before, after, properties);
    }
    principals(before, after);
    properties.put("provisioningState", "Succeeded");
  }

  /** A resource as it is answered: with the addresses that depend on whom the client called. */
  ObjectNode shown(Resource resource, Request request) {
    if (!resource.type().equals(ACCOUNTS)) {
      return resource.document();
    }
    ObjectNode document = resource.document().deepCopy();
    document
        .withObjectProperty("properties")
        .putObject("primaryEndpoints")
        .put("blob", request.base() + BLOB_ROOT + resource.name() + "/");
    return document;
  }

  private void storageAccount(@Nullable Resource before, Resource after, ObjectNode properties) {
    properties.put("primaryLocation", after.region()).put("statusOfPrimary", "available");
    String created = before == null ? "" : Docs.text(before.properties(), "creationTime");
    properties.put("creationTime", created.isEmpty() ? Times.print(kernel.now()) : created);
  }

  /** A name that never leaves the machine: everything below {@code localhost} is loopback. */
  private void vault(@Nullable Resource before, Resource after, ObjectNode properties) {
    properties.put("vaultUri", "https://" + after.name() + ".vault.localhost/");
    if (!properties.has("tenantId")) {
      properties.put("tenantId", tenantId(after));
    }
  }

  private void identity(@Nullable Resource before, Resource after, ObjectNode properties) {
    properties.put("tenantId", tenantId(after));
    keepOrMake(before == null ? null : before.properties(), properties, "principalId");
    keepOrMake(before == null ? null : before.properties(), properties, "clientId");
  }

  /** Managed identities of any resource. */
  private void principals(@Nullable Resource before, Resource after) {
    if (!(after.document().get("identity") instanceof ObjectNode identity)) {
      return;
    }
    JsonNode known = before == null ? null : before.document().path("identity");
    if (Docs.text(identity, "type").contains("SystemAssigned")) {
      identity.put("tenantId", tenantId(after));
      keepOrMake(known, identity, "principalId");
    }
    for (Map.Entry<String, JsonNode> one : identity.path("userAssignedIdentities").properties()) {
      if (one.getValue() instanceof ObjectNode assigned) {
        copyIdentity(one.getKey(), assigned);
      }
    }
  }

  private void copyIdentity(String id, ObjectNode assigned) {
    Resource identity = kernel.tree().find(id);
    if (identity != null) {
      Docs.copy(identity.properties(), assigned, "principalId");
      Docs.copy(identity.properties(), assigned, "clientId");
    }
  }

  private void keepOrMake(@Nullable JsonNode known, ObjectNode target, String name) {
    String kept = known == null ? "" : Docs.text(known, name);
    target.put(name, kept.isEmpty() ? kernel.ids().next() : kept);
  }

  private String tenantId(Resource resource) {
    Subscriptions.Entry subscription = kernel.subscriptions().find(resource.subscriptionId());
    return subscription == null ? kernel.settings().tenantId() : subscription.tenantId();
  }
}
