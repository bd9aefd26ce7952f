// The official JavaScript clients against the emulator: node arm-compute.mjs ENDPOINT
// run.sh starts the emulator and this.
import assert from "node:assert/strict";
import { ComputeManagementClient as Modular } from "@azure/arm-compute";
import { ComputeManagementClient as Classic } from "arm-compute-classic";
import { ResourceManagementClient } from "@azure/arm-resources";
import { access } from "./access.mjs";
import { machines } from "./machines.mjs";
import { registration } from "./registration.mjs";
import { names, refusal, report, step } from "./steps.mjs";

const [endpoint] = process.argv.slice(2);
const subscription = "00000000-0000-0000-0000-000000000000";
const anyone = {
  getToken: async () => ({ token: "any", expiresOnTimestamp: Date.now() + 3600e3 }),
};
const resources = new ResourceManagementClient(anyone, subscription, { endpoint });

const location = "southcentralus";
const group = "official-js";
const gallery = [group, "jsGallery"];
const definition = [...gallery, "ubuntu"];
const version = [...definition, "1.0.0"];
const image = [group, "golden"];
const endOfLifeDate = new Date("2035-12-31T00:00:00Z");
const later = new Date("2036-01-31T00:00:00Z");

const template = {
  $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  contentVersion: "1.0.0.0",
  parameters: { name: { type: "string" } },
  resources: [
    {
      type: "Microsoft.Compute/galleries",
      apiVersion: "2022-03-03",
      name: "[parameters('name')]",
      location: "[resourceGroup().location]",
    },
  ],
  outputs: {
    unique: { type: "string", value: "[reference(parameters('name')).identifier.uniqueName]" },
  },
};

function replicas({ publishingProfile }) {
  return publishingProfile.targetRegions.map((r) => `${r.name}=${r.regionalReplicaCount}`).sort();
}

