// The official JavaScript clients against the emulator: node arm-compute.mjs ENDPOINT
// run.sh starts the emulator and this.
import assert from "node:assert/strict";
import { ComputeManagementClient } from "@azure/arm-compute";
import { ResourceManagementClient } from "@azure/arm-resources";

const [endpoint] = process.argv.slice(2);
const subscription = "00000000-0000-0000-0000-000000000000";
const anyone = {
  getToken: async () => ({ token: "any", expiresOnTimestamp: Date.now() + 3600e3 }),
};
const compute = new ComputeManagementClient(anyone, subscription, { endpoint });
const resources = new ResourceManagementClient(anyone, subscription, { endpoint });

const location = "southcentralus";
const group = "official-js";
const gallery = [group, "jsGallery"];
const definition = [...gallery, "ubuntu"];
const version = [...definition, "1.0.0"];
const image = [group, "golden"];
const endOfLifeDate = new Date("2035-12-31T00:00:00Z");
let imageId;

let passed = 0;
let failed = 0;

/** Runs one step and goes on, so that one report has all that is wrong. */
async function step(name, body) {
  try {
    await body();
    passed++;
    console.log(`ok      ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAILED  ${name}: ${error.message}`);
  }
}

async function names(list) {
  const found = [];
  for await (const item of list) {
    found.push(item.name);
  }
  return found;
}

function replicas({ publishingProfile }) {
  return publishingProfile.targetRegions.map((r) => `${r.name}=${r.regionalReplicaCount}`).sort();
}

function refusal(statusCode, code) {
  return (error) => {
    assert.equal(error.statusCode, statusCode);
    assert.equal(error.code, code);
    return true;
  };
}

await step("resource group: create", async () => {
  const created = await resources.resourceGroups.createOrUpdate(group, { location });
  assert.equal(created.properties.provisioningState, "Succeeded");
  assert.equal((await resources.resourceGroups.checkExistence(group)).body, true);
});

await step("gallery: create", async () => {
  const created = await compute.galleries.createOrUpdate(...gallery, {
    location,
    description: "first",
    tags: { team: "images" },
  });
  assert.equal(created.provisioningState, "Succeeded");
  assert.equal(created.description, "first");
});

await step("gallery: update", async () => {
  await compute.galleries.update(...gallery, { tags: { stage: "test" } });
  const read = await compute.galleries.get(...gallery);
  assert.deepEqual(read.tags, { stage: "test" });
  assert.equal(read.description, "first");
});

await step("gallery: list", async () => {
  assert.deepEqual(await names(compute.galleries.list()), ["jsGallery"]);
  assert.deepEqual(await names(compute.galleries.listByResourceGroup(group)), ["jsGallery"]);
});

await step("definition: create", async () => {
  const created = await compute.galleryImages.createOrUpdate(...definition, {
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

await step("definition: update", async () => {
  await compute.galleryImages.update(...definition, { description: "for tests" });
  assert.equal((await compute.galleryImages.get(...definition)).description, "for tests");
});

await step("definition: list", async () => {
  assert.deepEqual(await names(compute.galleryImages.listByGallery(...gallery)), ["ubuntu"]);
});

await step("managed image: create", async () => {
  const created = await compute.images.createOrUpdate(...image, {
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

await step("version: create", async () => {
  const created = await compute.galleryImageVersions.createOrUpdate(...version, {
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

await step("version: show", async () => {
  const read = await compute.galleryImageVersions.get(...version);
  assert.equal(read.publishingProfile.excludeFromLatest, true);
  assert.deepEqual(read.publishingProfile.endOfLifeDate, endOfLifeDate);
  assert.equal(read.storageProfile.source.id.toLowerCase(), imageId.toLowerCase());
  assert.equal(read.replicationStatus, undefined);
});

await step("version: show with ReplicationStatus", async () => {
  const read = await compute.galleryImageVersions.get(...version, { expand: "ReplicationStatus" });
  assert.equal(read.replicationStatus.aggregatedState, "Completed");
  assert.deepEqual(
    read.replicationStatus.summary.map((r) => `${r.region} ${r.progress}`).sort(),
    ["eastus 100", "southcentralus 100"],
  );
});

await step("version: update", async () => {
  await compute.galleryImageVersions.update(...version, {
    publishingProfile: {
      targetRegions: [
        { name: location, regionalReplicaCount: 2 },
        { name: "westus2", regionalReplicaCount: 3 },
      ],
      excludeFromLatest: false,
    },
  });
  const read = await compute.galleryImageVersions.get(...version);
  assert.equal(read.publishingProfile.excludeFromLatest, false);
  assert.deepEqual(replicas(read), ["South Central US=2", "West US 2=3"]);
});

await step("version: list", async () => {
  const found = await names(compute.galleryImageVersions.listByGalleryImage(...definition));
  assert.deepEqual(found, ["1.0.0"]);
});

await step("gallery: delete before what is in it is refused", async () => {
  const attempt = async () => compute.galleries.delete(...gallery);
  await assert.rejects(attempt, refusal(409, "CannotDeleteResource"));
});

await step("all: delete in order", async () => {
  await compute.galleryImageVersions.delete(...version);
  await compute.galleryImages.delete(...definition);
  await compute.galleries.delete(...gallery);
  await compute.images.delete(...image);
  await assert.rejects(compute.galleries.get(...gallery), refusal(404, "ResourceNotFound"));
});

await step("gallery: delete again is no error", async () => {
  await compute.galleries.delete(...gallery);
});

await step("resource group: delete", async () => {
  await resources.resourceGroups.beginDeleteAndWait(group);
  assert.equal((await resources.resourceGroups.checkExistence(group)).body, false);
});

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
