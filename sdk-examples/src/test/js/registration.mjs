// What a subscription registers before its first gallery: the preview's feature, and the provider.
import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import { FeatureClient } from "@azure/arm-features";
import { all, names, step } from "./steps.mjs";

const namespace = "Microsoft.Compute";
const feature = "GalleryPreview";
const attempts = 20;

/** Asks again, as users do after a registration: neither of the two is an operation to poll. */
async function becomes(wanted, ask) {
  let state = await ask();
  for (let asked = 1; state !== wanted && asked < attempts; asked++) {
    await setTimeout(50);
    state = await ask();
  }
  assert.equal(state, wanted);
}

export async function registration(credential, subscription, endpoint, resources) {
  const { features } = new FeatureClient(credential, subscription, { endpoint });
  const face = "Subscription";

  await step(face, "feature: register", async () => {
    const before = await features.get(namespace, feature);
    assert.equal(before.properties.state, "NotRegistered");
    const registering = await features.register(namespace, feature);
    assert.equal(registering.name, `${namespace}/${feature}`);
    assert.equal(registering.properties.state, "Registering");
    await becomes("Registered", async () => {
      return (await features.get(namespace, feature)).properties.state;
    });
  });

  await step(face, "feature: list", async () => {
    const listed = await all(features.list(namespace));
    const { properties } = listed.find(({ name }) => name === `${namespace}/${feature}`);
    assert.equal(properties.state, "Registered");
    assert.ok((await names(features.listAll())).includes(`${namespace}/${feature}`));
  });

  await step(face, "provider: unregister, register", async () => {
    const state = async () => (await resources.providers.get(namespace)).registrationState;
    assert.equal(await state(), "Registered");
    await resources.providers.unregister(namespace);
    await becomes("NotRegistered", state);
    await resources.providers.register(namespace);
    await becomes("Registered", state);
  });

  await step(face, "provider: show what it has", async () => {
    const { resourceTypes } = await resources.providers.get(namespace);
    const versions = resourceTypes.find((type) => {
      return type.resourceType === "galleries/images/versions";
    });
    assert.ok(versions.locations.includes("South Central US"));
    assert.ok(versions.apiVersions.length > 0);
  });
}