/** One gallery's whole life. The names are those that both generations of the client have. */
async function flow(face, compute) {
  let imageId;

  await step(face, "resource group: create", async () => {
    const created = await resources.resourceGroups.createOrUpdate(group, { location });
    assert.equal(created.properties.provisioningState, "Succeeded");
    assert.equal((await resources.resourceGroups.checkExistence(group)).body, true);
  });

  await step(face, "gallery: create", async () => {
    const created = await compute.galleries.beginCreateOrUpdateAndWait(...gallery, {
      location,
      description: "first",
      tags: { team: "images" },
    });
    assert.equal(created.provisioningState, "Succeeded");
    assert.equal(created.description, "first");
  });

  await step(face, "gallery: update", async () => {
    await compute.galleries.beginUpdateAndWait(...gallery, { tags: { stage: "test" } });
    const read = await compute.galleries.get(...gallery);
    assert.deepEqual(read.tags, { stage: "test" });
    assert.equal(read.description, "first");
  });

  await step(face, "gallery: list", async () => {
    assert.deepEqual(await names(compute.galleries.list()), ["jsGallery"]);
    assert.deepEqual(await names(compute.galleries.listByResourceGroup(group)), ["jsGallery"]);
  });

  await step(face, "definition: create", async () => {
    const created = await compute.galleryImages.beginCreateOrUpdateAndWait(...definition, {
      location,
      osType: "Linux",
      osState: "Generalized",
      hyperVGeneration: "V1",
      identifier: { publisher: "Contoso", offer: "Server", sku: "22.04" },
      recommended: { vCPUs: { min: 2, max: 8 } },
    });
    assert.equal(created.provisioningState, "Succeeded");
    assert.equal(created.identifier.offer, "Server");
    assert.equal(created.recommended.vCPUs.max, 8);
  });

  await step(face, "definition: update", async () => {
    await compute.galleryImages.beginUpdateAndWait(...definition, { description: "for tests" });
    assert.equal((await compute.galleryImages.get(...definition)).description, "for tests");
  });

  await step(face, "definition: list", async () => {
    assert.deepEqual(await names(compute.galleryImages.listByGallery(...gallery)), ["ubuntu"]);
  });

  await step(face, "managed image: create", async () => {
    const created = await compute.images.beginCreateOrUpdateAndWait(...image, {
      location,
      storageProfile: {
        osDisk: {
          osType: "Linux",
          osState: "Generalized",
          blobUri: "https://contoso.blob.core.windows.net/vhds/os.vhd",
        },
      },
    });
    assert.equal(created.provisioningState, "Succeeded");
    imageId = created.id;
  });

  await step(face, "managed image: update, show, list", async () => {
    await compute.images.beginUpdateAndWait(...image, { tags: { stage: "test" } });
    const read = await compute.images.get(...image);
    assert.deepEqual(read.tags, { stage: "test" });
    assert.equal(read.storageProfile.osDisk.osState, "Generalized");
    assert.deepEqual(await names(compute.images.listByResourceGroup(group)), ["golden"]);
    assert.deepEqual(await names(compute.images.list()), ["golden"]);
  });

  await step(face, "version: create", async () => {
    const created = await compute.galleryImageVersions.beginCreateOrUpdateAndWait(...version, {
      location,
      publishingProfile: {
        targetRegions: [
          { name: location, regionalReplicaCount: 2 },
          { name: "eastus", regionalReplicaCount: 1 },
        ],
        excludeFromLatest: true,
        endOfLifeDate,
      },
      storageProfile: { source: { id: imageId } },
    });
    assert.equal(created.provisioningState, "Succeeded");
    assert.deepEqual(replicas(created), ["East US=1", "South Central US=2"]);
  });

  await step(face, "version: show", async () => {
    const read = await compute.galleryImageVersions.get(...version);
    assert.equal(read.publishingProfile.excludeFromLatest, true);
    assert.deepEqual(read.publishingProfile.endOfLifeDate, endOfLifeDate);
    assert.equal(read.storageProfile.source.id.toLowerCase(), imageId.toLowerCase());
    assert.equal(read.replicationStatus, undefined);
  });

  await step(face, "version: show with ReplicationStatus", async () => {
    const expand = "ReplicationStatus";
    const read = await compute.galleryImageVersions.get(...version, { expand });
    assert.equal(read.replicationStatus.aggregatedState, "Completed");
    assert.deepEqual(
      read.replicationStatus.summary.map((r) => `${r.region} ${r.progress}`).sort(),
      ["eastus 100", "southcentralus 100"],
    );
  });

  await step(face, "version: update", async () => {
    await compute.galleryImageVersions.beginUpdateAndWait(...version, {
      publishingProfile: {
        targetRegions: [
          { name: location, regionalReplicaCount: 2 },
          { name: "westus2", regionalReplicaCount: 3 },
        ],
        excludeFromLatest: false,
        endOfLifeDate: later,
      },
    });
    const read = await compute.galleryImageVersions.get(...version);
    assert.equal(read.publishingProfile.excludeFromLatest, false);
    assert.deepEqual(read.publishingProfile.endOfLifeDate, later);
    assert.deepEqual(replicas(read), ["South Central US=2", "West US 2=3"]);
  });

  await step(face, "version: list", async () => {
    const found = await names(compute.galleryImageVersions.listByGalleryImage(...definition));
    assert.deepEqual(found, ["1.0.0"]);
  });

  const ofGallery = `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.Compute/galleries/${gallery[1]}`;
  await access(face, anyone, subscription, endpoint, ofGallery);
  await machines(face, compute, resources, {
    group,
    location,
    definition: `${ofGallery}/images/ubuntu`,
    version: `${ofGallery}/images/ubuntu/versions/1.0.0`,
  });

  await step(face, "deployment: validate, ask, create, ask again", async () => {
    const properties = {
      mode: "Incremental",
      template,
      parameters: { name: { value: "templated" } },
    };
    const { deployments, deploymentOperations } = resources;
    const valid = await deployments.beginValidateAndWait(group, "d1", { properties });
    assert.equal(valid.properties.provisioningState, "Succeeded");
    const changes = async () =>
      (await deployments.beginWhatIfAndWait(group, "d1", { properties })).changes
        .map((change) => change.changeType)
        .filter((type) => type !== "Ignore");
    assert.deepEqual(await changes(), ["Create"]);
    const created = await deployments.beginCreateOrUpdateAndWait(group, "d1", { properties });
    assert.match(created.properties.outputs.unique.value, /TEMPLATED$/);
    assert.deepEqual(await changes(), ["NoChange"]);
    for await (const operation of deploymentOperations.list(group, "d1")) {
      assert.equal(operation.properties.provisioningState, "Succeeded");
    }
    await deployments.beginDeleteAndWait(group, "d1");
    assert.equal((await deployments.checkExistence(group, "d1")).body, false);
    await compute.galleries.beginDeleteAndWait(group, "templated");
  });

  await step(face, "gallery: delete before what is in it is refused", async () => {
    const attempt = async () => compute.galleries.beginDeleteAndWait(...gallery);
    await assert.rejects(attempt, refusal(409, "CannotDeleteResource"));
  });

  await step(face, "all: delete in order", async () => {
    await compute.galleryImageVersions.beginDeleteAndWait(...version);
    await compute.galleryImages.beginDeleteAndWait(...definition);
    await compute.galleries.beginDeleteAndWait(...gallery);
    await compute.images.beginDeleteAndWait(...image);
    await assert.rejects(compute.galleries.get(...gallery), refusal(404, "ResourceNotFound"));
  });

  await step(face, "gallery: delete again is no error", async () => {
    await compute.galleries.beginDeleteAndWait(...gallery);
  });

  await step(face, "resource group: delete", async () => {
    await resources.resourceGroups.beginDeleteAndWait(group);
    assert.equal((await resources.resourceGroups.checkExistence(group)).body, false);
  });
}

await registration(anyone, subscription, endpoint, resources);
for (const [face, Client] of Object.entries({ Modular, Classic })) {
  await flow(face, new Client(anyone, subscription, { endpoint }));
}
process.exitCode = report() ? 0 : 1;
